package import StampFormat
package import StampSnapshot

extension Standing {
    /// What the rules of verdicts ask of it: the same that a snapshot says of the serial.
    package var verdictFacts: StampFacts {
        var facts = StampFacts(
            kind: allotment.kind, state: SerialState(range.state), batch: batch.map(\.verdictFacts),
            certificates: certificates.map(\.verdictFacts))
        facts.isSuspended = flags.contains(.suspended)
        facts.isRecalled = flags.contains(.recalled)
        facts.isCopySuspected = copyGrade?.isPublic ?? false
        return facts
    }

    /// What the stamp answers by itself, as it was issued.
    package func answer(on day: Day) -> StampAnswer {
        allotment.kind == .specimen ? .specimen : verdictFacts.answer(on: day)
    }

    /// Whose answer is the box's, where the stamp stands on a gift box.
    package func boxAnswer(on day: Day) -> BoxAnswer? {
        guard !children.isEmpty else { return nil }
        return BoxAnswer(own: answer(on: day), children: children.map { $0.answer(on: day) })
    }

    /// The certificate in force on a day, the latest granted when there are several.
    package func certificate(on day: Day) -> Certificate? {
        certificates.filter { $0.isValid(on: day) }.max { $0.validFrom < $1.validFrom }
    }
}

extension Batch {
    var verdictFacts: BatchFacts {
        BatchFacts(producedOn: producedOn, useBy: useBy, state: LotState(state))
    }
}

extension Certificate {
    var verdictFacts: CertificateFacts {
        var facts = CertificateFacts(
            stars: stars, validFrom: validFrom, validTo: validTo, status: CertificateFacts.Status(status))
        facts.withdrawnOn = withdrawnOn
        facts.recallsGoods = recallsGoods
        facts.supersededOn = supersededOn
        return facts
    }
}

extension CertificateFacts.Status {
    init(_ status: Certificate.Status) {
        switch status {
        case .granted: self = .granted
        case .withdrawn: self = .withdrawn
        case .superseded: self = .superseded
        }
    }
}

extension LotState {
    init(_ state: BatchState) {
        switch state {
        case .draft: self = .draft
        case .declared: self = .declared
        case .released: self = .released
        case .closed: self = .closed
        case .onHold: self = .onHold
        case .recalled: self = .recalled
        case .cancelled: self = .cancelled
        case .split: self = .split
        case .archived: self = .archived
        }
    }
}

extension SerialState {
    init(_ state: RangeState) {
        switch state {
        case .reserved: self = .reserved
        case .issued: self = .issued
        case .printed: self = .printed
        case .activated: self = .activated
        case .wasted: self = .wasted
        case .returned: self = .returned
        case .lost: self = .lost
        case .stolen: self = .stolen
        case .void: self = .void
        case .unusedExpired: self = .unusedExpired
        }
    }
}

extension RangeState {
    init(_ state: SerialState) {
        switch state {
        case .reserved: self = .reserved
        case .issued: self = .issued
        case .printed: self = .printed
        case .activated: self = .activated
        case .wasted: self = .wasted
        case .returned: self = .returned
        case .lost: self = .lost
        case .stolen: self = .stolen
        case .void: self = .void
        case .unusedExpired: self = .unusedExpired
        }
    }
}
