internal import Registry

/// A form of the console: every field has its label, and keeps what was typed when something is wrong.
struct ConsoleForm {
    struct Option {
        let value: String
        let text: String
    }

    enum Kind {
        /// `autocomplete`: what browsers may fill in.
        case line(autocomplete: String)
        /// Several lines of text.
        case lines
        case number
        case password(autocomplete: String)
        case choice([Option])
        case marks([Option])
        /// `accepts`: endings and types that the file dialogue offers.
        case file(accepts: String)
        case day
        case hidden
    }

    struct Field {
        let name: String
        let label: String
        let kind: Kind
        var hint: String?
        var isNeeded = true
        var longest = 200
    }

    let action: String
    let button: String
    var fields: [Field] = []
    /// Whether it cannot be taken back.
    var isGrave = false
    /// Whether it only asks.
    var isQuestion = false
    /// What stands in its fields.
    var typed = FormBody()
    /// The field that a refusal is about.
    var faultyField: String?

    /// For the template; `token` is the session's.
    func values(token: String?, place: Int) -> [String: Any] {
        let hidden = fields.filter { if case .hidden = $0.kind { true } else { false } }
        let shown = fields.filter { if case .hidden = $0.kind { false } else { true } }
        return [
            "action": action, "button": button, "grave": isGrave, "method": isQuestion ? "get" : "post",
            "hasFile": fields.contains { if case .file = $0.kind { true } else { false } },
            "tokens": isQuestion ? [] : [token].compactMap { $0 },
            "hiddens": hidden.map { ["name": $0.name, "value": typed[$0.name]] },
            "fields": shown.map { values(of: $0, id: "f\(place)-\($0.name)") },
        ]
    }

    private func values(of field: Field, id: String) -> [String: Any] {
        let isFaulty = field.name == faultyField
        var values: [String: Any] = [
            "id": id, "name": field.name, "label": field.label, "value": typed[field.name],
            "hints": field.hint.map { [["hintText": $0]] } ?? [], "needed": field.isNeeded,
            "described": field.hint != nil, "invalid": isFaulty, "longest": field.longest,
        ]
        values["files"] = [[String: Any]]()
        values["areas"] = [[String: Any]]()
        var (inputs, choices, marks): ([[String: Any]], [[String: Any]], [[String: Any]]) = ([], [], [])
        switch field.kind {
        case .line(let autocomplete):
            inputs = [["type": "text", "mode": "text", "autocomplete": autocomplete]]
        case .lines: values["areas"] = [[String: Any]()]
        case .number: inputs = [["type": "text", "mode": "numeric", "autocomplete": "off"]]
        case .password(let autocomplete):
            inputs = [["type": "password", "mode": "text", "autocomplete": autocomplete]]
            values["value"] = ""
        case .file(let accepts):
            values["files"] = [["accepts": accepts]]
        case .day: inputs = [["type": "date", "mode": "text", "autocomplete": "off"]]
        case .choice(let options): choices = [["options": shown(options, field.name)]]
        case .marks(let options): marks = [["options": shown(options, field.name)]]
        case .hidden: break
        }
        (values["inputs"], values["choices"], values["marks"]) = (inputs, choices, marks)
        values["single"] = marks.isEmpty
        return values
    }

    private func shown(_ options: [Option], _ name: String) -> [[String: Any]] {
        let chosen = typed.all(name)
        return options.map {
            ["option": $0.value, "optionText": $0.text, "chosen": chosen.contains($0.value)]
        }
    }
}
