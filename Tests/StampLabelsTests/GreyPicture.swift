import Foundation
import TestTools

/// A page as a printer sees it, rendered by poppler.
struct GreyPicture {
    let width: Int
    let height: Int
    let pixels: [UInt8]

    struct Unreadable: Error {}

    /// Reads a binary grey map (`P5`, 8 bits).
    init(pgm: Data) throws {
        let bytes = [UInt8](pgm)
        var fields: [String] = []
        var offset = 0
        while fields.count < 4 {
            let end = bytes[offset...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? bytes.count
            guard end < bytes.count else { throw Unreadable() }
            fields.append(String(decoding: bytes[offset..<end], as: UTF8.self))
            offset = end + 1
        }
        guard fields[0] == "P5", fields[3] == "255", let width = Int(fields[1]), let height = Int(fields[2]),
            bytes.count == offset + width * height
        else { throw Unreadable() }
        (self.width, self.height) = (width, height)
        pixels = Array(bytes[offset...])
    }

    /// Every page of a document, at a resolution in dots per inch.
    static func pages(of pdf: URL, dpi: Int, in scratch: Scratch) throws -> [GreyPicture] {
        let root = scratch.folder.appendingPathComponent("page")
        _ = try Tool.run("pdftoppm", ["-r", "\(dpi)", "-gray", pdf.path, root.path])
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        let pages = files.filter { $0.hasPrefix("page") && $0.hasSuffix(".pgm") }.sorted()
        return try pages.map {
            try GreyPicture(pgm: Data(contentsOf: scratch.folder.appendingPathComponent($0)))
        }
    }

    /// A part as a grey map of its own.
    func crop(x: Range<Int>, y: Range<Int>) -> [UInt8] {
        let x = x.clamped(to: 0..<width)
        let y = y.clamped(to: 0..<height)
        var crop = Array("P5 \(x.count) \(y.count) 255\n".utf8)
        for row in y { crop += pixels[row * width + x.lowerBound..<row * width + x.upperBound] }
        return crop
    }
}
