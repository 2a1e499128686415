package import StampFormat

/// What someone wants to print: the same request again is the same run.
package struct PrintRequest: Hashable, Sendable {
    package let serials: SerialRange
    /// Everything else that decides the bytes of the file, such as sheet and start cell.
    package let layout: String
    /// Why serials are printed once more, 1 to 200 characters; nil for a first print.
    package let reason: String?

    package init(serials: SerialRange, layout: String, reason: String? = nil) {
        self.serials = serials
        self.layout = layout
        self.reason = reason
    }
}

extension PrintRequest {
    /// Whether a run is of this very request; another reason is another run.
    func isThat(of run: PrintRun) -> Bool {
        run.serials == serials && run.request.reason == reason
            && [layout, again(run.number).layout].contains(run.request.layout)
    }

    /// The same labels made once more, for another reason, as a run of its own.
    func again(_ number: Int) -> PrintRequest {
        var text = "\(layout) (\(number))"
        if case .object(var facts)? = CanonicalJSON(text: layout) {
            facts["again"] = .integer(number)
            text = CanonicalJSON.object(facts).text
        }
        return PrintRequest(serials: serials, layout: text, reason: reason)
    }
}

/// The file that came of a request.
package struct PrintedFile: Hashable, Sendable {
    /// SHA-256.
    package let hash: [UInt8]
    /// Labels that were read back from it and compared before it was handed out.
    package let proved: Int

    package init(hash: [UInt8], proved: Int) {
        self.hash = hash
        self.proved = proved
    }
}

/// One recorded export of labels.
package struct PrintRun: Hashable, Sendable {
    package let allotment: AllotmentNumber
    /// From 1 in its allotment.
    package let number: Int
    package let request: PrintRequest
    package let file: PrintedFile
    /// The ledger's entry that says who and when; nil for runs older than that link.
    package let entry: Int?

    package init(
        allotment: AllotmentNumber, number: Int, request: PrintRequest, file: PrintedFile, entry: Int?
    ) {
        self.allotment = allotment
        self.number = number
        self.request = request
        self.file = file
        self.entry = entry
    }

    package var serials: SerialRange { request.serials }
    package var isReprint: Bool { request.reason != nil }
}

/// Labels of an allotment that were exported.
package struct LabelCount: Hashable, Sendable {
    /// Serials in a first print.
    package private(set) var exported = 0
    /// Labels printed once more.
    package private(set) var reprinted = 0

    package init() {}

    package mutating func add(_ labels: Int, isReprint: Bool) {
        if isReprint { reprinted += labels } else { exported += labels }
    }

    package mutating func add(_ other: LabelCount) {
        exported += other.exported
        reprinted += other.reprinted
    }
}

/// What the store knows of print runs.
package protocol PrintReading {
    /// In the order of their numbers.
    func printRuns(of allotment: AllotmentNumber) throws(RegistryError) -> [PrintRun]
    /// Allotments without runs are missing.
    func labelCounts() throws(RegistryError) -> [AllotmentNumber: LabelCount]
}
