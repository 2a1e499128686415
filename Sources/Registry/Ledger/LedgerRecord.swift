package import StampFormat

/// The public form of an entry, read back.
package struct LedgerRecord: Hashable, Sendable {
    /// The act's word as written; a later version of the program may know more words.
    package let act: String
    /// Such as `serials:12/1-65`.
    package let subject: String
    package let day: Day
    package let before: CanonicalJSON
    package let after: CanonicalJSON

    /// - Throws: ``RegistryError/corrupt(_:)`` for an entry that no version wrote.
    package init(_ entry: LedgerEntry) throws(RegistryError) {
        guard let body = CanonicalJSON(text: entry.body), let act = body["act"]?.string,
            let subject = body["subject"]?.string, let day = body["day"]?.string.flatMap({ Day(iso: $0) }),
            let before = body["before"], let after = body["after"]
        else { throw .corrupt("ledger entry \(entry.number)") }
        (self.act, self.subject, self.day) = (act, subject, day)
        (self.before, self.after) = (before, after)
    }

    /// The number after `allotment:` or `serials:`, or nil for other subjects.
    package var allotment: UInt32? {
        let parts = subject.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0] == "allotment" || parts[0] == "serials" else { return nil }
        return UInt32(parts[1].prefix { $0 != "/" })
    }
}

/// Which entries of the ledger are wanted; nil leaves a matter open.
package struct LedgerFilter: Hashable, Sendable {
    package var act: ActWord?
    /// A whole subject such as `allotment:3`, or its sort, such as `serials`.
    package var subject: String?
    package var since: Day?
    /// The last day, included.
    package var until: Day?

    package init(act: ActWord? = nil, subject: String? = nil, since: Day? = nil, until: Day? = nil) {
        self.act = act
        self.subject = subject
        self.since = since
        self.until = until
    }

    package func admits(_ entry: LedgerEntry) throws(RegistryError) -> Bool {
        guard self != LedgerFilter() else { return true }
        let record = try LedgerRecord(entry)
        guard act.map({ $0.rawValue == record.act }) ?? true else { return false }
        if let since, record.day < since { return false }
        if let until, until < record.day { return false }
        guard let subject else { return true }
        // `serials:1` asks for all of allotment 1, and `serials:1/1-65` for one range of it.
        return record.subject == subject || record.subject.hasPrefix(subject + ":")
            || record.subject.hasPrefix(subject + "/")
    }
}
