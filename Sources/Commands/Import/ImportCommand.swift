internal import ArgumentParser
internal import Registry

extension ImportFileKind: ExpressibleByArgument {}

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take spreadsheets into the register; templates, list and undo.",
        discussion: """
            Without the name of a subcommand, a file is taken:
              tracestamp import template products -o products.csv
              tracestamp import products products.csv --dry-run --errors faults.csv
              tracestamp import products products.csv --by Lan
              tracestamp import list
              tracestamp import undo 7 --by Lan

            Order: units, producers, products, certificates, test-reports, batches.
            """,
        subcommands: [
            ImportTakeCommand.self, ImportTemplateCommand.self, ImportListCommand.self,
            ImportUndoCommand.self,
        ],
        defaultSubcommand: ImportTakeCommand.self)
}
