import Registry
import StampFormat
import StampSigning
import Testing

extension TestOffice {
    /// An allotment as a crash leaves it just after signing started: its terms durable, no block stored.
    func started(_ quantity: Int, with key: SigningKey) async throws -> Allotment {
        var allotment = try await approved(quantity)
        allotment.stage = .signing
        allotment.issue = IssueTerms(
            key: key.id, issuedOn: try #require(StampDay(try Sample.day("2026-11-20"))),
            certifiedUntil: StampDay(try Sample.day("2028-11-11")),
            useBy: StampDay(try Sample.day("2027-11-14")))
        let after = allotment
        try await change { writer throws(RegistryError) in try writer.update(after) }
        return after
    }
}
