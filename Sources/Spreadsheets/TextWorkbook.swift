internal import CXLSXWriter
internal import Glibc

/// A list of texts as an XLSX file, however long: rows go to a temporary file as they come.
///
/// Every cell is text, so that no number loses its zeros or its last digits. The same rows give the same bytes.
package final class TextWorkbook {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let headings: [String]
    private let widths: [Int]
    private let style: SheetStyles.Style?
    private let bold: SheetStyles.Style?
    private let descriptor: Int32
    private var worksheet: UnsafeMutablePointer<lxw_worksheet>?
    private var row: lxw_row_t = 0
    private var sheets = 0
    private var isClosed = false
    private var taken = 0

    /// Rows of a sheet below its headings; a spreadsheet has 1,048,576 in all.
    package static let rowsPerSheet = 1_000_000

    /// - Parameters:
    ///   - headings: of the columns, with their widths in letters.
    ///   - folder: where temporary files are made; nobody else can open them.
    /// - Throws: ``SpreadsheetError/noSpace``.
    package init(_ headings: [(name: String, width: Int)], folder: String) throws(SpreadsheetError) {
        self.headings = headings.map(\.name)
        widths = headings.map(\.width)
        let descriptor = TextWorkbook.fileWithoutName(in: folder)
        guard descriptor >= 0 else { throw .noSpace }
        let made = folder.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt("/proc/self/fd/\(descriptor)", &options)
        }
        guard let made else {
            close(descriptor)
            throw .noSpace
        }
        (workbook, self.descriptor) = (made, descriptor)
        style = workbook_add_format(made)
        format_set_num_format(style, "@")
        bold = workbook_add_format(made)
        format_set_bold(bold)
    }

    /// A file that is gone when it is closed; negative when there can be none.
    private static func fileWithoutName(in folder: String) -> Int32 {
        var path = Array("\(folder)/.tracestamp-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { return descriptor }
        unlink(path)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return descriptor
    }

    deinit {
        if !isClosed { lxw_workbook_free(workbook) }
        close(descriptor)
    }

    /// Adds a row with as many texts as there are headings.
    ///
    /// - Throws: ``SpreadsheetError/notWritten(_:)``.
    package func append(_ texts: [String]) throws(SpreadsheetError) {
        if row == 0 || row > TextWorkbook.rowsPerSheet { try beginSheet() }
        for (column, text) in texts.enumerated() {
            try check(worksheet_write_string(worksheet, row, lxw_col_t(column), text, style))
        }
        row += 1
    }

    /// Finishes the file; its bytes are then taken with ``nextPiece()``.
    package func finish() throws(SpreadsheetError) {
        if row == 0 { try beginSheet() }
        // Without a day of its own the library would write the clock's.
        var properties = lxw_doc_properties()
        properties.created = time_t(Workbook.firstDay)
        try check(workbook_set_properties(workbook, &properties))
        isClosed = true
        try check(workbook_close(workbook))
    }

    /// The next bytes of the finished file, a quarter of a MiB at most; nil at its end.
    package func nextPiece() throws(SpreadsheetError) -> [UInt8]? {
        var isRead = false
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
            let read = pread(descriptor, buffer.baseAddress, buffer.count, off_t(taken))
            isRead = read >= 0
            count = max(0, read)
        }
        guard isRead else { throw .noSpace }
        taken += bytes.count
        return bytes.isEmpty ? nil : bytes
    }

    private func beginSheet() throws(SpreadsheetError) {
        sheets += 1
        worksheet = workbook_add_worksheet(workbook, "Tem \(sheets)")
        guard worksheet != nil else { throw .noSpace }
        for (column, width) in widths.enumerated() {
            let column = lxw_col_t(column)
            try check(worksheet_set_column(worksheet, column, column, Double(width), nil))
        }
        worksheet_freeze_panes(worksheet, 1, 0)
        for (column, heading) in headings.enumerated() {
            try check(worksheet_write_string(worksheet, 0, lxw_col_t(column), heading, bold))
        }
        row = 1
    }

    private func check(_ error: lxw_error) throws(SpreadsheetError) {
        guard error == LXW_NO_ERROR else { throw .notWritten(String(cString: lxw_strerror(error))) }
    }
}
