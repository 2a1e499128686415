import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

@Suite struct JobTests {
    @Test func `a job with other stamps than announced is refused`() throws {
        try expect(
            .stampCountDiffers(announced: 2, given: 1), StampSample.job(stamps: 2), StampSample.stamps(1...1))
        try expect(
            .stampCountDiffers(announced: 2, given: 3), StampSample.job(stamps: 2), StampSample.stamps(1...3))
    }

    @Test func `a specimen cannot be printed as a stamp, nor a stamp as a specimen`() throws {
        let specimens = try StampSample.stamps(1...1, kind: .specimen)
        try expect(.kindDiffers(serial: 1), StampSample.job(stamps: 1), specimens)
        try expect(
            .kindDiffers(serial: 1), StampSample.job(stamps: 1, kind: .specimen), StampSample.stamps(1...1))
    }

    @Test func `a ready symbol of another level is refused`() throws {
        let url = try StampSample.url("tem.example.gov.vn")
        let label = ReadyLabel(symbol: try QRSymbol(url, level: .high), code: TypedCode(of: url.stamp))
        let writer = try LabelSheetWriter(StampSample.job(stamps: 1), fonts: StampSample.fonts())
        #expect(throws: LabelError.symbolDiffers(serial: 1)) { try writer.write(labels: [label]) { _ in } }
    }

    @Test func `a file that is no font is refused`() throws {
        let job = try StampSample.job(stamps: 1)
        for bytes in [[], Array("no font at all".utf8), Array(try StampSample.fonts().regular.prefix(1000))] {
            let fonts = LabelFonts(regular: bytes, bold: bytes)
            #expect(throws: LabelError.badFont) { try LabelSheetWriter(job, fonts: fonts) }
        }
    }

    @Test func `a full disk ends the job with its error`() throws {
        let writer = try LabelSheetWriter(StampSample.job(stamps: 130), fonts: StampSample.fonts())
        let stamps = try StampSample.stamps(1...130)
        #expect(throws: LabelError.outputFailed(errno: 28)) {
            var left = 3
            _ = try writer.write(stamps: stamps) { _ throws(LabelError) in
                left -= 1
                if left == 0 { throw .outputFailed(errno: 28) }
            }
        }
    }

    @Test func `stamps are pulled a page at a time`() throws {
        var pulled = 0
        var most = 0
        var seen = 0
        let made = try StampSample.stamps(1...650)
        let stamps = made.lazy.map { stamp in
            pulled += 1
            most = max(most, pulled - seen)
            return stamp
        }
        let writer = try LabelSheetWriter(StampSample.job(stamps: 650), fonts: StampSample.fonts())
        let report = try writer.write(stamps: stamps) { bytes in if bytes.count > 2000 { seen = pulled } }
        #expect(report.pages == 10)
        #expect(most <= 2 * 65)
    }

    private func expect(_ error: LabelError, _ job: LabelJob, _ stamps: [Stamp]) throws {
        let writer = try LabelSheetWriter(job, fonts: StampSample.fonts())
        #expect(throws: error) { try writer.write(stamps: stamps) { _ in } }
    }
}
