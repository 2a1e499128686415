internal import Foundation

/// Bytes whose order is the Vietnamese alphabet's: A Ă Â B … D Đ E Ê … O Ô Ơ … U Ư.
///
/// As CLDR's vi: first by letters, then by tones (ngang, huyền, hỏi, ngã, sắc, nặng), then lower before upper case.
package enum SortKey {
    /// The key of a name; comparing two keys byte by byte orders their names.
    package static func bytes(of name: String) -> [UInt8] {
        var letters: [UInt8] = []
        var tones: [UInt8] = []
        var cases: [UInt8] = []
        for character in PlainText.normalised(name) {
            let marks = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
            guard let base = marks.first else { continue }
            let lower = base.properties.lowercaseMapping.unicodeScalars.first ?? base
            let (letter, rest) = letter(lower, marks.dropFirst())
            letters += letter
            tones.append(common)
            tones += rest.map { tone(of: $0) }
            cases.append(lower == base ? common : common + 1)
        }
        return letters + [0] + tones + [0] + cases
    }

    private static let common: UInt8 = 1

    /// The letter's weight, and the marks that are no part of the letter.
    private static func letter(
        _ base: Unicode.Scalar, _ marks: ArraySlice<Unicode.Scalar>
    ) -> ([UInt8], [Unicode.Scalar]) {
        for (place, mark) in marks.enumerated() {
            guard let weight = weights[Letter(base: base, mark: mark)] else { continue }
            var rest = Array(marks)
            rest.remove(at: place)
            return (weight, rest)
        }
        if let weight = weights[Letter(base: base, mark: nil)] { return (weight, Array(marks)) }
        // Other scripts come last, in the order of their code points.
        let value = base.value
        return (
            [0xFF, UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)], Array(marks)
        )
    }

    private static func tone(of mark: Unicode.Scalar) -> UInt8 {
        switch mark.value {
        case 0x300: 2
        case 0x309: 3
        case 0x303: 4
        case 0x301: 5
        case 0x323: 6
        default: 7
        }
    }

    private struct Letter: Hashable {
        let base: Unicode.Scalar
        let mark: Unicode.Scalar?
    }

    private static let weights: [Letter: [UInt8]] = {
        let order = " _-–—,;:!?.…'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
        var weights: [Letter: [UInt8]] = [:]
        for (place, character) in order.enumerated() {
            let scalars = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
            let letter = Letter(base: scalars[0], mark: scalars.count > 1 ? scalars[1] : nil)
            weights[letter] = [UInt8(place + 1)]
        }
        return weights
    }()
}
