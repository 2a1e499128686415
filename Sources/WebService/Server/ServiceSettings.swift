package import StampFormat

/// What the service is told when it starts.
package struct ServiceSettings: Sendable {
    /// The address to listen on; this computer's own unless a proxy stands elsewhere.
    package let address: String
    /// 0 takes any free one.
    package let port: Int
    package let baseURL: BaseURL
    package let contact: OfficeContact
    package let access: ServiceAccess
    /// Nil where a proxy ends TLS.
    package let certificate: ServiceCertificate?
    /// The inspector app.
    package var app = AppFiles.absent

    package init(
        address: String, port: Int, baseURL: BaseURL, contact: OfficeContact, access: ServiceAccess,
        certificate: ServiceCertificate? = nil
    ) {
        self.address = address
        self.port = port
        self.baseURL = baseURL
        self.contact = contact
        self.access = access
        self.certificate = certificate
    }
}

/// Who may ask how much, and through whom.
package struct ServiceAccess: Sendable {
    /// Proxies whose `X-Forwarded-For` is believed.
    package let trustedProxies: [AddressBlock]
    /// Who may read `/metrics`.
    package let metricsReaders: [AddressBlock]
    /// Lookups of one address in a minute; 0 for no limit.
    package let lookupsPerMinute: Int

    package static let lookupBounds = 0...1_000_000

    package init(
        trustedProxies: [AddressBlock] = [], metricsReaders: [AddressBlock] = AddressBlock.loopback,
        lookupsPerMinute: Int = 600
    ) throws(SettingsFault) {
        guard ServiceAccess.lookupBounds.contains(lookupsPerMinute) else { throw .badLookups }
        self.trustedProxies = trustedProxies
        self.metricsReaders = metricsReaders
        self.lookupsPerMinute = lookupsPerMinute
    }
}

/// What is wrong with a setting.
package enum SettingsFault: Error, Hashable, Sendable {
    case baseURLDiffers(String, host: StampHost)
    case badPort
    case badPhone(String)
    case badEmail(String)
    case badAddressBlock(String)
    case badLookups
    /// Only one of certificate and key is named.
    case halfCertificate
    /// What the files hold is no certificate with its key.
    case badCertificate(String)
    /// Everybody on this computer may read the key.
    case openKey(String)
    /// The address or port cannot be listened on.
    case cannotListen(String)

    /// Stable word.
    package var code: String {
        switch self {
        case .baseURLDiffers: "base-url-differs"
        case .badPort: "bad-port"
        case .badPhone: "bad-phone"
        case .badEmail: "bad-email"
        case .badAddressBlock: "bad-address-block"
        case .badLookups: "bad-lookups"
        case .halfCertificate: "half-certificate"
        case .badCertificate: "bad-certificate"
        case .openKey: "open-key"
        case .cannotListen: "cannot-listen"
        }
    }
}

/// How much of anything is taken from strangers.
enum RequestLimits {
    /// Bytes of path and query; a stamp has 203.
    static let address = 2048
    /// Bytes of all header fields together.
    static let headers = 16 * 1024
    static let headerCount = 100
    /// Bytes of a body: 1,000 stamps as URLs need 280 kB.
    static let body = 512 * 1024
    /// Bytes of a file that a program sends.
    static let file = 16 * 1024 * 1024
    /// Bytes of a form.
    static let form = 4096
    /// Stamps of one call.
    static let stamps = 1000
    /// Seconds in which a request's head must come, and for which a connection may idle.
    static let idleSeconds: Int64 = 20
    /// Seconds in which a whole request must come.
    static let requestSeconds: Int64 = 30
    /// Seconds that requests have to finish when the service is asked to stop.
    static let drainSeconds: Int64 = 20
}
