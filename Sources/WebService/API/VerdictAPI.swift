internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry
internal import StampFormat

/// `GET /v1/verdicts/{text}` and `POST /v1/verdicts`: what scans answer, for programs.
///
/// Any text has an answer: one that is no stamp is `malformed`. Asking counts as no scan.
struct VerdictAPI<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let clients: ClientFinder
    let limit: LookupLimit
    let gate: TokenGate<Store>
    /// Stamps of a list that cost as much as one question.
    private static var stampsForOne: Int { 100 }

    init(
        source: RegisterSource<Store>, clients: ClientFinder, limit: LookupLimit, gate: TokenGate<Store>
    ) {
        self.source = source
        self.clients = clients
        self.limit = limit
        self.gate = gate
    }

    private struct Question: Decodable {
        let stamps: [String]
    }

    func add(to book: RouteBook<some RemoteAddressRequestContext>) {
        book.getBriefly("/v1/verdicts/:text") { request, context in
            let text = try request.part("text", context)
            try check(text)
            try await take(1, request, context)
            let (day, age, reports) = try await source.reports(on: [StampInput(text)])
            guard
                case .object(var facts) = VerdictFacts.facts(
                    of: reports[0], text: text, on: day, words: true)
            else {
                throw WebFault.unexpected
            }
            facts["age_seconds"] = .integer(age)
            facts["day"] = .string(day.iso)
            return Answer(json: .object(facts), .revalidated)
        }
        book.post("/v1/verdicts") { request, context in
            try await many(request, context)
        }
    }

    /// Takes lookups out of the token's share, or without one out of the address's.
    private func take(
        _ count: Int, _ request: Request, _ context: some RemoteAddressRequestContext
    ) async throws {
        guard request.headers[.authorization] == nil else {
            return try await gate.visit(request, context, cost: count).check(.verify, .own)
        }
        let client = clients.client(of: request, context)
        try limit.take(count, of: client, at: source.moment().milliseconds)
    }

    private func many(
        _ request: Request, _ context: some RemoteAddressRequestContext
    ) async throws -> Answer {
        let texts = try await question(request).stamps
        guard (1...RequestLimits.stamps).contains(texts.count) else {
            throw WebFault.badValue(
                name: "stamps",
                allowed: Phrase(
                    "danh sách từ 1 đến \(RequestLimits.stamps) tem, không phải \(texts.count)",
                    "a list of 1 to \(RequestLimits.stamps) stamps, not \(texts.count)"))
        }
        for text in texts { try check(text) }
        try await take((texts.count + Self.stampsForOne - 1) / Self.stampsForOne, request, context)
        let (day, age, reports) = try await source.reports(on: texts.map { StampInput($0) })
        let answers = zip(reports, texts).map { VerdictFacts.facts(of: $0, text: $1, on: day, words: false) }
        return Answer(
            json: .object([
                "age_seconds": .integer(age), "day": .string(day.iso),
                "good": .integer(reports.filter(\.isGood).count),
                "verdicts": .array(answers),
            ]), .none)
    }

    private func question(_ request: Request) async throws -> Question {
        let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.trimmingSpaces }
        guard type?.lowercased() == "application/json" else { throw WebFault.notJSON }
        let body = try await request.body(upTo: RequestLimits.body)
        do {
            return try JSONDecoder().decode(Question.self, from: Data(body.readableBytesView))
        } catch {
            throw WebFault.malformedBody("“stamps”")
        }
    }

    private func check(_ text: String) throws(WebFault) {
        guard (1...VerdictFacts.longestText).contains(text.unicodeScalars.count) else {
            throw .badValue(
                name: "stamp",
                allowed: Phrase(
                    "văn bản từ 1 đến \(VerdictFacts.longestText) ký tự",
                    "a text of 1 to \(VerdictFacts.longestText) characters"))
        }
    }
}
