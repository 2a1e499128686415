internal import CPostgres
internal import Registry

/// One result of libpq, freed at its end.
struct PostgresResult: ~Copyable {
    private let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) { self.handle = handle }

    deinit { PQclear(handle) }

    var isGood: Bool {
        [PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY].contains(PQresultStatus(handle))
    }

    /// Whether the server waits for the rows of a copy.
    var isCopying: Bool { PQresultStatus(handle) == PGRES_COPY_IN }

    /// What the server says it did, such as `COMMIT`.
    var tag: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

    /// One field of the server's report of an error.
    func field(_ code: Int32) -> String? {
        PQresultErrorField(handle, code).map { String(cString: $0) }
    }

    /// All rows; the result must have been asked for in binary.
    func rows() throws(RegistryError) -> [SQLRow] {
        let columns = PQnfields(handle)
        var rows: [SQLRow] = []
        rows.reserveCapacity(Int(PQntuples(handle)))
        for row in 0..<PQntuples(handle) {
            var values: [SQLValue] = []
            values.reserveCapacity(Int(columns))
            for column in 0..<columns { values.append(try value(row, column)) }
            rows.append(SQLRow(values: values))
        }
        return rows
    }

    private func value(_ row: Int32, _ column: Int32) throws(RegistryError) -> SQLValue {
        guard PQgetisnull(handle, row, column) == 0 else { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
        switch PQftype(handle, column) {
        case PostgresType.bytea: return .blob(Array(bytes))
        case PostgresType.text, PostgresType.varchar, PostgresType.name, PostgresType.unknown:
            return .text(String(decoding: bytes, as: UTF8.self))
        case PostgresType.int8, PostgresType.int4, PostgresType.int2:
            return .integer(PostgresType.integer(bytes))
        case PostgresType.bool: return .integer(bytes.first == 1 ? 1 : 0)
        case PostgresType.numeric: return .integer(try PostgresType.whole(bytes))
        case PostgresType.void: return .null
        case let type: throw .corrupt("type \(type) of column \(column)")
        }
    }
}

/// The types of PostgreSQL that the shared SQL meets, by their numbers in its catalogue.
private enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let unknown: Oid = 705
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
    static let void: Oid = 2278

    /// A signed integer of 2, 4 or 8 bytes, the most significant first.
    static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
        var value: Int64 = Int8(bitPattern: bytes.first ?? 0) < 0 ? -1 : 0
        for byte in bytes { value = value << 8 | Int64(byte) }
        return value
    }

    /// A sum of integers, which the server gives as digits to the base 10,000 after four head words.
    static func whole(_ bytes: UnsafeRawBufferPointer) throws(RegistryError) -> Int64 {
        let words = stride(from: 0, to: bytes.count, by: 2).map {
            Int64(bytes[$0]) << 8 | Int64(bytes[$0 + 1])
        }
        let (weight, sign) = (Int(words[1]), words[2])
        let digits = words.dropFirst(4)
        guard sign == 0 || sign == 0x4000, digits.count <= weight + 1 || digits.isEmpty,
            weight < 4 || digits.isEmpty
        else { throw .corrupt("numeric") }
        guard !digits.isEmpty else { return 0 }
        let padded = digits + Array(repeating: 0, count: weight + 1 - digits.count)
        let value = padded.reduce(0) { $0 * 10_000 + $1 }
        return sign == 0 ? value : -value
    }
}
