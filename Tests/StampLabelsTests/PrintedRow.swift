@testable import StampLabels

/// What a print head would have burned, as an interpreter of its language understood the file.
struct PrintedRow: Equatable {
    let width: Int
    let height: Int
    /// From the top, a byte for each dot; 1 is black.
    var dots: [UInt8]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        dots = [UInt8](repeating: 0, count: width * height)
    }

    /// A part as a grey map, as readers take it.
    func pgm(x: Range<Int>) -> [UInt8] {
        let x = x.clamped(to: 0..<width)
        var map = Array("P5 \(x.count) \(height) 255\n".utf8)
        for row in 0..<height {
            map += dots[row * width + x.lowerBound..<row * width + x.upperBound].map { $0 == 1 ? 0 : 255 }
        }
        return map
    }

    func isWhite(x: Range<Int>) -> Bool {
        (0..<height).allSatisfy { row in
            dots[row * width + x.lowerBound..<row * width + x.upperBound].allSatisfy { $0 == 0 }
        }
    }
}

/// Reads a file byte by byte; whatever is not exactly as expected is an error with its place.
struct ByteReader {
    struct Malformed: Error, Equatable {
        let offset: Int
        let wanted: String
    }

    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    func fault(_ wanted: String) -> Malformed { Malformed(offset: offset, wanted: wanted) }

    /// Whether this comes next; then it is passed over.
    mutating func took(_ text: String) -> Bool {
        guard bytes[offset...].starts(with: text.utf8) else { return false }
        offset += text.utf8.count
        return true
    }

    mutating func take(_ text: String) throws {
        guard took(text) else { throw fault(text) }
    }

    mutating func byte() throws -> UInt8 {
        guard offset < bytes.count else { throw fault("a byte") }
        offset += 1
        return bytes[offset - 1]
    }

    mutating func bytes(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count >= 0, offset + count <= bytes.count else { throw fault("\(count) bytes") }
        offset += count
        return bytes[offset - count..<offset]
    }

    /// An unsigned whole number without zeros before it.
    mutating func number() throws -> Int {
        let digits = bytes[offset...].prefix { (0x30...0x39).contains($0) }
        guard let number = Int(String(decoding: digits, as: UTF8.self)),
            String(number).utf8.count == digits.count
        else { throw fault("a number") }
        offset += digits.count
        return number
    }

    /// A length in whole and perhaps fractional millimetres.
    mutating func millimetres() throws -> Double {
        let digits = bytes[offset...].prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
        guard let length = Double(String(decoding: digits, as: UTF8.self)), length >= 0
        else { throw fault("a length") }
        offset += digits.count
        try take(" mm")
        return length
    }
}
