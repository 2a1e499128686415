internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AlertListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Stamps that may have been copied, gravest first.",
        discussion: "Example:\n  tracestamp alert list --within 30")

    @Option(help: "Stamps scanned in the last days (1 to 1830).") var within = 30
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
        guard (1...1830).contains(within) else { throw ValidationError("--within must be 1 to 1830 days.") }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let since = workplace.now - Int64(within) * 86_400_000
            var list = FactList(
                json.json, headings: ["ALLOTMENT", "SERIAL", "GRADE", "POINTS", "SCANS", "FINDINGS"])
            for alert in try await AlertDesk(store: workplace.store).alerts(
                since: since, on: workplace.today)
            {
                list.add(
                    alert.facts,
                    row: [
                        "\(alert.place.allotment.number)", "\(alert.place.serial.number)", alert.grade.word,
                        "\(alert.score.points)", "\(alert.score.scans)",
                        alert.score.findings.map(\.word).joined(separator: ", "),
                    ])
            }
            try list.write()
        }
    }
}
