/// Takes the bytes of a document in order.
///
/// What cannot be written is thrown as ``LabelError/outputFailed(errno:)``; nothing is tried again.
package typealias LabelSink = ([UInt8]) throws(LabelError) -> Void

/// The objects of a PDF 1.7 file, handed on as they come; only their offsets are kept.
struct PDFFile {
    /// Bytes written so far.
    private(set) var byteCount = 0
    private var offsets: [Int] = []
    private let sink: LabelSink
    private let deflater: Deflater

    init(to sink: @escaping LabelSink) throws(LabelError) {
        self.sink = sink
        deflater = try Deflater()
        // The four high bytes tell transfer programs that this is no text: ISO 32000-1, 7.5.2.
        try write(Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    /// A number for an object that is written later.
    mutating func reserve() -> Int {
        offsets.append(0)
        return offsets.count
    }

    /// Writes an object of a reserved number.
    mutating func write(_ number: Int, _ body: String) throws(LabelError) {
        offsets[number - 1] = byteCount
        try write(Array("\(number) 0 obj\n\(body)\nendobj\n".utf8))
    }

    /// Writes a compressed stream of a reserved number; length and filter join the entries.
    mutating func write(_ number: Int, _ entries: String = "", stream: [UInt8]) throws(LabelError) {
        offsets[number - 1] = byteCount
        let data = try deflater.compressed(stream)
        let head = "\(number) 0 obj\n<<\(entries)/Filter/FlateDecode/Length \(data.count)>>\nstream\n"
        try write(Array(head.utf8) + data + Array("\nendstream\nendobj\n".utf8))
    }

    /// Writes the table of objects and the trailer; the identifier has 16 bytes.
    mutating func finish(root: Int, info: Int, identifier: [UInt8]) throws(LabelError) {
        let start = byteCount
        var table = Array("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            table += "\(String(String(offset + 10_000_000_000).dropFirst())) 00000 n \n".utf8
        }
        let id = PDFFile.hexadecimal(identifier)
        let trailer = "<</Size \(offsets.count + 1)/Root \(root) 0 R/Info \(info) 0 R/ID[<\(id)><\(id)>]>>"
        try write(table + Array("trailer\n\(trailer)\nstartxref\n\(start)\n%%EOF\n".utf8))
    }

    private mutating func write(_ bytes: [UInt8]) throws(LabelError) {
        try sink(bytes)
        byteCount += bytes.count
    }

    /// Two capital digits for each byte.
    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// A text string as PDF holds it, in UTF-16 with its mark.
    static func textString(_ text: String) -> String {
        "<FEFF" + hexadecimal(text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }) + ">"
    }
}
