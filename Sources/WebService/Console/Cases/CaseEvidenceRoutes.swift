internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import StampFormat

/// What proves something in a case, and its minutes on paper.
struct CaseEvidenceRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    /// The largest file, and room for what a form puts around it.
    private static var most: Int { EvidenceFile.mostBytes + (64 << 10) }

    func add(to book: ConsoleBook<Store>) {
        // A producer is told of findings, not of who was photographed where.
        book.page("/console/cases/:number/evidence/:hash", .office) { request, context, visit in
            let inspection = try await edge.inspection(request.part("number", context), visit)
            return try await file(request.part("hash", context), of: inspection)
        }
        book.page("/console/cases/:number/minutes", .office) { request, context, visit in
            let inspection = try await edge.inspection(request.part("number", context), visit)
            let bytes = try await edge.works.minutes(of: inspection.number, on: visit.today)
            return .file(bytes, named: "bien-ban-\(inspection.number)", as: .pdf)
        }
        book.deed("/console/cases/:number/evidence", .doing(.caseEvidenceAdded), most: Self.most) {
            form, context, visit in
            let inspection = try await edge.inspection(context.parameters.get("number") ?? "", visit)
            return try await edge.attempt {
                _ = try await CaseDesk(store: edge.store).add(
                    matter(form), to: .number(inspection.number), .none, form.paper(),
                    by: visit.act(.caseEvidenceAdded))
                return edge.frame.seeOther(
                    "/console/cases/\(inspection.number)", done: "case-add-evidence", visit.language)
            } refused: {
                try await CaseDeedRoutes(edge: edge).page(of: inspection, visit, form, $0)
            }
        }
    }

    /// The file, or else the stamp.
    private func matter(_ form: FormBody) async throws -> EvidenceMatter {
        if let file = form.file("file") { return .file(try edge.works.keep(evidence: file.bytes)) }
        let stamp = try await edge.read { reader throws(RegistryError) in try form.stamp("stamp", reader) }
        guard let stamp else {
            throw WorkRefusal(
                "file-missing", ("Chưa chọn tệp hay tem.", "Neither a file nor a stamp is given."),
                next: ("Chọn một ảnh, hoặc ghi mã tem.", "Choose a picture, or give a stamp."))
        }
        return .stamp(stamp)
    }

    /// Always as a file to be kept: what somebody sent is never opened as a page of ours.
    private func file(_ hash: String, of inspection: InspectionCase) async throws -> Answer {
        let items = try await edge.read { reader throws(RegistryError) in
            try reader.evidence(of: inspection.number)
        }
        let files = items.compactMap { item -> EvidenceFile? in
            guard case .file(let file) = item.matter else { return nil }
            return file
        }
        guard let file = files.first(where: { Hex.text(of: $0.hash) == hash }) else {
            throw WebFault.notFound
        }
        var answer = Answer(file.kind.type, try edge.works.evidence(file), .none)
        answer.headers[.contentDisposition] =
            "attachment; filename=\"\(hash.prefix(16)).\(file.kind.ending)\""
        return answer
    }
}
