internal import StampLabels
internal import StampSymbol

/// What is said about sheets that cannot be.
enum SheetWords {
    static func words(of fault: SheetFault) -> Bilingual {
        switch fault {
        case .notALength:
            Bilingual(
                "có số không phải độ dài từ 1 đến 1000 mm, hoặc số ô không từ 1 đến 200",
                "a number is no length of 1 to 1000 mm, or no count of 1 to 200")
        case .unreadable: Bilingual("viết chưa đúng", "it is not written so")
        case .offPage(let needs, let has, let columns, let rows):
            Bilingual(
                "các nhãn cần \(text(needs)) mm, trang có \(text(has)) mm; vừa nhiều nhất \(columns) cột x \(rows) hàng",
                "the labels need \(text(needs)) mm, the page has \(text(has)) mm; \(columns) columns x \(rows) rows fit"
            )
        case .overlap(let label, let pitch):
            Bilingual(
                "nhãn \(text(label)) mm chồng lên nhau ở bước \(text(pitch)) mm",
                "labels of \(text(label)) mm overlap at a pitch of \(text(pitch)) mm")
        case .badCorner(let most):
            Bilingual(
                "bán kính góc nhiều nhất \(MeasureWords.number(most)) mm",
                "the corners' radius is at most \(MeasureWords.number(most)) mm")
        }
    }

    private static func text(_ size: Sheet.Size) -> String {
        "\(MeasureWords.number(size.width)) x \(MeasureWords.number(size.height))"
    }
}
