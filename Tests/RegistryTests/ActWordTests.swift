import Registry
import Testing

@Suite struct ActWordTests {
    private static let office: [Act.Role] = [.administrator, .clerk, .approver]
    private static let producerAndOffice: [Act.Role] = office + [.producer]
    private static let inspectors: [Act.Role] = [.inspector, .approver]
    private static let makers: [Act.Role] = [.producer, .clerk, .administrator]

    /// Who may do what, as the office reads it: a change here is a decision.
    private static let table: [(ActWord, [Act.Role])] = [
        (.officeFounded, [.administrator]), (.keyCertified, [.administrator]),
        (.regulationAdopted, [.administrator, .approver]), (.personAdded, [.administrator]),
        (.personRetired, [.administrator]), (.loginInvited, [.administrator]),
        (.tokenIssued, [.administrator]), (.tokenRevoked, [.administrator]),
        (.registerImported, [.administrator, .clerk]),
        (.importUndone, [.administrator, .clerk]),
        (.decisionGranted, [.clerk, .approver]), (.decisionWithdrew, [.clerk, .approver]),
        (.certificateCorrected, [.clerk, .approver]), (.withdrawalReasonOpened, [.administrator]),
        (.testReportGraceGiven, [.approver]), (.labelAdded, [.clerk, .producer, .consultant]),
        (.labelApproved, [.approver]), (.labelRetired, [.approver]),
        (.allotmentRequested, [.clerk, .producer]),
        (.allotmentApproved, [.approver]),
        (.allotmentRefused, [.approver]), (.allotmentSigningStarted, [.administrator, .approver]),
        (.allotmentClosed, [.administrator, .approver]), (.labelsExported, producerAndOffice),
        (.labelsReprinted, [.approver]), (.scratchChecked, producerAndOffice + [.inspector]),
        (.stampsListed, producerAndOffice), (.stampsActivated, [.producer]),
        (.stampsPrinted, [.producer, .clerk, .approver]), (.stampsActivationUndone, producerAndOffice),
        (.stampsWasted, producerAndOffice), (.stampsReturned, [.clerk, .approver]),
        (.stampsLost, producerAndOffice + [.inspector]), (.stampsStolen, producerAndOffice + [.inspector]),
        (.stampsExpired, office), (.allotmentExtended, [.approver, .administrator]),
        (.batchDeclared, makers), (.batchReleased, producerAndOffice), (.batchClosed, producerAndOffice),
        (.batchOnHold, producerAndOffice + [.inspector]), (.batchRecalled, [.approver, .administrator]),
        (.batchSplit, makers), (.batchParted, makers), (.batchCancelled, producerAndOffice),
        (.batchArchived, office), (.flagSet, [.approver, .inspector, .administrator]),
        (.flagCleared, [.approver, .inspector, .administrator]),
        (.stampsVoided, producerAndOffice),
        (.factRecorded, [.clerk, .producer, .consultant, .inspector]), (.factRetired, [.clerk, .producer]),
        (.reportClosed, [.approver]), (.alertRaised, [.approver, .inspector]),
        (.alertClosed, [.approver, .inspector]), (.alertExplained, [.clerk, .approver, .inspector]),
        (.consumerReportsClosed, [.clerk, .approver, .inspector]),
        (.scansPruned, [.administrator, .approver]), (.consumerReportsPruned, [.administrator, .approver]),
        (.jobSubmitted, [.administrator, .approver]),
        (.labelsQueued, producerAndOffice), (.labelsStopped, producerAndOffice),
        (.jobCancelled, [.administrator, .approver]), (.jobRetried, [.administrator, .approver]),
        (.snapshotMade, office),
        (.caseOpened, [.inspector, .clerk, .approver]),
        (.caseAssigned, inspectors), (.caseVisited, inspectors), (.caseFound, inspectors),
        (.caseRemedied, [.producer, .clerk]), (.caseVerified, inspectors), (.caseRejected, inspectors),
        (.caseWithdrawalProposed, inspectors), (.caseTransferred, inspectors), (.caseAccepted, inspectors),
        (.caseTakenBack, inspectors), (.caseClosed, inspectors), (.caseReopened, [.approver]),
        (.caseEvidenceAdded, [.inspector, .clerk, .approver, .producer]),
        (.findingReasonOpened, [.administrator]), (.campaignPlanned, inspectors + [.clerk]),
        (.campaignWavePlanned, inspectors + [.clerk]), (.selfCheckSent, inspectors + [.clerk]),
        (.selfCheckAnswered, [.producer, .clerk]),
        (.pictureAdded, producerAndOffice), (.pictureRemoved, producerAndOffice),
        (.boxPacked, producerAndOffice), (.boxUnpacked, producerAndOffice),
    ]

    @Test func `every act has the roles of the table, and no act is without its row`() {
        #expect(Set(Self.table.map(\.0)) == Set(ActWord.allCases))
        for (word, roles) in Self.table { #expect(word.roles == Set(roles), "\(word.rawValue)") }
    }

    @Test func `every transition of a batch ends in an act that its own roles may do`() throws {
        for line in BatchTransition.all {
            for state in line.to {
                let word = try #require(ActWord(rawValue: "batch.\(state.rawValue)"))
                #expect(word.roles.isSuperset(of: line.roles), "\(line.act)")
            }
        }
        for kind in FlagKind.allCases { #expect(ActWord.flagSet.roles.isSuperset(of: kind.roles)) }
    }

    @Test func `a consultant edits dossiers and drafts labels, an auditor does nothing`() {
        #expect(ActWord.allCases.filter { $0.roles.contains(.consultant) } == [.labelAdded, .factRecorded])
        #expect(ActWord.allCases.filter { $0.roles.contains(.auditor) }.isEmpty)
    }

    @Test func `whoever asks for stamps as a role never grants them in it`() {
        #expect(ActWord.allotmentRequested.roles.isDisjoint(with: ActWord.allotmentApproved.roles))
    }
}
