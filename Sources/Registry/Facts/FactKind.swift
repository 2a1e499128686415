package import StampFormat

/// One code of the list of documents and facts that an office keeps.
package struct FactKind: Hashable, Sendable {
    /// What its value must look like.
    package enum Form: Hashable, Sendable {
        /// No value, or any text.
        case text
        /// A whole number from 0.
        case number
        case oneOf([String])
    }

    /// Kebab-case, permanent.
    package let code: String
    package let vietnamese: String
    package let english: String
    package let subjects: Set<FactSubject.Sort>
    package let form: Form
    /// Whether a last valid day must be given.
    package let expires: Bool
    /// A kind that must have come in the 12 months before, or this one stands without evidence.
    package let evidence: String?
    /// Whether it opens or bars the way to stamps, so that no producer records or ends it.
    package let isOfficeOnly: Bool
    /// The first day on which the code may be recorded; nil from always.
    package let since: Day?
    /// The last day on which the code may be recorded; nil until further notice.
    package let until: Day?

    init(
        _ code: String, _ vietnamese: String, _ english: String, on subjects: FactSubject.Sort...,
        form: Form = .text, expires: Bool = false, evidence: String? = nil, since: String? = nil,
        until: String? = nil, isOfficeOnly: Bool = false
    ) {
        self.code = code
        self.vietnamese = vietnamese
        self.english = english
        self.subjects = Set(subjects)
        self.form = form
        self.expires = expires
        self.evidence = evidence
        self.isOfficeOnly = isOfficeOnly
        self.since = since.flatMap { Day(iso: $0) }
        self.until = until.flatMap { Day(iso: $0) }
    }

    package func isInForce(on day: Day) -> Bool {
        (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// The kind of a code.
    ///
    /// - Throws: ``FactRefusal/unknownKind(_:)``.
    package static func named(_ code: String) throws(RegistryError) -> FactKind {
        guard let kind = all.first(where: { $0.code == code }) else { throw .fact(.unknownKind(code)) }
        return kind
    }
}
