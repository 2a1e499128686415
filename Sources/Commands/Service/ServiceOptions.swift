internal import ArgumentParser
internal import Logging
internal import Registry
internal import WebService

/// How the service is set; each may come from the environment or a file instead.
struct ServiceOptions: ParsableArguments {
    @Option(help: "JSON file with settings, named as the variables in small letters.") var config: String?
    @Option(
        name: [.long, .customLong("host")],
        help: """
            Address to listen on (TRACESTAMP_ADDRESS; default: 127.0.0.1). Its old name --host means the stamps' \
            domain everywhere else.
            """)
    var address: String?
    @Option(help: "Port to listen on, 0 for any free one (TRACESTAMP_PORT; default: 8080).") var port: Int?
    @Option(
        help: "How browsers reach the service (TRACESTAMP_BASE_URL; default: https://HOST of the office).")
    var baseURL: String?
    @Option(help: "The office's phone, shown to the public (TRACESTAMP_CONTACT_PHONE).")
    var contactPhone: String?
    @Option(help: "The office's address for letters, shown to the public (TRACESTAMP_CONTACT_EMAIL).")
    var contactEmail: String?
    @Option(help: "Proxy whose X-Forwarded-For is believed, as 10.0.0.0/8 (TRACESTAMP_TRUSTED_PROXIES).")
    var trustedProxy: [String] = []
    @Option(
        help:
            "Who may read /metrics (TRACESTAMP_METRICS_READERS; default: this computer).")
    var metricsReader: [String] = []
    @Option(
        help:
            "Verdicts for one address in a minute; 0: no limit (TRACESTAMP_LOOKUPS_PER_MINUTE; default: 600)."
    )
    var lookupsPerMinute: Int?
    @Option(
        help: "PEM file of the host's certificate chain, to speak TLS itself (TRACESTAMP_TLS_CERTIFICATE).")
    var tlsCertificate: String?
    @Option(help: "PEM file of its private key (TRACESTAMP_TLS_KEY).")
    var tlsKey: String?
    @Option(
        help:
            "The inspector app's files (TRACESTAMP_APP_FOLDER; default: ../share/tracestamp/app by the program)."
    )
    var appFolder: String?

    /// `logger`: is told when there is no inspector app.
    func settings(_ office: Office, _ values: ServiceValues, _ logger: Logger) throws -> ServiceSettings {
        let contact = try OfficeContact(
            phone: values.text(.contactPhone, flag: contactPhone),
            email: values.text(.contactEmail, flag: contactEmail))
        let url = try values.text(.baseURL, flag: baseURL).map { try BaseURL($0, of: office.host) }
        let port = try values.number(.port, flag: port) ?? 8080
        guard (0...65_535).contains(port) else { throw SettingsFault.badPort }
        var settings = ServiceSettings(
            address: try values.text(.address, flag: address) ?? "127.0.0.1", port: port,
            baseURL: url ?? BaseURL(of: office.host), contact: contact, access: try access(values),
            certificate: try certificate(values))
        settings.app = AppFolder(try values.text(.appFolder, flag: appFolder)).read(logger)
        return settings
    }

    private func certificate(_ values: ServiceValues) throws -> ServiceCertificate? {
        let files = (
            try values.text(.tlsCertificate, flag: tlsCertificate), try values.text(.tlsKey, flag: tlsKey)
        )
        switch files {
        case (nil, nil): return nil
        case (let certificate?, let key?): return ServiceCertificate(certificate: certificate, key: key)
        default: throw SettingsFault.halfCertificate
        }
    }

    private func access(_ values: ServiceValues) throws -> ServiceAccess {
        let proxies = try values.list(.trustedProxies, flags: trustedProxy) ?? []
        let readers = try values.list(.metricsReaders, flags: metricsReader)
        return try ServiceAccess(
            trustedProxies: proxies.map { try AddressBlock($0) },
            metricsReaders: readers?.map { try AddressBlock($0) } ?? AddressBlock.loopback,
            lookupsPerMinute: values.number(.lookupsPerMinute, flag: lookupsPerMinute) ?? 600)
    }
}
