import Foundation
import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

/// A file of labels is rendered and read, and compared with what was to be printed.
@Suite struct ProofTests {
    @Test func `a right page has no fault, and two labels in each other's place are found`() throws {
        let job = try StampSample.job(stamps: 65, used: UsedCells(["3", "1-60"]))
        let stamps = try StampSample.stamps(1...65)
        let plan = ProofPlan(job, extent: .all)
        #expect(plan.pages == [1, 2])
        #expect(plan.labels(onPage: 1) == 0..<64 && plan.labels(onPage: 2) == 64..<65)
        var wrong = stamps
        wrong.swapAt(10, 11)
        for (written, faults) in [(stamps, [nil, nil]), (wrong, [10, nil])] {
            let scratch = try Scratch()
            let pages = try rendered(job, written, scratch)
            for page in plan.pages {
                let read = try texts(plan.pictures(of: pages[page - 1], page: page), scratch)
                let expected = Array(stamps[plan.labels(onPage: page)])
                #expect(plan.fault(onPage: page, read: read, stamps: expected) == faults[page - 1])
            }
        }
        #expect(plan.cell(ofLabel: 10) == 12 && plan.cell(ofLabel: 64) == 61)
    }

    @Test func `a page that is not there, or of which too little was read, is a fault`() throws {
        let job = try StampSample.job(stamps: 3)
        let (plan, stamps) = (ProofPlan(job, extent: .all), try StampSample.stamps(1...3))
        let right = try stamps.map {
            StampURL(host: try StampSample.host("tem.example.gov.vn"), stamp: $0).text
        }
        #expect(plan.fault(onPage: 1, read: right, stamps: stamps) == nil)
        #expect(plan.fault(onPage: 1, read: [], stamps: stamps) == 0)
        #expect(plan.fault(onPage: 1, read: Array(right.prefix(2)), stamps: stamps) == 2)
        #expect(plan.fault(onPage: 1, read: right, stamps: Array(stamps.prefix(1))) == 1)
        #expect(GreyPage(pgm: Array("P5\n2 2\n255\nabc".utf8)) == nil)
        #expect(GreyPage(pgm: Array("P6\n1 1\n255\nabc".utf8)) == nil)
        #expect(GreyPage(pgm: []) == nil)
        let page = try #require(GreyPage(pgm: Array("P5\n2 2\n255\nabcd".utf8)))
        #expect(page.part(x: 1..<9, y: 0..<2) == Array("P5\n1 2\n255\nbd".utf8))
    }

    @Test func `a large job is read at both ends and in each of 60 stretches`() throws {
        #expect(ProofExtent.usual(labels: 10_000) == .all)
        #expect(ProofExtent.usual(labels: 10_001) == .sample)
        #expect(ProofPlan(try StampSample.job(stamps: 65), extent: .none).pages.isEmpty)
        #expect(ProofPlan(try StampSample.job(stamps: 62 * 65), extent: .sample).pages == Array(1...62))
        for pages in [63, 64, 155, 15_385] {
            let job = try StampSample.job(stamps: pages * 65)
            let sample = ProofPlan(job, extent: .sample).pages
            #expect(sample.count == 62 && sample.first == 1 && sample.last == pages)
            #expect(zip(sample, sample.dropFirst()).allSatisfy { $0 < $1 })
            #expect(sample == ProofPlan(job, extent: .sample).pages)
            for (stretch, page) in sample.dropFirst().dropLast().enumerated() {
                #expect(
                    (page - 2) * 60 >= stretch * (pages - 2) - 60
                        && (page - 2) * 60 <= (stretch + 1) * (pages - 2))
            }
        }
    }

    private func rendered(_ job: LabelJob, _ stamps: [Stamp], _ scratch: Scratch) throws -> [GreyPage] {
        let collected = Collected()
        _ = try LabelSheetWriter(job, fonts: StampSample.fonts()).write(stamps: stamps, to: collected.take)
        let pdf = try scratch.file("labels.pdf", collected.bytes)
        return try (1...job.pageCount).map { page in
            let root = scratch.folder.appendingPathComponent("p\(page)").path
            _ = try Tool.run(
                "pdftoppm",
                ["-r", "300", "-gray", "-f", "\(page)", "-l", "\(page)", "-singlefile", pdf.path, root])
            let bytes = try Data(contentsOf: URL(fileURLWithPath: root + ".pgm"))
            return try #require(GreyPage(pgm: [UInt8](bytes)))
        }
    }

    private func texts(_ pictures: [[UInt8]], _ scratch: Scratch) throws -> [String] {
        let files = try pictures.enumerated().map { try scratch.file("\($0).pgm", $1) }
        return try SymbolReader.zxing.texts(files)
    }
}
