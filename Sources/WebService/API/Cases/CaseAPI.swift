internal import HTTPTypes
internal import Registry
internal import StampFormat
internal import StampSigning

/// Inspection cases for devices that work without a network.
///
/// Each act comes under the device's own key, which the desks keep for good with its receipt: it is done once
/// however late it is sent again. What does not fit any more is answered with both states and changes nothing.
struct CaseAPI<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    private static var path: String { "/v1/cases" }
    /// Whoever inspects.
    private static var makers: [Act.Role] { [.inspector, .clerk, .approver] }

    func add(to book: TokenBook<Store>) {
        addReads(to: book)
        book.act(Self.path, .writeCases, .caseOpened, in: Self.makers, fields: CaseFields.opening) { asked in
            let mark = try asked.mark()
            try await told("open", nil, asked) {
                _ = try await CaseDesk(store: asked.store(telling: nil, mark)).open(
                    asked.opening(), mark, asked.fields.paper(), by: asked.act)
            }
        }
        for kind in CaseFields.Word.allCases { say(kind, book) }
        book.act(
            "\(Self.path)/:case/stamps", .writeCases, .caseEvidenceAdded, in: Self.makers,
            fields: ["stamp"] + CaseFields.common
        ) { asked in
            try await add(.stamp(asked.stamp("stamp")), asked.mark(), asked)
        }
        book.act(
            "\(Self.path)/:case/evidence/:sha256", .writeCases, .caseEvidenceAdded, in: Self.makers,
            fields: nil, method: .put
        ) { asked in try await put(asked) }
        book.act(
            "/v1/consumer-reports", .writeCases, .caseEvidenceAdded, in: Self.makers,
            fields: ["stamp", "seen", "province", "text"]
        ) { asked in try await take(asked) }
        book.act(
            "/v1/consumer-reports/close", .writeCases, .consumerReportsClosed,
            fields: ["stamp", "outcome", "document", "note"]
        ) { asked in try await close(asked) }
    }

    private func addReads(to book: TokenBook<Store>) {
        book.read(Self.path, .readCases, .own) { asked in
            let page = try PageQuery(asked.request, path: Self.path)
            let after = Int(try page.last(RegisterNumber.allotment) ?? 0)
            let seen = try await asked.store.read { reader throws(RegistryError) in
                try reader.cases(after: after, limit: page.limit + 1) { asked.visit.sees($0) }
            }
            return page.answer("cases", seen, number: \.number, .revalidated) {
                CaseLines.facts(of: $0, on: asked.visit.today, for: asked.visit.reader)
            }
        }
        book.read("\(Self.path)/:case", .readCases, .own) { asked in
            let reference = try CaseFields.reference(asked.part("case"))
            try await requireSeen(reference, by: asked.visit, asked.store)
            return try await asked.answer(
                .inspection(reference, on: asked.visit.today, for: asked.visit.reader))
        }
        // A producer's findings have these codes.
        book.read("/v1/finding-reasons", .readCases, .own) { asked in
            let reasons = try await asked.store.read { reader throws(RegistryError) in
                try reader.findingReasons()
            }.filter { $0.isOpen(on: asked.visit.today) }
            return Answer(
                json: .object(["reasons": .array(reasons.map { .object(CaseLines.facts(of: $0)) })]),
                .revalidated)
        }
    }

    /// Another agency's or another producer's case is not even named, nor one without a finding to its producer.
    private func requireSeen(
        _ reference: CaseReference, by visit: TokenVisit, _ store: Store
    ) async throws {
        let isTold = try await store.read { reader throws(RegistryError) in
            // To a producer what is not there and what is another's look the same; an agency hears the desk's words.
            let isOffice = visit.person.producer == nil
            let found = isOffice ? try reader.existingCase(reference) : try reader.knownCase(reference)
            return found.map { visit.sees($0) } ?? false
        }
        guard isTold else { throw WebFault.notFound }
    }

    private func say(_ kind: CaseFields.Word, _ book: TokenBook<Store>) {
        // A producer answers its findings itself, as in the console.
        let makers = kind == .remedy ? Self.makers + [.producer] : Self.makers
        book.act(
            "\(Self.path)/:case/\(kind.rawValue)", .writeCases, kind.entry, in: makers,
            fields: kind.fields
        ) { asked in
            let (reference, mark) = (try CaseFields.reference(asked.part("case")), try asked.mark())
            // An agency learns from the desk's refusal that a case is another's; a producer does not.
            if asked.visit.person.producer != nil {
                try await requireSeen(reference, by: asked.visit, asked.store)
            }
            try await told(kind.rawValue, reference, asked) {
                _ = try await CaseDesk(store: asked.store(telling: reference, mark)).say(
                    asked.word(kind), in: reference, mark, asked.fields.paper(), by: asked.act)
            }
        }
    }

    private func put(_ asked: TokenAct<Store>) async throws {
        let hash = SHA256.digest(of: asked.file)
        guard try asked.part("sha256") == Hex.text(of: hash) else {
            throw WebFault.badValue(
                name: "sha256",
                allowed: Phrase("SHA-256 của chính tệp này", "the SHA-256 of these very bytes"))
        }
        let file = try EvidenceFile(asked.file, hash: hash)
        do {
            _ = try works.keep(evidence: asked.file)
        } catch {
            throw error.isOurs ? WebFault.unexpected : WebFault.refused(error, .unprocessableContent)
        }
        // What a picture shows comes in the query: the body is the picture.
        try await add(.file(file), asked.mark(), asked, Paper(note: try asked.query("note")))
    }

    private func add(
        _ matter: EvidenceMatter, _ mark: FieldMark, _ asked: TokenAct<Store>, _ paper: Paper? = nil
    ) async throws {
        let reference = try CaseFields.reference(asked.part("case"))
        try await told("evidence", reference, asked) {
            _ = try await CaseDesk(store: asked.store(telling: reference, mark)).add(
                matter, to: reference, mark, paper ?? asked.fields.paper(), by: asked.act)
        }
    }

    /// A report has no name and no entry of its own: it is answered with the stamp's open case.
    private func take(_ asked: TokenAct<Store>) async throws {
        let place = try await asked.stamp("stamp")
        let report = ConsumerReport(
            place, at: asked.visit.at,
            seen: try asked.fields.word("seen", of: ConsumerReport.Seen.self),
            province: try asked.province(), text: try asked.fields.text("text", most: 1000))
        let store = asked.store { (number: Int?) in
            Resource(nil) { _ throws(RegistryError) in
                .object(["case": .optional(number), "stamp": .string(CaseLines.text(of: place))])
            }
        }
        _ = try await ConsumerReportDesk(store: store).take(report)
    }

    private func close(_ asked: TokenAct<Store>) async throws {
        let place = try await asked.stamp("stamp")
        let outcome = try asked.fields.word("outcome", of: ReportOutcome.self)
        let store = asked.store { (_: Void) in
            Resource(nil) { _ throws(RegistryError) in
                .object([
                    "outcome": .string(outcome.rawValue), "stamp": .string(CaseLines.text(of: place)),
                ])
            }
        }
        try await ConsumerReportDesk(store: store).close(
            place, outcome, asked.fields.paper(), by: asked.act)
    }

    /// Does an act; a refusal because the case is elsewhere by now says where it is.
    private func told(
        _ act: String, _ reference: CaseReference?, _ asked: TokenAct<Store>, _ body: () async throws -> Void
    ) async throws {
        do {
            try await body()
        } catch let error as RegistryError {
            let states = try await asked.conflict(error, act, reference)
            guard let states, case .refused(let refusal, let status) = WebFault(refusing: error, works) else {
                throw error
            }
            throw WebFault.conflict(refusal, status, states: states)
        }
    }
}
