/// What an import did, or would do.
package struct ImportReport: Hashable, Sendable {
    package let kind: ImportFileKind
    /// The import's number, by which it can be undone; nil while nothing was saved.
    package let number: Int?
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    /// Headings that were not understood and so not read.
    package let ignoredHeadings: [String]
    /// Columns that were checked only: another import stores them.
    package let checkedOnly: [String]
    /// In the order of rows; while there is one, nothing is saved.
    package let faults: [ImportFault]
    /// What deserves a look and stops nothing.
    package let warnings: [ImportFault]
    /// The first rows that change something.
    package let preview: [ImportPreview]
    /// Whether the records are in the register now.
    package let isSaved: Bool
}

/// What one row changes.
package struct ImportPreview: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package let name: String
        /// Nil where there was nothing.
        package let before: String?
        /// Nil where nothing remains.
        package let after: String?
    }

    package let row: Int
    package let isNew: Bool
    /// Those that differ, in the order of the kind's columns.
    package let columns: [Column]
}
