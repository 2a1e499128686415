import StampFormat
import TestTools
import Testing

@testable import StampLabels

@Suite struct UsedCellsTests {
    @Test(arguments: [
        ("1:1-7,2:3", "1:1-7,2:3"), ("2:3,1:7+1-6", "1:1-7,2:3"), ("1:12+1-7+8", "1:1-8+12"),
        ("3:5-5", "3:5"),
    ])
    func `cells have one spelling`(text: String, spelling: String) throws {
        #expect(try UsedCells(text).text == spelling)
        #expect(try UsedCells(spelling) == UsedCells(text))
    }

    @Test(arguments: [
        "", ",", "1", "1:", "1:7-1", "0:1", "1:0", "1:1,1:2", "1:a", "1:1-2-3", "1001:1", "1:1001", "1:-3",
        "١:1",
    ])
    func `what says nothing is refused`(text: String) {
        #expect(throws: LabelError.self) { try UsedCells(text) }
    }

    @Test func `labels go to the free cells of each sheet in turn`() throws {
        var job = try StampSample.job(stamps: 130)
        job.used = try UsedCells("1:1-60,2:3+65")
        #expect(job.cellFault == nil)
        #expect(job.taken.free(onPage: 1, of: 65) == [60, 61, 62, 63, 64])
        #expect(job.taken.free(onPage: 2, of: 65).count == 63)
        #expect(job.taken.free(onPage: 3, of: 65).count == 65)
        #expect(job.pageCount == 3)
        #expect(try StampSample.document(job).report.pages == 3)
        job.stampCount = 134
        #expect(job.pageCount == 4)
        #expect(try StampSample.document(job).report.pages == 4)
    }

    @Test func `a start cell joins the used ones of the first sheet`() throws {
        var job = try StampSample.job(stamps: 5, startCell: 10)
        job.used = try UsedCells("1:12")
        #expect(Array(job.taken.free(onPage: 1, of: 65).prefix(3)) == [9, 10, 12])
        #expect(job.used.text == "1:12")
    }

    @Test func `sheets that cannot be are refused with their numbers`() throws {
        func fault(_ text: String, stamps: Int = 130) throws -> LabelError? {
            var job = try StampSample.job(stamps: stamps)
            job.used = try UsedCells(text)
            let fault = job.cellFault
            if let fault { #expect(throws: fault) { try StampSample.document(job) } }
            return fault
        }
        #expect(try fault("1:66") == .badStartCell(66, cells: 65))
        #expect(try fault("2:1-65") == .noFreeCell(sheet: 2))
        #expect(try fault("4:1") == .sheetNotReached(4, pages: 2))
        #expect(try fault("2:1", stamps: 65) == .sheetNotReached(2, pages: 1))
        #expect(try fault("2:1", stamps: 66) == nil)
    }
}
