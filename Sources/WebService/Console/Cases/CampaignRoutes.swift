internal import Hummingbird
internal import Registry
internal import StampFormat

/// Plans, their waves, and the calendar that agencies share.
struct CampaignRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/campaigns", .office) { request, _, visit in
            try await calendar(visit, FormBody(), nil, done: request.query("done"))
        }
        book.deed("/console/campaigns", .doing(.campaignPlanned)) { form, _, visit in
            try await edge.attempt {
                let agency = try visit.person.agency ?? form.agency()
                let campaign = try await CampaignDesk(store: edge.store).plan(
                    form.text("title") ?? "", document: form.text("document") ?? "", agency: agency,
                    by: visit.act(.campaignPlanned))
                return edge.frame.seeOther(
                    "/console/campaigns/\(campaign.number)", done: "campaign", visit.language)
            } refused: {
                try await calendar(visit, form, $0)
            }
        }
        book.page("/console/campaigns/:number", .office) { request, context, visit in
            try await page(
                request.part("number", context), visit, FormBody(), nil, done: request.query("done"))
        }
        book.deed("/console/campaigns/:number/waves", .doing(.campaignWavePlanned)) { form, context, visit in
            let number = context.parameters.get("number") ?? ""
            return try await edge.attempt {
                _ = try await CampaignDesk(store: edge.store).add(
                    to: Int(number) ?? 0, from: form.neededDay("first"), to: form.neededDay("last"),
                    place: form.text("place"), producers: form.numbers("producers"),
                    by: visit.act(.campaignWavePlanned))
                return edge.frame.seeOther("/console/campaigns/\(number)", done: "wave", visit.language)
            } refused: {
                try await page(number, visit, form, $0)
            }
        }
    }

    private func calendar(
        _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let view = try await edge.read { reader throws(RegistryError) in try CampaignView(reader) }
        let pages = CampaignPages(view: view, visit: visit, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.calendar(form, refusal), at: "/console/campaigns", visit, visit.language, done: done)
    }

    /// - Throws: ``WebFault/notFound``.
    private func page(
        _ text: String, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let view = try await edge.read { reader throws(RegistryError) in try CampaignView(reader) }
        guard let campaign = view.campaigns.first(where: { "\($0.number)" == text }) else {
            throw WebFault.notFound
        }
        let pages = CampaignPages(view: view, visit: visit, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.page(campaign, form, refusal), at: "/console/campaigns/\(campaign.number)", visit,
            visit.language, done: done)
    }
}

/// Plans, waves, and the cases that were opened on them.
struct CampaignView: Sendable {
    let campaigns: [Campaign]
    let waves: [Wave]
    let producers: [UInt32: String]
    /// By wave and producer.
    let cases: [WaveReference: [UInt32: InspectionCase]]

    init(_ reader: any RegistryReader) throws(RegistryError) {
        campaigns = try reader.campaigns()
        waves = try reader.waves()
        producers = Dictionary(uniqueKeysWithValues: try reader.producers().map { ($0.number, $0.name) })
        var cases: [WaveReference: [UInt32: InspectionCase]] = [:]
        for item in try reader.cases() {
            guard let wave = item.opening.wave, let producer = item.opening.producer else { continue }
            cases[wave, default: [:]][producer] = item
        }
        self.cases = cases
    }

    /// Who else is at a wave's place on its days.
    func neighbours(of wave: Wave) -> [(agency: Agency, wave: Wave)] {
        guard let agency = campaigns.first(where: { $0.number == wave.reference.campaign })?.agency else {
            return []
        }
        return VisitCalendar(campaigns, waves).neighbours(of: wave, agency)
    }

    func name(of producer: UInt32) -> String { producers[producer] ?? "\(producer)" }
}
