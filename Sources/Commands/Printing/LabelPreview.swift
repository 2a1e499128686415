internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampLabels
internal import StampSigning

/// Pages of labels as pictures; their symbols have the right size and hold no signature.
struct LabelPreview {
    let job: LabelJob
    let writer: LabelSheetWriter
    private let order: LabelOrder
    private let workplace: Workplace

    init(order: LabelOrder, request: LabelRequest, workplace: Workplace, fonts: LabelFonts) throws {
        // Codes of nothing: a preview gives no secret away.
        let scratch = request.hasScratch ? ScratchSecret(bytes: [UInt8](repeating: 0, count: 32)) : nil
        job = order.job(request, office: workplace.office, scratch: scratch)
        writer = try LabelSheetWriter(job, fonts: fonts)
        (self.order, self.workplace) = (order, workplace)
    }

    /// A page as PNG.
    ///
    /// - `page`: from 1.
    /// - `dpi`: dots per inch, 50 to 300.
    func picture(ofPage page: Int, dpi: Int) async throws -> [UInt8] {
        let stamps = try await unsigned(job.places.labels(onPage: page, of: job.stampCount))
        let folder = try ProofFolder()
        try folder.write(try writer.page(page, stamps: stamps), "page.pdf")
        try await LabelProof.renderer.run(
            ["-png", "-gray", "-r", "\(dpi)", "-singlefile", folder.path("page.pdf"), folder.path("page")],
            output: nil)
        return try folder.contents("page.png")
    }

    /// The stamps of a page with nothing for a signature.
    private func unsigned(_ labels: Range<Int>) async throws -> [Stamp] {
        let stamps = try await order.stamps(of: labels, workplace.store)
        guard let nothing = StampSignature(bytes: [UInt8](repeating: 0, count: 64)) else { return [] }
        return stamps.map { Stamp(fields: $0.fields, signature: nothing) }
    }
}
