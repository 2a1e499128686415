package import StampFormat

/// One serial of one allotment.
package struct StampPlace: Hashable, Comparable, Sendable {
    package let allotment: AllotmentNumber
    package let serial: Serial

    package init(_ allotment: AllotmentNumber, _ serial: Serial) {
        self.allotment = allotment
        self.serial = serial
    }

    package static func < (left: StampPlace, right: StampPlace) -> Bool {
        (left.allotment.number, left.serial.number) < (right.allotment.number, right.serial.number)
    }

    /// Allotment and serial, such as `12/5`.
    package var text: String { "\(allotment.number)/\(serial.number)" }

    /// As the ledger names it, a range of one.
    package var subject: LedgerSubject {
        get throws(RegistryError) {
            guard let serials = SerialRange(serial.number, serial.number) else { throw .corrupt("serial") }
            return .serials(allotment, serials)
        }
    }
}

/// Somebody held the goods and said so.
///
/// No address, no device and no place, but the province where one was offered.
package struct Scan: Hashable, Sendable {
    package let place: StampPlace
    /// Server time in milliseconds since 1970-01-01T00:00:00Z.
    package let at: Int64
    /// The verdict's word that was shown.
    package let verdict: String
    /// What had happened to the serial by then.
    package let state: RangeState
    package let province: Province?
    /// 16 bytes: a hash of the client under a key that lives one day; equal within a day only.
    package let client: [UInt8]

    /// Bytes of ``client``.
    package static let clientByteCount = 16

    package init(
        _ place: StampPlace, at: Int64, verdict: String, state: RangeState, province: Province?,
        client: [UInt8]
    ) {
        self.place = place
        self.at = at
        self.verdict = verdict
        self.state = state
        self.province = province
        self.client = client
    }

    /// The day in Viet Nam; nil for times that no clock shows.
    package var day: Day? { Day(unixSeconds: at / 1000) }
}

/// Scans in the store.
package protocol ScanReading {
    /// Scans of one stamp, in order of time.
    func scans(of place: StampPlace) throws(RegistryError) -> [Scan]
    /// Stamps scanned at or after a time, in order; at most `limit` after `place`.
    func scannedPlaces(since time: Int64, after place: StampPlace?, limit: Int) throws(RegistryError)
        -> [StampPlace]
    func scanCount(before time: Int64) throws(RegistryError) -> Int
}

/// Scans come in and, after the regulation's days, go out.
package protocol ScanWriting {
    /// Adds scans; no change of any state, so no entry covers it. One that is there already counts once.
    func append(_ scans: [Scan]) throws(RegistryError)
    /// Allows the store to remove what is older; the next ledger entry covers it.
    func openPruning(before time: Int64) throws(RegistryError)
    /// Removes older scans, after ``openPruning(before:)`` and its entry.
    func removeScans(before time: Int64) throws(RegistryError)
}
