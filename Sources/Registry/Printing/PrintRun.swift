package import StampFormat

/// One recorded export of labels: the same request again is the same run.
package struct PrintRun: Hashable, Sendable {
    package let allotment: AllotmentNumber
    /// From 1 in its allotment.
    package let number: Int
    package let serials: SerialRange
    /// Everything else that decides the bytes of the file, such as sheet and start cell.
    package let layout: String
    /// SHA-256 of the file.
    package let fileHash: [UInt8]

    package init(
        allotment: AllotmentNumber, number: Int, serials: SerialRange, layout: String, fileHash: [UInt8]
    ) {
        self.allotment = allotment
        self.number = number
        self.serials = serials
        self.layout = layout
        self.fileHash = fileHash
    }
}
