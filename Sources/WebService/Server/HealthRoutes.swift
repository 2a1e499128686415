internal import Hummingbird
internal import Registry

/// Whether the process answers (`/healthz`), and whether its register and keys can be read (`/readyz`).
struct HealthRoutes<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>

    func add(to book: RouteBook<some RequestContext>) {
        book.getBriefly("/healthz") { _, _ in
            Answer(json: .object(["status": .string("alive")]), .none)
        }
        book.get("/readyz") { _, _ in try await ready() }
    }

    private func ready() async throws -> Answer {
        let moment = try source.moment()
        _ = try await source.store.read { reader throws(RegistryError) in try reader.office() }
        _ = source.keys.keyring(at: moment.milliseconds)
        let isStale = source.keys.isStale
        return Answer(
            status: isStale ? .serviceUnavailable : .ok,
            json: .object([
                "keys": .string(isStale ? "stale" : "ready"), "register": .string("ready"),
                "status": .string(isStale ? "not-ready" : "ready"),
            ]), .none)
    }
}
