/// How much of an untrusted workbook is read before it is refused.
package struct SpreadsheetLimits: Hashable, Sendable {
    /// Bytes of the file.
    package var file = 64 << 20
    /// Bytes that one part may have unpacked.
    package var part = 256 << 20
    /// Bytes that all parts together may have unpacked.
    package var total = 384 << 20
    /// Parts over 16 MiB may be this many times as large as packed.
    package var ratio = 200
    package var entries = 10_000
    /// Rows with content, the headings among them.
    package var rows = 50_001
    package var columns = 200
    /// Bytes of text in all cells, or in the table of shared strings.
    package var text = 64 << 20
    /// Bytes that one tag, comment or stretch of text may have in the XML.
    package var token = 1 << 20

    package init() {}
}
