internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CaseReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Take what a consumer tells of a stamp; anyone may, without a name.",
        discussion: """
            It joins the stamp's open case, if there is one. A report changes nothing that
            a scan answers. The same words on the same day count once.

            Example:
              tracestamp case report 0000-0080-0001-XTNA-Q --seen online --province 42 \\
                --text "Ảnh đăng bán trên mạng"
            """)

    @Argument(help: "The stamp: typed code, URL or digits.") var stamp: String
    @Option(help: "What is doubted, in 1 to 1000 characters.") var text: String
    @Option(help: "Where the code was seen: in-hand or online.") var seen = ConsumerReport.Seen.inHand
    @Option(help: "Province's two digits.") var province: Province?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let place = try await workplace.place(of: stamp)
            let number = try await ConsumerReportDesk(store: workplace.store).take(
                ConsumerReport(place, at: workplace.now, seen: seen, province: province, text: text))
            guard json.json else {
                return try StandardOutput.write(
                    number.map { "stamp \(place.text)  case \($0)" } ?? "stamp \(place.text)  no case yet")
            }
            try StandardOutput.write(
                CanonicalJSON.object(["case": .optional(number), "stamp": .string(place.text)]).text)
        }
    }
}

struct CaseReportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports", abstract: "Stamps that consumers reported, and the case of each.",
        discussion: "Example:\n  tracestamp case reports --open")

    @Flag(help: "Only stamps without an open case.") var open = false
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (reports, cases) = try await workplace.read { reader throws(RegistryError) in
                (try reader.consumerReports(), try reader.cases().filter(\.isOpen))
            }
            var list = FactList(json.json, headings: ["STAMP", "REPORTS", "ONLINE", "LAST", "CASE"])
            let stamps = Dictionary(grouping: reports, by: \.place)
            let order = stamps.keys.sorted {
                ($0.allotment.number, $0.serial.number) < ($1.allotment.number, $1.serial.number)
            }
            for stamp in order {
                let (found, inspection) = (stamps[stamp] ?? [], cases.first { $0.opening.stamp == stamp })
                guard !open || inspection == nil else { continue }
                let online = found.filter { $0.seen == .online }.count
                list.add(
                    [
                        "case": .optional(inspection?.number), "last": .optional(found.last?.day?.iso),
                        "online": .integer(online), "reports": .integer(found.count),
                        "stamp": .string(stamp.text),
                    ],
                    row: [
                        stamp.text, "\(found.count)", "\(online)", found.last?.day?.iso ?? "–",
                        inspection.map { "\($0.number)" } ?? "–",
                    ])
            }
            try list.write()
        }
    }
}
