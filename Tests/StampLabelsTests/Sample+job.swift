import Foundation
import StampFormat
import StampSymbol
import TestTools

@testable import StampLabels

extension StampSample {
    static func fonts() throws -> LabelFonts {
        let folder = "/usr/share/fonts/truetype/noto/"
        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + name)))
        }
        return LabelFonts(regular: try bytes("NotoSans-Regular.ttf"), bold: try bytes("NotoSans-Bold.ttf"))
    }

    static let honey = LabelText(
        product: "Mật ong rừng Nậm Xanh", producer: "HTX Nậm Xanh (hư cấu)", lot: "L261110A",
        producedOn: Day(year: 2026, month: 11, day: 10), useBy: Day(year: 2027, month: 11, day: 10),
        netQuantity: "Thể tích thực: 500 ml")

    static func job(
        _ text: LabelText = honey, stamps: Int = 65, startCell: Int = 1, host: String = "tem.example.gov.vn",
        level: SymbolLevel? = nil, kind: StampKind = .recognisedProduct, sheet: Sheet? = nil,
        used: UsedCells = .none
    ) throws -> LabelJob {
        LabelJob(
            sheet: try sheet ?? Sheet.named("tomy-145"), startCell: startCell, used: used,
            host: try self.host(host),
            level: level,
            text: text, kind: kind, stampCount: stamps, name: "Đợt 128 · L261110A", identifier: Array(0..<16))
    }

    static func stamps(_ serials: ClosedRange<UInt32>, kind: StampKind = .recognisedProduct) throws -> [Stamp]
    {
        try serials.map { try stamp($0, kind: kind) }
    }

    /// A whole document with stamps 1 to the job's count.
    static func document(_ job: LabelJob) throws -> (pdf: [UInt8], report: LabelReport) {
        let stamps = try stamps(1...UInt32(job.stampCount), kind: job.kind)
        let collected = Collected()
        let report = try LabelSheetWriter(job, fonts: fonts()).write(stamps: stamps, to: collected.take)
        return (collected.bytes, report)
    }
}

/// A sink in memory.
final class Collected {
    private(set) var bytes: [UInt8] = []

    func take(_ chunk: [UInt8]) { bytes += chunk }
}
