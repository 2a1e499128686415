internal import Hummingbird
internal import Registry

/// The office's console and the producers' pages: the same desks as the commands, for people with a browser.
struct ConsoleRoutes<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let gate: ConsoleGate<Store>
    let frame: ConsoleFrame
    let works: any OfficeWorks

    func add(to book: ConsoleBook<Store>) {
        let edge = ConsoleEdge(source: source, frame: frame, works: works)
        SignInRoutes(gate: gate, edge: edge).add(to: book)
        LoginRoutes(gate: gate, edge: edge).add(to: book)
        PeopleRoutes(gate: gate, edge: edge).add(to: book)
        WorkListRoute(edge: edge).add(to: book)
        ConsoleProductRoutes(edge: edge).add(to: book)
        ProductPictureRoutes(edge: edge).add(to: book)
        AllotmentRoutes(edge: edge).add(to: book)
        SigningRoutes(edge: edge).add(to: book)
        StampWorkRoutes(edge: edge).add(to: book)
        ImportRoutes(edge: edge).add(to: book)
        BatchRoutes(edge: edge).add(to: book)
        LiquorRoutes(edge: edge).add(to: book)
        FlagRoutes(edge: edge).add(to: book)
        LossRoutes(edge: edge).add(to: book)
        BoxRoutes(edge: edge).add(to: book)
        addInspection(to: book, edge)
        addOffice(to: book, edge)
    }

    /// Cases, and what leads to them.
    private func addInspection(to book: ConsoleBook<Store>, _ edge: ConsoleEdge<Store>) {
        CaseListRoute(edge: edge).add(to: book)
        CaseOpenRoutes(edge: edge).add(to: book)
        CaseDeedRoutes(edge: edge).add(to: book)
        CaseEvidenceRoutes(edge: edge).add(to: book)
        CaseWithdrawalRoutes(edge: edge).add(to: book)
        ReportInboxRoute(edge: edge).add(to: book)
        CampaignRoutes(edge: edge).add(to: book)
        SelfCheckRoutes(edge: edge).add(to: book)
    }

    /// What is the office's own.
    private func addOffice(to book: ConsoleBook<Store>, _ edge: ConsoleEdge<Store>) {
        PictureRoutes(edge: edge).add(to: book)
        OfficeListRoutes(edge: edge).add(to: book)
        ReportRoutes(edge: edge).add(to: book)
        LedgerRoutes(edge: edge).add(to: book)
        AlertRoutes(edge: edge).add(to: book)
        RegulationRoutes(edge: edge).add(to: book)
        KeyRoutes(edge: edge).add(to: book)
        PrinterRoutes(edge: edge).add(to: book)
        OfficeIndexRoute(edge: edge).add(to: book)
    }
}

/// What all routes of the console need.
struct ConsoleEdge<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let frame: ConsoleFrame
    let works: any OfficeWorks

    var store: Store { source.store }

    func link(_ path: String, _ visit: Visit) -> String { frame.frame.link(path, visit.language) }

    func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result { try await store.read(body) }

    /// Does something; a refusal becomes the page that it was asked on, with what was typed.
    ///
    /// Faults of the store and of ours go on as faults.
    func attempt(
        _ deed: () async throws -> Answer, refused: (WorkRefusal) async throws -> Answer
    ) async throws -> Answer {
        do {
            return try await deed()
        } catch let refusal as WorkRefusal where !refusal.isOurs {
            return try await refused(refusal)
        } catch let error as RegistryError {
            let refusal = works.refusal(of: error)
            guard !refusal.isOurs else { throw error }
            return try await refused(refusal)
        }
    }
}
