internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
package import Logging
internal import NIOCore
package import Registry
internal import ServiceLifecycle
internal import StampFormat
internal import UnixSignals

/// The office's service: public pages and the interface for programs, in one process on one port.
package struct OfficeService<Store: RegistryStore>: Sendable {
    private typealias Context = BasicRequestContext

    private let source: RegisterSource<Store>
    private let settings: ServiceSettings
    private let logger: Logger

    package init(_ source: RegisterSource<Store>, settings: ServiceSettings, logger: Logger) {
        self.source = source
        self.settings = settings
        self.logger = logger
    }

    /// Serves until the process is told to stop; requests that have begun are answered first.
    ///
    /// `onReady`: told the port once connections are taken.
    ///
    /// - Throws: ``SettingsFault/cannotListen(_:)``, or what the system says.
    package func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
        let application = Application(
            router: try router(),
            server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.address, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    RequestLimits.connections, logger: logger)),
            onServerRunning: { await onReady($0.localAddress?.port ?? 0) }, logger: logger)
        var configuration = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(RequestLimits.drainSeconds)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw SettingsFault.cannotListen("\(settings.address):\(settings.port): \(error.description)")
        }
    }

    private var channel: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestDeadline()], idleTimeout: .seconds(RequestLimits.idleSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: RequestLimits.headers, maxHeaderListSize: RequestLimits.headers,
                maxHeaderFieldCount: RequestLimits.headerCount))
    }

    private func router() throws -> Router<Context> {
        let router = Router(context: Context.self)
        let frame = PageFrame(office: source.office, settings: settings, templates: try Templates.library())
        router.add(middleware: RequestLog())
        router.add(middleware: SecurityHeaders(isSecure: settings.baseURL.isSecure))
        router.add(middleware: FaultAnswers(pages: FaultPage(frame: frame)))
        router.add(middleware: AddressLimit())
        let book = RouteBook(router)
        HealthRoutes(source: source).add(to: book)
        AssetRoutes().add(to: book)
        ScanRoutes(source: source, frame: frame).add(to: book)
        ProductRoutes(source: source, frame: frame).add(to: book)
        ListRoutes(source: source, frame: frame).add(to: book)
        VerdictAPI(source: source).add(to: book)
        RegisterAPI(source: source).add(to: book)
        book.close()
        return router
    }
}
