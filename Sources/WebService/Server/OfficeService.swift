internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
package import Logging
internal import NIOCore
package import Registry
package import ServiceLifecycle
internal import StampFormat
internal import UnixSignals

/// The office's service: public pages and the interface for programs, in one process on one port.
package struct OfficeService<Store: RegistryStore>: Sendable {
    private let source: RegisterSource<Store>
    private let settings: ServiceSettings
    private let works: any OfficeWorks
    private let logger: Logger
    private let scans: ScanBook<Store>

    /// `works`: what needs keys, fonts and files.
    package init(
        _ source: RegisterSource<Store>, works: any OfficeWorks, settings: ServiceSettings, logger: Logger
    ) {
        self.source = source
        self.works = works
        self.settings = settings
        self.logger = logger
        scans = ScanBook(source.store, meter: source.meter, logger: logger)
    }

    /// Serves until the process is told to stop; requests that have begun are answered first.
    ///
    /// - Parameters:
    ///   - others: what runs beside it; asked to stop before it is.
    ///   - onReady: told the port once connections are taken.
    /// - Throws: ``SettingsFault/cannotListen(_:)``, or what the system says.
    package func run(
        beside others: [any Service] = [], onReady: @escaping @Sendable (Int) async -> Void
    ) async throws {
        let application = Application(
            router: try served().router,
            server: try server(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.address, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    ConnectionLimit.raised(), logger: logger)),
            onServerRunning: { await onReady($0.localAddress?.port ?? 0) }, logger: logger)
        var configuration = ServiceGroupConfiguration(
            // Asked to stop, the last goes first: scans are stored when no more can come.
            services: [scans, application] + others, gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(RequestLimits.drainSeconds)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch is SocketAddressError.UnknownHost {
            throw SettingsFault.cannotListen("\(settings.address): unknown host")
        } catch let error as IOError {
            throw SettingsFault.cannotListen("\(settings.address):\(settings.port): \(error.description)")
        }
    }

    private func server() throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder { [channel] responder in
            LoopChannel(channel: HTTP1Channel(responder: responder, configuration: channel))
        }
        guard let files = settings.certificate else { return plain }
        return try .tls(
            plain,
            tlsConfiguration: LiveCertificate(files, logger: logger).configuration)
    }

    private var channel: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestDeadline()], idleTimeout: .seconds(RequestLimits.idleSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: RequestLimits.headers, maxHeaderListSize: RequestLimits.headers,
                maxHeaderFieldCount: RequestLimits.headerCount))
    }

    /// The router and what it serves.
    func served() throws -> (router: Router<ServiceContext>, routes: [ServedRoute]) {
        let router = Router(context: ServiceContext.self)
        let frame = PageFrame(office: source.office, settings: settings, templates: try Templates.library())
        let access = settings.access
        let clients = ClientFinder(trusted: access.trustedProxies)
        let limit = LookupLimit(perMinute: access.lookupsPerMinute)
        router.add(middleware: RequestLog(meter: source.meter))
        router.add(middleware: SecurityHeaders(isSecure: settings.baseURL.isSecure))
        router.add(
            middleware: FaultAnswers(
                pages: FaultPage(frame: frame),
                consolePages: ConsoleFaultPage(frame: ConsoleFrame(frame: frame)), meter: source.meter))
        let book = RouteBook(router)
        HealthRoutes(source: source).add(to: book)
        MetricsRoute(meter: source.meter, clients: clients, readers: access.metricsReaders).add(to: book)
        AssetRoutes().add(to: book)
        InspectRoutes(source: source, frame: frame).add(to: book)
        ScanRoutes(source: source, frame: frame).add(to: book)
        ProductRoutes(source: source, frame: frame).add(to: book)
        ProductPictureFiles(source: source).add(to: book)
        ListRoutes(source: source, frame: frame).add(to: book)
        ScanConfirmation(
            source: source, frame: frame, scans: scans, clients: clients, limit: limit
        ).add(to: book)
        ScratchCheck(source: source, frame: frame, works: works, clients: clients).add(to: book)
        let tokens = TokenGate(source: source, clients: clients, lookups: limit)
        VerdictAPI(source: source, clients: clients, limit: limit, gate: tokens).add(to: book)
        RegisterAPI(source: source).add(to: book)
        SnapshotAPI(source: source, works: works).add(to: book)
        TokenRoutes(works: works).add(to: TokenBook(book: book, gate: tokens, works: works))
        let gate = ConsoleGate(source: source, base: settings.baseURL, clients: clients)
        ConsoleRoutes(source: source, gate: gate, frame: ConsoleFrame(frame: frame), works: works)
            .add(to: ConsoleBook(book: book, gate: gate))
        book.close()
        return (router, book.routes)
    }
}
