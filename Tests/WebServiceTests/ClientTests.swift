import HTTPTypes
import StampFormat
import Testing

@testable import WebService

@Suite struct ClientTests {
    @Test(
        "blocks of addresses hold what begins as they do",
        arguments: [
            ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false),
            ("192.0.2.128/25", "192.0.2.200", true), ("192.0.2.128/25", "192.0.2.127", false),
            ("127.0.0.1", "127.0.0.1", true), ("127.0.0.1", "127.0.0.2", false),
            ("0.0.0.0/0", "8.8.8.8", true),
            ("::1", "::1", true), ("fd00::/8", "fdff::1", true), ("fd00::/8", "fe80::1", false),
            ("10.0.0.0/8", "::ffff:10.1.2.3", true), ("::/0", "10.1.2.3", false),
        ])
    func blocks(block: String, address: String, isInside: Bool) throws {
        #expect(try AddressBlock(block).contains(try #require(ClientAddress(address))) == isInside)
    }

    @Test(
        "what is no block is refused",
        arguments: ["", "10.0.0.0/33", "10.0.0.1/8", "10.0.0", "::/129", "host", "10.0.0.0/", "10.0.0.0/-1"])
    func refused(text: String) {
        #expect(throws: SettingsFault.badAddressBlock(text)) { try AddressBlock(text) }
    }

    @Test(
        "the client is the nearest address that is no trusted proxy",
        arguments: [
            ("127.0.0.1", [], "127.0.0.1"), ("127.0.0.1", ["203.0.113.7"], "203.0.113.7"),
            ("127.0.0.1", ["198.51.100.1, 203.0.113.7"], "203.0.113.7"),
            ("127.0.0.1", ["198.51.100.1", "203.0.113.7, 10.0.0.9"], "203.0.113.7"),
            ("127.0.0.1", ["198.51.100.1, nonsense, 10.0.0.9"], "10.0.0.9"),
            // Nobody else's header is believed.
            ("203.0.113.9", ["198.51.100.1"], "203.0.113.9"),
        ] as [(String, [String], String)])
    func forwarded(peer: String, lists: [String], client: String) throws {
        let finder = ClientFinder(trusted: try ["127.0.0.1", "10.0.0.0/8"].map { try AddressBlock($0) })
        let found = finder.client(behind: try #require(ClientAddress(peer)), lists)
        #expect(found == ClientAddress(client))
    }

    @Test func `a bucket is a minute's worth, each subscriber has one, and it fills evenly`() throws {
        let limit = LookupLimit(perMinute: 60)
        let (one, neighbour) = (ClientAddress("2001:db8::1"), ClientAddress("2001:db8::2"))
        for _ in 0..<60 { try limit.take(1, of: one, at: 0) }
        do throws(WebFault) {
            try limit.take(3, of: neighbour, at: 0)
            Issue.record("one subscriber's addresses share a bucket")
        } catch {
            #expect(error.code == "too-many" && error.status == .tooManyRequests)
            #expect(error.headers[.retryAfter] == "3")
        }
        try limit.take(60, of: ClientAddress("2001:db9::1"), at: 0)
        try limit.take(3, of: neighbour, at: 3000)
        #expect(throws: WebFault.self) { try limit.take(1, of: one, at: 3000) }
        // More than a bucket holds costs a whole one.
        try limit.take(1000, of: one, at: 63_000)
        #expect(throws: WebFault.self) { try limit.take(1, of: one, at: 63_000) }
        for _ in 0..<1000 { try LookupLimit(perMinute: 0).take(1, of: one, at: 0) }
    }

    @Test func `a client's hash holds for a day, and tells addresses and browsers apart`() throws {
        let hashes = DailyClientHash()
        let (one, other) = (ClientAddress("203.0.113.7"), ClientAddress("203.0.113.8"))
        let day = try #require(Day(iso: "2026-11-20"))
        let next = try #require(Day(iso: "2026-11-21"))
        let first = hashes.hash(one, browser: "a", on: day)
        #expect(first.count == 16)
        #expect(hashes.hash(one, browser: "a", on: day) == first)
        #expect(hashes.hash(other, browser: "a", on: day) != first)
        #expect(hashes.hash(one, browser: "b", on: day) != first)
        #expect(hashes.hash(one, browser: "a", on: next) != first)
        // The key of a day is forgotten with it.
        #expect(hashes.hash(one, browser: "a", on: day) != first)
    }

    @Test func `metrics are lines of name, labels and number, with histograms that add up`() {
        let meter = ServiceMeter()
        let kind = ServiceMeter.RequestKind(method: "GET", route: "/{stamp}", status: "2xx")
        for taken in [1, 3, 3000] { meter.count(kind, taking: .milliseconds(taken)) }
        meter.count(verdicts: ["valid", "valid", "recalled"])
        meter.count(storeError: "try-again")
        let lines = MetricsText(meter.present, uptime: .seconds(61)).text.split(separator: "\n")
        for line in [
            "tracestamp_requests_total{method=\"GET\",route=\"/{stamp}\",status=\"2xx\"} 3",
            "tracestamp_request_seconds_bucket{route=\"/{stamp}\",le=\"0.001\"} 1",
            "tracestamp_request_seconds_bucket{route=\"/{stamp}\",le=\"0.0025\"} 1",
            "tracestamp_request_seconds_bucket{route=\"/{stamp}\",le=\"2.5\"} 2",
            "tracestamp_request_seconds_bucket{route=\"/{stamp}\",le=\"+Inf\"} 3",
            "tracestamp_request_seconds_sum{route=\"/{stamp}\"} 3.004",
            "tracestamp_request_seconds_count{route=\"/{stamp}\"} 3",
            "tracestamp_verdicts_total{verdict=\"valid\"} 2",
            "tracestamp_store_errors_total{code=\"try-again\"} 1",
            "tracestamp_scans_total{end=\"stored\"} 0", "tracestamp_uptime_seconds 61",
        ] {
            #expect(lines.contains(line[...]), "\(line)")
        }
        let names = lines.filter { !$0.hasPrefix("#") }.map { $0.prefix { $0 != "{" && $0 != " " } }
        #expect(names.allSatisfy { $0.hasPrefix("tracestamp_") })
    }
}
