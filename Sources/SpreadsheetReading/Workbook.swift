/// What a workbook's small parts say: its sheets, and where its strings and styles are.
struct Workbook {
    struct Sheet: Hashable {
        let name: String
        let part: String
    }

    let sheets: [Sheet]
    let sharedStrings: String?
    let styles: String?
    /// Whether serial days count from 1904-01-01.
    let countsFrom1904: Bool

    init(_ archive: ZipArchive, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
        let part = "xl/workbook.xml"
        let links = try XMLStream.read(
            "xl/_rels/workbook.xml.rels", of: archive, limits: limits, with: LinkReader())
        let book = try XMLStream.read(part, of: archive, limits: limits, with: BookReader())
        sheets = book.sheets.compactMap { sheet in
            links.targets[sheet.link].map { Sheet(name: sheet.name, part: $0) }
        }
        guard !sheets.isEmpty else { throw .malformed(part: part) }
        sharedStrings = links.sharedStrings
        styles = links.styles
        countsFrom1904 = book.countsFrom1904
    }

    /// The sheet of that name, or the first one.
    func sheet(named name: String?) throws(SpreadsheetFault) -> Sheet {
        guard let found = name == nil ? sheets.first : sheets.first(where: { $0.name == name }) else {
            throw .noSuchSheet(known: sheets.prefix(20).map { String($0.name.prefix(80)) })
        }
        return found
    }
}

/// `xl/workbook.xml`.
private struct BookReader: XMLReading {
    var sheets: [(name: String, link: String)] = []
    var countsFrom1904 = false

    mutating func open(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "sheet":
            guard let name = attributes["name"], let link = attributes["r:id"] else { return }
            sheets.append((name, link))
        case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"])
        default: return
        }
    }

    mutating func text(_: UnsafeRawBufferPointer) {}
    mutating func close(_: String) {}
}

/// `xl/_rels/workbook.xml.rels`: what the workbook's parts are called.
private struct LinkReader: XMLReading {
    var targets: [String: String] = [:]
    var sharedStrings: String?
    var styles: String?

    mutating func open(_ name: String, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
            attributes["TargetMode"] != "External"
        else { return }
        let part = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        let type = attributes["Type"] ?? ""
        if type.hasSuffix("/worksheet") { targets[id] = part }
        if type.hasSuffix("/sharedStrings") { sharedStrings = part }
        if type.hasSuffix("/styles") { styles = part }
    }

    mutating func text(_: UnsafeRawBufferPointer) {}
    mutating func close(_: String) {}
}
