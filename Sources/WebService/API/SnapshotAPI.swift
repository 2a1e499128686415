internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import StampSnapshot
internal import Synchronization

/// `GET /v1/snapshot`: the newest signed snapshot; with `?since=VERSION` what differs from that one.
///
/// A delta carries the newest version's own signature, so that this needs no key.
struct SnapshotAPI<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let works: any OfficeWorks
    private let kept = KeptSnapshots()

    init(source: RegisterSource<Store>, works: any OfficeWorks) {
        self.source = source
        self.works = works
    }

    static var type: String { "application/vnd.tracestamp.snapshot" }

    func add(to book: RouteBook<some RequestContext>) {
        book.get("/v1/snapshot") { request, _ in
            try await answer(since: try since(request))
        }
    }

    private func answer(since: UInt32?) async throws -> Answer {
        let newest = try await source.store.read { reader throws(RegistryError) in
            try reader.newestSnapshotVersion()
        }
        guard let newest else { throw WebFault(refusing: .snapshot(.noneYet), works) }
        guard since != newest else { return Answer(status: .noContent, Self.type, [], .none) }
        if let known = kept.file(of: newest, since: since) { return Answer(Self.type, known, .brief) }
        let (file, base) = try await file(since: since)
        kept.keep(file.bytes, of: file.statement.version, since: base)
        return Answer(Self.type, file.bytes, .brief)
    }

    /// The file, and the version that it was made for: a reader with one that is not kept takes the full file.
    private func file(since: UInt32?) async throws -> (SnapshotFile, UInt32?) {
        let desk = SnapshotDesk(store: source.store)
        do throws(RegistryError) {
            return (try await desk.newest(since: since), since)
        } catch .snapshot(.unknownVersion) {
            return (try await desk.newest(), nil)
        }
    }

    private func since(_ request: Request) throws(WebFault) -> UInt32? {
        guard let text = try request.query("since") else { return nil }
        guard let version = UInt32(text), version >= 1 else {
            throw .badValue(
                name: "since",
                allowed: Phrase(
                    "phiên bản bản chụp, từ 1 đến 4294967295", "a snapshot’s version, 1 to 4294967295"))
        }
        return version
    }
}

/// The newest snapshot and the deltas to it that were asked for: each is made once.
private final class KeptSnapshots: Sendable {
    private struct State {
        var version: UInt32 = 0
        var files: [UInt32: [UInt8]] = [:]
    }

    private let state = Mutex(State())

    /// - `since`: nil for the full file.
    func file(of version: UInt32, since: UInt32?) -> [UInt8]? {
        state.withLock { $0.version == version ? $0.files[since ?? 0] : nil }
    }

    /// Deltas exist from kept versions only, so that there are never many.
    func keep(_ file: [UInt8], of version: UInt32, since: UInt32?) {
        state.withLock { state in
            if state.version != version { state = State(version: version) }
            state.files[since ?? 0] = file
        }
    }
}
