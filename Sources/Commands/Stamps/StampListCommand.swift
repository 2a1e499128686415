internal import ArgumentParser
internal import Registry
internal import StampFormat

struct StampListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The stamps of a closed allotment, one per line.",
        discussion: """
            A list of stamps is as good as the labels: who has it can print them. Each
            listing is entered in the ledger.

            Example:
              tracestamp stamp list --allotment 1 --from 1 --to 10 --format csv
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case url, csv, json }

    @OptionGroup var serials: SerialsOption
    @Option(help: "url, csv or json.") var format = Format.url
    @OptionGroup var data: DataOption
    @OptionGroup var actor: OptionalActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .clerk, for: .stampsListed)
            let range = try await PrintDesk(store: workplace.store).recordListing(
                serials.allotment, from: serials.from, to: serials.to, by: act)
            if format == .csv { try StandardOutput.write("serial,short_code,url") }
            for chunk in range.chunks(of: PreparedBlock.capacity) {
                let stamps = try await workplace.read { reader throws(RegistryError) in
                    try reader.stamps(chunk, of: serials.allotment)
                }
                let text = stamps.map { line(StampURL(host: workplace.office.host, stamp: $0)) + "\n" }
                    .joined()
                try StandardOutput.write(bytes: Array(text.utf8))
            }
        }
    }

    private func line(_ url: StampURL) -> String {
        let code = TypedCode(of: url.stamp).text
        let serial = url.stamp.fields.serial.number
        return switch format {
        case .url: url.text
        // Neither field can hold a comma or a quote, nor start like a formula.
        case .csv: "\(serial),\(code),\(url.text)"
        case .json:
            CanonicalJSON.object([
                "fields": url.stamp.fields.facts, "short_code": .string(code), "url": .string(url.text),
            ]).text
        }
    }
}

extension StampFields {
    /// The fields under the names of the published vectors.
    var facts: CanonicalJSON {
        .object([
            "algorithm": .integer(Int(StampFields.algorithmES256)),
            "allotment": .integer(Int(allotment.number)),
            "certified_until": .integer(Int(certifiedUntil?.number ?? 0)),
            "issued_on": .integer(Int(issuedOn.number)),
            "key_id": .integer(Int(key.number)), "kind": .integer(Int(kind.rawValue)),
            "product": .integer(Int(product.number)), "serial": .integer(Int(serial.number)),
            "use_by": .integer(Int(useBy?.number ?? 0)), "version": .integer(Int(StampFields.version)),
        ])
    }
}
