internal import Registry
internal import StampFormat

/// A wave of a campaign with the producers that nobody has visited in it yet.
struct PlannedVisit: Sendable {
    private let campaign: Campaign
    private let wave: Wave
    private let producers: [Producer]

    /// Days after a wave in which a device may still open its cases: minutes are written up late.
    private static let lateDays = 30

    /// Those of the asker's agency, or of every agency for who has none; the earliest first.
    static func all(
        _ campaigns: [Campaign], _ waves: [Wave], opened: [InspectionCase], _ names: FieldNames,
        _ visit: TokenVisit
    ) -> [PlannedVisit] {
        let known = Dictionary(uniqueKeysWithValues: campaigns.map { ($0.number, $0) })
        return waves.compactMap { wave in
            guard let campaign = known[wave.reference.campaign],
                visit.person.agency.map({ $0 == campaign.agency }) ?? true,
                visit.today.number - wave.last.number <= lateDays
            else { return nil }
            let visited = opened.filter { $0.opening.wave == wave.reference }.compactMap(\.opening.producer)
            let waiting = wave.producers.filter { !visited.contains($0) }.compactMap { names.producers[$0] }
            return waiting.isEmpty ? nil : PlannedVisit(campaign: campaign, wave: wave, producers: waiting)
        }.sorted { $0.wave.first < $1.wave.first }
    }

    var facts: CanonicalJSON {
        .object([
            "agency": .string(campaign.agency.text), "document": .string(campaign.document),
            "first": .string(wave.first.iso), "last": .string(wave.last.iso),
            "place": .optional(wave.place),
            "producers": .array(
                producers.map {
                    .object([
                        "address": .optional($0.addressOnLabel), "name": .string($0.name),
                        "producer": .integer(Int($0.number)), "tax_code": .optional($0.taxCode),
                    ])
                }), "title": .string(campaign.title), "wave": .string(wave.reference.text),
        ])
    }
}

/// An alert that no open case follows yet: which stamp and how grave, and nothing of the rules that raised it.
struct OpenAlert: Sendable {
    private let alert: CopyAlert
    private let code: TypedCode
    private let product: Product
    private let producer: Producer?

    static func all(
        _ alerts: [CopyAlert], _ reader: any RegistryReader, _ names: FieldNames
    ) throws(RegistryError) -> [OpenAlert] {
        var open: [OpenAlert] = []
        for alert in alerts where try reader.openCase(of: alert.place) == nil {
            guard let code = try reader.typedCodes(of: [alert.place])[alert.place],
                let number = try reader.allotment(alert.place.allotment)?.product,
                let product = names.products[number]
            else { continue }
            open.append(
                OpenAlert(
                    alert: alert, code: code, product: product, producer: names.producers[product.producer]))
        }
        return open
    }

    var facts: CanonicalJSON {
        .object([
            "code": .string(code.text), "grade": .string(alert.grade.word),
            "producer_name": .optional(producer?.name), "product": .integer(Int(product.number.number)),
            "product_name": .string(product.name), "stamp": .string(CaseLines.text(of: alert.place)),
        ])
    }
}
