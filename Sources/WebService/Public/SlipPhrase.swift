package import StampFormat

extension Phrase {
    /// What to look at again in a typed code.
    package init(_ slip: TypedCodeSlip) {
        let groups = Phrase(
            "bốn nhóm bốn ký tự và một ký tự kiểm tra", "four groups of four characters and a check symbol")
        switch slip {
        case .character(let group):
            self.init(
                "\(Phrase.place(group).vi) có ký tự mà mã không dùng: so lại chỗ đó với tem.",
                "\(Phrase.place(group).en) holds a character that no code has: compare it with the label.")
        case .length(let count):
            self.init(
                "Mã có \(TypedCodeSlip.characterCount) ký tự (\(groups.vi)), bạn đã gõ \(count): so lại với tem.",
                "A code has \(TypedCodeSlip.characterCount) characters (\(groups.en)), \(count) were typed: compare them with the label."
            )
        case .check(let group?):
            self.init(
                "Có ký tự gõ nhầm, nhiều khả năng là ở: \(Phrase.place(group).vi.lowercased()). So lại chỗ đó trước, rồi đến các nhóm khác. \(alike.vi)",
                "A character was mistyped, most likely here: \(Phrase.place(group).en.lowercased()). Compare it first, then the other groups. \(alike.en)"
            )
        case .check(nil):
            self.init(
                "Có ký tự gõ nhầm hoặc hai ký tự đổi chỗ: so lại từng nhóm với tem. \(alike.vi)",
                "A character was mistyped, or two changed places: compare group after group with the label. \(alike.en)"
            )
        }
    }

    private static func place(_ group: Int) -> Phrase {
        guard group < 5 else { return Phrase("Ký tự kiểm tra ở cuối", "The check symbol at the end") }
        return Phrase("Nhóm bốn ký tự thứ \(group)", "Group \(group) of four characters")
    }
}

/// What is taken for each other most often; I, L and O count as 1 and 0.
private let alike = Phrase(
    "Dễ nhầm: 0 D Q, 1 7, 2 Z, 3 8 B, 5 S, 6 G, U V W.",
    "Often confused: 0 D Q, 1 7, 2 Z, 3 8 B, 5 S, 6 G, U V W.")
