/// Values as libpq takes them: integers in digits, texts and blobs as their bytes.
///
/// The server infers every parameter's type from its place in the statement, so that one text of SQL has one plan.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []
    private(set) var lengths: [Int32] = []
    private(set) var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        for value in values {
            switch value {
            case .null: add(nil, format: 0)
            case .integer(let number): add(Array(String(number).utf8), format: 0)
            case .text(let text): add(Array(text.utf8), format: 1)
            case .blob(let bytes): add(bytes, format: 1)
            }
        }
    }

    /// Calls `body` with one pointer for each value, nil for NULL.
    func withPointers<Result>(_ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return body(offsets.map { offset in offset.flatMap { base?.advanced(by: $0) } })
        }
    }

    private mutating func add(_ value: [UInt8]?, format: Int32) {
        offsets.append(value == nil ? nil : bytes.count)
        lengths.append(Int32(value?.count ?? 0))
        formats.append(format)
        // libpq reads digits to their zero byte; the zero also gives an empty value a place.
        if let value { bytes += value + [0] }
    }
}
