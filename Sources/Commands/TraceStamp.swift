internal import ArgumentParser

/// The `tracestamp` command and its subcommands.
struct TraceStamp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tracestamp",
        abstract: "Issue, print and check serialized, signed trace stamps for certified OCOP products.",
        discussion: """
            An office's work, in order:
              tracestamp init --host tem.example.gov.vn --data office
              tracestamp import units units.csv --by Lan
              tracestamp allotment request --product 5 --count 130 --lot L260916A --by Lan
              tracestamp allotment approve 1 --by Minh
              tracestamp allotment sign 1 --by Minh --as approver
              tracestamp label sheet --allotment 1 -o labels.pdf --by Hoa
              tracestamp verify --keys office/keys URL

            Exit status: 0 done, 64 wrong usage, 65 refused, 66 no such input, 70 our
            fault, 73 cannot create, 74 disk, 75 try again, 77 rights, 78 no office.
            `verify` adds its own: see its help.
            """,
        version: "tracestamp 0.1.0, stamp format 1",
        subcommands: [
            InitCommand.self, KeyCommand.self, RegulationCommand.self, ImportCommand.self,
            ProducerCommand.self,
            ProductCommand.self, CertificateCommand.self, BatchCommand.self, AllotmentCommand.self,
            StampCommand.self, LabelCommand.self, SymbolCommand.self, VerifyCommand.self, LedgerCommand.self,
            DoctorCommand.self, PersonCommand.self, FactCommand.self, ReportCommand.self,
            DecisionCommand.self, TestReportCommand.self, ListCommand.self,
            FlagCommand.self, AccountCommand.self, PrinterCommand.self,
            BackupCommand.self, RestoreCommand.self, MoveCommand.self, MigrateCommand.self,
            ServeCommand.self,
            AlertCommand.self, ScanCommand.self, JobCommand.self, WorkerCommand.self, SnapshotCommand.self,
            CaseCommand.self, CampaignCommand.self, SelfCheckCommand.self, TokenCommand.self, BoxCommand.self,
        ])
}

/// The program behind the `tracestamp` binary.
public enum CommandLineTool {
    /// Runs the command that the process was started with; ends the process with its exit status.
    public static func main() async {
        do {
            var command = try TraceStamp.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            if TraceStamp.exitCode(for: error) == .validationFailure,
                let line = UsageWords.line(before: TraceStamp.message(for: error))
            {
                StandardError.write(line)
            }
            TraceStamp.exit(withError: error)
        }
    }
}
