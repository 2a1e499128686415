internal import Mustache

/// One line of a page: what it is called and what it is.
struct ShownFact: MustacheParent {
    let label: String
    let value: String
    let isCode: Bool

    /// Nil when there is no value: a page shows no empty lines.
    init?(_ label: Phrase, _ value: String?, _ language: PageLanguage, isCode: Bool = false) {
        guard let value, !value.isEmpty else { return nil }
        self.label = label(language)
        self.value = value
        self.isCode = isCode
    }

    /// By name, so that no page is made by reflection.
    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "value": value
        case "isCode": isCode
        default: nil
        }
    }
}
