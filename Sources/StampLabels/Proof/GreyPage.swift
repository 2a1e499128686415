/// A rendered page: eight bits a pixel, rows from the top.
package struct GreyPage: Sendable {
    package let width: Int
    package let height: Int
    private let bytes: [UInt8]
    private let start: Int

    /// Reads a binary grey map (`P5`, as pdftoppm writes it); nil for anything else.
    package init?(pgm bytes: [UInt8]) {
        var fields: [String] = []
        var offset = 0
        while fields.count < 4 {
            guard let end = bytes[offset...].prefix(12).firstIndex(where: { $0 == 0x20 || $0 == 0x0A })
            else { return nil }
            fields.append(String(decoding: bytes[offset..<end], as: UTF8.self))
            offset = end + 1
        }
        guard fields[0] == "P5", fields[3] == "255", let width = Int(fields[1]), let height = Int(fields[2]),
            (1...100_000).contains(width), (1...100_000).contains(height),
            bytes.count - offset == width * height
        else { return nil }
        (self.width, self.height, self.bytes, start) = (width, height, bytes, offset)
    }

    /// A picture of dots, black on white.
    init(_ dots: DotPicture) {
        (width, height, start) = (dots.width, dots.height, 0)
        var bytes = [UInt8](repeating: 0xFF, count: dots.width * dots.height)
        for y in 0..<dots.height {
            for x in 0..<dots.width where dots.isBlack(x: x, y: y) { bytes[y * dots.width + x] = 0 }
        }
        self.bytes = bytes
    }

    /// A part as a grey map of its own; what lies outside the page is left out.
    package func part(x: Range<Int>, y: Range<Int>) -> [UInt8] {
        let (x, y) = (x.clamped(to: 0..<width), y.clamped(to: 0..<height))
        var part = Array("P5\n\(x.count) \(y.count)\n255\n".utf8)
        part.reserveCapacity(part.count + x.count * y.count)
        for row in y {
            part += bytes[start + row * width + x.lowerBound..<start + row * width + x.upperBound]
        }
        return part
    }
}
