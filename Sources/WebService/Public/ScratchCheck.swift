internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import StampFormat
internal import StampSigning

/// `POST /scratch`: the code under a label's layer, on the page of its stamp.
///
/// The answer is the page itself and nowhere an address: a link that says "the right code" could be printed.
struct ScratchCheck<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let frame: PageFrame
    let works: any OfficeWorks
    let clients: ClientFinder
    private let hashes = DailyClientHash()
    private let limit = LookupLimit(perMinute: 0)

    /// Tries of one client in a minute, over all stamps.
    private static var perMinute: Int { 5 }

    init(
        source: RegisterSource<Store>, frame: PageFrame, works: any OfficeWorks, clients: ClientFinder
    ) {
        self.source = source
        self.frame = frame
        self.works = works
        self.clients = clients
    }

    private struct Form: Decodable {
        let stamp: String
        let code: String
        let lang: String?
    }

    func add(to book: RouteBook<some RemoteAddressRequestContext>) {
        book.post("/scratch") { request, context in
            try await check(request, clients.client(of: request, context))
        }
    }

    private func check(_ request: Request, _ client: ClientAddress?) async throws -> Answer {
        try frame.requireOwnPage(request)
        let moment = try source.moment()
        let body = try await request.body(upTo: RequestLimits.form)
        guard let form = try? URLEncodedFormDecoder().decode(Form.self, from: String(buffer: body)) else {
            throw WebFault.malformedBody("form")
        }
        guard StampPath.isMeantAsStamp(form.stamp) else { throw WebFault.notFound }
        let (day, age, reports) = try await source.reports(on: [StampInput(form.stamp)])
        let extras = try await ScanExtras(for: reports[0], source.store)
        guard let place = extras.scratched else { throw WebFault.notFound }
        let panel = try await panel(form.code, place, hash(client, request, moment.milliseconds), moment)
        let language = form.lang.flatMap { PageLanguage(rawValue: $0) } ?? .vi
        return ScanPage(
            report: reports[0], day: day, age: age, frame: frame, language: language, text: form.stamp,
            isConfirmed: false, picture: extras.picture, scratch: panel
        ).answer
    }

    private func panel(
        _ text: String, _ place: StampPlace, _ client: [UInt8], _ moment: (milliseconds: Int64, day: Day)
    ) async throws -> ScratchPanel {
        guard let code = ScratchCode(text) else { return .field(complaint: ScratchPanel.unreadable) }
        try limit.take(1, key: client, perMinute: Self.perMinute, at: moment.milliseconds)
        let desk = ShopperScratchDesk(store: source.store, secret: try works.scratchSecret())
        return .answered(try await desk.check(code, at: place, from: client, at: moment.milliseconds))
    }

    private func hash(_ client: ClientAddress?, _ request: Request, _ time: Int64) throws(WebFault) -> [UInt8]
    {
        guard let day = Day(unixSeconds: time / 1000) else { throw .clock }
        return hashes.hash(client, browser: request.headers[.userAgent] ?? "", on: day)
    }
}

/// What stands on a stamp's page beside its report, read in one transaction.
struct ScanExtras: Sendable {
    let picture: ProductPicture?
    /// The stamp's place where its label has a code under a layer.
    let scratched: StampPlace?

    /// Of a stamp as it was issued; nothing of any other.
    init(for report: StampReport, _ store: some RegistryStore) async throws(RegistryError) {
        guard report.check == .format1(.authentic), report.verdict != .notAsIssued,
            let standing = report.standing
        else {
            (picture, scratched) = (nil, nil)
            return
        }
        let (product, fields) = (standing.product.number, standing.stored.fields)
        (picture, scratched) = try await store.readBriefly { reader throws(RegistryError) in
            let hasCode = try reader.scratchRecord(of: fields.serial, in: fields.allotment) != nil
            return (
                try reader.picture(of: product),
                hasCode ? StampPlace(fields.allotment, fields.serial) : nil
            )
        }
    }
}
