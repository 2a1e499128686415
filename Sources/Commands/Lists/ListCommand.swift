internal import ArgumentParser
internal import Registry

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists and notices: what runs out, has run out, is due (danh sách).",
        discussion: """
            Every list is a table, CSV (for programs, or for a double click in Excel), \
            JSON or XLSX:
              tracestamp list expiring --within 90
              tracestamp list expired-not-renewed --format xlsx -o cong-bo.xlsx
              tracestamp list tests-due --format csv-excel -o kiem-nghiem.csv
            """,
        subcommands: [
            ListExpiringCommand.self, ListExpiredCommand.self, ListExpiredNotRenewedCommand.self,
            ListWithdrawnCommand.self, ListTestsDueCommand.self, ListStampsUnusedCommand.self,
            ListStoppedCommand.self,
        ])
}
