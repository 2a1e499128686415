package import StampFormat
package import StampSnapshot

/// The answer to one scanned or typed text.
package struct StampReport: Sendable {
    /// How far the text was checked.
    package enum Check: Hashable, Sendable {
        case format1(StampCheck)
        /// A typed code without a registry to ask.
        case needsRegistry
        /// A typed code that names no issued stamp.
        case unknownCode
    }

    package let input: StampInput
    package let check: Check
    /// The stamp: as scanned, or the stored one that a typed code names.
    package let stamp: Stamp?
    /// Nil without a registry, and for what is not authentic offline.
    package let verdict: Verdict?
    /// What the registry knows of it.
    package let standing: Standing?
    /// Whose answer the verdict is, where the stamp stands on a gift box.
    package var box: BoxAnswer?

    /// Stable word: those of stamp format 1, and two for typed codes.
    package var checkWord: String {
        switch check {
        case .format1(let check): check.word
        case .needsRegistry: "needs-registry"
        case .unknownCode: "unknown-code"
        }
    }

    /// What the stamp answers by itself, whatever is in the box that it stands on.
    package var ownVerdict: Verdict? { box.map { Verdict($0.own) } ?? verdict }

    /// Whether the stamp is authentic and, where a registry was asked, its verdict is good.
    package var isGood: Bool { check == .format1(.authentic) && verdict?.isGood ?? true }
}
