internal import HTTPTypes
internal import Registry
internal import StampFormat

/// Labels of a signed allotment as a PDF, a look at them before, and the runs that were made.
///
/// A print run is made once for its key; the same serials on the same paper are the same run and the same file, or
/// the same job where they are many.
struct LabelAPI<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    private static var fields: [String] { ["from", "to", "paper", "start", "printer"] }

    func add(to book: TokenBook<Store>) {
        book.delivery(
            "/v1/allotments/:allotment/labels", .writeStamps, .labelsExported,
            fields: Self.fields + ["reason"]
        ) { asked, isDone in
            var choice = try await choice(asked)
            choice.reason = try asked.fields.optionalText("reason")
            guard choice.serials.count <= LabelChoice.most else { return try await queued(choice, asked) }
            let pdf = try await made(choice, isDone ? nil : Self.key(asked), asked.act)
            let serials = "\(choice.serials.first)-\(choice.serials.last)"
            return Answer.file(pdf, named: "tem-\(choice.allotment.number)-\(serials)", as: .pdf)
        }
        book.question(
            "/v1/allotments/:allotment/labels/preview", .readStamps, .labelsExported, fields: Self.fields
        ) { asked in
            Answer("image/png", try await works.preview(try await choice(asked)), .none)
        }
        book.read("/v1/allotments/:allotment/runs", .readStamps, .own) { asked in
            let found = try await asked.visit.allotment(asked.part("allotment"), asked.store).allotment.number
            return try await asked.page("/v1/allotments/\(found.number)/runs").answer(
                "runs", from: asked.store, by: \.number
            ) { reader, last, limit throws(RegistryError) in
                try reader.printRuns(of: found, after: last, limit: limit)
            } facts: {
                Self.facts(of: $0)
            }
        }
        book.read("/v1/papers", .readStamps, .own) { _ in
            let papers = works.papers.map { paper in
                CanonicalJSON.object([
                    "english": .string(paper.english), "paper": .string(paper.name),
                    "vietnamese": .string(paper.vietnamese),
                ])
            }
            return Answer(json: .object(["papers": .array(papers)]), .revalidated)
        }
    }

    /// What stays under the request's key: which run it was.
    private static func key(_ asked: TokenAct<Store>) -> KeyedRequest {
        asked.keyedRequest { (run: PrintRun) in .object(facts(of: run)) }
    }

    /// Who printed stays in the ledger.
    private static func facts(of run: PrintRun) -> [String: CanonicalJSON] {
        [
            "file_sha256": .string(Hex.text(of: run.file.hash)), "first": .integer(Int(run.serials.first)),
            "last": .integer(Int(run.serials.last)),
            "layout": CanonicalJSON(text: run.request.layout) ?? .null, "proved": .integer(run.file.proved),
            "reprint": .optional(run.request.reason), "run": .integer(run.number),
        ]
    }

    private func choice(_ asked: TokenAct<Store>) async throws -> LabelChoice {
        let allotment = try await asked.allotment()
        guard let serials = try asked.fields.serials(of: allotment).ranges.first else {
            throw WebFault.unexpected
        }
        guard serials.count <= LabelWork.most else {
            throw WebFault.badValue(
                name: "to",
                allowed: Phrase(
                    "không quá \(LabelWork.most) tem một tệp; có \(serials.count)",
                    "within \(LabelWork.most) stamps of a file; there are \(serials.count)"))
        }
        var choice = LabelChoice(
            allotment: allotment.number, serials: serials, paper: try asked.fields.paper(of: works),
            startCell: try asked.fields.optionalInteger("start", 1...1000) ?? 1)
        choice.printer = try asked.fields.optionalText("printer", most: 60)
        return choice
    }

    /// Nobody waits for so many: workers make them, and the same again is the same job.
    private func queued(_ choice: LabelChoice, _ asked: TokenAct<Store>) async throws -> Answer {
        let job: Job
        do throws(WorkRefusal) {
            job = try await works.queue(choice, by: asked.act)
        } catch {
            guard !error.isOurs else { throw WebFault.unexpected }
            throw WebFault.refused(error, .conflict)
        }
        let facts = try await asked.store.read { reader throws(RegistryError) in
            try JobLines.facts(of: job, reader)
        }
        var answer = Answer(status: .accepted, json: .object(facts), .none)
        answer.headers[.location] = "/v1/jobs/\(job.number)"
        return answer
    }

    private func made(_ choice: LabelChoice, _ key: KeyedRequest?, _ act: Act) async throws -> [UInt8] {
        do throws(WorkRefusal) {
            return try await works.labels(choice, under: key, by: act)
        } catch {
            switch error.code {
            case TokenRefusal.doneAlready.code: throw RegistryError.token(.doneAlready)
            case TokenRefusal.keyReused.code: throw RegistryError.token(.keyReused)
            default: throw error
            }
        }
    }
}

extension BodyFields {
    /// A paper's name, the usual one where it is left out.
    func paper(of works: any OfficeWorks) throws(WebFault) -> String {
        let papers = works.papers.map(\.name)
        let paper = try optionalText("paper") ?? papers.first ?? ""
        guard papers.contains(paper) else {
            let names = papers.joined(separator: ", ")
            throw .badValue(name: "paper", allowed: Phrase("một trong: \(names)", "one of: \(names)"))
        }
        return paper
    }
}
