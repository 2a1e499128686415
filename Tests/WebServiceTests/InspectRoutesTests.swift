import HTTPTypes
import Hummingbird
import Registry
import Testing

@testable import WebService

@Suite struct InspectRoutesTests {
    private static let stamp = "/0000-0080-0001-XTNA-Q"

    /// Files of an app that is whole.
    static func app(_ change: [String: [UInt8]] = [:]) throws -> AppFiles {
        var files = Dictionary(uniqueKeysWithValues: AppFiles.needed.map { ($0, Array("a \($0)".utf8)) })
        files["app.css"] = Array("b".utf8)
        files["notes.txt"] = Array("not served".utf8)
        return try #require(AppFiles(files.merging(change) { $1 }))
    }

    private static func policy(_ response: Response) -> String {
        response.headers[.contentSecurityPolicy] ?? ""
    }

    @Test func `an app that lacks a needed file is none`() {
        for name in AppFiles.needed {
            let files = Dictionary(uniqueKeysWithValues: AppFiles.needed.map { ($0, [UInt8(1)]) })
                .filter { $0.key != name }
            #expect(AppFiles(files) == nil)
            #expect(AppFiles.missing(in: files.keys) == name)
        }
    }

    @Test func `without its files a page says so and everything else works`() async throws {
        let office = try await ConsoleOffice()
        let (page, text) = try await office.ask(.get, "/inspect")
        #expect(page.status == .serviceUnavailable)
        #expect(text.contains("Chưa cài ứng dụng kiểm tra") && text.contains("--app-folder"))
        #expect(try await office.ask(.get, "/inspect/app.js").response.status == .notFound)
        let (ready, _) = try await office.ask(.get, "/readyz")
        #expect(ready.status == .ok)
        let (scan, html) = try await office.ask(.get, Self.stamp)
        #expect(!Self.policy(scan).contains("script-src") && !html.contains("<script type=\"module\""))
    }

    @Test func `files come with their types and may run WebAssembly, nothing else may`() async throws {
        let office = try await ConsoleOffice(app: Self.app())
        for (name, type) in [
            ("", "text/html; charset=utf-8"), ("/offline.html", "text/html; charset=utf-8"),
            ("/register.js", "text/javascript; charset=utf-8"), ("/inspector.wasm", "application/wasm"),
            ("/app.css", "text/css; charset=utf-8"),
        ] {
            let (response, text) = try await office.ask(.get, "/inspect" + name)
            #expect(response.status == .ok && response.headers[.contentType] == type, "\(name)")
            #expect(text.hasPrefix(name == "/app.css" ? "b" : "a "))
            #expect(Self.policy(response).contains("script-src 'self' 'wasm-unsafe-eval';"))
            #expect(!Self.policy(response).contains("unsafe-inline"))
            #expect(response.headers[.permissionsPolicy]?.contains("camera=(self)") == true)
        }
        for name in ["notes.txt", "nothing.js", "..%2fserve.json", "keys.pem"] {
            #expect(try await office.ask(.get, "/inspect/" + name).response.status == .notFound, "\(name)")
        }
        let (products, _) = try await office.ask(.get, "/products")
        #expect(!Self.policy(products).contains("script-src"))
        #expect(products.headers[.permissionsPolicy]?.contains("camera=()") == true)
    }

    @Test func `a stamp's page makes itself ready for no network, by a script of ours alone`() async throws {
        let office = try await ConsoleOffice(app: Self.app())
        let (scan, html) = try await office.ask(.get, Self.stamp)
        #expect(html.contains("<script type=\"module\" src=\"/inspect/register.js\"></script>"))
        #expect(Self.policy(scan).contains("script-src 'self'; worker-src 'self';"))
        #expect(!Self.policy(scan).contains("unsafe"))
    }

    @Test func `a worker differs when any file does`() async throws {
        var workers: [String] = []
        for change in [[:], ["app.css": [UInt8(7)]], ["scanner.wasm": [UInt8(7)]]] {
            let office = try await ConsoleOffice(app: Self.app(change))
            let (response, text) = try await office.ask(.get, "/inspect/worker.js")
            #expect(text.contains("\"scanner.wasm\"") && text.hasSuffix("a worker.js"))
            #expect(
                response.headers.contains { $0.name.rawName == "Service-Worker-Allowed" && $0.value == "/" })
            workers.append(text)
        }
        #expect(Set(workers).count == 3)
    }

    @Test func `the keys come with their windows and the office's host`() async throws {
        let office = try await ConsoleOffice(app: Self.app())
        let (response, text) = try await office.ask(.get, "/inspect/keys.json")
        #expect(response.status == .ok)
        for part in ["\"host\":\"tem.example.gov.vn\"", "\"keys\":[", "\"training_day\":\"2026-11-20\""] {
            #expect(text.contains(part))
        }
    }
}
