internal import Registry
internal import StampFormat

/// One case with all that its page shows.
struct CaseView: Sendable {
    let inspection: InspectionCase
    let producer: Producer?
    let product: Product?
    /// Of the producer, for a proposal.
    let products: [Product]
    let evidence: [EvidenceItem]
    let reports: [ConsumerReport]
    let reasons: [FindingReason]
    let withdrawalReasons: [WithdrawalReason]
    /// Market control of the provinces where its stamp was scanned, once a person suspects a copy.
    let toTell: [Agency]
    /// Code of the reason that the stamp's verdict leads to.
    let suggestion: String?
    let checks: [SelfCheck]
    /// What its minutes would leave blank.
    var blanks: [WorkBlank] = []

    init(_ inspection: InspectionCase, _ reader: any RegistryReader, on day: Day) throws(RegistryError) {
        self.inspection = inspection
        let opening = inspection.opening
        var (producer, product): (Producer?, Product?) = (nil, nil)
        if let number = opening.producer { producer = try reader.producer(number) }
        if let number = opening.product { product = try reader.product(number) }
        (self.producer, self.product) = (producer, product)
        products = try reader.products().filter { $0.producer == opening.producer }
        evidence = try reader.evidence(of: inspection.number)
        reasons = try reader.findingReasons()
        withdrawalReasons = try reader.withdrawalReasons()
        checks = try reader.selfChecks().filter { $0.inspection == inspection.number }
        guard let stamp = opening.stamp else {
            (reports, toTell, suggestion) = ([], [], nil)
            return
        }
        reports = try reader.consumerReports(of: stamp)
        let grade = try reader.copyEvents(of: stamp.allotment).grade(of: stamp, on: nil)
        toTell = Agency.toTell(of: try reader.scans(of: stamp), grade: grade)
        suggestion = try reader.suggestedReason(of: stamp, on: day)
    }

    /// What the case is about, in a few words.
    var matter: String {
        [product?.name ?? producer?.name, inspection.opening.stamp?.text, inspection.opening.place]
            .compactMap(\.self).joined(separator: " · ")
    }

    func name(ofReason code: String, _ language: PageLanguage) -> String {
        reasons.first { $0.code == code }?.name(language) ?? code
    }
}

extension ConsoleEdge {
    /// The case that a path names.
    ///
    /// - Throws: ``WebFault/notFound`` also for one that is not there for this person.
    func inspection(_ text: String, _ visit: Visit) async throws -> InspectionCase {
        guard let number = Int(text), number > 0 else { throw WebFault.notFound }
        let found = try await read { reader throws(RegistryError) in try reader.inspectionCase(number) }
        guard let found, visit.sees(found) else { throw WebFault.notFound }
        return found
    }
}
