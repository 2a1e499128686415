package import StampFormat

/// The two gates that certification sets before stamps: a valid certificate and a valid test report.
package enum CertificationGates {
    /// The certificate in force on `day`, the latest granted when there are several.
    ///
    /// - Throws: why there is none: withdrawn, expired, not yet valid, or never granted.
    package static func certificate(
        among certificates: [Certificate], on day: Day
    ) throws(RegistryError) -> Certificate {
        let byStart = certificates.sorted { $0.validFrom < $1.validFrom }
        if let valid = byStart.last(where: { $0.isValid(on: day) }) { return valid }
        guard let last = byStart.last else { throw .noCertificate }
        if last.isWithdrawn(by: day) { throw .certificateWithdrawn(on: last.withdrawnOn) }
        if day < last.validFrom { throw .certificateNotYetValid(from: last.validFrom) }
        throw .certificateExpired(on: last.validTo)
    }

    /// The test report that counts on `day`: the latest result decides.
    ///
    /// - Throws: why there is none: missing, failed or expired.
    @discardableResult
    package static func testReport(among reports: [TestReport], on day: Day) throws(RegistryError)
        -> TestReport
    {
        let known = reports.filter { $0.resultOn <= day }.sorted { $0.resultOn < $1.resultOn }
        guard let last = known.last else { throw .noTestReport }
        guard last.passed else { throw .testReportFailed(number: last.number) }
        guard day <= last.lastDay else { throw .testReportExpired(on: last.lastDay) }
        return last
    }
}
