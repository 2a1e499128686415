import TestTools
import Testing

@testable import StampLabels

@Suite struct UsedCellsTests {
    @Test func `each part-used sheet is filled where it is free, later ones from the start`() throws {
        let used = try UsedCells(["1-7,12", "3"])
        let job = try StampSample.job(stamps: 125, used: used)
        #expect(job.places.free(onPage: 1) == Array(8...11) + Array(13...65))
        #expect(job.places.free(onPage: 2) == [1, 2] + Array(4...65))
        #expect(job.places.free(onPage: 3).count == 65)
        #expect(job.pageCount == 3)
        #expect(try StampSample.job(stamps: 121, used: used).pageCount == 2)
        #expect(try StampSample.document(job).report.pages == 3)
    }

    @Test func `cells that a sheet has not, and full sheets, are refused`() throws {
        func refusal(_ texts: String...) throws -> String? {
            do {
                let job = try StampSample.job(stamps: 1, used: try UsedCells(texts))
                _ = try LabelSheetWriter(job, fonts: try StampSample.fonts())
                return nil
            } catch let error as LabelError {
                return error.code
            }
        }
        #expect(try refusal("1,66") == "bad-used-cell")
        #expect(try refusal("2", "1-65") == "sheet-used-up")
        for text in ["", "0", "7-3", "1-", "a", "1,,2", "1-2-3", "99999999999999999999"] {
            #expect(try refusal(text) == "bad-used-cells", "\(text)")
        }
        #expect(try refusal("1-64") == nil)
    }

    @Test func `the same cells are the same text`() throws {
        #expect(try UsedCells(["3,1-2"]).texts == ["1,2,3"])
        #expect(try UsedCells(["3,1-2"]) == UsedCells(["1-3"]))
    }
}

@Suite struct CustomSheetTests {
    @Test func `a sheet by its numbers`() throws {
        let sheet = try Sheet.named("custom:40x30,4x8,15x20,pitch=45x32,corner=2,page=205x290,crop")
        #expect(sheet.label == .init(40, 30) && sheet.pitch == .init(45, 32) && sheet.page == .init(205, 290))
        #expect(sheet.cells == 32 && sheet.cornerRadius == 2 && sheet.hasCropLines)
        let plain = try Sheet.named("custom:40x30,4x8,15x20")
        #expect(plain.pitch == plain.label && plain.page == .a4 && !plain.hasCropLines)
    }

    @Test(
        "numbers that cannot be are refused",
        arguments: [
            ("custom:", "unreadable"), ("custom:40,4x8,15x20", "unreadable"),
            ("custom:40x30,4.5x8,15x20", "unreadable"), ("custom:40x30,4x8,15x20,colour=1", "unreadable"),
            ("custom:40x30,4x8", "unreadable"), ("custom:0x30,4x8,15x20", "not-a-length"),
            ("custom:-40x30,4x8,15x20", "not-a-length"), ("custom:40x30,5x9,15x20", "off-page"),
            ("custom:nanx30,4x8,15x20", "not-a-length"),
            ("custom:40x30,4x8,15x20,pitch=39x30", "labels-overlap"),
            ("custom:40x30,4x8,15x20,corner=16", "bad-corner"),
        ])
    func refused(_ text: String, _ code: String) throws {
        let error = #expect(throws: LabelError.self) { try Sheet.named(text) }
        guard case .badSheet(text, let fault) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault.code == code)
    }

    @Test func `labels beyond the page are refused with what they need and what fits`() {
        let fault = SheetFault.offPage(
            needs: .init(249, 283), has: .a4, columns: 4, rows: 9)
        #expect(throws: LabelError.badSheet("custom:48x30,5x9,9x13", fault)) {
            try Sheet.named("custom:48x30,5x9,9x13")
        }
    }
}
