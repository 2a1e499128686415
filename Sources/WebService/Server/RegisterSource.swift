package import Registry
internal import StampFormat

/// Where answers come from: the office, its register, its keys and the time.
package struct RegisterSource<Store: RegistryStore>: Sendable {
    let office: Office
    let store: Store
    let keys: KeyringSource
    /// Milliseconds since 1970-01-01T00:00:00Z; read once for each request.
    let clock: @Sendable () -> Int64
    let meter = ServiceMeter()

    package init(
        office: Office, store: Store, keys: KeyringSource, clock: @escaping @Sendable () -> Int64
    ) {
        self.office = office
        self.store = store
        self.keys = keys
        self.clock = clock
    }

    /// The time of a request: its instant, and the office's day, which for a training office never changes.
    ///
    /// - Throws: ``WebFault/clock``.
    func moment() throws(WebFault) -> (milliseconds: Int64, day: Day) {
        let now = clock()
        guard let day = office.trainingDay ?? Day(unixSeconds: now / 1000) else { throw .clock }
        return (now, day)
    }

    /// Reports on texts as of now, with the day of the answer and the seconds that its facts may be old.
    func reports(on inputs: [StampInput]) async throws -> (day: Day, age: Int, reports: [StampReport]) {
        let moment = try moment()
        let inspection = StampInspection(keyring: keys.keyring(at: moment.milliseconds), store: store)
        let dated = try await inspection.datedReports(on: inputs, day: moment.day)
        meter.count(verdicts: dated.value.map { ($0.verdict ?? .unknown).word })
        return (moment.day, dated.ageSeconds, dated.value)
    }
}
