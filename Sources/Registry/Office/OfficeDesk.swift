internal import StampFormat
package import StampSigning

/// Founds the office and keeps what is the office's own: regulation and signing keys.
package struct OfficeDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Founds the office with its first regulation and keys: all of it, or nothing.
    ///
    /// `keys`: certificates that are entered in the ledger with it.
    ///
    /// - Throws: ``RegistryError/officeExists``; ``RegistryError/badName(_:)`` for a name of another length
    ///   than 1 to 64 characters. It is kept in NFC.
    package func found(
        _ office: Office, keys: [KeyCertificate] = [], by act: Act
    ) async throws(RegistryError) {
        let name = PlainText.normalised(office.name)
        guard (1...64).contains(name.unicodeScalars.count) else { throw .badName(office.name) }
        let office = Office(name: name, host: office.host, trainingDay: office.trainingDay)
        try await store.write { writer throws(RegistryError) in
            try writer.insert(office)
            try writer.insert(Regulation.initial(from: act.today))
            var facts: [String: CanonicalJSON] = [
                "host": .string(office.host.name), "name": .string(office.name),
            ]
            facts["training_day"] = office.trainingDay.map { .string($0.iso) }
            try writer.append(LedgerDraft(.officeFounded, on: .office, by: act, after: .object(facts)))
            for certificate in keys { try writer.append(.certified(certificate, by: act)) }
        }
    }

    /// Enters a key certificate in the ledger, before its key signs anything.
    package func enter(_ certificate: KeyCertificate, by act: Act) async throws(RegistryError) {
        try await store.write { writer throws(RegistryError) in
            _ = try writer.append(.certified(certificate, by: act))
        }
    }

    /// Adopts a regulation from its first day on.
    ///
    /// - Throws: ``RegistryError/regulationOutOfRange(field:allowed:)``.
    package func adopt(_ regulation: Regulation, by act: Act) async throws(RegistryError) {
        try regulation.checkLimits()
        try await store.write { writer throws(RegistryError) in
            let before = try writer.regulation(on: regulation.validFrom)
            try writer.insert(regulation)
            try writer.append(
                LedgerDraft(
                    .regulationAdopted, on: .regulation(regulation.validFrom), by: act,
                    before: before.facts,
                    after: regulation.facts))
        }
    }
}

extension LedgerDraft {
    fileprivate static func certified(_ certificate: KeyCertificate, by act: Act) -> LedgerDraft {
        let window = certificate.window
        return LedgerDraft(
            .keyCertified, on: .key(certificate.publicKey.id), by: act,
            after: .object([
                "first_day": .string(window.first.day.iso), "last_day": .string(window.last.day.iso),
                "name": .string(certificate.name),
            ]))
    }
}

extension Regulation {
    /// As the ledger and `--json` state it.
    package var facts: CanonicalJSON {
        .object([
            "alert_mark": .integer(alertMark),
            "certificate_months": .integer(certificateMonths),
            "keys_amber_hours": .integer(ages.keys.amber), "keys_red_hours": .integer(ages.keys.red),
            "last_day_inclusive": .bool(lastDayInclusive),
            "products_amber_hours": .integer(ages.products.amber),
            "products_red_hours": .integer(ages.products.red), "report_days": .integer(reportDays),
            "requires_approved_label": .bool(requiresApprovedLabel), "scan_days": .integer(scanDays),
            "single_officer": .bool(singleOfficer), "status_amber_hours": .integer(ages.status.amber),
            "status_red_hours": .integer(ages.status.red),
            "test_report_months": .integer(testReportMonths), "undo_hours": .integer(undoHours),
            "unused_months": .integer(unusedMonths),
            "valid_from": .string(validFrom.iso),
            "waste_allowance_permille": .integer(wasteAllowancePermille),
            "yearly_quota": yearlyQuota.map { .integer($0) } ?? .null,
        ])
    }
}
