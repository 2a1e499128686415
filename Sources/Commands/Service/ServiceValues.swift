internal import Glibc
internal import Registry
internal import RegistrySQL
internal import WebService

/// A setting's value: the flag, else the environment's `TRACESTAMP_…`, else the settings file.
struct ServiceValues {
    private let file: [String: CanonicalJSON]
    private let path: String?

    /// Every setting that a file may hold; in the environment in capitals after `TRACESTAMP_`.
    enum Key: String, CaseIterable {
        case data, database, replica
        case replicaAge = "replica_age"
        case address, port
        case baseURL = "base_url"
        case contactPhone = "contact_phone"
        case contactEmail = "contact_email"
        case trustedProxies = "trusted_proxies"
        case metricsReaders = "metrics_readers"
        case lookupsPerMinute = "lookups_per_minute"
        case tlsCertificate = "tls_certificate"
        case tlsKey = "tls_key"
        case appFolder = "app_folder"

        var variable: String { "TRACESTAMP_" + rawValue.uppercased() }
    }

    /// - Parameter path: of a file with one JSON object; nil for none.
    /// - Throws: a ``Failure`` for what is no such object, or a name that is no setting: a misspelt one must not
    ///   leave a service open.
    init(_ path: String?) throws(Failure) {
        self.path = path
        guard let path else {
            file = [:]
            return
        }
        let text = String(decoding: try FileBytes.contents(of: path, most: 1 << 16), as: UTF8.self)
        guard case .object(let values) = CanonicalJSON(text: text) else {
            throw Failure(
                "bad-settings-file",
                Bilingual("tệp cấu hình \(path) không phải JSON", "\(path) is not one JSON object"),
                next: Bilingual("ví dụ: {\"port\": 8080}", "such as: {\"port\": 8080}"), exit: .configuration)
        }
        let known = Key.allCases.map(\.rawValue)
        if let unknown = values.keys.sorted().first(where: { !known.contains($0) }) {
            throw Failure(
                "unknown-setting",
                Bilingual("không có mục cấu hình “\(unknown)”", "there is no setting “\(unknown)”"),
                next: Bilingual(
                    "chọn: \(known.joined(separator: ", "))", "one of: \(known.joined(separator: ", "))"),
                exit: .configuration)
        }
        file = values
    }

    /// Tells the rest of the program where the office, its register and the replica are, as if the environment had.
    ///
    /// - Throws: a ``Failure`` for a server's password in a file that others may read.
    func adoptPlaces() throws {
        for key in [Key.data, .database, .replica, .replicaAge] {
            let isSet = [key.variable, key.variable + "_FILE"].contains { environment($0) != nil }
            guard !isSet, let text = try text(key, flag: nil) else { continue }
            if [.database, .replica].contains(key), let path, try DatabaseAddress(text).holdsPassword {
                _ = try SecretFile.contents(of: path)
            }
            setenv(key.variable, text, 1)
        }
    }

    func text(_ key: Key, flag: String?) throws(Failure) -> String? {
        if let text = flag ?? environment(key.variable) { return text }
        switch file[key.rawValue] {
        case nil, .null: return nil
        case .string(let text): return text
        case .integer(let number): return String(number)
        default: throw ServiceValues.wrong(key)
        }
    }

    /// - Throws: a ``Failure`` for what is no whole number.
    func number(_ key: Key, flag: Int?) throws(Failure) -> Int? {
        guard let text = try text(key, flag: flag.map { String($0) }) else { return nil }
        guard let number = Int(text) else { throw ServiceValues.wrong(key) }
        return number
    }

    /// Several values: as flags, with commas in the environment, or a list in the file.
    func list(_ key: Key, flags: [String]) throws(Failure) -> [String]? {
        if !flags.isEmpty { return flags }
        if environment(key.variable) == nil, let values = file[key.rawValue]?.array {
            return try values.map { value throws(Failure) in
                guard let text = value.string else { throw ServiceValues.wrong(key) }
                return text
            }
        }
        return try text(key, flag: nil)?.split(separator: ",").map { PlainText.normalised(String($0)) }
    }

    private static func wrong(_ key: Key) -> Failure {
        Failure(
            "bad-setting",
            Bilingual("giá trị của “\(key.rawValue)” không đúng", "the value of “\(key.rawValue)” is wrong"),
            next: Bilingual("xem: tracestamp serve --help", "see: tracestamp serve --help"),
            exit: .configuration)
    }
}
