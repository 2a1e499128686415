import Foundation

/// Workbooks made of their parts by another program: python3's zipfile.
enum Workbooks {
    static let links = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="http://x/worksheet" Target="/xl/worksheets/sheet2.xml"/>
        <Relationship Id="rId3" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>
        <Relationship Id="rId4" Type="http://x/styles" Target="styles.xml"/>
        </Relationships>
        """

    static func book(date1904: Bool = false) -> String {
        """
        <workbook xmlns:r="http://x"><workbookPr date1904="\(date1904 ? 1 : 0)"/><sheets>
        <sheet name="Tờ 1" sheetId="1" r:id="rId1"/><sheet name="Tờ 2" sheetId="2" r:id="rId2"/>
        </sheets></workbook>
        """
    }

    static let strings = """
        <sst><si><t>tên</t></si><si><r><t>Trà </t></r><r><t>xanh</t></r><rPh><t>x</t></rPh></si>
        <si><t xml:space="preserve"> có &lt;dấu&gt; </t></si></sst>
        """

    static let styles = """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>
        <numFmt numFmtId="165" formatCode="[Red]0.00&quot; d&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """

    /// The parts of a workbook whose first sheet has these rows.
    static func parts(_ rows: String, date1904: Bool = false) -> [String: String] {
        [
            "xl/workbook.xml": book(date1904: date1904), "xl/_rels/workbook.xml.rels": links,
            "xl/sharedStrings.xml": strings, "xl/styles.xml": styles,
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(rows)</sheetData></worksheet>",
            "xl/worksheets/sheet2.xml":
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>2</v></c></row></sheetData></worksheet>",
        ]
    }

    /// The archive of parts; a part of the form `repeat:N:TEXT` is TEXT N times.
    static func archive(_ parts: [String: String]) throws -> [UInt8] {
        let program = """
            import io, json, sys, zipfile
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, text in sorted(json.load(sys.stdin).items()):
                    if text.startswith("repeat:"):
                        _, count, head, piece, tail = text.split(":", 4)
                        text = head + piece * int(count) + tail
                    archive.writestr(name, text)
            sys.stdout.buffer.write(out.getvalue())
            """
        return try python(program, input: try JSONEncoder().encode(parts))
    }

    static func python(_ program: String, input: Data = Data()) throws -> [UInt8] {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
            "book-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        try input.write(to: scratch)
        let process = Process()
        // Debian's own: its packages are not those of another python3.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", program]
        process.standardInput = try FileHandle(forReadingFrom: scratch)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return Array(bytes)
    }
}
