import StampFormat
import TestTools
import Testing

@testable import StampLabels

@Suite struct SheetTests {
    @Test(arguments: Sheet.presets)
    func `every preset can exist`(sheet: Sheet) {
        #expect(sheet.fault == nil)
        #expect(!sheet.source.isEmpty)
    }

    @Test func `Tomy 145 is L7651`() throws {
        let sheet = try Sheet.named("L7651")
        #expect(sheet == (try Sheet.named("TOMY-145")))
        #expect(sheet.cells == 65)
        #expect(sheet.corner(ofCell: 64).width + sheet.label.width < 210)
    }

    @Test func `an unknown sheet is answered with the known ones`() {
        #expect(throws: LabelError.unknownSheet("tomy-999", known: Sheet.presets.map(\.name))) {
            try Sheet.named("tomy-999")
        }
    }

    @Test func `impossible sheets are refused`() {
        #expect(fault(columns: 6) == "off-page")
        #expect(fault(rows: 14) == "off-page")
        #expect(fault(pitch: .init(30, 21.2)) == "labels-overlap")
        #expect(fault(pitch: .init(40.6, 21)) == "labels-overlap")
        #expect(fault(label: .init(.nan, 21)) == "not-a-length")
        #expect(fault(label: .init(-38, 21)) == "not-a-length")
        #expect(fault(columns: 0) == "not-a-length")
        #expect(fault(rows: .max) == "not-a-length")
        #expect(fault(radius: 11) == "bad-corner")
        #expect(fault() == nil)
    }

    @Test(arguments: [0, -1, 66, Int.max])
    func `a start cell outside the sheet is refused`(cell: Int) throws {
        let job = try StampSample.job(stamps: 1, startCell: cell)
        #expect(throws: LabelError.badStartCell(cell, cells: 65)) { try StampSample.document(job) }
    }

    @Test func `a label too small for a symbol is refused with numbers`() throws {
        let sheet = try Sheet(
            name: "tiny", label: .init(25.4, 10), columns: 7, rows: 27, origin: .init(5, 13),
            pitch: .init(28.5, 10.14),
            cornerRadius: 1, source: "Avery 8658", isMeasured: false)
        let job = try StampSample.job(stamps: 1, sheet: sheet)
        let error = #expect(throws: LabelError.self) { try StampSample.document(job) }
        guard case .symbolTooLarge(let needed, let room, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(needed > 17 && room == 10)
    }

    private func fault(
        label: Sheet.Size = .init(38.1, 21.2), columns: Int = 5, rows: Int = 13,
        pitch: Sheet.Size = .init(40.6, 21.2), radius: Double = 1
    ) -> String? {
        do {
            _ = try Sheet(
                name: "try", label: label, columns: columns, rows: rows, origin: .init(4.7, 10.9),
                pitch: pitch,
                cornerRadius: radius, source: "a test", isMeasured: false)
            return nil
        } catch {
            guard case .badSheet("try", let fault) = error else { return nil }
            return fault.code
        }
    }
}
