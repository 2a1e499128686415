internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CaseOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a case; prints its number and the receipt.",
        discussion: """
            From a scan, an alert or a consumer's report it needs the stamp; by hand a
            stamp, product, producer or place. A stamp has one open case: what is new
            joins it. A planned visit is opened with its wave.

            Examples:
              tracestamp case open scan --stamp 0000-0080-0001-XTNA-Q \\
                --place "Chợ Tam Đường" --province 12 --by "Sơn"
              tracestamp case open campaign --wave 1/1 --producer 3 --by "Sơn"
              tracestamp case open hand --place "Sạp 12 chợ Bình Lư" --by "Sơn" \\
                --key 0193a7f2-5c1e-7b44-9d2a-77aa01c0ffee \\
                --device-at 2026-11-20T08:30:00+07:00
            """)

    @Argument(help: "What led to it: scan, alert, report, hand or campaign.") var origin: CaseOrigin
    @OptionGroup var stamp: StampOption
    @Option(help: "The product.") var product: ProductNumber?
    @Option(help: "The producer.") var producer: UInt32?
    @Option(help: "Shop, market or workshop; kept private.") var place: String?
    @Option(help: "Province's two digits.") var province: Province?
    @Option(help: "Campaign and wave, such as 1/2.") var wave: WaveReference?
    @OptionGroup var options: CaseActOptions

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(options.data)
            var opening = CaseOpening(origin)
            opening.stamp = try await stamp.place(workplace)
            (opening.product, opening.producer) = (product, producer)
            (opening.place, opening.province, opening.wave) = (place, province, wave)
            let receipt = try await CaseDesk(store: workplace.store).open(
                opening, options.field.mark, options.paper.paper,
                by: try await workplace.act(options.actor, usually: .inspector, for: .caseOpened))
            try await options.show(receipt, workplace)
        }
    }
}
