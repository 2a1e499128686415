internal import Registry
internal import StampFormat

/// By what the rows of a list are in order: a page goes on after the key of the last row before it.
protocol PageKey: Sendable {
    /// As it stands in `after`.
    init?(page: String)
    var page: String { get }
}

extension Int: PageKey {
    /// 1 to 4294967295: every number of the register.
    init?(page: String) {
        guard let number = UInt32(page), number >= 1 else { return nil }
        self = Int(number)
    }

    var page: String { "\(self)" }
}

extension String: PageKey {
    init?(page: String) { self = page.replacing("%7E", with: "~").replacing("%25", with: "%") }

    /// Its own tildes are no key's end.
    var page: String { replacing("%", with: "%25").replacing("~", with: "%7E") }
}

extension Day: PageKey {
    init?(page: String) { self.init(iso: page) }

    var page: String { iso }
}

/// Two keys, the first one first; written with a tilde between them.
struct PairKey<First: PageKey, Second: PageKey>: PageKey {
    let first: First
    let second: Second

    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    init?(page: String) {
        let parts = page.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let first = First(page: String(parts[0])),
            let second = Second(page: String(parts[1]))
        else { return nil }
        self.init(first, second)
    }

    var page: String { "\(first.page)~\(second.page)" }
}

extension PairKey: Comparable, Equatable where First: Comparable, Second: Comparable {
    static func < (left: PairKey, right: PairKey) -> Bool {
        left.first == right.first ? left.second < right.second : left.first < right.first
    }
}

extension PageQuery {
    /// A page of a list that is at hand as a whole, in the order of its keys.
    ///
    /// - Throws: ``WebFault/badValue(name:allowed:)`` for an `after` that no page gave.
    func answer<Value, Key: PageKey & Comparable>(
        _ name: String, of list: [Value], by key: (Value) -> Key, _ caching: Answer.Caching = .revalidated,
        facts: (Value) -> [String: CanonicalJSON]
    ) throws(WebFault) -> Answer {
        var rows = list.map { (key: key($0), value: $0) }
        if let last: Key = try lastKey() { rows.removeAll { $0.key <= last } }
        rows.sort { $0.key < $1.key }
        return answer(
            name, rows, cursor: { $0.key.page }, caching, facts: { facts($0.value) })
    }

    /// A page that the store cuts: `reading` gets the key of the last row before it, and one row more than is
    /// shown, by which a next page is known.
    ///
    /// - Throws: ``WebFault/badValue(name:allowed:)`` for an `after` that no page gave.
    func answer<Value: Sendable, Key: PageKey>(
        _ name: String, from store: some RegistryStore, by key: (Value) -> Key,
        _ caching: Answer.Caching = .revalidated,
        reading: @Sendable (any RegistryReader, Key?, Int) throws(RegistryError) -> [Value],
        facts: (Value) -> [String: CanonicalJSON]
    ) async throws -> Answer {
        let (last, most): (Key?, Int) = (try lastKey(), limit + 1)
        let found = try await store.read { reader throws(RegistryError) in try reading(reader, last, most) }
        return answer(name, found, cursor: { key($0).page }, caching, facts: facts)
    }

    /// The key of the last row before this page; nil for the first page.
    ///
    /// - Throws: ``WebFault/badValue(name:allowed:)`` for an `after` that no page gave.
    func lastKey<Key: PageKey>() throws(WebFault) -> Key? {
        try last { text in text.isEmpty ? nil : Key(page: text) }
    }

    /// The same for a list whose key is a number of the register.
    func last<Key>(_ read: (String) throws(WebFault) -> Key?) throws(WebFault) -> Key? {
        guard let after else { return nil }
        guard let last = try? read(after) else {
            throw .badValue(
                name: "after",
                allowed: Phrase("như “next” của trang trước", "as in “next” of the page before"))
        }
        return last
    }
}

extension StampPlace: PageKey {
    init?(page: String) {
        guard let pair = PairKey<Int, Int>(page: page), let allotment = UInt32(exactly: pair.first),
            let serial = UInt32(exactly: pair.second).flatMap({ Serial(number: $0) })
        else { return nil }
        self.init(AllotmentNumber(number: allotment), serial)
    }

    var page: String { PairKey(Int(allotment.number), Int(serial.number)).page }
}

extension BatchKey: PageKey {
    init?(page: String) {
        guard let pair = PairKey<Int, String>(page: page), let product = ProductNumber(page: pair.first)
        else {
            return nil
        }
        self.init(product, pair.second)
    }

    var page: String { PairKey(Int(product.number), lot).page }
}

extension CertificateKey: PageKey {
    init?(page: String) {
        guard let pair = PairKey<Int, Day>(page: page), let product = ProductNumber(page: pair.first) else {
            return nil
        }
        self.init(product, pair.second)
    }

    var page: String { PairKey(Int(product.number), validFrom).page }
}

extension Decision: PageKey {
    private typealias Key = PairKey<String, PairKey<String, PairKey<String, String>>>

    init?(page: String) {
        guard let key = Key(page: page), let level = Level(rawValue: key.second.second.second) else {
            return nil
        }
        let day = Day(iso: key.first)
        guard day != nil || key.first.isEmpty else { return nil }
        self.init(number: key.second.first, date: day, authority: key.second.second.first, level: level)
    }

    /// Date, number, authority and level; what a letter lacks is empty.
    var page: String {
        Key(date?.iso ?? "", PairKey(number ?? "", PairKey(authority, level.rawValue))).page
    }
}

extension ProductNumber {
    fileprivate init?(page number: Int) {
        guard let number = UInt32(exactly: number) else { return nil }
        self.init(number: number)
    }
}
