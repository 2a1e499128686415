import Foundation
import Glibc
import TestBinary
import Testing

@Suite struct ScanConfirmationTests {
    private static func form(_ path: String, _ more: String = "") -> String {
        "stamp=\(path.dropFirst())\(more)"
    }

    @Test func `only the button makes a scan, and a stop stores what was pressed`() throws {
        let service = try RunningService(options: "--base-url http://127.0.0.1")
        let path = try service.stamps(of: 1)[0]
        let page = try service.ask("GET", path)
        #expect(page.text.contains("action=\"/scans\" method=\"post\""))
        _ = try service.ask("HEAD", path)
        let pressed = try service.ask("POST", "/scans", body: Self.form(path, "&province=42&lang=en"))
        #expect(pressed.status == 303)
        #expect(pressed.headers["location"] == path + "?confirmed=1&lang=en")
        #expect(pressed.headers["set-cookie"] == nil)
        let thanks = try service.ask("GET", path + "?confirmed=1&lang=en").text
        #expect(thanks.contains("Thank you.") && !thanks.contains("action=\"/scans\""))
        let metrics = try service.ask("GET", "/metrics")
        #expect(metrics.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(metrics.text.contains("route=\"/scans\",status=\"3xx\"} 1\n"))
        // Page, press, page: three answers. HEAD asks too.
        #expect(metrics.text.contains("tracestamp_verdicts_total{verdict=\"valid\"} 4\n"))
        for word in ["127.0.0.1", String(path.dropFirst())] { #expect(!metrics.text.contains(word)) }
        #expect(kill(service.process, SIGTERM) == 0)
        #expect(service.endsQuietly())
        let shown = try service.shell.run("tracestamp alert show --json \(path.dropFirst())")
        let facts = try #require(
            try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
        let scans = try #require(facts["scans"] as? [[String: Any]])
        #expect(scans.count == 1)
        #expect(scans.first?["province"] as? String == "42")
        #expect(scans.first?["verdict"] as? String == "valid")
        #expect(scans.first?["state"] as? String == "activated")
    }

    @Test(
        "what is no press of the button is refused",
        arguments: [
            ("Sec-Fetch-Site: cross-site", "", 403), ("Sec-Fetch-Site: same-site", "", 403),
            ("Origin: https://evil.example", "", 403), ("Origin: null", "", 303),
            ("Sec-Fetch-Site: same-origin", "", 303), ("Accept: */*", "&province=99", 400),
            ("Accept: */*", "&province=" + String(repeating: "x", count: 5000), 413),
        ])
    func refused(header: String, more: String, status: Int) throws {
        let service = try RunningService.shared.get()
        let path = try service.stamps(of: 1)[1]
        #expect(try service.ask("POST", "/scans", [header], body: Self.form(path, more)).status == status)
    }

    @Test func `bodies that name no stamp are refused, and pages of unknown codes have no button`() throws {
        let service = try RunningService.shared.get()
        #expect(try service.ask("POST", "/scans", body: "stamp=wp-login.php").status == 404)
        #expect(try service.ask("POST", "/scans", body: "lang=vi").status == 400)
        #expect(try service.ask("POST", "/scans", body: "").status == 400)
        #expect(!(try service.ask("GET", "/0000-0080-0001-XTNA-Q").text.contains("action=\"/scans\"")))
        #expect(try service.ask("POST", "/scans", body: "stamp=0000-0080-0001-XTNA-Q").status == 303)
    }

    @Test func `each address has its share of lookups, and behind a trusted proxy each client`() throws {
        let service = try RunningService(
            options: "--config serve.json",
            settings: [
                "base_url": "http://127.0.0.1", "trusted_proxies": ["127.0.0.1"], "lookups_per_minute": 3,
                "metrics_readers": ["203.0.113.0/24"],
            ])
        let path = "/v1/verdicts" + (try service.stamps(of: 1)[0])
        func ask(_ client: String) throws -> Reply {
            try service.ask("GET", path, ["X-Forwarded-For: \(client)"])
        }
        for _ in 0..<3 { #expect(try ask("203.0.113.7").status == 200) }
        let refused = try ask("198.51.100.1, 203.0.113.7")
        #expect(refused.status == 429)
        #expect(refused.headers["retry-after"].flatMap { Int($0) } ?? 0 >= 1)
        #expect(try refused.json["code"] as? String == "too-many")
        #expect(try ask("203.0.113.8").status == 200)
        #expect(try service.ask("GET", "/metrics").status == 404)
        #expect(try service.ask("GET", "/metrics", ["X-Forwarded-For: 203.0.113.7"]).status == 200)
        // A shopper who opens pages is never told to wait: one address may be a whole network.
        for _ in 0..<5 { #expect(try service.ask("GET", try service.stamps(of: 1)[0]).status == 200) }
    }

    @Test(
        "settings files that cannot be meant are refused in words",
        arguments: [
            ("{\"prot\": 1}", "unknown-setting"), ("port=1", "bad-settings-file"),
            ("{\"port\": \"x\"}", "bad-setting"), ("{\"port\": 70000}", "bad-port"),
            ("{\"trusted_proxies\": [1]}", "bad-setting"),
            ("{\"trusted_proxies\": [\"10.0.0.1/8\"]}", "bad-address-block"),
            ("{\"lookups_per_minute\": -1}", "bad-lookups"),
        ])
    func settings(text: String, word: String) throws {
        let service = try RunningService.shared.get()
        let refused = try service.shell.run("printf '%s' '\(text)' | tracestamp serve --config /dev/stdin")
        #expect(refused.status == 78)
        #expect(refused.words.contains("(\(word))"))
    }

    @Test("a settings file says where the office is, and keeps a server's password to its owner")
    func places() throws {
        let shell = try RunningService.shared.get().shell
        let found = try shell.run(
            """
            printf '{"data": "%s", "port": 70000}' "$TRACESTAMP_DATA" \
                | env -u TRACESTAMP_DATA tracestamp serve --config /dev/stdin
            """)
        #expect(found.words.contains("(bad-port)"))
        let open = try shell.run(
            """
            umask 022; printf '{"database": "postgres://tem:x@127.0.0.1/tem"}' > open.json
            tracestamp serve --config open.json
            """)
        #expect(open.status == 77)
        #expect(open.words.contains("(secret-readable-by-others)"))
    }
}
