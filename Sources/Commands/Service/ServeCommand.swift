internal import ArgumentParser
internal import Logging
internal import Registry
internal import RegistrySQL
internal import ServiceLifecycle
internal import StampFormat
internal import WebService

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the public pages, the console and the interface for programs.",
        discussion: """
            One process on one port: plain HTTP behind a proxy that adds TLS, or TLS itself
            with --tls-certificate and --tls-key, which are read again when they change. It
            stops on SIGTERM, after the requests that have begun. Logs are JSON lines on standard
            error, without client addresses. /healthz says that it lives, /readyz that its
            register and keys can be read.

            People sign in under /console. While nobody has a password, the log holds an
            address (first-login) under which the first administrator sets one; whoever
            else works here gets a code from the administrator's page.

            Where the keys can be opened it also does the work in the queue, on one core.
            Once a day it removes what the regulation keeps no longer (see scan prune).

            Stamps lead to https://HOST/…, so --base-url is that, or this computer for
            trying out. Phone and e-mail stand on every page that says "tell the office".

            Scans are noted only when a person presses the button of a stamp's page. Name
            a proxy that stands before, so that limits count people; it must set or append
            X-Forwarded-For. Flags go before the environment, that before --config.

            With --replica, verdicts come from a replica of the register and say how old
            its facts may be; one that is too far behind or away is not asked.

            The inspector app under /inspect works without a network once it was open. Its
            files come from a folder that make app fills; without them a page says so.

            Examples:
              tracestamp serve --port 8080 --base-url http://127.0.0.1:8080 --data office
              tracestamp serve --contact-phone "0239 3855 123" --port 80 --address 0.0.0.0
              tracestamp serve --config /etc/tracestamp/serve.json
            """)

    @OptionGroup var service: ServiceOptions
    @OptionGroup var replica: ReplicaOption
    @OptionGroup var data: DataOption

    func run() async throws {
        ConnectionThreads.fitCores()
        try await reporting {
            let values = try ServiceValues(service.config)
            try values.adoptPlaces()
            let workplace = try await Workplace(data, replica: replica.address())
            let logger = Logger(label: "tracestamp") { _ in
                JSONLogHandler(level: .info) { StandardError.write($0) }
            }
            let folder = workplace.keys
            let source = RegisterSource(
                office: workplace.office, store: workplace.store,
                keys: try KeyringSource(at: workplace.now) { try folder.keyring() },
                clock: { WallClock.milliseconds })
            let settings = try service.settings(workplace.office, values, logger)
            let name = workplace.office.host.name
            if settings.contact.phone == nil {
                logger.warning(
                    "no-contact-phone",
                    metadata: [
                        "vi": "Trang công khai chưa có số điện thoại của văn phòng: ghi --contact-phone.",
                        "en": "The public pages name no phone of the office: give --contact-phone.",
                    ])
            }
            let works = ServedWorks(workplace: workplace)
            let service = OfficeService(source, works: works, settings: settings, logger: logger)
            let upkeep = ServedUpkeep(workplace: workplace, logger: logger)
            try await service.run(beside: worker(workplace, logger) + [upkeep]) { port in
                // Only now: a service that cannot listen must not end the address that another one told.
                await tellFirstLogin(LoginDesk(store: workplace.store), settings, logger)
                logger.info(
                    "listening",
                    metadata: [
                        "address": "\(settings.address)", "port": .stringConvertible(port),
                        "base_url": "\(settings.baseURL.text)", "host": "\(name)",
                    ])
            }
        }
    }

    /// A worker for the queue, where the keys can be opened; elsewhere the queue waits for `tracestamp worker`.
    private func worker(_ workplace: Workplace, _ logger: Logger) -> [any Service] {
        guard let passphrase = try? PassphraseOptions.parse([]).read(workplace.folder) else {
            logger.notice("no-worker", metadata: ["en": "The passphrase of the keys is not here."])
            return []
        }
        let voice = WorkerVoice(logger: logger)
        let keys = HeldKeys(workplace: workplace, passphrase: passphrase)
        let worker = JobWorker(
            store: workplace.store, holder: JobHolder(name: WorkerName.own(), lease: 30_000), width: 1,
            surroundings: keys.surroundings { voice.tell($0) })
        return [ServedWorker(worker: WorkerService(worker: worker), logger: logger)]
    }

    /// Says how the first administrator sets a password, while nobody has one.
    private func tellFirstLogin(
        _ desk: LoginDesk<OfficeStore>, _ settings: ServiceSettings, _ logger: Logger
    ) async {
        do throws(RegistryError) {
            guard let code = try await desk.firstCode(at: WallClock.milliseconds) else { return }
            logger.notice(
                "first-login",
                metadata: [
                    "vi": "Mở địa chỉ này trong 24 giờ để đặt mật khẩu của quản trị viên đầu tiên.",
                    "en": "Open this address within 24 hours to set the first administrator's password.",
                    "url": "\(settings.baseURL.text)/start?code=\(code.text)",
                ])
        } catch .readOnly {
            logger.notice("read-only", metadata: ["en": "Nobody can sign in: the register is read-only."])
        } catch {
            logger.error("first-login-failed", metadata: ["code": "\(error.code)"])
        }
    }
}
