internal import ArgumentParser
internal import Registry

struct CaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case", abstract: "Inspection cases (hồ sơ kiểm tra), from a doubt to their end.",
        discussion: """
            A case is named by its number, or by the key with which a device opened it.
            Acts take --key and --device-at: sent again, they give the same receipt.
            """,
        subcommands: [
            CaseOpenCommand.self, CaseListCommand.self, CaseShowCommand.self, CaseAssignCommand.self,
            CaseVisitCommand.self, CaseFindCommand.self, CaseEvidenceCommand.self, CaseRemedyCommand.self,
            CaseVerifyCommand.self, CaseProposeWithdrawalCommand.self, CaseTransferCommand.self,
            CaseAcceptCommand.self, CaseCloseCommand.self, CaseReopenCommand.self,
            CaseReportCommand.self, CaseReportsCommand.self, CaseReportCloseCommand.self,
            CaseReasonsCommand.self, CaseReasonOpenCommand.self, CaseMinutesCommand.self,
            CaseMinutesTemplateCommand.self,
            CaseImportCommand.self,
        ])
}

extension CaseOrigin: ExpressibleByArgument {}
extension CaseOutcome: ExpressibleByArgument {}
extension FindingSeverity: ExpressibleByArgument {}
extension ConsumerReport.Seen: ExpressibleByArgument {}
extension Product.Group: ExpressibleByArgument {}
extension Agency: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}
extension WaveReference: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}
extension CaseReference: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}
extension ItemKey: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}
