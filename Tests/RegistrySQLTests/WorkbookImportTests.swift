import Foundation
import Registry
import SpreadsheetReading
import Testing

@Suite(.serialized) struct WorkbookImportTests {
    @Test func `the demo register as workbooks is the same register`() async throws {
        let expected = try await TestRegister.withDemo().everything()
        let register = try await TestRegister()
        for (kind, name) in DemoFile.inOrder {
            let report = try await register.take(kind, DemoFile.workbook(name))
            #expect(report.faults.isEmpty, "\(name): \(report.faults)")
        }
        #expect(try await register.everything() == expected)
    }

    @Test func `a code that became a number is told with its lost zeros`() async throws {
        let register = try await TestRegister()
        let file = try DemoFile.workbook("producers.csv", asNumbers: ["commune_code"])
        let report = try await register.take(.producers, file)
        #expect(Set(report.faults.map(\.rule)) == [.lostZeros(digits: 5)])
        // 03241, 03390, 03394, 01090, 02185, 03241 and 03549; the others have no zero to lose.
        #expect(report.faults.map(\.row) == [2, 8, 9, 11, 12, 15, 16])
    }

    @Test func `days in day cells are taken, and the same days as bare numbers refused`() async throws {
        let register = try await TestRegister.withDemo()
        let days = try await register.take(
            .batches, DemoFile.workbook("batches.csv", asDays: ["produced_on", "use_by"]))
        #expect(days.faults.isEmpty && days.unchanged == 28)
    }
}

extension DemoFile {
    /// A demo file as openpyxl writes it; all cells are text but in the columns named.
    static func workbook(
        _ name: String, asNumbers numbers: [String] = [], asDays days: [String] = []
    ) throws -> ImportFile {
        let program = """
            import csv, datetime, io, json, openpyxl, sys
            path, numbers, days = sys.argv[1], json.loads(sys.argv[2]), json.loads(sys.argv[3])
            book = openpyxl.Workbook()
            rows = list(csv.reader(open(path, encoding="utf-8")))
            book.active.append(rows[0])
            for row in rows[1:]:
                cells = []
                for heading, value in zip(rows[0], row):
                    if value and heading in numbers: value = int(value)
                    elif value and heading in days: value = datetime.date.fromisoformat(value)
                    cells.append(value or None)
                book.active.append(cells)
            out = io.BytesIO()
            book.save(out)
            sys.stdout.buffer.write(out.getvalue())
            """
        let process = Process()
        // Debian's own python3: openpyxl is one of its packages.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", program, path(name), json(numbers), json(days)]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        let sheet = try Spreadsheet(bytes)
        return ImportFile(
            name: name, bytes: bytes,
            rows: sheet.rows.map { ImportFile.Row(number: $0.number, fields: $0.cells) }, faults: [])
    }

    private static func json(_ words: [String]) -> String {
        "[" + words.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
}
