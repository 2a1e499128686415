package import StampFormat

/// Plans inspections in the calendar that agencies share.
package struct CampaignDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Enters a plan.
    ///
    /// `document`: its number, 1 to 200 characters.
    package func plan(
        _ title: String, document: String, agency: Agency, by act: Act
    ) async throws(RegistryError) -> Campaign {
        try await store.write { writer throws(RegistryError) in
            let campaign = Campaign(
                number: try writer.campaigns().count + 1, title: title, document: document, agency: agency)
            for (name, text) in [("title", campaign.title), ("document", document)]
            where !(1...200).contains(text.count) {
                throw .inspection(.badText(name, most: 200))
            }
            try writer.insert(campaign)
            try writer.append(
                LedgerDraft(
                    .campaignPlanned, on: .campaign(campaign.number), by: act,
                    after: .object(["agency": .string(agency.text), "title": .string(campaign.title)]),
                    document: document))
            return campaign
        }
    }

    /// Enters the next wave of a plan.
    ///
    /// - Returns: the wave, and who else is at its place on its days.
    /// - Throws: ``CaseRefusal/visitsOverlap(producer:_:_:first:last:)`` and what a wave may not be.
    package func add(
        to number: Int, from first: Day, to last: Day, place: String?, producers: [UInt32], by act: Act
    ) async throws(RegistryError) -> (wave: Wave, neighbours: [(agency: Agency, wave: Wave)]) {
        try await store.write { writer throws(RegistryError) in
            let (campaigns, waves) = (try writer.campaigns(), try writer.waves())
            guard let campaign = campaigns.first(where: { $0.number == number }) else {
                throw .inspection(.unknownCampaign(number))
            }
            let count = waves.filter { $0.reference.campaign == number }.count
            let wave = Wave(
                WaveReference(number, count + 1), from: first, to: last, place: place, producers: producers)
            try wave.check()
            for producer in wave.producers where try writer.producer(producer) == nil {
                throw .unknownProducer(producer)
            }
            let calendar = VisitCalendar(campaigns, waves)
            try calendar.requireFree(wave)
            try writer.insert(wave)
            try writer.append(
                LedgerDraft(
                    .campaignWavePlanned, on: .campaign(number), by: act,
                    before: .object(["waves": .integer(count)]),
                    after: .object([
                        "first_day": .string(first.iso), "last_day": .string(last.iso),
                        "place": .optional(wave.place),
                        "producers": .array(wave.producers.map { .integer(Int($0)) }),
                        "wave": .integer(count + 1),
                    ])))
            return (wave, calendar.neighbours(of: wave, campaign.agency))
        }
    }
}
