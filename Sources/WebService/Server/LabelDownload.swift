internal import HTTPTypes
internal import Registry
internal import StampFormat

/// A finished file of labels on its way to whoever may print it, piece by piece.
struct LabelDownload<Store: RegistryStore>: Sendable {
    let store: Store

    /// - Throws: ``JobRefusal/noFile(_:)``, ``JobRefusal/wrongState(_:needed:)`` or ``JobRefusal/fileGone(_:)``.
    func answer(of job: Int) async throws(RegistryError) -> Answer {
        let desk = JobDesk(store: store)
        let (work, file) = try await desk.labelFile(of: job)
        let first = try await desk.piece(0, of: file, job: job)
        let (type, ending) = LabelDownload.sort(of: first)
        var answer = Answer(
            type,
            Answer.Stream(size: file.size, pieces: file.pieces) { place in
                place == 0 ? first : try await desk.piece(place, of: file, job: job)
            })
        let serials = "\(work.serials.first)-\(work.serials.last)"
        answer.headers[.contentDisposition] =
            "attachment; filename=\"tem-\(work.allotment.number)-\(serials).\(ending)\""
        return answer
    }

    /// What a file is, by its first bytes: pages, a print shop's archive, or a printer's own language.
    private static func sort(of bytes: [UInt8]) -> (type: String, ending: String) {
        if bytes.starts(with: Array("%PDF".utf8)) { return ("application/pdf", "pdf") }
        if bytes.starts(with: Array("PK".utf8)) { return ("application/zip", "zip") }
        return ("application/octet-stream", "prn")
    }
}
