import Registry
import RegistrySQL
import StampFormat

/// An office on a server: closed allotments with stamps that nobody signed, and scans of them.
struct ServerOffice: Sendable {
    let server: BenchServer
    let store: PostgresStore
    /// Stamps of each allotment.
    let quantity: Int
    private let day: Day

    static let allotments = 8
    static let database = "office"
    /// Connections of our pool and of the bare loops.
    static let connections = 16

    init(stamps: Int) async throws {
        let server = try BenchServer()
        self.server = server
        _ = try server.number("CREATE DATABASE \(ServerOffice.database)", in: "postgres")
        let url = server.url(ServerOffice.database, "&pool=\(ServerOffice.connections)")
        store = try await PostgresStore(PostgresAddress(url: url), creating: true)
        day = try required(Sample.day, "day")
        quantity = stamps / ServerOffice.allotments
        let (today, quantity) = (day, quantity)
        func act(_ role: Act.Role) -> Act { Act(actor: "Nguyễn Thị Lan", role: role, at: 0, today: today) }
        let (founder, clerk) = (act(.administrator), act(.clerk))
        let office = Office(name: "Văn phòng mẫu", host: try Sample.host())
        try await OfficeDesk(store: store).found(office, by: founder)
        try await store.write { writer throws(RegistryError) in
            try BenchOffice.register(in: writer, by: clerk)
        }
        for _ in 0..<ServerOffice.allotments {
            let number = try await store.write { writer throws(RegistryError) in
                try BenchOffice.allot(quantity, in: writer, by: clerk)
            }
            for index in 0..<PreparedBlock.count(quantity: quantity) {
                try await store.insert(UnsignedBlock.block(index, quantity: quantity, of: number))
            }
        }
    }

    /// Looks up one random stamp, as a server answers a scan.
    func lookUp(_ random: inout SplitMix) async throws {
        let stamp = try Sample.unsigned(
            serial: Int.random(in: 1...quantity, using: &random),
            allotment: UInt32.random(in: 1...UInt32(ServerOffice.allotments), using: &random))
        let standing = try await store.readDated { reader throws(RegistryError) in
            try StandingReader(reader).standing(of: stamp.fields.serial, in: stamp.fields.allotment)
        }
        let verdict = Verdict(on: stamp, standing: standing.value, day: day)
        guard verdict == .valid(stars: 4) else { throw BenchFailure.wrongAnswer("verdict \(verdict.word)") }
    }

    /// Stores scans of the first allotment over all connections at once.
    ///
    /// - `first`: milliseconds since 1970 of the first; each is one later than the one before.
    /// - `batch`: scans of one transaction.
    func record(_ count: Int, from first: Int64, batch: Int) async throws {
        let desk = ScanDesk(store: store)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<ServerOffice.connections {
                let (start, end) = (
                    count * worker / ServerOffice.connections, count * (worker + 1) / ServerOffice.connections
                )
                group.addTask {
                    for index in stride(from: start, to: end, by: batch) {
                        try await desk.record(
                            (index..<min(index + batch, end)).map { try scan($0, from: first) })
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func scan(_ index: Int, from first: Int64) throws -> Scan {
        let place = StampPlace(
            try required(AllotmentNumber(number: 1), "allotment"),
            try required(Serial(number: UInt32(index % quantity + 1)), "serial"))
        var client = [UInt8](repeating: 0, count: Scan.clientByteCount)
        for byte in 0..<8 { client[byte] = UInt8(truncatingIfNeeded: index >> (8 * byte)) }
        return Scan(
            place, at: first + Int64(index), verdict: "valid", state: .activated, province: nil,
            client: client)
    }
}
