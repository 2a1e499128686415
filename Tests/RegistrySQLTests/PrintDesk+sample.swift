import Registry
import StampFormat

extension PrintDesk {
    /// Records a file of 32 equal bytes as its hash.
    @discardableResult
    func record(
        _ number: AllotmentNumber, _ first: UInt32, _ last: UInt32, layout: String = "tomy-145",
        reason: String? = nil, file: UInt8 = 1, by act: Act
    ) async throws -> PrintRun {
        try await record(
            number,
            PrintRequest(serials: Sample.serials(first, last), layout: layout, reason: reason),
            PrintedFile(hash: [UInt8](repeating: file, count: 32), proved: Int(last - first) + 1), by: act)
    }
}
