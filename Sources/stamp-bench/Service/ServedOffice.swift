import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Registry
import RegistrySQL
import StampFormat
import StampSigning
import Synchronization
import WebService

/// Serves an office with many stamps, and beside it one bare route, until it is killed.
///
/// Prints the two ports, and writes the digits of signed stamps into a file.
struct ServedOffice: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "served-office", abstract: "Serve an office and a bare route.",
        shouldDisplay: false)

    @Argument(help: "Stamps that nobody asks about.") var stamps: Int
    @Argument(help: "Stamps that are signed and asked about.") var asked: Int
    @Argument(help: "Folder to write into.") var folder: String

    func run() async throws {
        ConnectionThreads.fitCores()
        let key = try SigningKey()
        let place = URL(fileURLWithPath: folder)
        let office = try await BenchOffice(in: place)
        try await office.fill(stamps, allotments: 8)
        try await office.issue(asked, with: key)
        let digits = try await office.signedDigits(of: 9, count: asked)
        try digits.joined(separator: "\n").write(
            to: place.appendingPathComponent("digits"), atomically: true, encoding: .utf8)
        let ports = Mutex<[String: Int]>([:])
        @Sendable func ready(_ name: String, _ port: Int) {
            let all = ports.withLock { ports in
                ports[name] = port
                return ports
            }
            // The reader waits for one whole line.
            if let service = all["service"], let bare = all["bare"] { ServedOffice.say("\(service) \(bare)") }
        }
        async let bare: Void = ServedOffice.serveBareRoute { ready("bare", $0) }
        async let others: Void = BusyDay(office: office, stamps: asked).runWhenTold()
        try await service(office, key).run { ready("service", $0) }
        try await bare
        try await others
    }

    private func service(_ office: BenchOffice, _ key: SigningKey) throws -> OfficeService<SQLiteStore> {
        let now = try required(Sample.day, "day").unixSeconds * 1000
        let host = try Sample.host()
        let source = RegisterSource(
            office: Office(name: "Văn phòng mẫu", host: host), store: office.store,
            keys: try KeyringSource(at: now) { Keyring(trusting: key.publicKey) }, clock: { now })
        let settings = ServiceSettings(
            address: "127.0.0.1", port: 0, baseURL: try BaseURL("http://127.0.0.1", of: host),
            contact: try OfficeContact(phone: nil, email: nil),
            access: try ServiceAccess(lookupsPerMinute: 0))
        return OfficeService(source, works: NoWorks(), settings: settings, logger: ServedOffice.logger)
    }

    /// As the product logs, into nothing.
    private static var logger: Logger {
        Logger(label: "bench") { _ in JSONLogHandler(level: .info) { _ in } }
    }

    /// Writes a line at once, also into a pipe.
    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }

    private static func serveBareRoute(_ ready: @escaping @Sendable (Int) -> Void) async throws {
        let router = Router()
        router.get("/hello") { _, _ in "hello" }
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { ready($0.localAddress?.port ?? 0) },
            logger: Logger(label: "bare") { _ in
                SwiftLogNoOpLogHandler()
            })
        try await application.runService(gracefulShutdownSignals: [])
    }
}

extension BenchOffice {
    /// The digits of an allotment's first stamps.
    func signedDigits(of number: UInt32, count: Int) async throws -> [String] {
        try await store.read { reader throws(RegistryError) in
            guard let serials = SerialRange(1, UInt32(count)) else { return [] }
            return try reader.stamps(serials, of: AllotmentNumber(number: number)).map(\.digits)
        }
    }
}
