package import StampFormat

/// An inspection by plan (kế hoạch kiểm tra), in waves.
package struct Campaign: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// 1 to 200 characters, NFC.
    package let title: String
    /// The plan's number, such as `1560/KH-SNN`.
    package let document: String
    package let agency: Agency

    package init(number: Int, title: String, document: String, agency: Agency) {
        self.number = number
        self.title = PlainText.normalised(title)
        self.document = document
        self.agency = agency
    }
}

/// One wave (đợt) of one campaign.
package struct WaveReference: Hashable, Sendable {
    package let campaign: Int
    package let wave: Int

    package init(_ campaign: Int, _ wave: Int) {
        self.campaign = campaign
        self.wave = wave
    }

    /// Reads ``text``.
    package init?(_ text: String) {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2, parts.allSatisfy({ $0 > 0 }) else { return nil }
        self.init(parts[0], parts[1])
    }

    /// Such as `3/2` for the second wave of campaign 3.
    package var text: String { "\(campaign)/\(wave)" }
}

/// Days on which an agency visits producers of a place.
package struct Wave: Hashable, Sendable {
    package let reference: WaveReference
    package let first: Day
    /// Included; at most ``mostDays`` days with the first.
    package let last: Day
    /// Commune or market, in at most 200 characters.
    package let place: String?
    /// Sorted, each once.
    package let producers: [UInt32]

    package static let mostDays = 92
    package static let mostProducers = 1000

    package init(
        _ reference: WaveReference, from first: Day, to last: Day, place: String?, producers: [UInt32]
    ) {
        self.reference = reference
        self.first = first
        self.last = last
        self.place = place.map { PlainText.normalised($0) }.flatMap { $0.isEmpty ? nil : $0 }
        self.producers = Set(producers).sorted()
    }

    func overlaps(_ other: Wave) -> Bool {
        reference != other.reference && first <= other.last && other.first <= last
    }

    /// - Throws: ``RegistryError/inspection(_:)``.
    func check() throws(RegistryError) {
        guard first <= last, last.number - first.number < Wave.mostDays else {
            throw .inspection(.badWave(first: first, last: last, most: Wave.mostDays))
        }
        guard !producers.isEmpty || place != nil else { throw .inspection(.nothingToInspect(.campaign)) }
        guard producers.count <= Wave.mostProducers else {
            throw .inspection(.tooMany("producer", most: Wave.mostProducers))
        }
        guard (place?.count ?? 0) <= 200 else { throw .inspection(.badText("place", most: 200)) }
    }
}

/// The calendar that agencies share.
///
/// No producer is visited twice on the same days: that is refused with the other's name. A place that others
/// visit on the same days is told and allowed: a market has room for two teams with different goods.
package struct VisitCalendar: Sendable {
    private let waves: [(agency: Agency, wave: Wave)]

    package init(_ campaigns: [Campaign], _ waves: [Wave]) {
        let agencies = Dictionary(uniqueKeysWithValues: campaigns.map { ($0.number, $0.agency) })
        self.waves = waves.compactMap { wave in
            agencies[wave.reference.campaign].map { ($0, wave) }
        }
    }

    /// - Throws: ``CaseRefusal/visitsOverlap(producer:_:_:first:last:)`` for the first producer that others visit.
    package func requireFree(_ wave: Wave) throws(RegistryError) {
        for (agency, other) in waves where wave.overlaps(other) {
            guard let producer = wave.producers.first(where: other.producers.contains) else { continue }
            throw .inspection(
                .visitsOverlap(
                    producer: producer, agency, other.reference, first: other.first, last: other.last))
        }
    }

    /// Other agencies at the same place on the same days.
    package func neighbours(of wave: Wave, _ agency: Agency) -> [(agency: Agency, wave: Wave)] {
        guard let place = wave.place.map(PlainText.folded) else { return [] }
        return waves.filter { other, planned in
            other != agency && wave.overlaps(planned) && planned.place.map(PlainText.folded) == place
        }
    }
}
