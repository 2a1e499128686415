internal import Registry
internal import StampFormat

/// A job as commands show it.
enum JobFacts {
    static let headings = ["NO", "WORK", "STATE", "DONE", "TOTAL", "WORKERS", "TRIES", "FAULT", "BY"]

    static func facts(of job: Job) -> [String: CanonicalJSON] {
        [
            "by": .string(job.actor), "fault": .optional(job.fault), "job": .integer(job.number),
            "key": .string(job.work.key), "kind": .string(job.work.kind), "role": .string(job.role.rawValue),
            "state": .string(job.state.rawValue), "tries": .integer(job.tries),
        ]
    }

    static func facts(of status: JobStatus) -> [String: CanonicalJSON] {
        var facts = facts(of: status.job)
        facts["done"] = .integer(status.progress.done)
        facts["total"] = .integer(status.progress.total)
        facts["leases"] = .array(
            status.leases.map { lease in
                .object([
                    "holder": .string(lease.holder), "milliseconds_left": .integer(Int(lease.left)),
                    "share": .integer(lease.share.number), "taken": .integer(lease.share.fence),
                ])
            })
        return facts
    }

    static func row(of status: JobStatus) -> [String] {
        let job = status.job
        return [
            "\(job.number)", job.work.key, job.state.rawValue, "\(status.progress.done)",
            "\(status.progress.total)", "\(Set(status.leases.map(\.holder)).count)", "\(job.tries)",
            job.fault ?? "–", job.actor,
        ]
    }

    /// One job after an act on it: its number, state and work, or all its facts as JSON.
    static func write(_ job: Job, asJSON: Bool) throws {
        guard !asJSON else { return try StandardOutput.write(CanonicalJSON.object(facts(of: job)).text) }
        try StandardOutput.write("\(job.number)  \(job.state.rawValue)  \(job.work.key)")
    }
}
