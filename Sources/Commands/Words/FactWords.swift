internal import Registry
internal import StampFormat

/// Why a fact is not recorded, in words.
enum FactWords {
    static func words(of refusal: FactRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unknownFact, .notCurrent, .supersedesAnother: recordWords(of: refusal)
        case .unknownKind, .kindNotInForce, .wrongSubject, .badTitle, .textTooLong, .endsBeforeStart,
            .lastDayMissing, .badValue, .officeOnly:
            statementWords(of: refusal)
        }
    }

    private static let kinds = Bilingual("xem: tracestamp fact kinds", "see: tracestamp fact kinds")

    private static func recordWords(of refusal: FactRefusal) -> RegistryWords.Words {
        let list = Bilingual("xem: tracestamp fact list --all", "see: tracestamp fact list --all")
        return switch refusal {
        case .unknownFact(let number):
            (Bilingual("không có hồ sơ số \(number)", "there is no fact \(number)"), list)
        case .notCurrent(let number):
            (
                Bilingual(
                    "hồ sơ số \(number) đã được thay hoặc đã thôi hiệu lực",
                    "fact \(number) was superseded or retired before"), list
            )
        case .supersedesAnother(let number):
            (
                Bilingual(
                    "hồ sơ số \(number) là của đối tượng hoặc loại khác",
                    "fact \(number) is of another subject or kind"), list
            )
        default: RegistryWords.internalWords
        }
    }

    private static func statementWords(of refusal: FactRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unknownKind(let code):
            (Bilingual("không có loại hồ sơ “\(code)”", "there is no kind of fact “\(code)”"), kinds)
        case .kindNotInForce(let code, let day):
            (
                Bilingual(
                    "ngày \(day.dayMonthYear) không dùng loại “\(code)”",
                    "the kind “\(code)” is not in use on \(day.iso)"), kinds
            )
        case .wrongSubject(let sort, let allowed):
            (
                Bilingual(
                    "loại này không ghi cho “\(sort.rawValue)”", "this kind is not for a “\(sort.rawValue)”"),
                Bilingual("chỉ cho: \(words(allowed))", "it is for: \(words(allowed))")
            )
        case .badTitle:
            (
                Bilingual("tiêu đề phải có từ 1 đến 200 ký tự", "a title has 1 to 200 characters"),
                Bilingual("ghi ngắn gọn bằng --title", "give a short --title")
            )
        case .officeOnly(let code):
            (
                Bilingual(
                    "chỉ văn phòng ghi và kết thúc loại “\(code)”",
                    "only the office records or ends the kind “\(code)”"),
                Bilingual("nộp giấy tờ cho văn phòng", "hand the paper to the office")
            )
        case .textTooLong:
            (
                Bilingual(
                    "số hiệu, nơi cấp, giá trị hoặc ghi chú quá dài",
                    "a number, issuer, value or note is too long"),
                Bilingual(
                    "số hiệu và nơi cấp nhiều nhất 200 ký tự, còn lại 1000",
                    "200 characters for number and issuer, 1000 for the others")
            )
        case .endsBeforeStart:
            (
                Bilingual("ngày hết hạn sớm hơn ngày bắt đầu", "the last valid day is before the first"),
                Bilingual("kiểm tra --from và --to", "check --from and --to")
            )
        case .lastDayMissing(let code):
            (
                Bilingual(
                    "loại “\(code)” phải có ngày hết hạn", "the kind “\(code)” needs its last valid day"),
                Bilingual("ghi --to NĂM-THÁNG-NGÀY", "give --to YYYY-MM-DD")
            )
        case .badValue(let code, let allowed):
            (
                Bilingual(
                    "giá trị của “\(code)” không đúng", "the value of “\(code)” is not one it can have"),
                allowed.isEmpty
                    ? Bilingual("ghi --value bằng số nguyên", "give --value as a whole number")
                    : Bilingual(
                        "ghi --value là: \(allowed.joined(separator: ", "))",
                        "give --value as one of: \(allowed.joined(separator: ", "))")
            )
        default: RegistryWords.internalWords
        }
    }

    private static func words(_ sorts: Set<FactSubject.Sort>) -> String {
        FactSubject.Sort.allCases.filter(sorts.contains).map(\.rawValue).joined(separator: ", ")
    }
}
