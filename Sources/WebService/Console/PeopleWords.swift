internal import Registry

/// The pages about who works here.
struct PeopleWords {
    let persons: [Person]
    let logins: Set<Int>
    let producers: [UInt32: String]
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }

    static let nameMissing = WorkRefusal(
        "bad-name", ("Họ và tên có từ 1 đến 80 ký tự.", "A name has 1 to 80 characters."),
        next: ("Ghi họ và tên rồi gửi lại.", "Write the name and send it again."))

    static func noNumber(_ text: String) -> WorkRefusal {
        WorkRefusal(
            "unknown-producer",
            ("“\(text)” không phải số của một chủ thể.", "“\(text)” is no producer’s number."),
            next: (
                "Ghi số của chủ thể trong tệp đã nhập, ví dụ 3.",
                "Write the producer’s number in the imported file, such as 3."
            ))
    }

    func page(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        ConsolePage(
            title: Phrase("Người dùng", "People")(language),
            lead: Phrase(
                "Mỗi người một tên, một tài khoản: sổ cái ghi ai đã làm gì.",
                "One name and one login for each: the ledger says who did what.")(language),
            blocks: persons.map(block) + [add(form, refusal)], refusal: refusal)
    }

    private func block(_ person: Person) -> ConsolePage.Block {
        let roles = Act.Role.allCases.filter(person.roles.contains).map { ConsoleWords.role($0)(language) }
        let code = ConsoleForm(
            action: link("/console/people/\(person.number)/code"),
            button: logins.contains(person.number)
                ? Phrase("Cấp mã đặt lại mật khẩu", "Give a code for a new password")(language)
                : Phrase("Cấp mã mở tài khoản", "Give a code for a login")(language))
        let retire = ConsoleForm(
            action: link("/console/people/\(person.number)/retire"),
            button: Phrase("Cho \(person.name) thôi làm việc ở đây", "\(person.name) no longer works here")(
                language), isGrave: true)
        return ConsolePage.Block(
            heading: person.name,
            facts: [
                ShownFact(Phrase("Vai trò", "Roles"), roles.joined(separator: ", "), language),
                ShownFact(
                    Phrase("Chủ thể", "Producer"),
                    person.producer.map { "\($0) · \(producers[$0] ?? "")" }, language),
                ShownFact(
                    Phrase("Cơ quan", "Agency"), person.agency.map { CaseNames.name(of: $0, language) },
                    language),
                ShownFact(
                    Phrase("Tài khoản", "Login"),
                    logins.contains(person.number)
                        ? Phrase("đã mở", "opened")(language) : Phrase("chưa mở", "not opened yet")(language),
                    language),
            ].compactMap { $0 }, forms: [code, retire])
    }

    private func add(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage.Block {
        let roles = Act.Role.allCases.map {
            ConsoleForm.Option(value: $0.rawValue, text: ConsoleWords.role($0)(language))
        }
        return ConsolePage.Block(
            heading: Phrase("Thêm người", "Register someone")(language),
            forms: [
                ConsoleForm(
                    action: link("/console/people"),
                    button: Phrase("Thêm và cấp mã", "Register, and give a code")(language),
                    fields: [
                        ConsoleForm.Field(
                            name: "name", label: Phrase("Họ và tên", "Name")(language),
                            kind: .line(autocomplete: "off"), longest: 80),
                        ConsoleForm.Field(
                            name: "role", label: Phrase("Vai trò", "Roles")(language), kind: .marks(roles),
                            isNeeded: false),
                        ConsoleForm.Field(
                            name: "producer", label: Phrase("Số chủ thể", "Producer’s number")(language),
                            kind: .number,
                            hint: Phrase(
                                "Chỉ cho người của một chủ thể: họ chỉ thấy sản phẩm của chủ thể đó.",
                                "Only for a producer’s person, who then sees that producer’s things alone.")(
                                    language), isNeeded: false, longest: 10),
                        .agency(language, none: Phrase("Của văn phòng", "The office itself")(language)),
                    ], typed: form, faultyField: refusal.flatMap { ConsoleWords.field(of: $0.code) })
            ])
    }

    /// A code to hand over, shown once.
    static func code(
        _ code: LoginCode, for name: String, base: BaseURL, back: String, _ language: PageLanguage
    ) -> ConsolePage {
        ConsolePage(
            title: Phrase("Mã mở tài khoản cho \(name)", "A code for \(name)")(language),
            lead: Phrase(
                "Đưa tận tay hoặc gửi kín. Dùng được một lần trong 7 ngày, và không hiện lại nữa.",
                "Hand it over, or send it closed. It works once within 7 days and is not shown again.")(
                    language),
            blocks: [
                ConsolePage.Block(
                    texts: [
                        Phrase(
                            "Mở \(base.text)/start và gõ mã:", "Open \(base.text)/start and type the code:")(
                                language)
                    ], codes: [code.text],
                    links: [ConsolePage.Cell(text: Phrase("Xong", "Done")(language), href: back)])
            ])
    }
}
