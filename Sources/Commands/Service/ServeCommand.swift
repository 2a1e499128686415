internal import ArgumentParser
internal import Logging
internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import WebService

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the office's public pages and its interface for programs.",
        discussion: """
            One process on one port, plain HTTP: a proxy before it adds TLS. It stops on
            SIGTERM, after the requests that have begun. Logs are JSON lines on standard
            error, without client addresses. /healthz says that it lives, /readyz that its
            register and keys can be read.

            Stamps lead to https://HOST/…, so --base-url is that, or this computer for
            trying out. Phone and e-mail stand on every page that says "tell the office".

            Examples:
              tracestamp serve --port 8080 --base-url http://127.0.0.1:8080 --data office
              tracestamp serve --contact-phone "0239 3855 123" --port 80 --host 0.0.0.0
            """)

    @Option(help: "Address to listen on (TRACESTAMP_ADDRESS).") var host: String?
    @Option(help: "Port to listen on, 0 for any free one (TRACESTAMP_PORT; default: 8080).") var port: Int?
    @Option(
        help: "How browsers reach the service (TRACESTAMP_BASE_URL; default: https://HOST of the office).")
    var baseURL: String?
    @Option(help: "The office's phone, shown to the public (TRACESTAMP_CONTACT_PHONE).")
    var contactPhone: String?
    @Option(help: "The office's address for letters, shown to the public (TRACESTAMP_CONTACT_EMAIL).")
    var contactEmail: String?
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let logger = Logger(label: "tracestamp") { _ in
                JSONLogHandler(level: .info) { StandardError.write($0) }
            }
            let folder = workplace.keys
            let source = RegisterSource(
                office: workplace.office, store: workplace.store,
                keys: try KeyringSource(at: workplace.now) { try folder.keyring() },
                clock: { WallClock.milliseconds })
            let settings = try settings(workplace.office)
            let name = workplace.office.host.name
            try await OfficeService(source, settings: settings, logger: logger).run { port in
                logger.info(
                    "listening",
                    metadata: [
                        "address": "\(settings.address)", "port": .stringConvertible(port),
                        "base_url": "\(settings.baseURL.text)", "host": "\(name)",
                    ])
            }
        }
    }

    private func settings(_ office: Office) throws -> ServiceSettings {
        let contact = try OfficeContact(
            phone: contactPhone ?? environment("TRACESTAMP_CONTACT_PHONE"),
            email: contactEmail ?? environment("TRACESTAMP_CONTACT_EMAIL"))
        let url = try (baseURL ?? environment("TRACESTAMP_BASE_URL")).map {
            try BaseURL($0, of: office.host)
        }
        return ServiceSettings(
            address: host ?? environment("TRACESTAMP_ADDRESS") ?? "127.0.0.1", port: try portNumber,
            baseURL: url ?? BaseURL(of: office.host), contact: contact)
    }

    private var portNumber: Int {
        get throws {
            let text = environment("TRACESTAMP_PORT") ?? "8080"
            guard let number = port ?? Int(text), (0...65_535).contains(number) else {
                throw Failure(SettingsFault.badPort)
            }
            return number
        }
    }
}
