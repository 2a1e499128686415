import Registry
import StampFormat
import TestTools

/// One random act on the serials of one allotment.
struct RandomAct: Sendable {
    let kind: RangeAct
    let serials: SerialRange
    let role: Act.Role
    let reason: String?
    let document: String?
    let lot: String

    static func any(quantity: Int, using random: inout SeededRandom) throws -> RandomAct {
        let first = UInt32.random(in: 1...UInt32(quantity), using: &random)
        let last = UInt32.random(in: first...UInt32(quantity), using: &random)
        guard let serials = SerialRange(first, last),
            let kind = [
                RangeAct.confirmPrint, .activate, .activate, .undoActivation, .waste, .takeBack, .reportLost,
                .reportStolen, .void,
            ].randomElement(using: &random)
        else { throw RegistryError.corrupt("random") }
        let line = try RangeTransition.of(kind)
        let roles =
            Bool.random(using: &random)
            ? Act.Role.allCases : line.entry.roles.sorted { $0.rawValue < $1.rawValue }
        let role = roles.randomElement(using: &random) ?? .clerk
        return RandomAct(
            kind: kind, serials: serials, role: role,
            reason: line.reasons(for: role).randomElement(using: &random),
            document: line.needsDocument ? "VV-1" : nil, lot: Bool.random(using: &random) ? "L1" : "L2")
    }
}

/// The serials of one allotment as a plain array, moved by rules written apart from the registry's.
struct ActModel {
    struct Serial: Equatable {
        var state: RangeState
        var lot: String?
        var reason: String?
        /// The state before its activation.
        var before: RangeState?
    }

    private(set) var serials: [Serial]
    /// Stamps that a producer may report as spoiled alone: 20 in a thousand, rounded up.
    private var allowance: Int { (serials.count * 20 + 999) / 1000 }

    init(quantity: Int) { serials = Array(repeating: Serial(state: .issued), count: quantity) }

    /// Carries the act out, or leaves everything as it is.
    ///
    /// - Returns: whether it is allowed.
    mutating func apply(_ act: RandomAct) -> Bool {
        let range = Int(act.serials.first) - 1...Int(act.serials.last) - 1
        guard isRole(act.role, for: act.kind), range.allSatisfy({ may(act.kind, from: serials[$0].state) })
        else {
            return false
        }
        let wasted = serials.count { $0.state == .wasted }
        if act.kind == .waste, act.role != .approver, wasted + range.count > allowance { return false }
        for index in range { move(&serials[index], act) }
        return true
    }

    private func isRole(_ role: Act.Role, for kind: RangeAct) -> Bool {
        switch kind {
        case .activate: role == .producer
        case .takeBack: role == .clerk || role == .approver
        case .confirmPrint: [.producer, .clerk, .approver].contains(role)
        case .reportLost, .reportStolen: role != .consultant && role != .auditor
        default: ![.consultant, .auditor, .inspector].contains(role)
        }
    }

    private func may(_ kind: RangeAct, from state: RangeState) -> Bool {
        switch kind {
        case .confirmPrint: state == .issued
        case .undoActivation: state == .activated
        case .activate, .waste, .takeBack: state == .issued || state == .printed
        default: state == .issued || state == .printed || state == .activated
        }
    }

    private func move(_ serial: inout Serial, _ act: RandomAct) {
        switch act.kind {
        case .confirmPrint: serial.state = .printed
        case .activate: serial = Serial(state: .activated, lot: act.lot, before: serial.state)
        case .undoActivation: serial = Serial(state: serial.before ?? .issued)
        case .waste: serial = Serial(state: .wasted, reason: act.reason)
        case .takeBack: serial = Serial(state: .returned, reason: act.reason)
        case .reportLost: serial = Serial(state: .lost, lot: serial.lot)
        case .reportStolen: serial = Serial(state: .stolen, lot: serial.lot)
        case .void: serial = Serial(state: .void, lot: serial.lot, reason: act.reason)
        case .handOver, .expire, .moveToPart: return
        }
    }
}
