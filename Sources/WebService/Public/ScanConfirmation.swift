internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import StampFormat

/// `POST /scans`: the button "I am holding this product" of a stamp's page.
///
/// Opening a page counts nothing: previews, crawlers and prefetching browsers open pages too.
struct ScanConfirmation<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let frame: PageFrame
    let scans: ScanBook<Store>
    let clients: ClientFinder
    let limit: LookupLimit
    private let hashes = DailyClientHash()

    init(
        source: RegisterSource<Store>, frame: PageFrame, scans: ScanBook<Store>, clients: ClientFinder,
        limit: LookupLimit
    ) {
        self.source = source
        self.frame = frame
        self.scans = scans
        self.clients = clients
        self.limit = limit
    }

    private struct Form: Decodable {
        let stamp: String
        let province: String?
        let lang: String?
    }

    func add(to book: RouteBook<some RemoteAddressRequestContext>) {
        book.post("/scans") { request, context in
            try await confirm(request, clients.client(of: request, context))
        }
    }

    private func confirm(_ request: Request, _ client: ClientAddress?) async throws -> Answer {
        try frame.requireOwnPage(request)
        let moment = try source.moment()
        try limit.take(1, of: client, at: moment.milliseconds)
        let form = try await form(of: request)
        guard StampPath.isMeantAsStamp(form.stamp) else { throw WebFault.notFound }
        let province = try province(form.province)
        let report = try await source.reports(on: [StampInput(form.stamp)]).reports[0]
        if report.check == .format1(.authentic), let verdict = report.verdict, let standing = report.standing,
            let day = Day(unixSeconds: moment.milliseconds / 1000)
        {
            let fields = standing.stored.fields
            let browser = request.headers[.userAgent] ?? ""
            scans.note(
                Scan(
                    StampPlace(fields.allotment, fields.serial), at: moment.milliseconds,
                    verdict: verdict.word, state: standing.range.state, province: province,
                    client: hashes.hash(client, browser: browser, on: day)))
        }
        let language = form.lang.flatMap { PageLanguage(rawValue: $0) } ?? .vi
        return .seeOther(frame.link(StampPath.of(form.stamp) + "?confirmed=1", language))
    }

    private func form(of request: Request) async throws -> Form {
        let body = try await request.body(upTo: RequestLimits.form)
        do {
            return try URLEncodedFormDecoder().decode(Form.self, from: String(buffer: body))
        } catch {
            throw WebFault.malformedBody("form")
        }
    }

    private func province(_ code: String?) throws(WebFault) -> Province? {
        guard let code, !code.isEmpty else { return nil }
        guard let province = Province(code: code) else {
            throw .badValue(
                name: "province", allowed: Phrase("mã hai chữ số của một tỉnh", "a province’s two digits"))
        }
        return province
    }
}
