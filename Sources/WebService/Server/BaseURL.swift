package import StampFormat

/// Where the public reaches the service: what stands before the path in every address that it gives out.
package struct BaseURL: Hashable, Sendable {
    /// Without a slash at the end, such as `https://tem.example.gov.vn`.
    package let text: String
    /// Whether browsers come by TLS, of a proxy before the service.
    package let isSecure: Bool

    /// The office's own: that of its stamps.
    package init(of host: StampHost) {
        text = "https://\(host.name)"
        isSecure = true
    }

    /// Another one: `https://` with the office's host, or `http://` with this computer's, for trying out.
    ///
    /// - Throws: ``SettingsFault/baseURLDiffers(_:host:)``: stamps would lead elsewhere.
    package init(_ text: String, of host: StampHost) throws(SettingsFault) {
        let plain = text.hasSuffix("/") ? String(text.dropLast()) : text
        let own = BaseURL(of: host)
        guard plain != own.text else {
            self = own
            return
        }
        guard BaseURL.isLoopback(plain) else { throw .baseURLDiffers(text, host: host) }
        self.text = plain
        isSecure = false
    }

    private static func isLoopback(_ text: String) -> Bool {
        ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { prefix in
            guard text.hasPrefix(prefix) else { return false }
            let rest = text.dropFirst(prefix.count)
            guard !rest.isEmpty else { return true }
            return rest.first == ":" && UInt16(rest.dropFirst()) != nil
        }
    }
}
