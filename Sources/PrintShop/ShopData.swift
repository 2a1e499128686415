import Spreadsheets
import StampFormat
import StampLabels
import StampSymbol

/// The list of what stands on each label, in the order of printing.
struct ShopData {
    /// Names of the columns, and their widths in letters.
    private static let columns = [
        (name: "no", width: 10), (name: "roll", width: 8), (name: "position", width: 10),
        (name: "serial", width: 10), (name: "typed_code", width: 24), (name: "url", width: 60),
    ]

    private let order: ShopOrder

    private var columns: [(name: String, width: Int)] {
        ShopData.columns + (order.scratchCode == nil ? [] : [(name: "scratch_code", width: 14)])
    }

    init(_ order: ShopOrder) { self.order = order }

    /// UTF-8 with a byte order mark, commas, CR LF; no field can hold a comma or a quote, nor start like a formula.
    ///
    /// - Throws: ``LabelError/stampCountDiffers(announced:given:)``, or what the sink throws.
    func writeCSV(_ stamps: some Sequence<Stamp>, to sink: LabelSink) throws(LabelError) {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + line(columns.map(\.name))
        var index = 0
        for stamp in stamps {
            bytes += line(row(of: stamp, index))
            index += 1
            if bytes.count >= ShopData.pieceSize {
                try sink(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try sink(bytes)
        try check(index)
    }

    /// The same as a spreadsheet of texts; temporary files go to a folder.
    func writeXLSX(
        _ stamps: some Sequence<Stamp>, folder: String, to sink: LabelSink
    ) throws(ShopError) {
        var index = 0
        let workbook: TextWorkbook
        do throws(SpreadsheetError) {
            workbook = try TextWorkbook(columns, folder: folder)
            for stamp in stamps {
                try workbook.append(row(of: stamp, index))
                index += 1
            }
            try workbook.finish()
        } catch {
            throw .spreadsheet(error)
        }
        do throws(LabelError) { try check(index) } catch { throw .label(error) }
        while let piece = try ShopData.piece(workbook) {
            do throws(LabelError) { try sink(piece) } catch { throw .label(error) }
        }
    }

    private static func piece(_ workbook: TextWorkbook) throws(ShopError) -> [UInt8]? {
        do throws(SpreadsheetError) { return try workbook.nextPiece() } catch { throw .spreadsheet(error) }
    }

    private func check(_ count: Int) throws(LabelError) {
        guard count == order.count else { throw .stampCountDiffers(announced: order.count, given: count) }
    }

    private func row(of stamp: Stamp, _ index: Int) -> [String] {
        let perRoll = order.plan.perRoll
        return [
            "\(index + 1)", "\(index / perRoll + 1)", "\(index % perRoll + 1)",
            "\(stamp.fields.serial.number)", TypedCode(of: stamp).text,
            order.link.text(stamp, host: order.host),
        ] + (order.scratchCode.map { [$0(stamp)] } ?? [])
    }

    private func line(_ fields: [String]) -> [UInt8] { Array((fields.joined(separator: ",") + "\r\n").utf8) }

    private static let pieceSize = 1 << 16
}
