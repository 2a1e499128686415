internal import Registry
internal import StampFormat

/// Fields that forms of cases and campaigns share.
extension ConsoleForm.Field {
    /// One of several; with `none`, also nothing.
    static func choice(
        _ name: String, _ label: String, _ options: [(String, String)], none: String? = nil
    ) -> ConsoleForm.Field {
        let empty = none.map { [ConsoleForm.Option(value: "", text: $0)] } ?? []
        return ConsoleForm.Field(
            name: name, label: label,
            kind: .choice(empty + options.map { ConsoleForm.Option(value: $0.0, text: $0.1) }))
    }

    static func line(
        _ name: String, _ label: String, hint: String? = nil, isNeeded: Bool = true, longest: Int = 200
    ) -> ConsoleForm.Field {
        ConsoleForm.Field(
            name: name, label: label, kind: .line(autocomplete: "off"), hint: hint, isNeeded: isNeeded,
            longest: longest)
    }

    static func number(_ name: String, _ label: String, isNeeded: Bool = false) -> ConsoleForm.Field {
        ConsoleForm.Field(name: name, label: label, kind: .number, isNeeded: isNeeded, longest: 10)
    }

    static func day(_ name: String, _ label: String, isNeeded: Bool = true) -> ConsoleForm.Field {
        ConsoleForm.Field(name: name, label: label, kind: .day, isNeeded: isNeeded)
    }

    /// An agency of the own province; `none` for nothing chosen.
    static func agency(_ language: PageLanguage, none: String? = nil) -> ConsoleForm.Field {
        choice(
            "agency", Phrase("Cơ quan", "Agency")(language),
            Agency.Kind.allCases.map { ($0.rawValue, CaseNames.name(of: $0)(language)) }, none: none)
    }

    /// `none`: what the empty choice means.
    static func province(_ language: PageLanguage, none: Phrase) -> ConsoleForm.Field {
        choice(
            "province", Phrase("Tỉnh, thành phố", "Province")(language),
            Province.all.map { ($0.code, $0.name) }, none: none(language))
    }
}

extension FormBody {
    /// The fields `agency` and `province`.
    ///
    /// - Throws: a ``WorkRefusal`` where none was chosen.
    func agency() throws(WorkRefusal) -> Agency {
        let text = self["agency"] + (self["province"].isEmpty ? "" : "/\(self["province"])")
        guard let agency = Agency(text) else {
            throw WorkRefusal(
                "choice-missing", ("Chưa chọn cơ quan.", "No agency is chosen."),
                next: ("Chọn cơ quan rồi gửi lại.", "Choose one and send it again."))
        }
        return agency
    }

    /// A day that must be there.
    ///
    /// - Throws: a ``WorkRefusal`` for an empty field or a text that is no day.
    func neededDay(_ name: String) throws(WorkRefusal) -> Day {
        guard let day = try day(name) else {
            throw WorkRefusal(
                "day-missing", ("Thiếu ngày.", "A day is missing."),
                next: ("Ghi ngày/tháng/năm, ví dụ 20/11/2026.", "Write it as 2026-11-20."))
        }
        return day
    }

    /// Numbers between commas or spaces; texts that are none are 0, which nothing has.
    func numbers(_ name: String) -> [UInt32] {
        self[name].split { ", ;".contains($0) }.map { UInt32($0) ?? 0 }
    }

    /// A stamp as `1/65`, by its link or by its typed code; nil for an empty field.
    ///
    /// - Throws: ``RegistryError/unknownStamp(_:)``.
    func stamp(_ name: String, _ reader: any RegistryReader) throws(RegistryError) -> StampPlace? {
        guard let text = text(name) else { return nil }
        let parts = text.split(separator: "/").map { UInt32($0) }
        if parts.count == 2, let allotment = parts[0].flatMap({ AllotmentNumber(number: $0) }),
            let serial = parts[1].flatMap({ Serial(number: $0) })
        {
            return StampPlace(allotment, serial)
        }
        let shown = String(text.prefix(60))
        let (allotment, number) = try reader.place(of: StampInput(text), shown)
        guard let serial = Serial(number: number) else { throw .unknownStamp(shown) }
        return StampPlace(allotment, serial)
    }
}

extension Asking {
    /// Whether a case is there for this person: a producer from the first finding on, an agency where it is its own.
    func sees(_ inspection: InspectionCase) -> Bool {
        if let producer = person.producer { return inspection.isTold(to: producer) }
        return person.agency.map { inspection.concerns($0) } ?? true
    }
}
