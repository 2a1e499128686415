package import StampFormat

/// A finding that every producer of a group checks at home, whether inspected or not.
package struct SelfCheck: Hashable, Sendable {
    /// From 1.
    package let number: Int
    package let inspection: Int
    /// The finding's number in its case.
    package let finding: Int
    package let group: Product.Group
    package let deadline: Day
    /// Whom it was sent to, by number, with the day of their answer.
    package var tasks: [UInt32: Day?]

    package init(
        number: Int, inspection: Int, finding: Int, group: Product.Group, deadline: Day,
        tasks: [UInt32: Day?]
    ) {
        self.number = number
        self.inspection = inspection
        self.finding = finding
        self.group = group
        self.deadline = deadline
        self.tasks = tasks
    }

    /// Producers who have not answered: computed.
    package func missing(on day: Day) -> (due: [UInt32], overdue: [UInt32]) {
        let open = tasks.filter { $0.value == nil }.keys.sorted()
        return deadline < day ? ([], open) : (open, [])
    }

    /// Who is asked: producers with a certified product of the group, besides the inspected one.
    static func addressees(
        _ group: Product.Group, besides inspected: UInt32?, _ products: [Product],
        certified: Set<ProductNumber>
    ) -> [UInt32] {
        Set(
            products.filter { $0.group == group && certified.contains($0.number) }.map(\.producer)
                .filter { $0 != inspected }
        ).sorted()
    }
}

/// Sends findings to those who were not inspected, and takes their answers.
package struct SelfCheckDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Sends a finding to all producers of a group.
    ///
    /// - Throws: ``CaseRefusal/unknownFinding(_:known:)``, ``CaseRefusal/badDeadline(first:last:)``,
    ///   ``CaseRefusal/nobodyToCheck(_:)``.
    package func send(
        _ finding: Int, of reference: CaseReference, to group: Product.Group, until deadline: Day,
        by act: Act
    ) async throws(RegistryError) -> SelfCheck {
        try await store.write { writer throws(RegistryError) in
            let inspection = try writer.existingCase(reference)
            guard (1...max(1, inspection.findings.count)).contains(finding), !inspection.findings.isEmpty
            else { throw .inspection(.unknownFinding(finding, known: inspection.findings.count)) }
            try Finding.check(deadline, on: act.today)
            let certified = try writer.certificates().filter { $0.isValid(on: act.today) }.map(\.product)
            let producers = SelfCheck.addressees(
                group, besides: inspection.opening.producer, try writer.products(),
                certified: Set(certified))
            guard !producers.isEmpty else { throw .inspection(.nobodyToCheck(group)) }
            let check = SelfCheck(
                number: try writer.selfChecks().count + 1, inspection: inspection.number, finding: finding,
                group: group, deadline: deadline,
                tasks: Dictionary(uniqueKeysWithValues: producers.map { ($0, nil) }))
            try writer.insert(check)
            try writer.append(
                LedgerDraft(
                    .selfCheckSent, on: .selfCheck(check.number, nil), by: act,
                    reason: inspection.findings[finding - 1].finding.reason,
                    after: .object([
                        "case": .integer(inspection.number), "deadline": .string(deadline.iso),
                        "finding": .integer(finding), "group": .string(group.rawValue),
                        "producers": .array(producers.map { .integer(Int($0)) }),
                    ])))
            return check
        }
    }

    /// Takes a producer's answer; late ones too.
    ///
    /// `paper`: what was found at home, private in the ledger.
    ///
    /// - Throws: ``CaseRefusal/notAsked(_:producer:)``, ``CaseRefusal/answered(_:producer:)``.
    package func answer(
        _ number: Int, producer: UInt32, _ paper: Paper, by act: Act
    ) async throws(RegistryError) -> SelfCheck {
        try await store.write { writer throws(RegistryError) in
            guard var check = try writer.selfChecks().first(where: { $0.number == number }) else {
                throw .inspection(.unknownSelfCheck(number))
            }
            guard let task = check.tasks[producer] else {
                throw .inspection(.notAsked(number, producer: producer))
            }
            guard task == nil else { throw .inspection(.answered(number, producer: producer)) }
            guard (1...1000).contains(paper.note?.count ?? 0) else {
                throw .inspection(.badText("note", most: 1000))
            }
            try writer.answer(number, by: producer)
            try writer.append(
                LedgerDraft(
                    .selfCheckAnswered, on: .selfCheck(number, producer), by: act,
                    after: .object(["answered_on": .string(act.today.iso)]), note: paper.note,
                    document: paper.document))
            check.tasks[producer] = .some(act.today)
            return check
        }
    }
}
