internal import Registry
internal import StampFormat

/// What may be done about an alert.
extension AlertPages {
    private func form(
        _ view: AlertView, _ name: String, _ button: Phrase, _ fields: [ConsoleForm.Field], _ form: FormBody
    ) -> ConsoleForm {
        var typed = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, [form[$0.name]]) })
        typed["serial"] = ["\(view.place.serial.number)"]
        for name in ["from", "to"] where typed[name] == [""] { typed[name] = typed["serial"] }
        return ConsoleForm(
            action: link("/console/allotments/\(view.place.allotment.number)/alert/\(name)"),
            button: button(language), fields: [.hidden("serial")] + fields, isGrave: true,
            typed: FormBody(typed))
    }

    private func choice(_ name: String, _ label: Phrase, _ options: [(String, Phrase)]) -> ConsoleForm.Field {
        ConsoleForm.Field(
            name: name, label: label(language),
            kind: .choice(options.map { ConsoleForm.Option(value: $0.0, text: $0.1(language)) }))
    }

    func raising(_ view: AlertView, _ typed: FormBody) -> ConsolePage.Block {
        let grades = CopyGrade.allCases.filter { $0.isPublic && $0 > view.grade ?? .questioned }
        let fields: [ConsoleForm.Field] = [
            choice(
                "grade", Phrase("Mức mới", "New grade"), grades.map { ($0.word, AlertPages.name(of: $0)) }),
            .document(language, isNeeded: false), .note(language),
        ]
        return ConsolePage.Block(
            heading: Phrase("Nâng mức", "Raise it")(language),
            texts: [
                Phrase(
                    "Từ mức hai, người quét tem được báo ngay.",
                    "From the second grade on, scans say so at once.")(
                        language)
            ],
            forms: grades.isEmpty ? [] : [form(view, "raise", Phrase("Nâng mức", "Raise it"), fields, typed)])
    }

    func closing(_ view: AlertView, _ typed: FormBody) -> ConsolePage.Block {
        let outcomes = CopyOutcome.allCases.map { ($0.rawValue, AlertPages.name(of: $0)) }
        let fields: [ConsoleForm.Field] = [
            choice("outcome", Phrase("Kết quả", "Outcome"), outcomes), .document(language, isNeeded: false),
            .note(language),
        ]
        let button = Phrase("Khép cảnh báo", "Close it")
        return ConsolePage.Block(
            heading: button(language), forms: [form(view, "close", button, fields, typed)])
    }

    func explaining(_ view: AlertView, _ typed: FormBody) -> ConsolePage.Block {
        let kinds = TechnicalCause.Kind.allCases.map { ($0.rawValue, AlertPages.name(of: $0)) }
        let places =
            [("", Phrase("Mọi nơi", "Everywhere"))]
            + Province.all.map { ($0.code, Phrase($0.name, $0.name)) }
        func day(_ name: String, _ label: Phrase) -> ConsoleForm.Field {
            ConsoleForm.Field(name: name, label: label(language), kind: .day)
        }
        let fields: [ConsoleForm.Field] =
            [choice("kind", Phrase("Nguyên nhân", "Cause"), kinds)] + ConsoleForm.Field.serials(language) + [
                choice("province", Phrase("Tỉnh, thành phố", "Province"), places),
                day("first", Phrase("Từ ngày", "First day")), day("last", Phrase("Đến hết ngày", "Last day")),
                .document(language, isNeeded: false),
            ]
        let button = Phrase("Ghi nguyên nhân kỹ thuật", "Name a technical cause")
        return ConsolePage.Block(
            heading: button(language), forms: [form(view, "explain", button, fields, typed)])
    }
}
