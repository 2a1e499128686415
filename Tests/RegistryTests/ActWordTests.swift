import Registry
import Testing

@Suite struct ActWordTests {
    /// Who may do what, as the office reads it: a change here is a decision.
    private static let table: [(ActWord, [Act.Role])] = [
        (.officeFounded, [.administrator]), (.keyCertified, [.administrator]),
        (.regulationAdopted, [.administrator, .approver]), (.personAdded, [.administrator]),
        (.personRetired, [.administrator]), (.registerImported, [.administrator, .clerk]),
        (.decisionGranted, [.clerk, .approver]), (.decisionWithdrew, [.clerk, .approver]),
        (.certificateCorrected, [.clerk, .approver]), (.withdrawalReasonOpened, [.administrator]),
        (.testReportGraceGiven, [.approver]), (.labelAdded, [.clerk, .producer, .consultant]),
        (.labelApproved, [.approver]), (.allotmentRequested, [.clerk, .producer]),
        (.allotmentApproved, [.approver]),
        (.allotmentRefused, [.approver]), (.allotmentSigningStarted, [.administrator, .approver]),
        (.allotmentClosed, [.administrator, .approver]), (.labelsExported, [.clerk, .producer]),
        (.stampsListed, [.clerk, .producer]), (.stampsActivated, [.producer]),
        (.stampsVoided, [.clerk, .approver, .producer]),
        (.factRecorded, [.clerk, .producer, .consultant, .inspector]), (.factRetired, [.clerk, .producer]),
        (.reportClosed, [.approver]),
    ]

    @Test func `every act has the roles of the table, and no act is without its row`() {
        #expect(Set(Self.table.map(\.0)) == Set(ActWord.allCases))
        for (word, roles) in Self.table { #expect(word.roles == Set(roles), "\(word.rawValue)") }
    }

    @Test func `a consultant edits dossiers and drafts labels, an auditor does nothing`() {
        #expect(ActWord.allCases.filter { $0.roles.contains(.consultant) } == [.labelAdded, .factRecorded])
        #expect(ActWord.allCases.filter { $0.roles.contains(.auditor) }.isEmpty)
    }

    @Test func `whoever asks for stamps as a role never grants them in it`() {
        #expect(ActWord.allotmentRequested.roles.isDisjoint(with: ActWord.allotmentApproved.roles))
    }
}
