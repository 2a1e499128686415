/// How long a snapshot may be used.
package enum SnapshotTerms {
    /// The days that a snapshot may be valid.
    package static let allowedDays = 1...60
    /// A week.
    package static let usualDays = 7
    /// 2020-01-01T00:00:00 in Viet Nam, from which versions count minutes.
    static let firstSecond: UInt64 = 1_577_811_600

    static func check(_ validDays: Int) throws(RegistryError) {
        guard allowedDays.contains(validDays) else {
            throw .snapshot(.badValidity(validDays, allowed: allowedDays))
        }
    }
}
