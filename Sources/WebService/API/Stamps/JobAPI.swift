internal import HTTPTypes
internal import Registry
internal import StampFormat

/// Signing and labels as jobs: taken in at once, done by workers, watched and stopped under their own address.
struct JobAPI<Store: RegistryStore>: Sendable {
    func add(to book: TokenBook<Store>) {
        book.act("/v1/allotments/:allotment/sign", .writeStamps, .jobSubmitted) { asked in
            let number = try await asked.allotment().number
            let store = asked.store(status: .accepted) { (job: Job) in .job(job.number) }
            _ = try await JobDesk(store: store).submitSigning(of: number, by: asked.act)
        }
        book.read("/v1/jobs", .readStamps, .office) { asked in
            let isOpen = try asked.word(inQuery: "state", ["open", "all"]) != "all"
            return try await asked.page("/v1/jobs", keeping: ["state"]).answer(
                "jobs", from: asked.store, by: \.number
            ) { reader, last, limit throws(RegistryError) in
                try reader.jobs(open: isOpen, after: last, limit: limit).map { job throws(RegistryError) in
                    (number: job.number, facts: try JobLines.facts(of: job, reader))
                }
            } facts: {
                $0.facts
            }
        }
        book.read("/v1/jobs/:job", .readStamps, .own) { asked in
            let number = try RegisterNumber.record(asked.part("job"))
            let job = try await asked.store.read { reader throws(RegistryError) in
                try reader.existingJob(number)
            }
            _ = try await asked.visit.allotment("\(job.work.allotment.number)", asked.store)
            return try await asked.answer(.job(number))
        }
        book.read(
            "/v1/jobs/:job/result", .writeStamps, .doing(.labelsExported, in: ActWord.labelsExported.roles)
        ) { asked in
            let number = try RegisterNumber.record(asked.part("job"))
            let job = try await asked.store.read { reader throws(RegistryError) in
                try reader.existingJob(number)
            }
            _ = try await asked.visit.allotment("\(job.work.allotment.number)", asked.store)
            return try await LabelDownload(store: asked.store).answer(of: number)
        }
        book.act("/v1/jobs/:job/cancel", .writeStamps, .jobCancelled) { asked in
            let number = try RegisterNumber.record(asked.part("job"))
            _ = try await JobDesk(store: asked.store(changing: .job(number))).cancel(number, by: asked.act)
        }
        book.act("/v1/jobs/:job/retry", .writeStamps, .jobRetried) { asked in
            let number = try RegisterNumber.record(asked.part("job"))
            _ = try await JobDesk(store: asked.store(changing: .job(number))).retry(number, by: asked.act)
        }
    }
}

/// Jobs for programs: no names of persons or workers.
enum JobLines {
    static func facts(of job: Job, _ reader: any RegistryReader) throws(RegistryError)
        -> [String: CanonicalJSON]
    {
        let progress = try reader.progress(ofJob: job.number)
        let facts: [String: CanonicalJSON] = [
            "allotment": .integer(Int(job.work.allotment.number)), "done": .integer(progress.done),
            "fault": .optional(job.fault), "job": .integer(job.number),
            "kind": .string(job.work.kind), "state": .string(job.state.rawValue),
            "total": .integer(progress.total), "tries": .integer(job.tries),
        ]
        return facts
    }
}

extension Resource {
    /// A job with how far it has come.
    static func job(_ number: Int) -> Resource {
        Resource("/v1/jobs/\(number)") { reader throws(RegistryError) in
            .object(try JobLines.facts(of: reader.existingJob(number), reader))
        }
    }
}
