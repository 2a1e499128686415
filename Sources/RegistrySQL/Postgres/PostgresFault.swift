internal import Registry

/// What PostgreSQL refused, as the registry says it, and what the transaction may do about it.
struct PostgresFault: Error {
    let refusal: RegistryError
    let remedy: Remedy
    /// A row with the same key is there already.
    let isKnownKey: Bool

    enum Remedy {
        /// It would end the same way again.
        case none
        /// Others were at it: the same transaction may run again.
        case again
        /// The connection is gone, or of no use any more: on another one.
        case reconnect
        /// A pooler took the prepared statements away: again without their names.
        case withoutNames
    }

    /// By the five characters of an SQLSTATE; `constraint` is what the schema calls the broken rule.
    init(state: String, constraint: String?) {
        (refusal, remedy) = PostgresFault.reaction(to: state, constraint)
        isKnownKey = state == "23505"
    }

    /// The connection broke.
    init(lostAt host: String) {
        refusal = .database(.unreachable(host: host))
        (remedy, isKnownKey) = (.reconnect, false)
    }

    /// What was to be stored could not be had.
    init(_ refusal: RegistryError) {
        self.refusal = refusal
        (remedy, isKnownKey) = (.none, false)
    }

    private static func reaction(to state: String, _ constraint: String?) -> (RegistryError, Remedy) {
        switch state {
        case "40001", "40P01": (.busy, .again)
        case "55P03", "57014", "53300", "55006": (.busy, .none)
        case "57P01", "57P02", "57P03", "57P05", "25P03", "0A000": (.busy, .reconnect)
        case "26000", "42P05": (.busy, .withoutNames)
        case "25006", "42501": (.readOnly, .none)
        case "42P01", "42703", "42883": (.notARegistry, .none)
        default: (reaction(toClass: state.prefix(2), state, constraint), .none)
        }
    }

    private static func reaction(
        toClass state: Substring, _ whole: String, _ constraint: String?
    ) -> RegistryError {
        switch state {
        case "23": .corrupt("constraint \(constraint ?? whole)")
        case "22", "21": .corrupt("value \(whole)")
        default: .storageFailed
        }
    }
}
