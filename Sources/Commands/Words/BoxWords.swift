internal import Registry
internal import StampFormat

/// Why goods do not go into a gift box, or not out of it, in words.
enum BoxWords {
    static func words(of refusal: BoxRefusal) -> RegistryWords.Words {
        switch refusal {
        case .badCount(0, _):
            (
                Bilingual("chưa có tem nào của các món", "there is no stamp of any goods"),
                Bilingual("quét tem trên từng món, mỗi dòng một tem", "scan the stamp on each, one a line")
            )
        case .badCount(let count, let allowed):
            (
                Bilingual(
                    "một giỏ quà có từ \(allowed.lowerBound) đến \(allowed.upperBound) tem, không phải \(count)",
                    "a gift box holds \(allowed.lowerBound) to \(allowed.upperBound) stamps, not \(count)"),
                Bilingual("chia thành nhiều giỏ, hoặc quét lại", "make several boxes, or scan again")
            )
        case .badKind(let shown, let kind):
            (
                Bilingual(
                    "tem \(shown) (\(kind.word)) không dùng cho giỏ quà",
                    "the stamp \(shown) (\(kind.word)) is not for gift boxes"),
                Bilingual("dùng tem của sản phẩm", "use a product's stamp")
            )
        case .badBox(let verdict):
            (
                told("tem của giỏ không dùng được", "the stamp on the box cannot be used", verdict),
                Bilingual("dán tem khác lên giỏ", "put another stamp on the box")
            )
        case .badChild(let shown, let verdict):
            (
                told(
                    "tem \(shown) không cho vào giỏ được", "the stamp \(shown) does not go into a box",
                    verdict),
                Bilingual("lấy món đó ra, quét các món còn lại", "leave it out and scan the others")
            )
        case .itself, .nested, .elsewhere, .notInside, .noBox: placeWords(of: refusal)
        }
    }

    private static func placeWords(of refusal: BoxRefusal) -> RegistryWords.Words {
        switch refusal {
        case .itself(let shown):
            (
                Bilingual(
                    "tem \(shown) là tem của chính giỏ này", "the stamp \(shown) is the one on this box"),
                Bilingual("chỉ quét tem trên các món bên trong", "scan only what goes inside")
            )
        case .nested(let shown):
            (
                Bilingual(
                    "giỏ không chứa giỏ: tem \(shown) là một giỏ quà, hoặc đang nằm trong giỏ",
                    "boxes do not nest: the stamp \(shown) is a box, or is in one"),
                Bilingual("lấy các món của giỏ đó ra trước", "take everything out of that box first")
            )
        case .elsewhere(let shown):
            (
                Bilingual("tem \(shown) đang nằm trong giỏ khác", "the stamp \(shown) is in another box"),
                Bilingual(
                    "lấy ra khỏi giỏ kia trước; nếu không phải bạn đã xếp vào: báo văn phòng",
                    "take it out of that box first; if it was not you who put it in: tell the office")
            )
        case .notInside(let shown):
            (
                Bilingual("tem \(shown) không nằm trong giỏ nào", "the stamp \(shown) is in no box"),
                Bilingual(
                    "nếu đó là tem của giỏ: thêm --all để lấy hết ra",
                    "if it is the stamp on the box: --all takes everything out")
            )
        case .noBox(""):
            (
                Bilingual("chưa có tem của giỏ", "the stamp on the box is missing"),
                Bilingual("quét tem dán trên giỏ", "scan the stamp on the box")
            )
        case .noBox(let shown):
            (
                Bilingual(
                    "tem \(shown) không phải tem của giỏ quà nào", "the stamp \(shown) is on no gift box"),
                Bilingual("xem các giỏ: tracestamp box list", "see the boxes: tracestamp box list")
            )
        case .badCount, .badKind, .badBox, .badChild: words(of: refusal)
        }
    }

    private static func told(_ vi: String, _ en: String, _ verdict: Verdict) -> Bilingual {
        let words = VerdictWords.words(of: verdict)
        return Bilingual("\(vi): \(words.vi)", "\(en): \(words.en)")
    }
}
