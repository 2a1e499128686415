public import StampFormat

/// What the rules of verdicts ask of one issued serial.
public struct StampFacts: Hashable, Sendable {
    /// What its allotment is for.
    public let kind: StampKind
    /// What happened to it.
    public let state: SerialState
    /// The batch it was activated for.
    public let batch: BatchFacts?
    /// All certificates of the product.
    public let certificates: [CertificateFacts]
    /// Whether a flag holds the goods back.
    public var isSuspended = false
    /// Whether a flag recalls the goods.
    public var isRecalled = false
    /// Whether a person said in public that it was copied.
    public var isCopySuspected = false

    /// Each argument is the property of its name.
    public init(
        kind: StampKind, state: SerialState, batch: BatchFacts?, certificates: [CertificateFacts]
    ) {
        self.kind = kind
        self.state = state
        self.batch = batch
        self.certificates = certificates
    }

    /// The answer on a day: V1 to V10 in their order of priority.
    public func answer(on day: Day) -> StampAnswer { refusal(on: day) ?? recognition(on: day) }

    /// V1 to V3 and V5 to V7 in their order of priority, with V4 in its place between.
    private func refusal(on day: Day) -> StampAnswer? {
        if batch?.state == .recalled || isRecalled || isRecalledByDecision(on: day) { return .recalled }
        if state.isTerminal { return .outOfUse(state) }
        guard isInUse else { return .notActivated }
        if case .notRecognised(let withdrawnOn) = recognition(on: day) {
            return .notRecognised(withdrawnOn: withdrawnOn)
        }
        if batch?.state == .onHold || isSuspended { return .suspended }
        if let useBy = batch?.useBy, useBy < day { return .useByPassed(useBy) }
        return isCopySuspected ? .copySuspected : nil
    }

    /// Whether a certificate of the product was withdrawn together with the goods made before.
    private func isRecalledByDecision(on day: Day) -> Bool {
        guard kind == .recognisedProduct, let batch else { return false }
        return certificates.contains { $0.recalls(goodsMadeOn: batch.producedOn, by: day) }
    }

    /// When the recognition ended under which something was made: where a certificate was superseded, with the
    /// last that stood in its place.
    private func end(of covering: CertificateFacts, by day: Day) -> Day {
        var last = covering
        if covering.isSuperseded(by: day) {
            last = certificates.filter { $0.validFrom <= day }.max { $0.validFrom < $1.validFrom } ?? covering
        }
        return last.isWithdrawn(by: day) ? last.withdrawnOn ?? last.validTo : last.validTo
    }

    /// A plaque is in use once handed over; a product's stamp once bound to a batch.
    private var isInUse: Bool { kind == .servicePlaque ? state != .reserved : state == .activated }

    /// V4, V8, V9 or V10: what certificates say of the day of production and of today.
    private func recognition(on day: Day) -> StampAnswer {
        guard kind != .participatingProduct else { return .participating }
        // A service is made when it is used: a plaque says what holds today.
        let madeOn = kind == .servicePlaque ? day : batch?.producedOn ?? day
        guard let covering = certificates.inForce(on: madeOn) else {
            return .notRecognised(
                withdrawnOn: certificates.filter { $0.isWithdrawn(by: day) }.compactMap { $0.withdrawnOn }
                    .max())
        }
        if let present = certificates.inForce(on: day) {
            return .valid(stars: covering.stars, now: present.stars == covering.stars ? nil : present.stars)
        }
        return .certificateEnded(on: end(of: covering, by: day), stars: covering.stars)
    }
}

extension Array where Element == CertificateFacts {
    /// The certificate in force on a day, the latest granted when there are several.
    public func inForce(on day: Day) -> CertificateFacts? {
        filter { $0.isValid(on: day) }.max { $0.validFrom < $1.validFrom }
    }
}
