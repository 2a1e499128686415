internal import Registry
internal import StampFormat

/// What may be done to a case now, by whoever looks at it.
extension CasePages {
    func forms(_ typed: FormBody, _ refusal: WorkRefusal?) -> [ConsolePage.Block] {
        let acts: [CaseAct] = [
            .accept, .takeBack, .remedy, .verify, .reject, .assign, .visit, .find, .addEvidence,
            .proposeWithdrawal, .transfer, .close, .reopen,
        ]
        var blocks = acts.compactMap { act -> ConsolePage.Block? in
            guard let line = CaseTransition.all.first(where: { $0.act == act }),
                line.from.contains(inspection.stage), visit.may(line.word), isOpen(act)
            else { return nil }
            return ConsolePage.Block(
                heading: CaseNames.name(of: act)(language), texts: texts(of: act),
                forms: [form(line, typed, refusal)])
        }
        if visit.may(.selfCheckSent), isOffice, !inspection.findings.isEmpty {
            blocks.append(selfCheck(typed, refusal))
        }
        return blocks
    }

    /// Whether there is anything that it could be done to.
    private func isOpen(_ act: CaseAct) -> Bool {
        switch act {
        case .remedy: inspection.findings.contains { $0.status == .open }
        case .verify, .reject: inspection.findings.contains { $0.status == .remedied }
        case .proposeWithdrawal: !view.products.isEmpty
        case .close: !outcomes.isEmpty
        case .assign, .visit, .find, .transfer, .accept, .takeBack, .reopen, .decide, .addEvidence: true
        }
    }

    private var outcomes: [CaseOutcome] {
        CaseOutcome.allCases.filter {
            $0.from.contains(inspection.stage) && ($0 != .withdrawn || inspection.decision != nil)
        }
    }

    private func texts(of act: CaseAct) -> [String] {
        switch act {
        case .remedy:
            [
                Phrase(
                    "Đánh dấu những tồn tại đã khắc phục; không đánh dấu: tất cả.",
                    "Tick what is put right; nothing ticked: all of it.")(language)
            ]
        case .addEvidence:
            [
                Phrase(
                    "Ảnh JPEG, PNG, WebP hoặc tệp PDF, nhiều nhất 16 MiB.",
                    "A JPEG, PNG or WebP picture or a PDF, at most 16 MiB.")(language)
            ]
        default: []
        }
    }

