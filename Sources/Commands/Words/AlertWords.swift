internal import Registry
internal import StampFormat

/// Alerts in words.
enum AlertWords {
    static func words(of refusal: AlertRefusal) -> RegistryWords.Words {
        switch refusal {
        case .nothingKnown:
            (
                Bilingual("tem này không có cảnh báo nào", "there is no alert on this stamp"),
                Bilingual("xem: tracestamp alert list", "see: tracestamp alert list")
            )
        case .wrongGrade(let present):
            (
                Bilingual(
                    "tem này đang ở mức “\(name(of: present ?? .questioned))”",
                    "this stamp's grade is “\((present ?? .questioned).word)”"),
                Bilingual(
                    "nâng lần lượt từng mức: \(name(of: .suspected)), rồi \(name(of: .established))",
                    "raise it one grade at a time: suspected, then established")
            )
        case .badWindow(let first, let last):
            (
                Bilingual(
                    "khoảng \(first.dayMonthYear)–\(last.dayMonthYear) không dùng được",
                    "\(first.iso) to \(last.iso) cannot be used"),
                Bilingual(
                    "ngày cuối không trước ngày đầu, dài nhất 366 ngày",
                    "the last day is not before the first, at most 366 days later")
            )
        }
    }

    /// The grade in Vietnamese, with the word that the command takes.
    private static func name(of grade: CopyGrade) -> String {
        switch grade {
        case .questioned: "nghi vấn (\(grade.word))"
        case .suspected: "nghi ngờ có cơ sở (\(grade.word))"
        case .established: "xác định vi phạm (\(grade.word))"
        }
    }

    static func words(of finding: CopyFinding) -> Bilingual {
        switch finding {
        case .impossibleTravel(let speed):
            Bilingual(
                "quét ở hai tỉnh cách nhau quá xa (\(speed) km/giờ)",
                "scanned in two provinces too far apart (\(speed) km/h)")
        case .manyClients(let count, _):
            Bilingual("\(count) người quét trong một ngày", "scanned by \(count) people on one day")
        case .manyProvinces(let count, _):
            Bilingual("quét ở \(count) tỉnh", "scanned in \(count) provinces")
        case .manyScans(let count, _):
            Bilingual("quét \(count) lần trong cả vòng đời", "scanned \(count) times in its life")
        case .beforeHandover:
            Bilingual("quét trên hàng khi tem còn ở văn phòng", "scanned on goods before it was handed over")
        case .beforeActivation:
            Bilingual("quét trên hàng khi chưa kích hoạt", "scanned on goods before its activation")
        case .outOfUse:
            Bilingual("quét trên hàng khi đã huỷ, mất hoặc hỏng", "scanned on goods while out of use")
        case .longAfterUseBy:
            Bilingual("quét lâu sau hạn sử dụng", "scanned long after the use-by day")
        case .scratchGuessed(let tries):
            Bilingual("\(tries) lần thử sai mã cào", "\(tries) wrong scratch codes")
        }
    }
}
