package import StampFormat

/// What the service is told when it starts.
package struct ServiceSettings: Sendable {
    /// The address to listen on; this computer's own unless a proxy stands elsewhere.
    package let address: String
    /// 0 takes any free one.
    package let port: Int
    package let baseURL: BaseURL
    package let contact: OfficeContact

    package init(address: String, port: Int, baseURL: BaseURL, contact: OfficeContact) {
        self.address = address
        self.port = port
        self.baseURL = baseURL
        self.contact = contact
    }
}

/// What is wrong with a setting.
package enum SettingsFault: Error, Hashable, Sendable {
    case baseURLDiffers(String, host: StampHost)
    case badPort
    case badPhone(String)
    case badEmail(String)
    /// The address or port cannot be listened on.
    case cannotListen(String)

    /// Stable word.
    package var code: String {
        switch self {
        case .baseURLDiffers: "base-url-differs"
        case .badPort: "bad-port"
        case .badPhone: "bad-phone"
        case .badEmail: "bad-email"
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
    /// Stamps of one call.
    static let stamps = 1000
    /// Seconds in which a request's head must come, and for which a connection may idle.
    static let idleSeconds: Int64 = 20
    /// Seconds in which a whole request must come.
    static let requestSeconds: Int64 = 30
    /// Open connections; more wait in the system's queue.
    static let connections = 4096
    /// Seconds that requests have to finish when the service is asked to stop.
    static let drainSeconds: Int64 = 20
}
