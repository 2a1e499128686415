internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampLabels

struct LabelSerialsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serials", abstract: "Which stamps stand where on a printed sheet: one serial a line.",
        discussion: """
            For spoiled sheets: the page's number stands in its strip, cells count from 1, left
            to right and top to bottom. With --serial the other way round.

            Examples:
              tracestamp label serials --allotment 1 --run 2 --page 3 --cells 5,7-9
              tracestamp label serials --allotment 1 --run 2 --page 3 |
                tracestamp stamp waste --allotment 1 --list - --reason misprint --by Hoa
              tracestamp label serials --allotment 1 --run 2 --serial 77
            """)

    @Option(help: "Allotment number.") var allotment: AllotmentNumber
    @Option(help: "Number of the print run.") var run: Int
    @Option(help: "Page of the file, from 1.") var page: Int?
    @Option(help: "Only these cells, such as 5,7-9 (default: the whole page).") var cells: String?
    @Option(help: "Where this stamp stands.") var serial: UInt32?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
        guard (page == nil) != (serial == nil), cells == nil || page != nil else {
            throw ValidationError("Give --page, with --cells if wanted, or --serial.")
        }
    }

    func run() async throws {
        try await reporting {
            let printed = try await PrintedPlaces(try await Workplace(data), allotment, run: run)
            if let serial { return try tell(try printed.place(of: serial), serial: serial) }
            let wanted = try cells.map { try UsedCells([$0]) }
            for place in try printed.places(onPage: page ?? 1, cells: wanted) {
                guard json.json else {
                    try StandardOutput.write("\(place.serial)")
                    continue
                }
                try tell((page ?? 1, place.cell), serial: place.serial)
            }
        }
    }

    private func tell(_ place: (page: Int, cell: Int), serial: UInt32) throws {
        guard json.json else { return try StandardOutput.write("page \(place.page), cell \(place.cell)") }
        try StandardOutput.write(
            CanonicalJSON.object([
                "cell": .integer(place.cell), "page": .integer(place.page), "serial": .integer(Int(serial)),
            ]).text)
    }
}
