internal import CXLSXWriter
internal import Glibc
package import StampFormat

/// Why a spreadsheet could not be made.
package enum SpreadsheetError: Error, Hashable, Sendable {
    /// In the words of libxlsxwriter: a text beyond 32 767 characters, too many rows, a sheet's name.
    case notWritten(String)
    /// No memory or no place for temporary files.
    case noSpace

    /// Stable word.
    package var code: String {
        switch self {
        case .notWritten: "spreadsheet-not-written"
        case .noSpace: "storage-failed"
        }
    }
}

/// Lists as one XLSX file: the same lists, author and day give the same bytes.
package struct Workbook: Sendable {
    package let sheets: [SheetTable]
    /// Who the file says made it.
    package let author: String
    /// The only time that the file knows; nil for 1980-01-01, ZIP's first day, where a day says nothing.
    package let createdOn: Day?

    package init(_ sheets: [SheetTable], author: String, createdOn: Day?) {
        self.sheets = sheets
        self.author = author
        self.createdOn = createdOn
    }

    /// The file's bytes (ECMA-376, Office Open XML).
    package func xlsx() throws(SpreadsheetError) -> [UInt8] {
        let descriptor = CXLSXWriter_memory_file()
        guard descriptor >= 0 else { throw .noSpace }
        defer { close(descriptor) }
        guard let workbook = workbook_new("/proc/self/fd/\(descriptor)") else { throw .noSpace }
        let fault = write(to: workbook)
        // Closing writes the file and frees everything, also after a fault.
        let closing = workbook_close(workbook)
        guard let fault = [fault, closing].first(where: { $0 != LXW_NO_ERROR }) else {
            return try Workbook.contents(of: descriptor)
        }
        throw .notWritten(String(cString: lxw_strerror(fault)))
    }

    /// The first fault, or none.
    private func write(to workbook: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
        let styles = SheetStyles(workbook)
        for sheet in sheets {
            guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
                return LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED
            }
            let writer = SheetWriter(worksheet, styles)
            writer.write(sheet)
            guard writer.fault == LXW_NO_ERROR else { return writer.fault }
        }
        return setProperties(of: workbook)
    }

    /// Author and day; without a day the library would write the clock's.
    private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
        author.withCString { author in
            var properties = lxw_doc_properties()
            properties.author = UnsafeMutablePointer(mutating: author)
            properties.created = time_t(createdOn?.unixSeconds ?? Workbook.firstDay)
            return workbook_set_properties(workbook, &properties)
        }
    }

    /// 1980-01-01; the library takes 0 for the clock's time.
    static let firstDay: Int64 = 315_532_800

    private static func contents(of descriptor: Int32) throws(SpreadsheetError) -> [UInt8] {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size > 0 else { throw .noSpace }
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
        }
        guard bytes.count == Int(size) else { throw .noSpace }
        return bytes
    }
}
