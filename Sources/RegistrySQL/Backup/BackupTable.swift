internal import Registry
internal import StampSigning

/// A column, and its place in the primary key: from 1 on, or 0.
struct SQLColumn: Hashable, Sendable {
    let name: String
    let keyPlace: Int
}

/// One table as a backup holds it: all columns by name, all rows by key.
struct BackupTable {
    let name: String
    let columns: [String]
    private let key: [String]

    /// Rows that are read at once; those of large values are some hundred kilobytes each.
    private var pageSize: Int { SQLLargeColumn.all.contains { $0.table == name } ? 16 : 500 }

    init(_ name: String, in connection: some SQLConnection) throws(RegistryError) {
        let all = try connection.columns(of: name)
        self.name = name
        columns = all.map(\.name).sorted()
        key = all.filter { $0.keyPlace > 0 }.sorted { $0.keyPlace < $1.keyPlace }.map(\.name)
        guard !key.isEmpty else { throw .corrupt("table \(name)") }
    }

    /// Gives each row, as its bytes, to `body`.
    ///
    /// - Returns: the number of rows, and the hash over all of them.
    func rows(
        in connection: some SQLConnection, _ body: ([UInt8]) throws(RegistryError) -> Void
    ) throws(RegistryError) -> BackupSummary.Table {
        let hash = SHA256Stream()
        var count = 0
        var last: [SQLValue] = []
        while true {
            let page = try connection.rows(query(after: last), last)
            for row in page {
                let bytes = BackupRow.bytes(of: row.values.dropLast(key.count))
                hash.update(bytes)
                try body(bytes)
            }
            count += page.count
            guard page.count == pageSize, let end = page.last else { break }
            last = end.values.suffix(key.count)
        }
        return BackupSummary.Table(name: name, rows: count, hash: hash.digest())
    }

    /// Stores rows until there are no more.
    func append(
        to connection: some SQLConnection, _ next: () throws(RegistryError) -> [SQLValue]?
    ) throws(RegistryError) {
        try connection.append(to: SQLTarget(table: name, columns: columns), next)
    }

    private func query(after last: [SQLValue]) -> String {
        let keys = key.joined(separator: ", ")
        let places = key.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let rest = last.isEmpty ? "" : "WHERE (\(keys)) > (\(places)) "
        return """
            SELECT \((columns + key).joined(separator: ", ")) FROM \(name) \(rest)ORDER BY \(keys) LIMIT \(pageSize)
            """
    }
}

/// A row as bytes that are the same whichever database it comes from.
///
/// Each value is a class (0 null, 1 integer, 2 text, 3 blob), then for an integer its 8 bytes, for a text or
/// blob its length in 4 bytes and its bytes; numbers begin with their most significant byte.
enum BackupRow {
    static func bytes(of values: some Collection<SQLValue>) -> [UInt8] {
        var bytes: [UInt8] = []
        for value in values {
            switch value {
            case .null: bytes.append(0)
            case .integer(let number): bytes += [1] + bigEndian(UInt64(bitPattern: number), count: 8)
            case .text(let text):
                bytes += [2] + bigEndian(UInt64(text.utf8.count), count: 4) + Array(text.utf8)
            case .blob(let blob): bytes += [3] + bigEndian(UInt64(blob.count), count: 4) + blob
            }
        }
        return bytes
    }

    /// The values, or nil for bytes that are none.
    static func values(of bytes: [UInt8]) -> [SQLValue]? {
        var rest = bytes[...]
        var values: [SQLValue] = []
        while let sort = rest.popFirst() {
            switch sort {
            case 0: values.append(.null)
            case 1:
                guard let number = take(8, from: &rest) else { return nil }
                values.append(.integer(Int64(bitPattern: self.number(number))))
            case 2, 3:
                guard let length = take(4, from: &rest), let content = take(Int(number(length)), from: &rest)
                else { return nil }
                guard sort == 2 else {
                    values.append(.blob(Array(content)))
                    continue
                }
                guard let text = String(validating: content, as: UTF8.self) else { return nil }
                values.append(.text(text))
            default: return nil
            }
        }
        return values
    }

    static func bigEndian(_ number: UInt64, count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * (count - 1 - $0))) }
    }

    static func number(_ bytes: some Collection<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    private static func take(_ count: Int, from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
