import Registry
import StampFormat
import Testing

@Suite struct CertificateSuccessionTests {
    @Test(
        "the new certificate says how the old one was followed",
        arguments: [(3, "renewed"), (4, "upgraded"), (2, "downgraded")])
    func reason(stars: Int, reason: String) throws {
        let old = try Sample.certificate()
        let new = try Sample.certificate(from: "2027-06-01", to: "2030-05-31", stars: stars)
        let changed = try CertificateSuccession.granting(new, among: [old])
        #expect(changed.count == 2 && changed.last == new)
        let superseded = try #require(changed.first)
        #expect(superseded.status == .superseded && superseded.reason == reason)
        #expect(superseded.validTo == old.validTo)
        #expect(superseded.isValid(on: try Sample.day("2027-05-31")))
        #expect(!superseded.isValid(on: try Sample.day("2027-06-01")))
        #expect(superseded.standing(on: try Sample.day("2027-06-01")) == .superseded)
    }

    @Test func `one that ran out before is left as it is`() throws {
        let old = try Sample.certificate(from: "2022-01-01", to: "2024-12-31")
        let new = try Sample.certificate()
        #expect(try CertificateSuccession.granting(new, among: [old]) == [new])
    }

    @Test func `one that is granted late gives way to the newer one`() throws {
        let newer = try Sample.certificate(from: "2026-06-01", to: "2029-05-31", stars: 4)
        let late = try Sample.certificate(from: "2025-06-01", to: "2028-05-31", stars: 3)
        let changed = try CertificateSuccession.granting(late, among: [newer])
        #expect(changed.map(\.validFrom) == [late.validFrom])
        #expect(changed.first?.supersededOn == newer.validFrom)
    }

    @Test func `two cannot begin on one day`() throws {
        let old = try Sample.certificate()
        #expect(throws: RegistryError.certificateExists(old.product, old.validFrom)) {
            try CertificateSuccession.granting(Sample.certificate(stars: 4), among: [old])
        }
    }

    @Test func `a superseded one does not come back when the newer one is withdrawn`() throws {
        let old = try Sample.certificate()
        let new = try Sample.certificate(from: "2026-06-01", to: "2029-05-31", stars: 4)
        let changed = try CertificateSuccession.granting(new, among: [old])
        let withdrawn = new.withdrawn(
            by: new.decision, from: try Sample.today(), reason: "food-safety-fine", recallsGoods: false)
        #expect(throws: RegistryError.certificateWithdrawn(on: try Sample.today())) {
            try CertificationGates.certificate(
                among: [try #require(changed.first), withdrawn], on: Sample.today())
        }
    }

    @Test func `expiring is computed, never stored`() throws {
        let certificate = try Sample.certificate(to: "2027-05-19")
        #expect(certificate.standing(on: try Sample.today()).expiresInDays == 180)
        #expect(certificate.standing(on: try Sample.day("2026-11-19")).expiresInDays == nil)
        #expect(certificate.standing(on: try Sample.day("2027-05-19")).expiresInDays == 0)
        #expect(certificate.standing(on: try Sample.day("2027-05-20")) == .expired)
    }

    @Test func `versions answer as known on a day`() throws {
        let first = try Sample.certificate()
        let second = try Sample.recall(on: "2026-11-15")
        let versions = [
            CertificateVersion(
                version: 2, recordedOn: try Sample.day("2026-11-18"), entry: 9, certificate: second),
            CertificateVersion(
                version: 1, recordedOn: try Sample.day("2025-11-20"), entry: 2, certificate: first),
        ]
        #expect(versions.known(on: try Sample.day("2025-11-19")).isEmpty)
        #expect(versions.known(on: try Sample.day("2026-11-17")) == [first])
        #expect(versions.known(on: try Sample.day("2026-11-18")) == [second])
    }
}
