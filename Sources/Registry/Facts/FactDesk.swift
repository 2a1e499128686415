internal import StampFormat

/// Records dated documents and facts, and ends them.
package struct FactDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Records a fact; one that it supersedes stays readable.
    ///
    /// - Throws: ``RegistryError/fact(_:)``, or that the subject is unknown.
    package func record(_ statement: FactStatement, by act: Act) async throws(RegistryError) -> Fact {
        try await store.write { writer throws(RegistryError) in
            try statement.check(on: act.today)
            try FactKind.named(statement.kind).check(act)
            try writer.checkReferences(of: statement)
            let fact = Fact(number: try writer.factCount() + 1, statement: statement, act: act)
            var before = CanonicalJSON.null
            if let old = statement.supersedes { before = try writer.existingFact(old).facts }
            try writer.insert(fact)
            try writer.append(
                LedgerDraft(
                    .factRecorded, on: .fact(fact.number), by: act, before: before, after: fact.facts,
                    note: statement.title))
            return fact
        }
    }

    /// Ends a fact without another in its place: a channel closed, an obstacle resolved.
    ///
    /// `reason`: in the person's words; private in the ledger.
    package func retire(_ number: Int, reason: String, by act: Act) async throws(RegistryError) -> Fact {
        try await store.write { writer throws(RegistryError) in
            let before = try writer.existingFact(number)
            guard before.isCurrent else { throw .fact(.notCurrent(number)) }
            try FactKind.named(before.statement.kind).check(act)
            var after = before
            after.retirement = Fact.Retirement(on: act.today, reason: PlainText.normalised(reason))
            try writer.update(after)
            try writer.append(
                LedgerDraft(
                    .factRetired, on: .fact(number), by: act, before: before.facts, after: after.facts,
                    note: after.retirement?.reason))
            return after
        }
    }
}

extension FactKind {
    /// - Throws: ``FactRefusal/officeOnly(_:)`` for those whose way to stamps it bars.
    fileprivate func check(_ act: Act) throws(RegistryError) {
        guard !isOfficeOnly || ![.producer, .consultant].contains(act.role) else {
            throw .fact(.officeOnly(code))
        }
    }
}

extension RegistryReader {
    /// The subject, what is superseded and what is pointed at must be there.
    fileprivate func checkReferences(of statement: FactStatement) throws(RegistryError) {
        switch statement.subject {
        case .office: break
        case .producer(let number):
            if try producer(number) == nil { throw .unknownProducer(number) }
        case .product(let number): _ = try existingProduct(number)
        case .batch(let number, let lot):
            _ = try existingProduct(number)
            _ = try existingBatch(lot, of: number)
        }
        if let number = statement.refersTo { _ = try existingFact(number) }
        if let number = statement.supersedes {
            let old = try existingFact(number)
            guard old.isCurrent else { throw .fact(.notCurrent(number)) }
            guard old.subject == statement.subject, old.statement.kind == statement.kind else {
                throw .fact(.supersedesAnother(number))
            }
        }
    }
}

extension Fact {
    /// What the ledger states in public: neither title, value nor names.
    var facts: CanonicalJSON {
        var facts: [String: CanonicalJSON] = [
            "kind": .string(statement.kind), "subject": .string(subject.text),
        ]
        facts["valid_from"] = statement.validFrom.map { .string($0.iso) }
        facts["valid_to"] = statement.validTo.map { .string($0.iso) }
        facts["file_sha256"] = statement.fileHash.map { .string(Hex.text(of: $0)) }
        facts["refers_to"] = statement.refersTo.map { .integer($0) }
        facts["supersedes"] = statement.supersedes.map { .integer($0) }
        facts["retired_on"] = retirement.map { .string($0.on.iso) }
        return .object(facts)
    }
}