    private func form(
        _ line: CaseTransition, _ typed: FormBody, _ refusal: WorkRefusal?
    ) -> ConsoleForm {
        let fields = fields(of: line)
        var values = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, typed.all($0.name)) })
        if line.act == .find, values["reason"] == [], let code = view.suggestion { values["reason"] = [code] }
        return ConsoleForm(
            action: link("\(path)/\(line.act == .addEvidence ? "evidence" : line.act.rawValue)"),
            button: CaseNames.name(of: line.act)(language), fields: fields,
            isGrave: [.proposeWithdrawal, .transfer, .takeBack, .close].contains(line.act),
            typed: FormBody(values),
            faultyField: refusal.flatMap { Self.field(of: $0.code, in: fields.map(\.name)) })
    }

    /// The field that a refusal is about, where the form has it.
    private static func field(of code: String, in names: [String]) -> String? {
        let name: String? =
            switch code {
            case "document-required": "document"
            case "bad-deadline", "day-missing", "bad-day": "deadline"
            case "unknown-finding-reason", "reason-not-allowed": "reason"
            case "bad-evidence", "evidence-too-large", "file-missing": "file"
            case "unknown-stamp": "stamp"
            case "wrong-outcome", "not-decided": "outcome"
            default: nil
            }
        return name.flatMap { names.contains($0) ? $0 : nil }
    }

    private func fields(of line: CaseTransition) -> [ConsoleForm.Field] {
        let document = ConsoleForm.Field.document(language, isNeeded: line.needsDocument)
        switch line.act {
        case .assign:
            return [
                .agency(language),
                .line("officer", Phrase("Cán bộ", "Officer")(language), isNeeded: false, longest: 80),
            ]
        case .visit: return [document, .note(language)]
        case .find: return findingFields
        case .remedy: return [marks(.open), document, .note(language)]
        case .verify, .reject: return [marks(.remedied), document, .note(language)]
        case .transfer:
            return [
                .agency(language), .province(language, none: Phrase("Tỉnh mình", "The own province")),
                document, .note(language),
            ]
        case .accept, .takeBack: return [document, .note(language)]
        case .close:
            return [
                .choice(
                    "outcome", Phrase("Kết quả", "Outcome")(language),
                    outcomes.map { ($0.rawValue, CaseNames.name(of: $0)(language)) }), document,
                .note(language),
            ]
        case .reopen: return [.note(language)]
        case .proposeWithdrawal:
            return [
                .choice(
                    "product", Phrase("Sản phẩm", "Product")(language),
                    view.products.map { ("\($0.number.number)", $0.name) }),
                .choice(
                    "reason", Phrase("Lý do", "Reason")(language),
                    view.withdrawalReasons.filter { $0.isOpen(on: visit.today) }.map {
                        ($0.code, $0.name(language))
                    }), document, .note(language),
            ]
        case .addEvidence:
            return [
                ConsoleForm.Field(
                    name: "file", label: Phrase("Tệp", "File")(language),
                    kind: .file(accepts: ".jpg,.jpeg,.png,.webp,.pdf"), isNeeded: false),
                .line(
                    "stamp", Phrase("hoặc tem đã quét", "or a stamp that was scanned")(language),
                    isNeeded: false, longest: 400),
            ]
        case .decide: return []
        }
    }

    private var findingFields: [ConsoleForm.Field] {
        [
            .line(
                "criterion", Phrase("Tiêu chí không giữ được", "What is not kept")(language), longest: 300),
            .choice(
                "reason", Phrase("Lý do", "Reason")(language),
                view.reasons.filter { $0.isOpen(on: visit.today) }.map { ($0.code, $0.name(language)) }),
            .line(
                "basis", Phrase("Căn cứ pháp lý", "Legal basis")(language),
                hint: Phrase("Để trống: căn cứ thường dùng của lý do.", "Empty: the reason’s usual one.")(
                    language), isNeeded: false),
            .choice(
                "severity", Phrase("Mức", "Severity")(language),
                FindingSeverity.allCases.map { ($0.rawValue, CaseNames.name(of: $0)(language)) }),
            .day("deadline", Phrase("Hạn khắc phục", "Deadline")(language)),
        ]
    }

    private func marks(_ status: CaseFinding.Status) -> ConsoleForm.Field {
        let options = inspection.findings.filter { $0.status == status }.map {
            ConsoleForm.Option(value: "\($0.number)", text: "\($0.number). \($0.finding.criterion)")
        }
        return ConsoleForm.Field(
            name: "finding", label: Phrase("Tồn tại", "Findings")(language), kind: .marks(options),
            isNeeded: false)
    }

    private func selfCheck(_ typed: FormBody, _ refusal: WorkRefusal?) -> ConsolePage.Block {
        let words = Phrase("Gửi tự kiểm tra cho cả nhóm", "Have the whole group check itself")
        let fields: [ConsoleForm.Field] = [
            .choice(
                "finding", Phrase("Tồn tại", "Finding")(language),
                inspection.findings.map { ("\($0.number)", "\($0.number). \($0.finding.criterion)") }),
            .choice(
                "group", Phrase("Nhóm sản phẩm", "Group")(language),
                Product.Group.allCases.map { ($0.rawValue, CaseNames.name(of: $0)(language)) }),
            .day("deadline", Phrase("Hạn trả lời", "Answer until")(language)),
        ]
        var values = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, [typed[$0.name]]) })
        if values["group"] == [""] { values["group"] = [view.product?.group.rawValue ?? ""] }
        return ConsolePage.Block(
            heading: words(language),
            texts: [
                Phrase(
                    "Chủ thể khác có sản phẩm cùng nhóm sẽ tự đối chiếu và trả lời.",
                    "Other producers of the group compare with their own work, and answer.")(language)
            ],
            forms: [
                ConsoleForm(
                    action: link("\(path)/self-check"), button: words(language), fields: fields,
                    typed: FormBody(values))
            ])
    }
}
