internal import Registry
internal import StampSigning

/// The inspector app's files, read once at start; compiled parts make it no part of the program itself.
package struct AppFiles: Sendable {
    /// Of each file its bytes, by its name.
    private let files: [String: [UInt8]]
    /// Changes with any file: a browser that has another takes the app anew.
    let version: String

    /// No app: its pages say so.
    package static let absent = AppFiles(files: [:])

    /// Without one of these there is no app.
    package static let needed = [
        "index.html", "offline.html", "register.js", "worker.js", "public-worker.js", "inspector.wasm",
        "scanner.wasm",
    ]

    private init(files: [String: [UInt8]]) {
        self.files = files
        let all: [UInt8] = files.keys.sorted().reduce(into: []) { all, name in
            all += Array(name.utf8) + [0] + SHA256.digest(of: files[name] ?? [])
        }
        version = Hex.text(of: Array(SHA256.digest(of: all).prefix(8)))
    }

    /// Keeps what is served of a folder's files, nil unless everything that is needed is among them.
    package init?(_ files: [String: [UInt8]]) {
        guard AppFiles.missing(in: files.keys) == nil else { return nil }
        self.init(files: files.filter { AppFiles.serves($0.key) })
    }

    /// Whether a file of this name would be served.
    package static func serves(_ name: String) -> Bool { type(of: name) != nil }

    /// The first needed name that is not there.
    package static func missing(in names: some Collection<String>) -> String? {
        needed.first { !names.contains($0) }
    }

    var isPresent: Bool { !files.isEmpty }

    /// All names, in order.
    var names: [String] { files.keys.sorted() }

    subscript(name: String) -> [UInt8]? { files[name] }

    /// The media type of a name, nil for what is not served.
    static func type(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "wasm": "application/wasm"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "webmanifest": "application/manifest+json"
        default: nil
        }
    }
}
