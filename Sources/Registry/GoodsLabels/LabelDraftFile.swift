internal import Foundation

/// Label drafts from a file: CSV with a row for each, or JSON with one object or an array of them.
///
/// Columns and keys are the words of ``LabelDraft/Field``, the same in both.
package struct LabelDraftFile: Sendable {
    /// With the row of the CSV file, or the place in the array from 1.
    package let drafts: [(row: Int, draft: LabelDraft)]
    package let ignoredHeadings: [String]
    package let faults: [ImportFault]

    /// `file`: the file's bytes.
    package init(_ file: [UInt8]) {
        let first = file.first { $0 > 0x20 }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            self.init(json: file)
        } else {
            self.init(csv: file)
        }
    }

    private init(csv file: [UInt8]) {
        let table = ImportTable(
            ImportFile(name: "", csv: file),
            columns: LabelDraft.Field.allCases.map { ImportColumn($0.rawValue) })
        drafts = table.rows.map { row in
            var texts: [LabelDraft.Field: String] = [:]
            for field in LabelDraft.Field.allCases { texts[field] = row.raw(field.rawValue) }
            return (row.number, LabelDraft(texts))
        }
        ignoredHeadings = table.ignoredHeadings
        faults = table.faults
    }

    private init(json file: [UInt8]) {
        let decoder = JSONDecoder()
        let data = Data(file)
        let objects =
            (try? decoder.decode([[String: Value]].self, from: data))
            ?? (try? decoder.decode([String: Value].self, from: data)).map { [$0] }
        let known = Set(LabelDraft.Field.allCases.map(\.rawValue))
        ignoredHeadings = Set((objects ?? []).flatMap(\.keys)).subtracting(known).sorted()
        faults = objects == nil ? [ImportFault(row: nil, column: nil, value: "", rule: .notJSON)] : []
        drafts = (objects ?? []).enumerated().map { index, object in
            var texts: [LabelDraft.Field: String] = [:]
            for field in LabelDraft.Field.allCases { texts[field] = object[field.rawValue]?.text }
            return (index + 1, LabelDraft(texts))
        }
    }

    /// A string, or a number as it would be printed.
    private struct Value: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            text = try (try? container.decode(String.self)) ?? "\(container.decode(Decimal.self))"
        }
    }
}
