import Registry
import StampFormat
import Testing

/// Cases as values: every stage, every act, every refusal.
enum CaseSample {
    static func finding(
        _ deadline: String = "2026-12-28", criterion: String = "Nhãn ghi 500gr"
    ) throws -> Finding {
        Finding(
            criterion: criterion, reason: "label-quantity", legalBasis: "43/2017/NĐ-CP",
            severity: .minor, deadline: try Sample.day(deadline))
    }

    static func proposal() throws -> WithdrawalProposal {
        WithdrawalProposal(
            product: try #require(ProductNumber(number: 10)), reason: "no-quality-file")
    }

    /// A case that went through the words.
    static func inspection(_ words: [CaseWord] = []) throws -> InspectionCase {
        let record = HistoryRecord(
            entry: 1, validFrom: try Sample.day("2026-11-20"), recordedOn: try Sample.day("2026-11-20"), at: 1
        )
        return InspectionCase(
            number: 7, opening: CaseOpening(.hand), opened: record,
            events: words.map { CaseEvent($0, document: "BB-1", record, deviceAt: nil) })
    }

    /// The shortest way to each stage.
    static func way(to stage: CaseStage) throws -> [CaseWord] {
        let found = CaseWord.found(try finding())
        return switch stage {
        case .opened: []
        case .assigned: [.assigned(Agency(.marketControl), officer: "Sơn")]
        case .onSite: [.visited]
        case .findingsIssued: [found]
        case .remediationSubmitted: [found, .remedied([1])]
        case .verified: [found, .remedied([1]), .verified([1])]
        case .withdrawalProposed: [found, .withdrawalProposed(try proposal())]
        case .transferred: [.transferred(Agency(.police))]
        case .closed: [.closed(.noViolation)]
        }
    }

    /// One word for each act; an outcome that the stage may have, where there is one.
    static func word(_ act: CaseAct, in stage: CaseStage) throws -> CaseWord? {
        switch act {
        case .assign: .assigned(Agency(.police), officer: nil)
        case .visit: .visited
        case .find: .found(try finding(criterion: "Thiếu hạn sử dụng"))
        case .remedy: .remedied([])
        case .verify: .verified([])
        case .reject: .rejected([])
        case .proposeWithdrawal: .withdrawalProposed(try proposal())
        case .decide: .decided
        case .transfer: .transferred(Agency(.health))
        case .accept: .accepted
        case .takeBack: .takenBack
        case .close: .closed(stage == .verified ? .remedied : stage == .opened ? .noViolation : .sanctioned)
        case .reopen: .reopened
        case .addEvidence: nil
        }
    }
}

@Suite struct InspectionCaseTests {
    /// Where each act leads from each stage; what is not named is refused.
    private static let table: [CaseStage: [CaseAct: CaseStage]] = [
        .opened: [
            .assign: .assigned, .visit: .onSite, .find: .findingsIssued, .transfer: .transferred,
            .close: .closed,
        ],
        .assigned: [
            .assign: .assigned, .visit: .onSite, .find: .findingsIssued, .transfer: .transferred,
        ],
        .onSite: [.visit: .onSite, .find: .findingsIssued, .transfer: .transferred],
        .findingsIssued: [
            .visit: .findingsIssued, .find: .findingsIssued, .remedy: .remediationSubmitted,
            .proposeWithdrawal: .withdrawalProposed,
            .transfer: .transferred, .close: .closed,
        ],
        .remediationSubmitted: [
            .visit: .remediationSubmitted, .find: .findingsIssued, .verify: .verified,
            .reject: .findingsIssued,
            .proposeWithdrawal: .withdrawalProposed, .transfer: .transferred, .close: .closed,
        ],
        .verified: [.visit: .verified, .find: .findingsIssued, .transfer: .transferred, .close: .closed],
        .withdrawalProposed: [.decide: .withdrawalProposed, .close: .closed],
        .transferred: [.accept: .assigned, .takeBack: .opened],
        .closed: [.reopen: .opened],
    ]

