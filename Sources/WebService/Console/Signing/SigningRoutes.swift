internal import Hummingbird
internal import Registry
internal import StampFormat

/// Signing as a job of the queue: begun, watched on the allotment's page, stopped, begun again.
struct SigningRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        deed("sign", .jobSubmitted, book) { number, act in
            _ = try await JobDesk(store: edge.store).submitSigning(of: number, by: act)
        }
        deed("sign-again", .jobRetried, book) { number, act in
            _ = try await JobDesk(store: edge.store).submitSigning(of: number, by: act)
        }
        deed("stop-signing", .jobCancelled, book) { number, act in
            let job = try await edge.read { reader throws(RegistryError) in
                try reader.job(doing: .signAllotment(number))
            }
            guard let job else { throw RegistryError.job(.unknownJob(0)) }
            _ = try await JobDesk(store: edge.store).cancel(job.number, by: act)
        }
    }

    private func deed(
        _ name: String, _ word: ActWord, _ book: ConsoleBook<Store>,
        _ deed: @escaping @Sendable (AllotmentNumber, Act) async throws -> Void
    ) {
        book.deed("/console/allotments/:number/\(name)", .doing(word)) { form, context, visit in
            let found = try await visit.allotment(context.parameters.get("number") ?? "", edge.store)
            return try await edge.attempt {
                try await deed(found.allotment.number, visit.act(word))
                return edge.frame.seeOther(
                    "/console/allotments/\(found.allotment.number.number)", done: name, visit.language)
            } refused: {
                try await AllotmentPages(edge: edge).page(of: found.allotment, visit, form, $0)
            }
        }
    }
}

/// How far the signing of an allotment has come.
struct SigningView: Sendable {
    let job: Job
    let progress: JobProgress
    /// Whether a worker has a share of it in hand.
    let isHeld: Bool

    /// Nil while nobody asked for it.
    init?(of number: AllotmentNumber, _ reader: any RegistryReader) throws(RegistryError) {
        guard let job = try reader.job(doing: .signAllotment(number)) else { return nil }
        self.job = job
        progress = try reader.progress(ofJob: job.number)
        isHeld = try !reader.leases(ofJob: job.number).isEmpty
    }
}
