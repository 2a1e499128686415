internal import Registry

/// An account's terms in the order of the identity, and the labels that were made of its stamps.
struct AccountFacts {
    private(set) var account = Account()
    private(set) var labels = LabelCount()

    static let headings = [
        "ISSUED", "ACTIVATED", "WASTED", "RETURNED", "LOST", "UNUSED", "IN STOCK", "VOID", "PRINTED",
        "REPRINTED",
    ]

    mutating func add(_ account: Account?, _ labels: LabelCount?) {
        if let account { self.account.add(account) }
        if let labels { self.labels.add(labels) }
    }

    var row: [String] { terms.map { "\($0.value)" } }

    var facts: [String: CanonicalJSON] {
        Dictionary(uniqueKeysWithValues: terms.map { ($0.key, .integer($0.value)) })
    }

    private var terms: [(key: String, value: Int)] {
        [
            ("issued", account.issued), ("activated", account.activated), ("wasted", account.wasted),
            ("returned", account.returned), ("lost", account.lost), ("unused", account.unused),
            ("in_stock", account.inStock), ("void", account.void), ("labels_printed", labels.exported),
            ("labels_reprinted", labels.reprinted),
        ]
    }
}
