internal import Registry
internal import WebService

/// States and roles in Vietnamese as the pages call them, with the stable English word that commands take.
enum StateWords {
    static func vi(_ role: Act.Role) -> String { "\(ConsoleWords.role(role).vi) (\(role.rawValue))" }
    static func vi(_ stage: AllotmentStage) -> String {
        "\(ConsoleWords.stage(stage).vi) (\(stage.rawValue))"
    }
    static func vi(_ state: RangeState) -> String { "\(ConsoleWords.state(state).vi) (\(state.rawValue))" }
    static func vi(_ state: BatchState) -> String { "\(ConsoleWords.state(state).vi) (\(state.rawValue))" }
    static func vi(_ stage: CaseStage) -> String { "\(CaseNames.name(of: stage).vi) (\(stage.rawValue))" }
    static func vi(_ act: CaseAct) -> String { "\(CaseNames.name(of: act).vi) (\(act.rawValue))" }
    static func vi(_ outcome: CaseOutcome) -> String {
        "\(CaseNames.name(of: outcome).vi) (\(outcome.rawValue))"
    }
    static func vi(_ status: CaseFinding.Status) -> String {
        "\(CaseNames.name(of: status).vi) (\(status.rawValue))"
    }
}
