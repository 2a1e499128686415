internal import Hummingbird
internal import Registry
internal import StampSigning

/// Style sheet and sign: small, ours, and kept by browsers for ever under a name of their content.
struct AssetRoutes {
    static let styles = Asset("site", "css", "text/css; charset=utf-8", PackageResources.site_css)
    static let consoleStyles = Asset(
        "console", "css", "text/css; charset=utf-8", PackageResources.console_css)
    private static let sign = Asset("sign", "svg", "image/svg+xml", PackageResources.sign_svg)

    struct Asset: Sendable {
        let path: String
        let type: String
        let bytes: [UInt8]

        init(_ name: String, _ ending: String, _ type: String, _ bytes: [UInt8]) {
            path = "/assets/\(name)-\(Hex.text(of: Array(SHA256.digest(of: bytes).prefix(6)))).\(ending)"
            self.type = type
            self.bytes = bytes
        }
    }

    func add(to book: RouteBook<some RequestContext>) {
        let (styles, sign) = (AssetRoutes.styles, AssetRoutes.sign)
        book.getBriefly(styles.path) { _, _ in Answer(styles.type, styles.bytes, .lasting) }
        let console = AssetRoutes.consoleStyles
        book.getBriefly(console.path) { _, _ in Answer(console.type, console.bytes, .lasting) }
        // Browsers ask for it by this name, whatever a page says.
        book.getBriefly("/favicon.ico") { _, _ in Answer(sign.type, sign.bytes, .brief) }
        book.getBriefly("/robots.txt") { _, _ in
            // Verdicts say "noindex" themselves: a crawler that may not read them would never know.
            Answer("text/plain; charset=utf-8", Array("User-agent: *\nAllow: /\n".utf8), .brief)
        }
    }
}
