import Registry
import StampFormat
import Testing

@Suite struct CertificationGatesTests {
    @Test func `a certificate holds from its first day to its last`() throws {
        let certificate = try Sample.certificate(from: "2025-11-12", to: "2028-11-11")
        for iso in ["2025-11-12", "2026-11-20", "2028-11-11"] {
            #expect(
                try CertificationGates.certificate(among: [certificate], on: Sample.day(iso)) == certificate)
        }
        #expect(throws: RegistryError.certificateNotYetValid(from: try Sample.day("2025-11-12"))) {
            try CertificationGates.certificate(among: [certificate], on: Sample.day("2025-11-11"))
        }
        #expect(throws: RegistryError.certificateExpired(on: try Sample.day("2028-11-11"))) {
            try CertificationGates.certificate(among: [certificate], on: Sample.day("2028-11-12"))
        }
    }

    @Test func `a withdrawal holds from its day on`() throws {
        let certificate = try Sample.certificate(status: .withdrawn, withdrawnOn: "2026-11-20")
        #expect(
            try CertificationGates.certificate(among: [certificate], on: Sample.day("2026-11-19"))
                == certificate)
        #expect(throws: RegistryError.certificateWithdrawn(on: try Sample.today())) {
            try CertificationGates.certificate(among: [certificate], on: Sample.today())
        }
    }

    @Test func `a withdrawal without a day holds from the start`() throws {
        let certificate = try Sample.certificate(status: .withdrawn)
        #expect(throws: RegistryError.certificateWithdrawn(on: nil)) {
            try CertificationGates.certificate(among: [certificate], on: Sample.today())
        }
    }

    @Test func `of several in force the latest counts, in whatever order they come`() throws {
        let old = try Sample.certificate(from: "2024-01-01", to: "2027-01-01", stars: 3, status: .superseded)
        let new = try Sample.certificate(from: "2026-01-01", to: "2029-01-01", stars: 4)
        for certificates in [[old, new], [new, old]] {
            #expect(try CertificationGates.certificate(among: certificates, on: Sample.today()) == new)
            #expect(
                try CertificationGates.certificate(among: certificates, on: Sample.day("2025-06-01")) == old)
        }
    }

    @Test func `no certificate at all is a refusal of its own`() throws {
        #expect(throws: RegistryError.noCertificate) {
            try CertificationGates.certificate(among: [], on: Sample.today())
        }
    }

    @Test func `the latest test result decides`() throws {
        let passed = try Sample.report("KN-1", on: "2026-09-21")
        let failed = try Sample.report("KN-2", on: "2026-10-21", passed: false)
        for reports in [[passed, failed], [failed, passed]] {
            #expect(throws: RegistryError.testReportFailed(number: "KN-2")) {
                try CertificationGates.testReport(among: reports, on: Sample.today())
            }
            #expect(try CertificationGates.testReport(among: reports, on: Sample.day("2026-10-20")) == passed)
        }
    }

    @Test func `a report counts to its last day and not before its result`() throws {
        let report = try Sample.report(on: "2026-09-21", to: "2027-09-21")
        #expect(try CertificationGates.testReport(among: [report], on: Sample.day("2027-09-21")) == report)
        #expect(throws: RegistryError.testReportExpired(on: try Sample.day("2027-09-21"))) {
            try CertificationGates.testReport(among: [report], on: Sample.day("2027-09-22"))
        }
        #expect(throws: RegistryError.noTestReport) {
            try CertificationGates.testReport(among: [report], on: Sample.day("2026-09-20"))
        }
    }
}
