internal import Mustache

/// What a template asks for, by name.
///
/// A type of its own: the library looks into dictionaries as well, but finds out anew at each value that it may.
struct PageValues: MustacheParent, ExpressibleByDictionaryLiteral {
    private var values: [String: Any]

    init(_ values: [String: Any]) { self.values = values }

    init(dictionaryLiteral elements: (String, Any)...) {
        values = Dictionary(uniqueKeysWithValues: elements)
    }

    subscript(name: String) -> Any? {
        get { values[name] }
        set { values[name] = newValue }
    }

    func child(named name: String) -> Any? { values[name] }
}
