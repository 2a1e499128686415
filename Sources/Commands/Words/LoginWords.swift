internal import Registry

/// Why someone is not let in, in words.
enum LoginWords {
    static func words(of refusal: LoginRefusal) -> RegistryWords.Words {
        switch refusal {
        case .wrong:
            (
                Bilingual("tên, mật khẩu hoặc mã xác nhận không đúng", "name, password or code is wrong"),
                Bilingual(
                    "gõ lại; quên mật khẩu thì hỏi quản trị viên một mã mới",
                    "type them again; for a forgotten password ask the administrator for a code")
            )
        case .wait(let seconds):
            (
                Bilingual("đã sai nhiều lần", "it was wrong too often"),
                Bilingual("thử lại sau \(seconds) giây", "try again in \(seconds) seconds")
            )
        case .codeUnknown:
            (
                Bilingual(
                    "mã này không đúng, đã dùng hoặc đã quá hạn",
                    "this code is wrong, used already, or too old"),
                Bilingual(
                    "so lại từng ký tự, hoặc xin văn phòng mã mới",
                    "compare each character, or ask the office for another")
            )
        case .password(let fault): passwordWords(of: fault)
        case .notAdministrator:
            (
                Bilingual(
                    "tài khoản đầu tiên phải là của một quản trị viên đã đăng ký",
                    "the first login is for someone who is registered as administrator"),
                Bilingual("ghi đúng tên của quản trị viên", "give an administrator's name")
            )
        case .wrongOneTimeCode:
            (
                Bilingual("6 số không đúng", "the 6 digits are wrong"),
                Bilingual(
                    "chờ ứng dụng hiện số mới rồi gõ lại; kiểm tra giờ của điện thoại",
                    "wait for the next digits and type them; check the phone's clock")
            )
        case .wrongPassword:
            (
                Bilingual("mật khẩu đang dùng không đúng", "the present password is wrong"),
                Bilingual("gõ lại", "type it again")
            )
        }
    }

    private static func passwordWords(of fault: PasswordFault) -> RegistryWords.Words {
        switch fault {
        case .tooShort(let least):
            (
                Bilingual("mật khẩu quá ngắn", "the password is too short"),
                Bilingual("dùng ít nhất \(least) ký tự", "use at least \(least) characters")
            )
        case .tooLong(let most):
            (
                Bilingual("mật khẩu quá dài", "the password is too long"),
                Bilingual("dùng nhiều nhất \(most) ký tự", "use at most \(most) characters")
            )
        case .tooSimple:
            (
                Bilingual("mật khẩu này dễ đoán", "this password is easy to guess"),
                Bilingual("ghép vài từ không liên quan", "put a few unrelated words together")
            )
        case .holdsName:
            (
                Bilingual("mật khẩu chứa tên của bạn", "the password holds your name"),
                Bilingual("chọn những từ khác", "choose other words")
            )
        }
    }
}
