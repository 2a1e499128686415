import Foundation
import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

@Suite struct DocumentTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `qpdf finds no fault`() throws {
        for (stamps, start) in [(1, 1), (130, 60), (0, 1)] {
            let file = try document(StampSample.job(stamps: stamps, startCell: start))
            _ = try Tool.run("qpdf", ["--check", file.path])
        }
    }

    @Test("Ghostscript has nothing to say, and finds no ink but black", arguments: Sheet.presets)
    func ghostscript(_ sheet: Sheet) throws {
        // The narrowest paper takes only a shorter host's symbols.
        let host = sheet.name == "L4732" ? "t.vn" : "tem.example.gov.vn"
        let file = try document(StampSample.job(stamps: sheet.cells + 1, host: host, sheet: sheet))
        let quiet = try Tool.text(
            "gs", ["-dSAFER", "-dBATCH", "-dNOPAUSE", "-q", "-sDEVICE=nullpage", file.path])
        #expect(quiet.isEmpty, "\(quiet)")
        let inks = try Tool.text(
            "gs", ["-dSAFER", "-dBATCH", "-dNOPAUSE", "-q", "-sDEVICE=inkcov", "-o", "-", file.path])
        let pages = inks.split(separator: "\n").filter { $0.hasSuffix("OK") }
        #expect(pages.count == 2)
        for page in pages {
            let inks = page.split(separator: " ").prefix(4).compactMap { Double($0) }
            #expect(inks.count == 4 && inks.prefix(3).allSatisfy { $0 == 0 } && inks[3] > 0, "\(page)")
        }
    }

    @Test func `fonts are embedded subsets with a way back to Unicode`() throws {
        let file = try document(StampSample.job())
        let fonts = try Tool.text("pdffonts", [file.path]).split(separator: "\n").dropFirst(2)
        #expect(fonts.count == 2)
        for font in fonts {
            let words = font.split(separator: " ")
            #expect(words[0].contains("+NotoSans-"))
            #expect(words[1...5] == ["CID", "TrueType", "Identity-H", "yes", "yes"])
            #expect(words[6] == "yes")
        }
    }

    @Test func `nothing is drawn but black and grey`() throws {
        let file = try document(StampSample.job(kind: .specimen))
        let text = try uncompressed(file)
        let operators = Set(
            text.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) })
        #expect(operators.contains("g"))
        for colour in ["rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"] {
            #expect(!operators.contains(colour), "\(colour)")
        }
        for space in ["DeviceRGB", "DeviceCMYK", "ICCBased"] {
            #expect(text.range(of: Data(space.utf8)) == nil)
        }
    }

    @Test func `the page boxes are exact and viewers must not scale`() throws {
        let file = try document(StampSample.job())
        let info = try Tool.text("pdfinfo", ["-box", file.path])
        for box in ["MediaBox", "CropBox", "TrimBox"] {
            let line = info.split(separator: "\n").first { $0.hasPrefix(box) }
            let numbers = line?.split(separator: " ").dropFirst().map(String.init)
            #expect(numbers == ["0.00", "0.00", "595.28", "841.89"])
        }
        #expect(!info.contains("CreationDate"))
        #expect(info.contains("Đợt 128"))
        #expect(try uncompressed(file).range(of: Data("/PrintScaling /None".utf8)) != nil)
    }

    @Test func `the same job gives the same bytes`() throws {
        let job = try StampSample.job(stamps: 130, startCell: 60)
        #expect(try StampSample.document(job).pdf == StampSample.document(job).pdf)
        var other = job
        other.identifier = Array(16..<32)
        #expect(try StampSample.document(job).pdf != StampSample.document(other).pdf)
    }

    @Test func `ready symbols give the same file as stamps`() throws {
        let job = try StampSample.job(stamps: 70)
        let stamps = try StampSample.stamps(1...70)
        let labels = try stamps.map { stamp in
            ReadyLabel(
                symbol: try QRSymbol(StampURL(host: job.host, stamp: stamp)), code: TypedCode(of: stamp))
        }
        let collected = Collected()
        let writer = try LabelSheetWriter(job, fonts: StampSample.fonts())
        let report = try writer.write(labels: labels, to: collected.take)
        #expect(try StampSample.document(job).pdf == collected.bytes)
        #expect(report.byteCount == collected.bytes.count)
        #expect(report.pages == 2)
        #expect(report.labels == 70)
    }

    private func document(_ job: LabelJob) throws -> URL {
        let pdf =
            try job.stampCount == 0
            ? empty(job) : StampSample.document(job).pdf
        return try scratch.file("\(job.stampCount)-\(job.startCell).pdf", pdf)
    }

    private func empty(_ job: LabelJob) throws -> [UInt8] {
        let collected = Collected()
        _ = try LabelSheetWriter(job, fonts: StampSample.fonts()).write(stamps: [], to: collected.take)
        return collected.bytes
    }

    /// The file with its streams in clear, apart from the fonts' and the symbols' bytes.
    private func uncompressed(_ file: URL) throws -> Data {
        let data = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", file.path, "-"])
        return WithoutSymbols.of(data)
    }
}

/// Cuts the binary rows of inline images and of font files, which may hold any letters.
enum WithoutSymbols {
    static func of(_ data: Data) -> Data {
        var kept = Data()
        var rest = data[...]
        while let start = rest.range(of: Data("\nID ".utf8)) {
            kept += rest[..<start.upperBound]
            // 45 rows of 6 bytes: the length is known, so no byte of it can end it early.
            rest = rest[(start.upperBound + 270)...]
        }
        return withoutFonts(kept + rest)
    }

    private static func withoutFonts(_ data: Data) -> Data {
        var kept = Data()
        var rest = data[...]
        while let start = rest.range(of: Data("/Length1".utf8)),
            let end = rest[start.upperBound...].range(of: Data("\nendstream".utf8))
        {
            kept += rest[..<start.lowerBound]
            rest = rest[end.upperBound...]
        }
        return kept + rest
    }
}
