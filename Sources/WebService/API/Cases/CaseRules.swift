internal import Registry

/// The table of what may follow what, and its words, for a device that asks nobody.
///
/// A device offers by it; whether an act is done is the desk's to judge when it arrives.
enum CaseRules {
    /// Words by which a device sends acts: those that `/v1` knows.
    private static let sent: [(act: CaseAct, path: String)] =
        CaseFields.Word.allCases.compactMap { word in
            CaseTransition.all.first { $0.word == word.entry && $0.act != .decide }
                .map { ($0.act, word.rawValue) }
        }

    /// The acts that the asker's roles allow.
    static func acts(of visit: TokenVisit) -> [CanonicalJSON] {
        sent.compactMap { act, path in
            guard act != .remedy, let line = CaseTransition.all.first(where: { $0.act == act }),
                !line.word.roles.isDisjoint(with: visit.roles)
            else { return nil }
            return .object([
                "act": .string(path), "from": stages(line.from), "needs_document": .bool(line.needsDocument),
            ])
        }
    }

    static let outcomes: [CanonicalJSON] = CaseOutcome.allCases.map {
        .object([
            "from": stages($0.from), "needs_document": .bool($0.needsDocument),
            "outcome": .string($0.rawValue),
        ])
    }

    private static func stages(_ stages: Set<CaseStage>) -> CanonicalJSON {
        .array(CaseStage.allCases.filter(stages.contains).map { .string($0.rawValue) })
    }

    /// The console's own words, so that the same thing has one name everywhere.
    static let names: CanonicalJSON = .object([
        "acts": words(CaseFields.Word.allCases.map { ($0.rawValue, act(of: $0)) }),
        "agencies": words(Agency.Kind.allCases.map { ($0.rawValue, CaseNames.name(of: $0)) }),
        "origins": words(CaseOrigin.allCases.map { ($0.rawValue, CaseNames.name(of: $0)) }),
        "outcomes": words(CaseOutcome.allCases.map { ($0.rawValue, CaseNames.name(of: $0)) }),
        "severities": words(FindingSeverity.allCases.map { ($0.rawValue, CaseNames.name(of: $0)) }),
        "stages": words(CaseStage.allCases.map { ($0.rawValue, CaseNames.name(of: $0)) }),
        "statuses": words(CaseFinding.Status.allCases.map { ($0.rawValue, CaseNames.name(of: $0)) }),
    ])

    private static func act(of word: CaseFields.Word) -> Phrase {
        sent.first { $0.path == word.rawValue }.map { CaseNames.name(of: $0.act) }
            ?? Phrase(word.rawValue, word.rawValue)
    }

    private static func words(_ names: [(String, Phrase)]) -> CanonicalJSON {
        .object(
            Dictionary(
                uniqueKeysWithValues: names.map { code, phrase in
                    (code, .object(["en": .string(phrase.en), "vi": .string(phrase.vi)]))
                }))
    }
}
