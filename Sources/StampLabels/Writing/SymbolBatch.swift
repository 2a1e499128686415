internal import Dispatch
import StampFormat
import StampSymbol

/// Encodes a page's symbols on all cores; the order is the stamps'.
enum SymbolBatch {
    static func labels(
        _ stamps: [Stamp], _ encoder: SymbolEncoder, scratch: (@Sendable (Stamp) -> String)?
    ) throws(LabelError) -> [ReadyLabel] {
        let results = [ReadyLabel?](unsafeUninitializedCapacity: stamps.count) { buffer, count in
            buffer.initialize(repeating: nil)
            count = stamps.count
            // True because each iteration writes its own elements, and the call returns after the last.
            nonisolated(unsafe) let target = buffer
            let blocks = (stamps.count + blockSize - 1) / blockSize
            DispatchQueue.concurrentPerform(iterations: blocks) { block in
                for index in block * blockSize..<min((block + 1) * blockSize, stamps.count) {
                    target[index] = try? ReadyLabel(
                        symbol: encoder.symbol(of: stamps[index]), code: TypedCode(of: stamps[index]),
                        scratch: scratch?(stamps[index]))
                }
            }
        }
        let labels = results.compactMap { $0 }
        guard labels.count == stamps.count else { throw .symbol(.encodingFailed) }
        return labels
    }

    /// Enough work to be worth a wake-up, little enough to share a page evenly.
    private static let blockSize = 4
}
