internal import Dispatch
import StampFormat
import StampSymbol

/// The stamps of one row, and the columns that are free for them.
struct RowOfStamps: Sendable {
    /// From 0.
    let cells: [Int]
    let stamps: [Stamp]
}

/// Makes the commands of several rows on all cores; the order is the rows'.
enum RowBatch {
    static func bytes(
        _ rows: [RowOfStamps], _ encoder: SymbolEncoder, scratch: (@Sendable (Stamp) -> String)?,
        _ commands: @Sendable ([ReadyLabel], [Int]) throws(LabelError) -> [UInt8]
    ) throws(LabelError) -> [[UInt8]] {
        let results = [Result<[UInt8], LabelError>](unsafeUninitializedCapacity: rows.count) {
            buffer, count in
            buffer.initialize(repeating: .success([]))
            count = rows.count
            // True because each iteration writes its own elements, and the call returns after the last.
            nonisolated(unsafe) let target = buffer
            DispatchQueue.concurrentPerform(iterations: rows.count) { index in
                target[index] = Result { () throws(LabelError) in
                    try commands(labels(rows[index].stamps, encoder, scratch), rows[index].cells)
                }
            }
        }
        var bytes: [[UInt8]] = []
        bytes.reserveCapacity(rows.count)
        for result in results { bytes.append(try result.get()) }
        return bytes
    }

    private static func labels(
        _ stamps: [Stamp], _ encoder: SymbolEncoder, _ scratch: (@Sendable (Stamp) -> String)?
    ) throws(LabelError) -> [ReadyLabel] {
        var labels: [ReadyLabel] = []
        for stamp in stamps {
            do {
                labels.append(
                    ReadyLabel(
                        symbol: try encoder.symbol(of: stamp), code: TypedCode(of: stamp),
                        scratch: scratch?(stamp)))
            } catch {
                throw .symbol(error)
            }
        }
        return labels
    }
}
