internal import Registry
internal import StampFormat

/// The page of someone's own login.
struct LoginWords {
    let visit: Visit
    let form: FormBody
    let refusal: WorkRefusal?
    let edgeLink: (String) -> String

    private var language: PageLanguage { visit.language }

    /// - `app`: one to begin with; nil while one is used already.
    /// - `codes`: recovery codes that are left.
    func page(app: OneTimePassword?, codes: Int, sessions: [LoginSession]) -> ConsolePage {
        let roles = Act.Role.allCases.filter(visit.person.roles.contains)
        return ConsolePage(
            title: Phrase("Tài khoản của tôi", "My login")(language),
            lead: "\(visit.person.name): "
                + roles.map { ConsoleWords.role($0)(language) }.joined(separator: ", "),
            blocks: [password, app.map(begin) ?? using(codes), list(sessions)], refusal: refusal)
    }

    private var old: ConsoleForm.Field {
        ConsoleForm.Field(
            name: "old", label: Phrase("Mật khẩu đang dùng", "Present password")(language),
            kind: .password(autocomplete: "current-password"), longest: PasswordRule.most)
    }

    private var password: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Đổi mật khẩu", "Change the password")(language),
            forms: [
                ConsoleForm(
                    action: edgeLink("/console/login/password"),
                    button: Phrase("Đổi mật khẩu", "Change it")(language),
                    fields: [old] + SignInWords.passwords(language),
                    faultyField: refusal.flatMap { ConsoleWords.field(of: $0.code) })
            ])
    }

    private func begin(_ app: OneTimePassword) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Mã xác nhận của ứng dụng", "Codes of an authenticator app")(language),
            texts: [
                Phrase(
                    "Mở ứng dụng xác thực trên điện thoại, thêm tài khoản bằng khoá dưới đây, rồi gõ 6 số nó hiện ra.",
                    "Open an authenticator app, add a login with the key below, then type the 6 digits it shows."
                )(language)
            ],
            codes: [LoginWords.grouped(app.text)],
            forms: [
                ConsoleForm(
                    action: edgeLink("/console/login/app"),
                    button: Phrase("Bật mã xác nhận", "Turn it on")(language),
                    fields: [
                        ConsoleForm.Field(name: "secret", label: "", kind: .hidden),
                        ConsoleForm.Field(
                            name: "code", label: Phrase("6 số của ứng dụng", "The app’s 6 digits")(language),
                            kind: .line(autocomplete: "one-time-code"), longest: 10),
                    ], typed: FormBody(["secret": [app.text]]),
                    faultyField: refusal.flatMap { ConsoleWords.field(of: $0.code) })
            ])
    }

    private func using(_ codes: Int) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Mã xác nhận của ứng dụng", "Codes of an authenticator app")(language),
            texts: [
                Phrase(
                    "Đang bật; còn \(codes) mã dự phòng.", "Turned on; \(codes) recovery codes are left.")(
                        language)
            ],
            forms: [
                ConsoleForm(
                    action: edgeLink("/console/login/app-off"),
                    button: Phrase("Tắt mã xác nhận", "Turn it off")(language), fields: [old], isGrave: true)
            ])
    }

    private func list(_ sessions: [LoginSession]) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Các phiên đăng nhập", "Sessions")(language),
            table: ConsolePage.Table(
                headings: [
                    Phrase("Đăng nhập lúc", "Signed in")(language),
                    Phrase("Dùng lần cuối", "Last used")(language),
                    Phrase("Ghi chú", "Note")(language),
                ],
                rows: sessions.map { session in
                    let own = session == visit.session
                    return [
                        ConsolePage.Cell(text: LoginWords.time(session.createdAt)),
                        ConsolePage.Cell(text: LoginWords.time(session.seenAt)),
                        ConsolePage.Cell(
                            text: own ? Phrase("phiên này", "this one")(language) : session.name),
                    ]
                }),
            forms: sessions.filter { $0 != visit.session }.map { session in
                ConsoleForm(
                    action: edgeLink("/console/login/end-session"),
                    button: Phrase("Kết thúc phiên \(session.name)", "End session \(session.name)")(language),
                    fields: [ConsoleForm.Field(name: "session", label: "", kind: .hidden)], isGrave: true,
                    typed: FormBody(["session": [session.name]]))
            })
    }

    /// Recovery codes, shown once.
    static func recovery(_ codes: [LoginCode], _ back: String, _ language: PageLanguage) -> ConsolePage {
        ConsolePage(
            title: Phrase("Mã dự phòng", "Recovery codes")(language),
            lead: Phrase(
                "Chép hoặc in ra ngay: mỗi mã dùng được một lần khi mất điện thoại, và không hiện lại nữa.",
                "Write or print them now: each works once when the phone is lost, and none is shown again.")(
                    language),
            blocks: [
                ConsolePage.Block(
                    codes: codes.map(\.text),
                    links: [
                        ConsolePage.Cell(text: Phrase("Đã chép xong", "I have them")(language), href: back)
                    ])
            ])
    }

    /// In Viet Nam (UTC+7): `20/11/2026 08:05`.
    static func time(_ milliseconds: Int64) -> String {
        let minutes = milliseconds / 60_000 + 7 * 60
        let (hour, minute) = ((minutes / 60) % 24, minutes % 60)
        let clock = (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
        return (Day(unixSeconds: milliseconds / 1000)?.dayMonthYear).map { "\($0) \(clock)" } ?? clock
    }

    private static func grouped(_ text: String) -> String {
        let signs = Array(text)
        return stride(from: 0, to: signs.count, by: 4).map { String(signs[$0..<min($0 + 4, signs.count)]) }
            .joined(separator: " ")
    }
}
