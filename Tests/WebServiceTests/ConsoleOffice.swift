import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Registry
import RegistrySQL
import StampFormat
import StampSigning
import TestTools
import Testing

@testable import WebService

/// An office with one person for each role, served in this process; works with keys and fonts are stood in for.
struct ConsoleOffice {
    /// Product 5's producer is the bound persons' own, product 9's is a stranger.
    static let (own, foreign) = ("5", "9")

    private let scratch: Scratch
    let store: SQLiteStore
    let routes: [ServedRoute]
    private let responder: any HTTPResponder<ServiceContext>
    private(set) var persons: [Act.Role: Person] = [:]
    private static let day = "2026-11-20"
    static let now: Int64 = 1_795_147_200_000

    /// `lookupsPerMinute`: of one address; 0 for no limit.
    init(app: AppFiles = .absent, lookupsPerMinute: Int = 0) async throws {
        scratch = try Scratch()
        store = try await SQLiteStore(
            path: scratch.folder.appendingPathComponent("registry.sqlite").path, creating: true)
        let day = try #require(Day(iso: Self.day))
        let host = try #require(StampHost("tem.example.gov.vn"))
        let office = Office(name: "Văn phòng", host: host, trainingDay: day)
        let window = try SigningWindow(first: #require(StampDay(day)), last: #require(StampDay(day)))
        let root = try CertificateAuthority(founding: SigningKey(), name: "Gốc", window: window)
        let source = RegisterSource(
            office: office, store: store,
            keys: try KeyringSource(at: 0) { try Keyring(certificates: [root.certificate]) },
            clock: { Self.now })
        var settings = ServiceSettings(
            address: "127.0.0.1", port: 0, baseURL: BaseURL(of: host),
            contact: try OfficeContact(phone: nil, email: nil),
            access: try ServiceAccess(lookupsPerMinute: lookupsPerMinute)
        )
        settings.app = app
        let service = OfficeService(
            source, works: StandInWorks(), settings: settings,
            logger: Logger(label: "test") { _ in
                SwiftLogNoOpLogHandler()
            })
        let served = try service.served()
        routes = served.routes
        responder = served.router.buildResponder()
        try await fill(office)
    }

    private mutating func fill(_ office: Office) async throws {
        let head = try act("Quản trị", .administrator)
        try await OfficeDesk(store: store).found(office, by: head)
        let demo = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Demo")
        for kind in [ImportFileKind.units, .producers, .products, .certificates, .testReports, .batches] {
            let name = kind.rawValue.replacingOccurrences(of: "-", with: "_") + ".csv"
            let bytes = Array(try Data(contentsOf: demo.appendingPathComponent(name)))
            let report = try await ImportDesk(store: store).take(
                kind, ImportFile(name: name, csv: bytes), isDryRun: false, by: head)
            try #require(report.isSaved)
        }
        let number = try #require(ProductNumber(number: UInt32(Self.own) ?? 0))
        let producer = try await store.read { reader throws(RegistryError) in
            try reader.existingProduct(number).producer
        }
        let people = PersonDesk(store: store)
        _ = try await people.add("Quản trị", roles: [.administrator], producer: nil, by: head)
        for role in Act.Role.allCases {
            let isBound = [.producer, .consultant].contains(role)
            persons[role] = try await people.add(
                "Người \(role.rawValue)", roles: [role], producer: isBound ? producer : nil, by: head)
        }
        for product in [Self.own, Self.foreign] {
            let number = try #require(ProductNumber(number: UInt32(product) ?? 0))
            let request = AllotmentRequest(product: number, kind: .recognisedProduct, quantity: 8, lot: nil)
            _ = try await AllotmentDesk(store: store).request(request, by: act("Người clerk", .clerk))
        }
        try await fillCases()
    }

    /// Case 1 is about the bound persons' producer, case 2 about the stranger; each self-check goes to the other's
    /// group.
    private func fillCases() async throws {
        let (inspector, head) = (try act("Người inspector", .inspector), try act("Người approver", .approver))
        let (desk, day) = (CaseDesk(store: store), try #require(Day(iso: "2026-12-20")))
        for (number, product) in [(1, Self.own), (2, Self.foreign)] {
            var opening = CaseOpening(.hand)
            opening.product = ProductNumber(number: UInt32(product) ?? 0)
            let this = CaseReference.number(try await desk.open(opening, by: inspector).inspection)
            try #require(this == .number(number))
            let finding = Finding(
                criterion: "Nhãn ghi 500gr", reason: "label-quantity", legalBasis: "43/2017/NĐ-CP",
                severity: .minor, deadline: day)
            _ = try await desk.say(.found(finding), in: this, by: inspector)
            _ = try await desk.add(.file(Self.evidence), to: this, by: inspector)
        }
        for (number, group) in [(2, Product.Group.herbal), (1, .food)] {
            _ = try await SelfCheckDesk(store: store).send(
                1, of: .number(number), to: group, until: day, by: inspector)
        }
        _ = try await CampaignDesk(store: store).plan(
            "Kiểm tra Tết", document: "1/KH", agency: Agency(.marketControl), by: head)
    }

    /// A picture of both cases.
    static let evidence = EvidenceFile(kind: .png, hash: [UInt8](repeating: 0xAB, count: 32), byteCount: 8)

    func act(_ name: String, _ role: Act.Role) throws -> Act {
        Act(actor: name, role: role, at: Self.now, today: try #require(Day(iso: Self.day)))
    }

    /// A session of a person, as after a sign-in.
    func session(of role: Act.Role) async throws -> SessionToken {
        try await session(of: #require(persons[role]))
    }

    func session(of person: Person) async throws -> SessionToken {
        let token = SessionToken.random()
        try await store.write { writer throws(RegistryError) in
            try writer.insert(
                LoginSession(hash: token.hash, person: person.number, createdAt: Self.now, seenAt: Self.now))
        }
        return token
    }

    /// Sends a request; `token` signs it, and a POST's form carries what belongs to it.
    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ token: SessionToken? = nil, form: String = "",
        formToken: String? = nil, origin: String? = nil, type: String? = nil
    ) async throws -> (response: Response, text: String) {
        var fields = HTTPFields()
        if let token { fields[.cookie] = "__Host-session=\(token.text)" }
        if let origin { fields[.origin] = origin }
        let own = formToken ?? token?.formToken
        if let type { fields[.contentType] = type }
        let body =
            type != nil ? form : [own.map { "token=\($0)" }, form].compactMap { $0 }.joined(separator: "&")
        return try await send(method, path, fields, method == .post ? body : "")
    }

    /// What all requests are said to come over: one that nobody closes holds itself, so there is one only.
    private static let channel = NIOAsyncTestingChannel()

    /// Sends a request as it is.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields, _ body: String
    ) async throws -> (response: Response, text: String) {
        try await send(method, path, fields, bytes: Array(body.utf8))
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields, bytes: [UInt8]
    ) async throws -> (response: Response, text: String) {
        let head = HTTPRequest(
            method: method, scheme: "https", authority: "tem.example.gov.vn", path: path, headerFields: fields
        )
        let buffer = ByteBuffer(bytes: bytes)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        logger[metadataKey: "hb.request.id"] = "1"
        let source = ApplicationRequestContextSource(channel: Self.channel, logger: logger)
        let context = ServiceContext(source: source)
        let response = try await responder.respond(
            to: Request(head: head, body: RequestBody(buffer: buffer)), context: context)
        let writer = CollectedBody()
        try await response.body.write(writer)
        return (response, String(decoding: writer.bytes, as: UTF8.self))
    }
}

/// A body as it is sent.
///
/// Unchecked because one response writes into it, in order.
final class CollectedBody: ResponseBodyWriter, @unchecked Sendable {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
