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

    private struct Question: Decodable {
        let stamps: [String]
    }

    func add(to book: RouteBook<some RequestContext>) {
        book.get("/v1/verdicts/:text") { request, context in
            let text = try request.part("text", context)
            try check(text)
            let (day, reports) = try await source.reports(on: [StampInput(text)])
            guard case .object(var facts) = VerdictFacts.facts(of: reports[0], text: text, words: true) else {
                throw WebFault.unexpected
            }
            facts["day"] = .string(day.iso)
            return Answer(json: .object(facts), .revalidated)
        }
        book.post("/v1/verdicts") { request, _ in try await many(request) }
    }

    private func many(_ request: Request) async throws -> Answer {
        let texts = try await question(request).stamps
        guard (1...RequestLimits.stamps).contains(texts.count) else {
            throw WebFault.badValue(
                name: "stamps",
                allowed: Phrase(
                    "danh sách từ 1 đến \(RequestLimits.stamps) tem, không phải \(texts.count)",
                    "a list of 1 to \(RequestLimits.stamps) stamps, not \(texts.count)"))
        }
        for text in texts { try check(text) }
        let (day, reports) = try await source.reports(on: texts.map { StampInput($0) })
        let answers = zip(reports, texts).map { VerdictFacts.facts(of: $0, text: $1, words: false) }
        return Answer(
            json: .object([
                "day": .string(day.iso), "good": .integer(reports.filter(\.isGood).count),
                "verdicts": .array(answers),
            ]), .none)
    }

    private func question(_ request: Request) async throws -> Question {
        let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.trimmingSpaces }
        guard type?.lowercased() == "application/json" else { throw WebFault.notJSON }
        let body = try await request.body.collect(upTo: RequestLimits.body)
        do {
            return try JSONDecoder().decode(Question.self, from: Data(body.readableBytesView))
        } catch {
            throw WebFault.malformedBody("body")
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
