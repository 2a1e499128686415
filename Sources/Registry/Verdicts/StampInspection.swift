package import StampFormat
package import StampSigning

/// Answers scans: the signature by the keyring, then what the registry knows.
package struct StampInspection<Store: RegistryStore>: Sendable {
    private let keyring: Keyring
    private let store: Store?

    /// `store`: nil when there is only a keyring: nothing is known of states then.
    package init(keyring: Keyring, store: Store?) {
        self.keyring = keyring
        self.store = store
    }

    /// One report for each input, in order.
    ///
    /// - `day`: the day of the question.
    /// - `known`: by the end of which day states had to be recorded; nil for all that is known now.
    package func reports(
        on inputs: [StampInput], day: Day, known: Day? = nil
    ) async throws(RegistryError) -> [StampReport] {
        try await datedReports(on: inputs, day: day, known: known).value
    }

    /// The same, and how old the facts may be that they rest on; without a registry 0.
    package func datedReports(
        on inputs: [StampInput], day: Day, known: Day? = nil
    ) async throws(RegistryError) -> Dated<[StampReport]> {
        let moment = Moment(day: day, known: known)
        guard let store else { return Dated(try reports(on: inputs, moment, reader: nil), age: 0) }
        let ask: @Sendable (any RegistryReader) throws(RegistryError) -> [StampReport] = {
            reader throws(RegistryError) in
            try reports(on: inputs, moment, reader: StandingReader(reader, on: moment))
        }
        guard inputs.count > Self.few else { return try await store.readBrieflyDated(ask) }
        return try await store.readDated(ask)
    }

    /// Stamps that are looked up and checked in less than a millisecond.
    private static var few: Int { 10 }

    private func reports(
        on inputs: [StampInput], _ moment: Moment, reader: StandingReader?
    ) throws(RegistryError) -> [StampReport] {
        let check = KeyringCheck(keyring)
        var reports: [StampReport] = []
        reports.reserveCapacity(inputs.count)
        for input in inputs { reports.append(try report(on: input, moment, check, reader)) }
        return reports
    }

    private func report(
        on input: StampInput, _ moment: Moment, _ keys: KeyringCheck, _ reader: StandingReader?
    ) throws(RegistryError) -> StampReport {
        switch input {
        case .unreadable(let fault):
            return StampReport(
                input: input, check: .format1(.unreadable(fault)), stamp: nil,
                verdict: reader.map { _ in .unknown },
                standing: nil)
        case .typedCode(let code): return try report(on: input, code: code, moment, keys, reader)
        case .shortURL(let url): return try report(on: input, code: url.code, moment, keys, reader)
        case .url(let url): return try report(on: input, stamp: url.stamp, moment, keys, reader)
        case .digits(let stamp): return try report(on: input, stamp: stamp, moment, keys, reader)
        }
    }

    private func report(
        on input: StampInput, code: TypedCode, _ moment: Moment, _ keys: KeyringCheck,
        _ reader: StandingReader?
    ) throws(RegistryError) -> StampReport {
        guard let reader else {
            return StampReport(
                input: input, check: .needsRegistry, stamp: nil, verdict: nil, standing: nil)
        }
        let standing = try reader.standing(of: code.serial, in: code.allotment)
        guard let standing, code.matches(standing.stored) else {
            return StampReport(
                input: input, check: .unknownCode, stamp: nil, verdict: .unknown, standing: nil)
        }
        return try report(on: input, stamp: standing.stored, standing, moment, keys, isKnown: true)
    }

    private func report(
        on input: StampInput, stamp: Stamp, _ moment: Moment, _ keys: KeyringCheck,
        _ reader: StandingReader?
    ) throws(RegistryError) -> StampReport {
        let standing = try reader?.standing(of: stamp.fields.serial, in: stamp.fields.allotment)
        return try report(on: input, stamp: stamp, standing, moment, keys, isKnown: reader != nil)
    }

    private func report(
        on input: StampInput, stamp: Stamp, _ standing: Standing?, _ moment: Moment, _ keys: KeyringCheck,
        isKnown: Bool
    ) throws(RegistryError) -> StampReport {
        do {
            let check = try keys.check(stamp)
            guard isKnown else {
                return StampReport(
                    input: input, check: .format1(check), stamp: stamp, verdict: nil, standing: nil)
            }
            guard check == .authentic else {
                return StampReport(
                    input: input, check: .format1(check), stamp: stamp, verdict: .unknown, standing: nil)
            }
            var report = StampReport(
                input: input, check: .format1(check), stamp: stamp,
                verdict: Verdict(on: stamp, standing: standing, day: moment.day), standing: standing)
            if report.verdict != .notAsIssued { report.box = standing?.boxAnswer(on: moment.day) }
            return report
        } catch {
            throw .signing(error.code)
        }
    }
}
