import Foundation
import TestTools

/// Reads a workbook with openpyxl: cells as `type:value`, and what the tests ask about the sheet.
enum OpenPyXL {
    static func cells(of bytes: [UInt8]) throws -> [String: String] {
        let scratch = try Scratch()
        let file = try scratch.file("list.xlsx", bytes)
        // Debian's own, which has Debian's openpyxl.
        let data = try withExtendedLifetime(scratch) {
            try Tool.run("/usr/bin/python3", ["-c", script, file.path])
        }
        return try JSONDecoder().decode([String: String].self, from: data)
    }

    private static let script = """
        import json, sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book.worksheets[0]
        found = {"freeze": sheet.freeze_panes, "creator": book.properties.creator,
                 "created": str(book.properties.created)}
        formulas = 0
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f": formulas += 1
                if cell.value is None: continue
                found[cell.coordinate] = type(cell.value).__name__ + ":" + str(cell.value)
                found["format " + cell.coordinate] = cell.number_format
        found["formulas"] = str(formulas)
        print(json.dumps(found))
        """
}
