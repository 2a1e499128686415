internal import Registry
internal import StampFormat

/// Cases for programs.
enum CaseLines {
    /// To whom a case is told.
    enum Reader: Sendable {
        case office
        /// Findings and deadlines, and nothing of what led to the case or was collected in it.
        case producer
    }

    /// In a list.
    static func facts(
        of inspection: InspectionCase, on day: Day, for reader: Reader = .office
    ) -> [String: CanonicalJSON] {
        let opening = inspection.opening
        return [
            "agency": .optional(inspection.agency?.text), "case": .integer(inspection.number),
            "findings": .integer(inspection.findings.count), "key": .optional(inspection.key?.text),
            "opened_on": .string(inspection.opened.recordedOn.iso),
            "origin": .optional(reader == .office ? opening.origin.rawValue : nil),
            "outcome": .optional(inspection.outcome?.rawValue),
            "overdue": .integer(inspection.overdue(on: day).count),
            "producer": .optional(opening.producer.map { Int($0) }),
            "product": .optional(opening.product.map { Int($0.number) }),
            "provisional_number": .optional(inspection.key?.provisionalNumber),
            "stage": .string(inspection.stage.rawValue), "stamp": .optional(opening.stamp.map(text)),
        ]
    }

    static func facts(of reason: FindingReason) -> [String: CanonicalJSON] {
        [
            "code": .string(reason.code), "english": .string(reason.english),
            "legal_basis": .string(reason.legalBasis), "vietnamese": .string(reason.vietnamese),
        ]
    }

    static func facts(of finding: CaseFinding) -> CanonicalJSON {
        .object([
            "criterion": .string(finding.finding.criterion),
            "deadline": .string(finding.finding.deadline.iso),
            "finding": .integer(finding.number), "legal_basis": .string(finding.finding.legalBasis),
            "reason": .string(finding.finding.reason),
            "severity": .string(finding.finding.severity.rawValue),
            "status": .string(finding.status.rawValue),
        ])
    }

    static func facts(of event: CaseEvent) -> CanonicalJSON {
        .object([
            "act": .string(event.word.act.rawValue), "at": .integer(Int(event.record.at)),
            "device_at": .optional(event.deviceAt.map { Int($0) }), "document": .optional(event.document),
            "receipt": .integer(event.record.entry),
        ])
    }

    static func facts(of item: EvidenceItem) -> CanonicalJSON {
        var facts: [String: CanonicalJSON] = [
            "at": .integer(Int(item.record.at)), "device_at": .optional(item.deviceAt.map { Int($0) }),
            "item": .integer(item.number), "receipt": .integer(item.record.entry),
        ]
        switch item.matter {
        case .stamp(let place): facts["stamp"] = .string(text(of: place))
        case .file(let file):
            facts["sha256"] = .string(Hex.text(of: file.hash))
            facts["bytes"] = .integer(file.byteCount)
        }
        return .object(facts)
    }

    /// Such as `1/65`.
    static func text(of place: StampPlace) -> String { "\(place.allotment.number)/\(place.serial.number)" }
}

extension Resource {
    /// A case with its findings, evidence and what happened in it.
    static func inspection(
        _ reference: CaseReference, on day: Day, for asker: CaseLines.Reader = .office
    ) -> Resource {
        Resource("/v1/cases/\(reference.text)") { reader throws(RegistryError) in
            let inspection = try reader.existingCase(reference)
            var facts = CaseLines.facts(of: inspection, on: day, for: asker)
            let evidence = asker == .office ? try reader.evidence(of: inspection.number) : []
            facts["evidence"] = .array(evidence.map(CaseLines.facts))
            facts["events"] = .array(inspection.events.map(CaseLines.facts))
            facts["finding_list"] = .array(inspection.findings.map(CaseLines.facts))
            facts["place"] = .optional(asker == .office ? inspection.opening.place : nil)
            return .object(facts)
        }
    }

    /// What a device gets for an act: the number of the ledger's entry, and when the server wrote it.
    static func receipt(_ receipt: CaseReceipt) -> Resource {
        Resource("/v1/cases/\(receipt.inspection)") { reader throws(RegistryError) in
            let inspection = try reader.existingCase(.number(receipt.inspection))
            let records =
                [inspection.opened] + inspection.events.map(\.record)
                + (try reader.evidence(of: receipt.inspection).map(\.record))
            return .object([
                "at": .optional(records.first { $0.entry == receipt.number }.map { Int($0.at) }),
                "case": .integer(receipt.inspection), "item": .optional(receipt.item),
                "receipt": .integer(receipt.number), "repeated": .bool(receipt.isRepeated),
                "stage": .string(inspection.stage.rawValue),
            ])
        }
    }
}

extension TokenVisit {
    /// As whom this person reads cases.
    var reader: CaseLines.Reader { person.producer == nil ? .office : .producer }
}
