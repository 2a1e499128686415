internal import Registry
internal import StampFormat

extension CaseWords {
    static func campaignWords(of refusal: CaseRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unknownCampaign(let number): missing("\(number)")
        case .unknownWave(let wave): missing(wave.text)
        case .notPlanned(let wave, let producers):
            (
                Bilingual(
                    "đợt \(wave.text) không có chủ thể này", "wave \(wave.text) does not visit this producer"),
                Bilingual("chủ thể của đợt: \(words(producers))", "it visits: \(words(producers))")
            )
        case .badWave(let first, let last, let most):
            (
                Bilingual(
                    "khoảng \(first.dayMonthYear)–\(last.dayMonthYear) không dùng được",
                    "\(first.iso) to \(last.iso) cannot be used"),
                Bilingual(
                    "ngày cuối không trước ngày đầu, nhiều nhất \(most) ngày",
                    "the last day is not before the first, at most \(most) days in all")
            )
        case .visitsOverlap(let producer, let agency, let wave, let first, let last):
            (
                Bilingual(
                    "chủ thể \(producer) đã có \(agency.text) kiểm tra từ \(first.dayMonthYear) đến \(last.dayMonthYear) (đợt \(wave.text))",
                    "\(agency.text) visits producer \(producer) from \(first.iso) to \(last.iso) (wave \(wave.text))"
                ),
                Bilingual(
                    "chọn ngày khác hoặc đi cùng đoàn; xem: tracestamp campaign calendar",
                    "choose other days, or go with them; see: tracestamp campaign calendar")
            )
        case .unknownSelfCheck(let number):
            (
                Bilingual("không có đợt tự kiểm tra số \(number)", "there is no self-check \(number)"), checks
            )
        case .notAsked(let number, let producer):
            (
                Bilingual(
                    "đợt tự kiểm tra số \(number) không gửi cho chủ thể \(producer)",
                    "self-check \(number) was not sent to producer \(producer)"), checks
            )
        case .answered(let number, let producer):
            (
                Bilingual(
                    "chủ thể \(producer) đã trả lời đợt tự kiểm tra số \(number)",
                    "producer \(producer) answered self-check \(number) before"), checks
            )
        case .nobodyToCheck(let group):
            (
                Bilingual(
                    "không còn chủ thể nào có sản phẩm nhóm “\(group.rawValue)” đang được công nhận",
                    "no other producer has a certified product of the group “\(group.rawValue)”"),
                Bilingual("chọn nhóm khác bằng --group", "name another group with --group")
            )
        default: RegistryWords.internalWords
        }
    }

    private static let checks = Bilingual(
        "xem: tracestamp self-check list", "see: tracestamp self-check list")

    private static func missing(_ text: String) -> RegistryWords.Words {
        (
            Bilingual(
                "không có kế hoạch hoặc đợt kiểm tra “\(text)”", "there is no campaign or wave “\(text)”"),
            Bilingual("xem: tracestamp campaign list", "see: tracestamp campaign list")
        )
    }

    private static func words(_ producers: [UInt32]) -> String {
        producers.map { "\($0)" }.joined(separator: ", ")
    }
}
