internal import HTTPTypes
internal import Registry
internal import StampFormat

/// Both sides of what does not fit: what a device asked, and the case as it is.
///
/// Nothing was changed.
struct CaseConflict: Sendable {
    let asked: CanonicalJSON
    let current: CanonicalJSON
}

extension TokenAct {
    /// The store for an act in a case, or for opening one; answers with the receipt.
    ///
    /// `If-Match` is asked only of what is new: what was done under its key has its receipt for good.
    func store(telling reference: CaseReference?, _ mark: FieldMark) -> KeyedStore<Store> {
        let (tags, today, asker) = (tags, visit.today, visit.reader)
        return keyed { reader throws(RegistryError) in
            guard let reference, !tags.isEmpty, let key = mark.key, try reader.receipt(key) == nil else {
                return
            }
            guard try Resource.inspection(reference, on: today, for: asker).tag(reader).isIn(tags) else {
                throw .token(.changedSince)
            }
        } answer: { made, _ throws(RegistryError) in
            guard let receipt = made as? CaseReceipt else { throw .corrupt("answer to an act in a case") }
            return (receipt.isRepeated ? .ok : .created, .receipt(receipt))
        }
    }

    /// What a refusal means where the case is no longer as the device thought; nil for any other refusal.
    func conflict(
        _ error: RegistryError, _ act: String, _ reference: CaseReference?
    ) async throws -> CaseConflict? {
        let other: CaseReference?
        switch error {
        case .inspection(.caseExists(let number)): other = .number(number)
        case .inspection(.wrongStage), .inspection(.wrongOutcome), .inspection(.wrongFinding),
            .inspection(.noFinding), .inspection(.equalFinding), .inspection(.notDecided),
            .token(.changedSince):
            other = reference
        default: other = nil
        }
        guard let other else { return nil }
        let (today, asker) = (visit.today, visit.reader)
        let current = try await store.read { reader throws(RegistryError) in
            try Resource.inspection(other, on: today, for: asker).facts(reader)
        }
        let deviceAt = try mark().deviceAt.map { Int($0) }
        return CaseConflict(
            asked: .object([
                "act": .string(act), "case": .optional(reference.map(\.text)),
                "device_at": .optional(deviceAt),
                "key": .string(key),
            ]), current: current)
    }
}
