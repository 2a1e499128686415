internal import Registry

/// The pages before someone is signed in.
enum SignInWords {
    static let passwordsDiffer = WorkRefusal(
        "passwords-differ", ("hai lần gõ mật khẩu khác nhau", "the two passwords differ"),
        next: ("gõ lại cả hai lần", "type it twice again"))

    static func signIn(
        _ form: FormBody, _ refusal: WorkRefusal?, _ frame: PageFrame, _ language: PageLanguage
    ) -> ConsolePage {
        let fields = [
            ConsoleForm.Field(
                name: "name", label: Phrase("Họ và tên", "Your name")(language),
                kind: .line(autocomplete: "username"), longest: 80),
            ConsoleForm.Field(
                name: "password", label: Phrase("Mật khẩu", "Password")(language),
                kind: .password(autocomplete: "current-password"), longest: PasswordRule.most),
            ConsoleForm.Field(
                name: "code", label: Phrase("Mã xác nhận", "Code of your app")(language),
                kind: .line(autocomplete: "one-time-code"),
                hint: Phrase(
                    "Chỉ khi bạn đã bật: 6 số của ứng dụng, hoặc một mã dự phòng.",
                    "Only if you turned it on: 6 digits of the app, or a recovery code.")(language),
                isNeeded: false, longest: 40),
            ConsoleForm.Field(name: "next", label: "", kind: .hidden),
        ]
        let start = Phrase("Có mã mở tài khoản? Bắt đầu ở đây", "Have a code of the office? Start here")
        return ConsolePage(
            title: Phrase("Đăng nhập", "Sign in")(language),
            blocks: [
                ConsolePage.Block(
                    forms: [
                        ConsoleForm(
                            action: frame.link("/sign-in", language),
                            button: Phrase("Đăng nhập", "Sign in")(language), fields: fields, typed: form)
                    ],
                    links: [
                        ConsolePage.Cell(text: start(language), href: frame.link("/start", language))
                    ])
            ], refusal: refusal)
    }

    /// Where a code is typed.
    static func code(
        _ form: FormBody, _ refusal: WorkRefusal?, _ frame: PageFrame, _ language: PageLanguage
    ) -> ConsolePage {
        let field = ConsoleForm.Field(
            name: "code", label: Phrase("Mã mở tài khoản", "The code")(language),
            kind: .line(autocomplete: "off"),
            hint: Phrase("24 ký tự, văn phòng đã đưa cho bạn.", "24 characters, handed over by the office.")(
                language), longest: 60)
        return ConsolePage(
            title: Phrase("Mở tài khoản", "Open your login")(language),
            blocks: [
                ConsolePage.Block(forms: [
                    ConsoleForm(
                        action: "/start", button: Phrase("Tiếp tục", "Continue")(language), fields: [field],
                        isQuestion: true, typed: form, faultyField: refusal == nil ? nil : "code")
                ])
            ], refusal: refusal)
    }

    /// Where a password is set; `person` is nil for the first administrator.
    static func start(
        _ person: Person?, _ form: FormBody, _ refusal: WorkRefusal?, _ frame: PageFrame,
        _ language: PageLanguage
    ) -> ConsolePage {
        var fields = [ConsoleForm.Field(name: "code", label: "", kind: .hidden)]
        if person == nil {
            fields.append(
                ConsoleForm.Field(
                    name: "name", label: Phrase("Họ và tên của bạn", "Your name")(language),
                    kind: .line(autocomplete: "username"),
                    hint: Phrase(
                        "Bạn sẽ là quản trị viên đầu tiên. Tên này đứng trong sổ cái.",
                        "You become the first administrator. The ledger holds this name.")(language),
                    longest: 80))
        }
        fields += passwords(language)
        let lead = person.map {
            Phrase("Tài khoản của \($0.name)", "The login of \($0.name)")(language)
        }
        return ConsolePage(
            title: Phrase("Đặt mật khẩu", "Set your password")(language), lead: lead,
            blocks: [
                ConsolePage.Block(forms: [
                    ConsoleForm(
                        action: frame.link("/start", language),
                        button: Phrase("Đặt mật khẩu", "Set the password")(language), fields: fields,
                        typed: form,
                        faultyField: refusal.map { ConsoleWords.field(of: $0.code) ?? "password" })
                ])
            ], refusal: refusal)
    }

    /// A new password, twice.
    static func passwords(_ language: PageLanguage) -> [ConsoleForm.Field] {
        [
            ConsoleForm.Field(
                name: "password", label: Phrase("Mật khẩu mới", "New password")(language),
                kind: .password(autocomplete: "new-password"),
                hint: Phrase(
                    "Ít nhất \(PasswordRule.least) ký tự; vài từ không liên quan là tốt nhất.",
                    "At least \(PasswordRule.least) characters; a few unrelated words are best.")(language),
                longest: PasswordRule.most),
            ConsoleForm.Field(
                name: "again", label: Phrase("Gõ lại mật khẩu mới", "The new password again")(language),
                kind: .password(autocomplete: "new-password"), longest: PasswordRule.most),
        ]
    }
}
