package import StampFormat

/// What holds for every line of a decision's file; nil where the file's own columns say it.
package struct DecisionTerms: Hashable, Sendable {
    package var number: String?
    package var date: Day?
    package var authority: String?
    package var level: Decision.Level?
    /// The first day of certificates, or of the withdrawal; the decision's date when nobody says.
    package var from: Day?
    /// Code of the reason of a withdrawal.
    package var reason: String?
    /// Whether a withdrawal reaches goods made before (“phạm vi áp dụng”).
    package var recallsGoods: Bool?
    /// The inspection case whose proposal a withdrawal follows.
    package var inspection: Int?

    package init(
        number: String? = nil, date: Day? = nil, authority: String? = nil, level: Decision.Level? = nil,
        from: Day? = nil
    ) {
        self.number = number
        self.date = date
        self.authority = authority
        self.level = level
        self.from = from
    }
}

/// What a decision's file did, or would do.
package struct DecisionReport: Hashable, Sendable {
    /// Nil while the file has faults.
    package let decision: Decision?
    /// The certificates as the decision leaves them, also those that it supersedes.
    package let certificates: [Certificate]
    package let ignoredHeadings: [String]
    /// In the order of rows; while there is one, nothing is saved.
    package let faults: [ImportFault]
    package let isSaved: Bool
}
