package import StampFormat

/// The history of serials in the store.
package protocol RangeReading {
    /// All changes of an allotment's serials in the order of recording.
    func rangeHistory(of allotment: AllotmentNumber) throws(RegistryError) -> RangeHistory
    /// Whether something about the allotment's serials holds only after the moment, or was told only after it.
    func hasChanges(of allotment: AllotmentNumber, after moment: Moment) throws(RegistryError) -> Bool
    /// The serial's own state then, or nil when it did not exist yet.
    func range(
        of allotment: AllotmentNumber, holding serial: Serial, on moment: Moment
    ) throws(RegistryError) -> StateRange?
    /// The last day to which the office prolonged an allotment's use, or nil.
    func extendedUntil(_ allotment: AllotmentNumber) throws(RegistryError) -> Day?
}

/// Prolongs the use of stamps; the next ledger entry covers it.
package protocol ExtensionWriting {
    func extend(_ allotment: AllotmentNumber, until day: Day) throws(RegistryError)
}
