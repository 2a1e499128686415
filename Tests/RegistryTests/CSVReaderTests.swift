import Testing

@testable import Registry

@Suite struct CSVReaderTests {
    @Test("the separator that the header has most of is the file's", arguments: [",", ";", "\t"])
    func delimiter(_ separator: String) throws {
        let others = [",", ";", "\t"].filter { $0 != separator }.joined()
        let rows = try records("a\(others)\(separator)b\(separator)c\n1\(others)\(separator)2\(separator)3")
        #expect(rows.map(\.fields.count) == [3, 3])
        #expect(rows.map { $0.fields[2] } == ["c", "3"])
    }

    @Test("any line ending ends a row", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        let rows = try records(["a,b", "1,2", "", "3,4", ""].joined(separator: end))
        #expect(rows.map(\.fields) == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(rows.map(\.number) == [1, 2, 4])
    }

    @Test func `a byte order mark is no part of the first heading`() throws {
        #expect(try records("\u{FEFF}tên;số\nTrà;1").first?.fields == ["tên", "số"])
    }

    @Test func `quotes hold separators, line ends and doubled quotes`() throws {
        let rows = try records("a,b\r\n\"x,\"\"y\"\"\",\"dòng 1\r\ndòng 2\"\r\n3,4")
        #expect(rows[1].fields == ["x,\"y\"", "dòng 1 dòng 2"])
        // A line break within quotes is not a row of its own.
        #expect(rows[2].number == 3)
    }

    @Test func `a quoted header may hold another separator`() throws {
        #expect(try records("\"a,b,c,d\";e\n1;2").first?.fields == ["a,b,c,d", "e"])
    }

    @Test func `decomposed text is composed`() throws {
        let rows = try records("te\u{0302}n\nTra\u{0300}")
        #expect(rows.map { Array($0.fields[0].utf8) } == [Array("tên".utf8), Array("Trà".utf8)])
    }

    @Test func `a last row may lack its line end, and short rows are kept`() throws {
        #expect(try records("a,b,c\n1\n2,3").map(\.fields) == [["a", "b", "c"], ["1"], ["2", "3"]])
    }

    @Test func `a NUL reaches the field that holds it`() throws {
        #expect(try records("a\nx\0y").last?.fields == ["x\0y"])
    }

    @Test("a file without content is empty", arguments: ["", "\u{FEFF}", "\r\n \n", "\0"])
    func empty(_ text: String) {
        #expect(throws: CSVFault(row: nil, rule: .empty)) { try records(text) }
    }

    @Test(
        "UTF-16 is told apart from nonsense",
        arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
    func utf16(_ file: [UInt8]) {
        #expect(throws: CSVFault(row: nil, rule: .utf16)) { try CSVReader(file) }
    }

    @Test func `bytes of Windows-1258 are refused in their row`() throws {
        var reader = try CSVReader(Array("a,b\n1,2\n".utf8) + [0x54, 0x72, 0xE0, 0x2C, 0x33])
        #expect(throws: CSVFault(row: 3, rule: .notUTF8)) { try reader.records() }
    }

    @Test func `an open quote is told with the row where it opens`() {
        #expect(throws: CSVFault(row: 3, rule: .openQuote)) { try records("a,b\n1,2\n3,\"x\n4,5\n6,7\n") }
    }

    @Test func `text after a closing quote is refused`() {
        #expect(throws: CSVFault(row: 2, rule: .textAfterQuote)) { try records("a,b\n\"x\"y,2") }
    }

    @Test func `50 000 rows are read and one more is refused`() throws {
        let most = "a\n" + String(repeating: "1\n", count: CSVReader.mostRows)
        #expect(try records(most).count == CSVReader.mostRows + 1)
        #expect(throws: CSVFault(row: 50_002, rule: .tooManyRows(most: 50_000))) {
            try records(most + "1\n")
        }
    }

    @Test func `a file over 64 MiB is refused unread`() {
        let file = [UInt8](repeating: 0x31, count: CSVReader.largestFile + 1)
        #expect(throws: CSVFault(row: nil, rule: .tooLarge(most: CSVReader.largestFile))) {
            try CSVReader(file)
        }
    }

    private func records(_ text: String) throws -> [ImportFile.Row] {
        var reader = try CSVReader(Array(text.utf8))
        return try reader.records()
    }
}
