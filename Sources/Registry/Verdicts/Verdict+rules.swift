package import StampFormat

extension Verdict {
    /// The verdict on an authentic stamp.
    ///
    /// - Parameters:
    ///   - stamp: as scanned; its signature was found good.
    ///   - standing: what the registry knows; nil when it never issued this serial.
    ///   - day: the day of the question.
    package init(on stamp: Stamp, standing: Standing?, day: Day) {
        guard let standing else {
            self = .unknown
            return
        }
        guard standing.stored == stamp else {
            self = .notAsIssued
            return
        }
        guard stamp.fields.kind != .specimen else {
            self = .specimen
            return
        }
        self = standing.refusal(on: day) ?? standing.recognition(on: day)
    }
}

extension Standing {
    /// V1 to V3, V5 and V6 in their order of priority, with V4 in its place between.
    fileprivate func refusal(on day: Day) -> Verdict? {
        if batch?.state == .recalled || flags.contains(.recalled) || isRecalledByDecision(on: day) {
            return .recalled
        }
        if range.state.isTerminal { return .outOfUse(range.state) }
        guard isInUse else { return .notActivated }
        if case .notRecognised = recognition(on: day) { return recognition(on: day) }
        if batch?.state == .onHold || flags.contains(.suspended) { return .suspended }
        if let useBy = batch?.useBy, useBy < day { return .useByPassed(useBy) }
        return nil
    }

    /// Whether a certificate of the product was withdrawn together with the goods made before.
    private func isRecalledByDecision(on day: Day) -> Bool {
        guard allotment.kind == .recognisedProduct, let batch else { return false }
        return certificates.contains { $0.recalls(goodsMadeOn: batch.producedOn, by: day) }
    }

    /// When the recognition ended under which something was made: where a certificate was superseded, with the
    /// last that stood in its place.
    private func end(of covering: Certificate, by day: Day) -> Day {
        var last = covering
        if covering.isSuperseded(by: day) {
            last = certificates.filter { $0.validFrom <= day }.max { $0.validFrom < $1.validFrom } ?? covering
        }
        return last.isWithdrawn(by: day) ? last.withdrawnOn ?? last.validTo : last.validTo
    }

    /// The certificate in force on a day, the latest granted when there are several.
    package func certificate(on day: Day) -> Certificate? {
        certificates.filter { $0.isValid(on: day) }.max { $0.validFrom < $1.validFrom }
    }

    /// A plaque is in use once handed over; a product's stamp once bound to a batch.
    private var isInUse: Bool {
        allotment.kind == .servicePlaque ? range.state != .reserved : range.state == .activated
    }

    /// V4, V8, V9 or V10: what certificates say of the day of production and of today.
    fileprivate func recognition(on day: Day) -> Verdict {
        guard allotment.kind != .participatingProduct else { return .participating }
        // A service is made when it is used: a plaque says what holds today.
        let madeOn = allotment.kind == .servicePlaque ? day : batch?.producedOn ?? day
        guard let covering = certificate(on: madeOn) else {
            return .notRecognised(
                withdrawnOn: certificates.filter { $0.isWithdrawn(by: day) }.compactMap(\.withdrawnOn).max())
        }
        if let present = certificate(on: day) {
            return .valid(stars: covering.stars, now: present.stars == covering.stars ? nil : present.stars)
        }
        return .certificateEnded(on: end(of: covering, by: day), stars: covering.stars)
    }
}
