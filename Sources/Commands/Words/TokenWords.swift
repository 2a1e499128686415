internal import Registry

/// Why a token is not issued, or what was asked with it is not done, in words.
enum TokenWords {
    static func words(of refusal: TokenRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unknownToken, .revoked, .scopesMissing, .roleNotHeld, .badName, .lifeOutOfRange,
            .rateOutOfRange:
            orderWords(of: refusal)
        case .keyReused, .doneAlready, .changedSince: requestWords(of: refusal)
        }
    }

    private static func orderWords(of refusal: TokenRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unknownToken(let number):
            (
                Bilingual("không có mã truy cập số \(number)", "there is no token \(number)"),
                Bilingual("xem: tracestamp token list", "see: tracestamp token list")
            )
        case .revoked(let number):
            (
                Bilingual("mã truy cập số \(number) đã bị thu hồi", "token \(number) was revoked already"),
                Bilingual("cấp mã khác: tracestamp token new", "issue another: tracestamp token new")
            )
        case .scopesMissing:
            (
                Bilingual("thiếu phạm vi", "a token needs a scope"),
                Bilingual("ghi --scope, có thể nhiều lần", "give --scope, more than once if need be")
            )
        case .roleNotHeld(let role, let person):
            (
                Bilingual(
                    "người số \(person) không có vai trò “\(StateWords.vi(role))”",
                    "person \(person) does not hold the role “\(role.rawValue)”"),
                Bilingual("xem: tracestamp person list", "see: tracestamp person list")
            )
        case .badName:
            (
                Bilingual(
                    "tên mã truy cập phải có từ 1 đến 80 ký tự", "a token's name has 1 to 80 characters"),
                Bilingual("ghi tên phần mềm dùng mã này", "name the program that will use it")
            )
        case .lifeOutOfRange(let allowed): rangeWords("--days", allowed)
        case .rateOutOfRange(let allowed): rangeWords("--per-minute", allowed)
        default: RegistryWords.internalWords
        }
    }

    private static func rangeWords(_ option: String, _ allowed: ClosedRange<Int>) -> RegistryWords.Words {
        (
            Bilingual(
                "\(option) phải từ \(allowed.lowerBound) đến \(allowed.upperBound)",
                "\(option) is \(allowed.lowerBound) to \(allowed.upperBound)"),
            nil
        )
    }

    private static func requestWords(of refusal: TokenRefusal) -> RegistryWords.Words {
        switch refusal {
        case .keyReused:
            (
                Bilingual(
                    "Idempotency-Key này đã dùng cho một yêu cầu khác",
                    "this Idempotency-Key was sent with another request"),
                Bilingual("đặt khoá mới cho yêu cầu mới", "make a new key for a new request")
            )
        case .doneAlready:
            (
                Bilingual("yêu cầu này đã được thực hiện", "this request was done already"),
                Bilingual(
                    "gửi lại cùng khoá để nhận câu trả lời đã lưu",
                    "send it again to be given the kept answer")
            )
        case .changedSince:
            (
                Bilingual("đối tượng đã thay đổi từ khi được đọc", "it has changed since it was read"),
                Bilingual(
                    "đọc lại, xem thay đổi rồi gửi với ETag mới", "read it again and send the new ETag")
            )
        default: RegistryWords.internalWords
        }
    }
}
