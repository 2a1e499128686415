/// One thing that speaks for a copy.
package enum CopyFinding: Hashable, Sendable {
    /// Scanned in two provinces faster than goods travel.
    case impossibleTravel(kilometresAnHour: Int)
    /// More people on one day than stand before one shelf.
    case manyClients(Int, isCrowd: Bool)
    /// In more provinces than one pack comes to.
    case manyProvinces(Int, isEverywhere: Bool)
    /// More often than one pack is.
    case manyScans(Int, isFlood: Bool)
    /// On goods while its label was still in the office.
    case beforeHandover
    /// On goods before the producer bound it to a batch.
    case beforeActivation
    /// On goods although spoiled, returned, lost, stolen, expired or void.
    case outOfUse
    case longAfterUseBy
    case scratchGuessed(tries: Int)

    /// Stable word.
    package var word: String {
        switch self {
        case .impossibleTravel: "impossible-travel"
        case .manyClients: "many-clients"
        case .manyProvinces: "many-provinces"
        case .manyScans: "many-scans"
        case .beforeHandover: "before-handover"
        case .beforeActivation: "before-activation"
        case .outOfUse: "out-of-use"
        case .longAfterUseBy: "long-after-use-by"
        case .scratchGuessed: "scratch-guessed"
        }
    }

    package var points: Int {
        switch self {
        case .impossibleTravel: 60
        case .manyClients(_, let isCrowd): isCrowd ? 50 : 30
        case .manyProvinces(_, let isEverywhere): isEverywhere ? 50 : 30
        case .manyScans(_, let isFlood): isFlood ? 50 : 30
        case .beforeHandover: 60
        // A producer who forgot to activate is more likely than a copy.
        case .beforeActivation: 40
        case .outOfUse: 50
        case .longAfterUseBy: 20
        case .scratchGuessed: 30
        }
    }

    /// The number behind the word, where there is one.
    package var count: Int? {
        switch self {
        case .impossibleTravel(let speed): speed
        case .manyClients(let count, _), .manyProvinces(let count, _), .manyScans(let count, _): count
        case .scratchGuessed(let tries): tries
        case .beforeHandover, .beforeActivation, .outOfUse, .longAfterUseBy: nil
        }
    }
}

/// The sum of what speaks for a copy of one stamp.
package struct CopyScore: Hashable, Sendable {
    package let findings: [CopyFinding]
    /// How many scans were counted.
    package let scans: Int

    package init(findings: [CopyFinding], scans: Int) {
        self.findings = findings
        self.scans = scans
    }

    package var points: Int { findings.reduce(0) { $0 + $1.points } }

    /// As the ledger and `--json` state it.
    package var facts: CanonicalJSON {
        .object([
            "findings": .array(
                findings.map { finding in
                    .object([
                        "count": .optional(finding.count), "points": .integer(finding.points),
                        "word": .string(finding.word),
                    ])
                }), "points": .integer(points), "scans": .integer(scans),
        ])
    }
}
