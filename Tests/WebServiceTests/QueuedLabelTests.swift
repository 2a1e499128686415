import HTTPTypes
import Hummingbird
import Registry
import StampFormat
import StampSigning
import Testing

@testable import WebService

/// Labels that the queue makes, in the console and for programs.
@Suite struct QueuedLabelTests {
    private static let bytes = Array("%PDF-1.7 queued".utf8)

    /// Allotment 1 signed, and its eight labels made by a worker: job 2.
    private static func office() async throws -> ConsoleOffice {
        let office = try await ConsoleOffice()
        let number = AllotmentNumber(number: 1)
        let head = try office.act("Người approver", .approver)
        _ = try await AllotmentDesk(store: office.store).approve(number, by: head)
        let day = try #require(StampDay(head.today))
        _ = try await SigningDesk(store: office.store, width: 1).sign(
            number, with: SigningKey(), window: SigningWindow(first: day, last: day), by: head
        ) { _ in }
        let work = LabelWork(
            allotment: number, serials: try #require(SerialRange(1, 8)), words: ["sheet"], reason: nil)
        _ = try await JobDesk(store: office.store).submitLabels(
            work, layout: "x", by: office.act("Người producer", .producer))
        return office
    }

    private static func make(in office: ConsoleOffice) async throws {
        let (key, day) = (try SigningKey(), try #require(Day(iso: "2026-11-20")))
        let window = try SigningWindow(first: #require(StampDay(day)), last: #require(StampDay(day)))
        try await JobWorker(
            store: office.store, holder: JobHolder(name: "w", lease: 60_000), width: 1,
            surroundings: WorkerSurroundings(
                signingKey: { _, _ in (key, window) }, labels: StandInRenderer(bytes: bytes),
                moment: { (ConsoleOffice.now, day) }, isStopping: { false }, report: { _ in })
        ).run(once: true)
    }

    @Test func `a file from the queue is on the allotment's page once it is made, for whoever may print`()
        async throws
    {
        let office = try await Self.office()
        let page = "/console/allotments/1"
        let token = try await office.session(of: .producer)
        let (_, waiting) = try await office.ask(.get, page, token)
        #expect(waiting.contains("Tệp nhãn từ hàng đợi") && !waiting.contains("label-files"))
        let (early, words) = try await office.ask(.get, page + "/label-files/2", token)
        #expect(early.status == .unprocessableContent && words.contains("wrong-job-state"))
        try await Self.make(in: office)
        let (_, ready) = try await office.ask(.get, page, token)
        #expect(ready.contains("href=\"\(page)/label-files/2\""))
        let (file, text) = try await office.ask(.get, page + "/label-files/2", token)
        #expect(file.status == .ok && Array(text.utf8) == Self.bytes)
        #expect(file.headers[.contentType] == "application/pdf")
        #expect(file.headers[.contentLength] == "\(Self.bytes.count)")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"tem-1-1-8.pdf\"")
        #expect(file.headers[.cacheControl] == "no-store")
        let (other, _) = try await office.ask(.get, "/console/allotments/2/label-files/2", token)
        #expect(other.status == .notFound)
        let (signing, no) = try await office.ask(.get, page + "/label-files/1", token)
        #expect(signing.status == .unprocessableContent && no.contains("no-file"))
        let (_, auditor) = try await office.ask(.get, page, office.session(of: .auditor))
        #expect(!auditor.contains("label-files"))
    }
}

/// Makes the same bytes whatever is asked.
private struct StandInRenderer: LabelRendering {
    let bytes: [UInt8]

    func refusal(of work: LabelWork) -> RegistryError? { nil }

    func render(_ work: LabelWork, _ pace: RenderingPace) async throws(RegistryError) -> RenderedLabels {
        RenderedLabels(
            layout: "x", file: PrintedFile(hash: SHA256.digest(of: bytes), proved: 8), size: bytes.count,
            scratch: nil
        ) { place, count in Array(bytes[place..<place + count]) }
    }
}
