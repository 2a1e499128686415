import Registry
import StampFormat
import Testing

@Suite struct LogoRightTests {
    @Test(
        "the mark comes with three stars",
        arguments: [(1, false), (2, false), (3, true), (4, true), (5, true)])
    func stars(stars: Int, isAllowed: Bool) throws {
        let certificate = try Sample.certificate(stars: stars)
        let expected: LogoRight =
            isAllowed ? .allowed(stars: stars, until: certificate.validTo) : .tooFewStars(stars)
        #expect(LogoRight(among: [certificate], on: try Sample.today()) == expected)
    }

    @Test func `it ends with the recognition, and says why`() throws {
        let expired = try Sample.certificate(from: "2023-01-01", to: "2025-12-31")
        #expect(LogoRight(among: [expired], on: try Sample.today()).word == "certificate-expired")
        let withdrawn = try Sample.recall(on: "2026-11-20")
        #expect(LogoRight(among: [withdrawn], on: try Sample.today()).word == "certificate-withdrawn")
        #expect(LogoRight(among: [withdrawn], on: try Sample.day("2026-11-19")).word == "allowed")
        #expect(LogoRight(among: [], on: try Sample.today()).word == "no-certificate")
    }
}
