internal import Hummingbird

/// `GET /metrics`: counters as Prometheus reads them, for the addresses that the office named.
struct MetricsRoute: Sendable {
    let meter: ServiceMeter
    let clients: ClientFinder
    let readers: [AddressBlock]

    func add(to book: RouteBook<some RemoteAddressRequestContext>) {
        book.get("/metrics") { request, context in
            guard let client = clients.client(of: request, context),
                readers.contains(where: { $0.contains(client) })
            else { throw WebFault.notFound }
            let text = MetricsText(meter.present, uptime: ContinuousClock.now - meter.startedAt).text
            return Answer("text/plain; version=0.0.4; charset=utf-8", Array(text.utf8), .none)
        }
    }
}

/// The text format of Prometheus, version 0.0.4.
struct MetricsText {
    private(set) var text = ""

    init(_ counts: ServiceMeter.Counts, uptime: Duration) {
        family("tracestamp_requests_total", "counter", "Requests by method, route pattern and status class.")
        let kinds = counts.requests.sorted {
            ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
        }
        for (kind, number) in kinds {
            line(
                "tracestamp_requests_total",
                [("method", kind.method), ("route", kind.route), ("status", kind.status)], "\(number)")
        }
        family("tracestamp_request_seconds", "histogram", "How long answers took, by route pattern.")
        for (route, histogram) in counts.latencies.sorted(by: { $0.key < $1.key }) { add(route, histogram) }
        table("tracestamp_verdicts_total", "Verdicts by their word.", "verdict", counts.verdicts)
        table("tracestamp_store_errors_total", "Refusals of the store by code.", "code", counts.storeErrors)
        table("tracestamp_scans_total", "Confirmed scans, stored or dropped.", "end", counts.scans)
        family("tracestamp_uptime_seconds", "gauge", "Seconds since the service started.")
        line("tracestamp_uptime_seconds", [], "\(Int(uptime / .seconds(1)))")
    }

    private mutating func add(_ route: String, _ histogram: LatencyHistogram) {
        var sum = 0
        for (bound, step) in zip(LatencyHistogram.bounds, histogram.steps) {
            sum += step
            line("tracestamp_request_seconds_bucket", [("route", route), ("le", bound.word)], "\(sum)")
        }
        line("tracestamp_request_seconds_bucket", [("route", route), ("le", "+Inf")], "\(histogram.count)")
        line(
            "tracestamp_request_seconds_sum", [("route", route)], "\(Double(histogram.microseconds) / 1e6)")
        line("tracestamp_request_seconds_count", [("route", route)], "\(histogram.count)")
    }

    private mutating func table(_ name: String, _ help: String, _ label: String, _ rows: [String: Int]) {
        family(name, "counter", help)
        for (word, number) in rows.sorted(by: { $0.key < $1.key }) {
            line(name, [(label, word)], "\(number)")
        }
    }

    private mutating func family(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    }

    /// Values of labels are words of ours: no sign in them needs an escape.
    private mutating func line(_ name: String, _ labels: [(String, String)], _ value: String) {
        let list = labels.map { "\($0)=\"\($1)\"" }.joined(separator: ",")
        text += name + (list.isEmpty ? "" : "{\(list)}") + " \(value)\n"
    }
}
