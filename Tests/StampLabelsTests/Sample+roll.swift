import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

/// A job on a roll, and what a printer of its language makes of the file.
struct RollSample {
    var roll: Roll
    var dpi = 203
    var stamps = 4
    var startColumn = 1
    var host = "tem.example.gov.vn"
    var level: SymbolLevel?
    var kind = StampKind.recognisedProduct
    var text = StampSample.honey
    var link = SymbolLink.full
    var scratch: String?

    func job() throws -> LabelJob {
        let grid = try #require(PrintGrid(dpi: dpi))
        var job = LabelJob(
            roll: roll, startColumn: startColumn, grid: grid, host: try StampSample.host(host), level: level,
            link: link, text: text, kind: kind, stampCount: stamps, identifier: Array(0..<16))
        if let scratch { job.scratchCode = { _ in scratch } }
        return job
    }

    func file(_ language: PrinterLanguage) throws -> (bytes: [UInt8], report: LabelReport) {
        let collected = Collected()
        let writer = try RollWriter(job(), on: roll, in: language, fonts: StampSample.fonts())
        let stamps = try StampSample.stamps(1...UInt32(stamps), kind: kind)
        let report = try writer.write(stamps: stamps) { bytes in collected.take(bytes) }
        return (collected.bytes, report)
    }

    func rows(_ language: PrinterLanguage) throws -> [PrintedRow] {
        let bytes = try file(language).bytes
        return switch language {
        case .tspl: try TSPLPrinter(bytes, dpi: dpi).rows
        case .zpl: try ZPLPrinter(bytes).rows
        }
    }

    /// A column's dots across.
    func dots(column: Int) -> Range<Int> {
        func dot(_ millimetres: Double) -> Int { Int((millimetres * Double(dpi) / 25.4).rounded()) }
        let corner = roll.row.corner(ofCell: column).width
        return dot(corner)..<dot(corner + roll.label.width)
    }
}
