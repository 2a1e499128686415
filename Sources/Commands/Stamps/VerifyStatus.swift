internal import Registry
internal import StampFormat

/// The exit status of `verify`: that of the gravest answer.
struct VerifyStatus {
    private(set) var code: Int32 = 0

    private static let gravest: [Int32] = [13, 12, 27, 10, 11, 14, 20, 21, 22, 24, 25, 26, 29, 23, 28, 30, 0]

    mutating func note(_ told: ToldReport) {
        let new = told.offline?.isTooOld == true ? 30 : VerifyStatus.code(of: told.report)
        let order = VerifyStatus.gravest
        if order.firstIndex(of: new) ?? 0 < order.firstIndex(of: code) ?? 0 { code = new }
    }

    static func code(of report: StampReport) -> Int32 {
        switch report.check {
        case .needsRegistry, .unknownCode: 14
        case .format1(.unreadable(.malformed)), .format1(.unreadable(.serialZero)): 10
        case .format1(.unreadable(.unsupportedVersion)), .format1(.unreadable(.unsupportedAlgorithm)): 11
        case .format1(.unknownKey): 12
        case .format1(.badSignature): 13
        case .format1(.authentic): report.verdict.map(code(of:)) ?? 0
        }
    }

    private static func code(of verdict: Verdict) -> Int32 {
        switch verdict {
        case .valid, .participating, .certificateEnded: 0
        case .unknown: 20
        case .recalled: 21
        case .outOfUse: 22
        case .notActivated: 23
        case .notRecognised: 24
        case .suspended: 25
        case .useByPassed: 26
        case .notAsIssued: 27
        case .specimen: 28
        case .copySuspected: 29
        }
    }
}
