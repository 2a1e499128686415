internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CampaignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaign", abstract: "Inspections by plan, in a calendar that agencies share.",
        discussion: """
            No producer is visited by two waves on the same days: the second is refused
            with the other's name. A place that others visit then is told.
            """,
        subcommands: [
            CampaignNewCommand.self, CampaignWaveCommand.self, CampaignListCommand.self,
            CampaignCalendarCommand.self,
        ])
}

struct CampaignNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Enter a plan; prints its number.",
        discussion: """
            Example:
              tracestamp campaign new "Kiểm tra OCOP năm 2026" --document 1560/KH-SNN \\
                --agency agriculture --by "Lan"
            """)

    @Argument(help: "Its title.") var title: String
    @Option(help: "The plan's number.") var document: String
    @Option(help: "Who inspects; see: tracestamp case assign --help.") var agency: Agency
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let campaign = try await CampaignDesk(store: workplace.store).plan(
                title, document: PlainText.normalised(document), agency: agency,
                by: try await workplace.act(actor, usually: .clerk, for: .campaignPlanned))
            try StandardOutput.write(
                json.json
                    ? CanonicalJSON.object(["campaign": .integer(campaign.number)]).text
                    : "\(campaign.number)")
        }
    }
}

struct CampaignWaveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wave", abstract: "Enter the next wave of a plan: days, place and producers.",
        discussion: """
            Example:
              tracestamp campaign wave 1 --from 2026-12-01 --to 2026-12-05 \\
                --place "Xã Bình Lư" --producer 3 --producer 5 --by "Lan"
            """)

    @Argument(help: "The campaign's number.") var campaign: Int
    @Option(help: "First day (YYYY-MM-DD).") var from: Day
    @Option(help: "Last day, included; at most \(Wave.mostDays) days in all.") var to: Day
    @Option(help: "Commune or market.") var place: String?
    @Option(help: "A producer who is visited; repeat for several.") var producer: [UInt32] = []
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (wave, neighbours) = try await CampaignDesk(store: workplace.store).add(
                to: campaign, from: from, to: to, place: place, producers: producer,
                by: try await workplace.act(actor, usually: .clerk, for: .campaignWavePlanned))
            for (agency, other) in neighbours {
                let days = "\(other.first.iso)–\(other.last.iso)"
                StandardError.write(
                    "Cùng nơi, cùng ngày: \(agency.text), đợt \(other.reference.text), \(days). / Same place and days: \(agency.text), wave \(other.reference.text), \(days)."
                )
            }
            var list = FactList(json.json, headings: CampaignLines.headings)
            list.add(CampaignLines.facts(wave), row: CampaignLines.row(wave))
            try list.write()
        }
    }
}

struct CampaignListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All plans.", discussion: "Example:\n  tracestamp campaign list")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (campaigns, waves) = try await workplace.read { reader throws(RegistryError) in
                (try reader.campaigns(), try reader.waves())
            }
            var list = FactList(json.json, headings: ["CAMPAIGN", "DOCUMENT", "AGENCY", "WAVES", "TITLE"])
            for campaign in campaigns {
                let count = waves.filter { $0.reference.campaign == campaign.number }.count
                list.add(
                    [
                        "agency": .string(campaign.agency.text), "campaign": .integer(campaign.number),
                        "document": .string(campaign.document), "title": .string(campaign.title),
                        "waves": .integer(count),
                    ],
                    row: [
                        "\(campaign.number)", campaign.document, campaign.agency.text, "\(count)",
                        ShownText.of(campaign.title),
                    ])
            }
            try list.write()
        }
    }
}

struct CampaignCalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Visits that are planned, by day, with the case of each.",
        discussion: "Example:\n  tracestamp campaign calendar --from 2026-12-01 --to 2026-12-31")

    @Option(help: "First day (YYYY-MM-DD; default: today).") var from: Day?
    @Option(help: "Last day (YYYY-MM-DD; default: no end).") var to: Day?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let first = from ?? workplace.today
            let (campaigns, waves, cases) = try await workplace.read { reader throws(RegistryError) in
                (try reader.campaigns(), try reader.waves(), try reader.cases())
            }
            var list = FactList(
                json.json, headings: ["FROM", "TO", "WAVE", "AGENCY", "PLACE", "PRODUCER", "CASE", "STAGE"])
            let shown = waves.filter { wave in
                first <= wave.last && (to.map { wave.first <= $0 } ?? true)
            }
            for wave in shown.sorted(by: { ($0.first, $0.reference.text) < ($1.first, $1.reference.text) }) {
                let agency = campaigns.first { $0.number == wave.reference.campaign }?.agency
                for producer in wave.producers.isEmpty ? [nil] : wave.producers.map(Optional.some) {
                    let inspection = cases.first {
                        $0.opening.wave == wave.reference && $0.opening.producer == producer
                    }
                    add(to: &list, wave, agency, producer, inspection)
                }
            }
            try list.write()
        }
    }

    private func add(
        to list: inout FactList, _ wave: Wave, _ agency: Agency?, _ producer: UInt32?,
        _ inspection: InspectionCase?
    ) {
        list.add(
            [
                "agency": .optional(agency?.text), "case": .optional(inspection?.number),
                "first_day": .string(wave.first.iso), "last_day": .string(wave.last.iso),
                "place": .optional(wave.place), "producer": .optional(producer.map { Int($0) }),
                "stage": .string(inspection?.stage.rawValue ?? "planned"),
                "wave": .string(wave.reference.text),
            ],
            row: [
                wave.first.iso, wave.last.iso, wave.reference.text, agency?.text ?? "–",
                wave.place.map(ShownText.of) ?? "–", producer.map { "\($0)" } ?? "–",
                inspection.map { "\($0.number)" } ?? "–", inspection?.stage.rawValue ?? "planned",
            ])
    }
}

/// A wave as it is shown when it was entered.
private enum CampaignLines {
    static let headings = ["WAVE", "FROM", "TO", "PLACE", "PRODUCERS"]

    static func row(_ wave: Wave) -> [String] {
        [
            wave.reference.text, wave.first.iso, wave.last.iso, wave.place.map(ShownText.of) ?? "–",
            wave.producers.map { "\($0)" }.joined(separator: " "),
        ]
    }

    static func facts(_ wave: Wave) -> [String: CanonicalJSON] {
        [
            "first_day": .string(wave.first.iso), "last_day": .string(wave.last.iso),
            "place": .optional(wave.place),
            "producers": .array(wave.producers.map { .integer(Int($0)) }),
            "wave": .string(wave.reference.text),
        ]
    }
}
