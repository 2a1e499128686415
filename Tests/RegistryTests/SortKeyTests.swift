import Foundation
import Registry
import TestTools
import Testing

@Suite struct SortKeyTests {
    private let vietnamese = Locale(identifier: "vi_VN")

    @Test func `names stand in the order of the Vietnamese alphabet`() {
        let names = [
            "An", "Ăn", "Ân", "Cà", "Cả", "Cã", "Cá", "Cạ", "Dương", "Đà Nẵng", "Đường", "Ê", "O", "Ô", "Ơ",
            "U", "Ư",
            "Ý",
        ]
        #expect(names.shuffled().sorted(by: precedes) == names)
    }

    @Test func `a name in NFD has the key of the same name in NFC`() {
        let name = "Điểm du lịch cộng đồng Sin Suối Hồ"
        #expect(SortKey.bytes(of: name.decomposedStringWithCanonicalMapping) == SortKey.bytes(of: name))
    }

    @Test func `keys order random names as Foundation does for vi_VN`() {
        var random = SeededRandom(seed: 19)
        // Vowels stand apart: Foundation compares by pieces, and calls “aẻ” and “ẩ” the same.
        let vowels = Array("aAàảãáạăằẳẵắặâầẩẫấậeẻẽêềểệiíỉoOòỏôốộơờợuùưừựƯyỳỹ")
        let others = Array("bcdđĐghklmnpqrstvxTN 0123")
        for _ in 0..<4000 {
            let pair = (0..<2).map { _ in
                let length = Int.random(in: 1...6, using: &random)
                return String(
                    (0..<length).flatMap { _ in
                        [vowels.randomElement(using: &random), others.randomElement(using: &random)]
                            .compactMap { $0 }
                    }
                ).trimmingCharacters(in: .whitespaces)
            }
            let expected = pair[0].compare(pair[1], locale: vietnamese)
            #expect(order(pair[0], pair[1]) == expected, "\(pair)")
        }
    }

    private func precedes(_ left: String, _ right: String) -> Bool { order(left, right) == .orderedAscending }

    private func order(_ left: String, _ right: String) -> ComparisonResult {
        let (one, other) = (SortKey.bytes(of: left), SortKey.bytes(of: right))
        if one == other { return .orderedSame }
        return one.lexicographicallyPrecedes(other) ? .orderedAscending : .orderedDescending
    }
}
