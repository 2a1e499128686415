internal import Registry
internal import StampFormat

/// All that is known of one case.
struct CaseSheet: Sendable {
    let inspection: InspectionCase
    let evidence: [EvidenceItem]
    let reports: [ConsumerReport]
    /// Market control of the provinces where its stamp was scanned, once a person suspects a copy.
    let toTell: [Agency]
    /// Code of the reason that the stamp's verdict leads to.
    let suggestion: String?
    let day: Day

    /// For people, in order.
    var lines: [(String, String)] {
        let opening = inspection.opening
        let all: [(String, String?)] = [
            ("producer", opening.producer.map { "\($0)" }),
            ("product", opening.product.map { "\($0.number)" }),
            ("stamp", opening.stamp?.text), ("place", opening.place.map(ShownText.of)),
            ("province", opening.province?.name), ("wave", opening.wave?.text),
            ("agency", inspection.agency?.text), ("officer", inspection.officer.map(ShownText.of)),
            ("proposal", inspection.proposal.map { "product \($0.product.number), \($0.reason)" }),
            ("decision", inspection.decision), ("outcome", inspection.outcome?.rawValue),
            ("suggested finding", suggestion),
            ("to tell", toTell.isEmpty ? nil : toTell.map(\.text).joined(separator: ", ")),
            ("reports", reports.isEmpty ? nil : reportLine),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    private var reportLine: String {
        let online = reports.filter { $0.seen == .online }.count
        return "\(reports.count)" + (online == 0 ? "" : ", \(online) online (alert explain listing?)")
    }

    /// For programs.
    var facts: [String: CanonicalJSON] {
        var facts = inspection.facts(on: day)
        facts["findings"] = .array(inspection.findings.map(CaseSheet.facts))
        facts["evidence"] = .array(evidence.map(CaseSheet.facts))
        facts["reports"] = .array(
            reports.map {
                .object([
                    "at": .integer(Int($0.at)), "province": .optional($0.province?.code),
                    "seen": .string($0.seen.rawValue), "text": .string($0.text),
                ])
            })
        facts["to_tell"] = .array(toTell.map { .string($0.text) })
        facts["suggested_reason"] = .optional(suggestion)
        facts["place"] = .optional(inspection.opening.place)
        facts["decision"] = .optional(inspection.decision)
        facts["events"] = .array(
            inspection.events.map {
                .object([
                    "act": .string($0.word.act.rawValue), "at": .integer(Int($0.record.at)),
                    "device_at": .optional($0.deviceAt.map { Int($0) }), "document": .optional($0.document),
                    "receipt": .integer($0.record.entry),
                ])
            })
        return facts
    }

    private static func facts(of finding: CaseFinding) -> CanonicalJSON {
        .object([
            "criterion": .string(finding.finding.criterion),
            "deadline": .string(finding.finding.deadline.iso),
            "legal_basis": .string(finding.finding.legalBasis), "number": .integer(finding.number),
            "reason": .string(finding.finding.reason),
            "severity": .string(finding.finding.severity.rawValue),
            "status": .string(finding.status.rawValue),
        ])
    }

    private static func facts(of item: EvidenceItem) -> CanonicalJSON {
        var facts: [String: CanonicalJSON] = [
            "at": .integer(Int(item.record.at)), "device_at": .optional(item.deviceAt.map { Int($0) }),
            "number": .integer(item.number),
        ]
        switch item.matter {
        case .stamp(let place): facts["stamp"] = .string(place.text)
        case .file(let file):
            facts["file"] = .string(file.path)
            facts["bytes"] = .integer(file.byteCount)
        }
        return .object(facts)
    }
}

extension Workplace {
    /// Reads all of a case at one moment.
    func caseSheet(_ reference: CaseReference) async throws(RegistryError) -> CaseSheet {
        let today = today
        return try await read { reader throws(RegistryError) in
            let inspection = try reader.existingCase(reference)
            var (reports, toTell): ([ConsumerReport], [Agency]) = ([], [])
            var suggestion: String?
            if let stamp = inspection.opening.stamp {
                reports = try reader.consumerReports(of: stamp)
                toTell = Agency.toTell(
                    of: try reader.scans(of: stamp),
                    grade: try reader.copyEvents(of: stamp.allotment).grade(of: stamp, on: nil))
                suggestion = try reader.suggestedReason(of: stamp, on: today)
            }
            return CaseSheet(
                inspection: inspection, evidence: try reader.evidence(of: inspection.number),
                reports: reports, toTell: toTell, suggestion: suggestion, day: today)
        }
    }
}
