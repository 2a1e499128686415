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
        if batch?.state == .recalled || flags.contains(.recalled) { return .recalled }
        if range.state.isTerminal { return .outOfUse(range.state) }
        guard isInUse else { return .notActivated }
        if case .notRecognised = recognition(on: day) { return recognition(on: day) }
        if batch?.state == .onHold || flags.contains(.suspended) { return .suspended }
        if let useBy = batch?.useBy, useBy < day { return .useByPassed(useBy) }
        return nil
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
        let covering = certificates.filter { $0.isValid(on: madeOn) }.max { $0.validFrom < $1.validFrom }
        guard let covering else {
            return .notRecognised(
                withdrawnOn: certificates.filter { $0.isWithdrawn(by: day) }.compactMap(\.withdrawnOn).max())
        }
        guard !certificates.contains(where: { $0.isValid(on: day) }) else {
            return .valid(stars: covering.stars)
        }
        let end = covering.isWithdrawn(by: day) ? covering.withdrawnOn ?? covering.validTo : covering.validTo
        return .certificateEnded(on: end, stars: covering.stars)
    }
}
