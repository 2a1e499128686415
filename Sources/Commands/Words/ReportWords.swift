internal import Registry
internal import StampFormat

/// Why a report is not frozen, in words.
enum ReportWords {
    static func words(of refusal: ReportRefusal) -> RegistryWords.Words {
        switch refusal {
        case .periodOpen(let last):
            (
                Bilingual(
                    "kỳ báo cáo còn đến hết ngày \(last.dayMonthYear)",
                    "the period lasts until \(last.iso)"),
                Bilingual(
                    "chốt từ ngày hôm sau; xem bản nháp bằng cách bỏ --close",
                    "freeze it from the next day on; without --close it is a draft")
            )
        case .closedBefore(let version):
            (
                Bilingual("kỳ này đã chốt ở bản \(version)", "this period is frozen as version \(version)"),
                Bilingual(
                    "đính chính bằng bản mới: --correct \"lý do\"",
                    "correct it by a new version: --correct \"REASON\"")
            )
        case .nothingToCorrect(let period):
            (
                Bilingual("kỳ \(period.text) chưa chốt", "period \(period.text) is not frozen yet"),
                Bilingual("chốt bằng --close", "freeze it with --close")
            )
        case .badReason:
            (
                Bilingual("lý do phải có từ 1 đến 500 ký tự", "a reason has 1 to 500 characters"),
                Bilingual("ghi ngắn gọn bằng --correct", "give a short one with --correct")
            )
        case .unknownReport(let period):
            (
                Bilingual(
                    "không có bản báo cáo đó của kỳ \(period.text)",
                    "period \(period.text) has no such frozen report"),
                Bilingual("xem: tracestamp report list", "see: tracestamp report list")
            )
        }
    }
}