    @Test("each act leads where the table says, and nowhere else", arguments: CaseStage.allCases)
    func transitions(_ stage: CaseStage) throws {
        let start = try CaseSample.inspection(CaseSample.way(to: stage))
        #expect(start.stage == stage)
        for act in CaseAct.allCases {
            guard let word = try CaseSample.word(act, in: stage) else { continue }
            guard let end = Self.table[stage]?[act] else {
                #expect(throws: RegistryError.self, "\(stage) \(act)") {
                    try start.checked(word, document: "BB-2")
                }
                continue
            }
            let checked = try start.checked(word, document: "BB-2")
            var after = start
            after.add(CaseEvent(checked, document: "BB-2", start.opened, deviceAt: nil))
            #expect(after.stage == end, "\(stage) \(act)")
        }
    }

    @Test(
        "a stage that an act does not start from is refused with those it does", arguments: CaseTransition.all
    )
    func stages(_ line: CaseTransition) throws {
        for stage in CaseStage.allCases where !line.from.contains(stage) {
            let inspection = try CaseSample.inspection(CaseSample.way(to: stage))
            let word = try #require(try CaseSample.word(line.act, in: stage))
            #expect(throws: RegistryError.inspection(.wrongStage(stage, line.act, needed: line.from))) {
                try inspection.checked(word, document: "BB-2")
            }
        }
    }

    @Test("acts of authorities name their letter", arguments: CaseTransition.all.filter(\.needsDocument))
    func documents(_ line: CaseTransition) throws {
        let stage = try #require(CaseStage.allCases.first(where: line.from.contains))
        let inspection = try CaseSample.inspection(CaseSample.way(to: stage))
        let word = try #require(try CaseSample.word(line.act, in: stage))
        #expect(throws: RegistryError.documentRequired) { try inspection.checked(word, document: nil) }
    }

    @Test func `a case ends only as its stage allows`() throws {
        for stage in CaseStage.allCases where stage != .closed && stage != .transferred {
            let inspection = try CaseSample.inspection(CaseSample.way(to: stage))
            for outcome in CaseOutcome.allCases where !outcome.from.contains(stage) {
                #expect(
                    throws: RegistryError.inspection(.wrongOutcome(outcome, stage, needed: outcome.from))
                ) { try inspection.checked(.closed(outcome), document: "BB-2") }
            }
        }
        let proposed = try CaseSample.inspection(CaseSample.way(to: .withdrawalProposed))
        #expect(throws: RegistryError.inspection(.notDecided(7))) {
            try proposed.checked(.closed(.withdrawn), document: nil)
        }
        #expect(throws: RegistryError.documentRequired) {
            try proposed.checked(.closed(.notWithdrawn), document: nil)
        }
        let decided = try CaseSample.inspection(CaseSample.way(to: .withdrawalProposed) + [.decided])
        #expect(decided.decision == "BB-1")
        #expect(try decided.checked(.closed(.withdrawn), document: nil) == .closed(.withdrawn))
    }

    @Test func `findings go their own ways, and the case follows the slowest`() throws {
        let found = CaseWord.found(try CaseSample.finding())
        let three = try CaseSample.inspection([found, found, found])
        #expect(try three.checked(.remedied([]), document: nil) == .remedied([1, 2, 3]))
        #expect(try three.checked(.remedied([3, 1, 3]), document: nil) == .remedied([1, 3]))
        let partly = try CaseSample.inspection([found, found, found, .remedied([1, 3]), .verified([1])])
        #expect(partly.stage == .findingsIssued)
        #expect(partly.findings.map(\.status) == [.verified, .open, .remedied])
        #expect(throws: RegistryError.inspection(.wrongFinding(1, .verified, needed: .remedied))) {
            try partly.checked(.rejected([1]), document: nil)
        }
        #expect(throws: RegistryError.inspection(.unknownFinding(4, known: 3))) {
            try partly.checked(.remedied([4]), document: nil)
        }
        let none = try CaseSample.inspection([found])
        #expect(throws: RegistryError.inspection(.noFinding(needed: .remedied))) {
            try none.checked(.verified([]), document: nil)
        }
        let back = try CaseSample.inspection([found, .remedied([1]), .rejected([1])])
        #expect(back.stage == .findingsIssued && back.findings[0].status == .open)
    }

    @Test func `what a finding says already is refused until it is verified`() throws {
        let found = CaseWord.found(try CaseSample.finding())
        let again = CaseWord.found(try CaseSample.finding("2026-12-30", criterion: "nhan  ghi 500GR"))
        for words in [[found], [found, .remedied([1])], [found, .remedied([1]), .rejected([1])]] {
            #expect(throws: RegistryError.inspection(.equalFinding(1))) {
                try CaseSample.inspection(words).checked(again, document: nil)
            }
        }
        let verified = try CaseSample.inspection([found, .remedied([1]), .verified([1])])
        #expect(try verified.checked(again, document: nil) == again)
    }

    @Test func `what is overdue is computed, day by day, and ends with the answer or the case`() throws {
        let found = CaseWord.found(try CaseSample.finding("2026-12-28"))
        let (last, after) = (try Sample.day("2026-12-28"), try Sample.day("2026-12-29"))
        let open = try CaseSample.inspection([found])
        #expect(open.overdue(on: last).isEmpty && open.overdue(on: after).map(\.number) == [1])
        #expect(try CaseSample.inspection([found, .remedied([1])]).overdue(on: after).isEmpty)
        #expect(
            try CaseSample.inspection([found, .remedied([1]), .rejected([1])]).overdue(on: after).count == 1)
        #expect(try CaseSample.inspection([found, .closed(.sanctioned)]).overdue(on: after).isEmpty)
    }

    @Test func `a case that is handed over comes back as it was, or goes on with its findings`() throws {
        let found = CaseWord.found(try CaseSample.finding())
        let start: [CaseWord] = [.assigned(Agency(.marketControl), officer: "Sơn"), found]
        let far = Agency(.marketControl, of: Province(code: "40"))
        let back = try CaseSample.inspection(start + [.transferred(far), .takenBack])
        #expect(back.stage == .findingsIssued && back.agency == Agency(.marketControl))
        let taken = try CaseSample.inspection(start + [.transferred(far), .accepted])
        #expect(taken.stage == .findingsIssued && taken.agency == far && taken.officer == nil)
    }

    @Test func `agencies and waves are read as they are written, and nothing else is`() throws {
        for text in ["market-control", "police", "market-control/40", "health/01"] {
            #expect(Agency(text)?.text == text)
        }
        for text in ["", "market", "market-control/", "market-control/99", "police/40/1"] {
            #expect(Agency(text) == nil)
        }
        #expect(WaveReference("3/2") == WaveReference(3, 2))
        for text in ["3", "0/1", "3/0", "a/b", "1/2/3", ""] { #expect(WaveReference(text) == nil) }
    }

    @Test func `a key is long enough, plain, and no number; it gives the provisional number`() throws {
        let key = try #require(ItemKey("0193a7f2-5c1e-7b44-9d2a-77aa01c0ffee"))
        #expect(key.provisionalNumber == "T-01C0FFEE")
        for text in [
            "", "short", "1234567890123456", String(repeating: "a", count: 65), "abcdefgh ijklmnop",
            "chìa-khoá-của-tôi-1",
        ] {
            #expect(ItemKey(text) == nil, "\(text)")
        }
        #expect(CaseReference("7") == .number(7) && CaseReference("0") == nil && CaseReference("x") == nil)
        #expect(CaseReference(key.text) == .key(key))
    }

    @Test func `a file's kind is told by its bytes, whatever its name`() throws {
        let hash = [UInt8](repeating: 7, count: 32)
        let heads: [(EvidenceFile.Kind, [UInt8])] = [
            (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]), (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            (.webp, Array("RIFF1234WEBP".utf8)), (.pdf, Array("%PDF-1.7".utf8)),
        ]
        for (kind, head) in heads {
            let file = try EvidenceFile(head, hash: hash)
            #expect(file.kind == kind && file.byteCount == head.count)
        }
        for bad in [[], Array("<svg>".utf8), Array("RIFF1234WAVE".utf8), [0xFF, 0xD8]] as [[UInt8]] {
            #expect(throws: RegistryError.inspection(.badEvidence)) { try EvidenceFile(bad, hash: hash) }
        }
        let most = EvidenceFile.mostBytes
        let large = [UInt8](repeating: 0xFF, count: most + 1)
        #expect(throws: RegistryError.inspection(.evidenceTooLarge(most + 1, most: most))) {
            try EvidenceFile(large, hash: hash)
        }
    }
}
