internal import ArgumentParser
internal import Registry

struct JobCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job", abstract: "Long work in the queue (công việc): progress, cancel, retry, results.",
        discussion: """
            `allotment sign --queue` puts signing in, `label sheet`, `label roll` and
            `label shop` with --queue files of labels; any number of `tracestamp worker`
            processes do it together, a block or a file at a time.
            """,
        subcommands: [
            JobListCommand.self, JobShowCommand.self, JobCancelCommand.self, JobRetryCommand.self,
            JobResultCommand.self,
        ])
}

struct JobListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All jobs and how far they have come.",
        discussion: "Example:\n  tracestamp job list --open")

    @Flag(help: "Only those that are queued or running.") var open = false
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            var list = FactList(json.json, headings: JobFacts.headings)
            for status in try await JobDesk(store: workplace.store).statuses(open: open) {
                list.add(JobFacts.facts(of: status), row: JobFacts.row(of: status))
            }
            try list.write()
        }
    }
}

struct JobShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One job and the shares of it that workers have in hand.",
        discussion: """
            A share whose worker gives no sign of life is free for others when its seconds
            are over.

            Example:
              tracestamp job show 1
            """)

    @Argument(help: "Job number.") var number: Int
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let status = try await JobDesk(store: workplace.store).status(of: number)
            var list = FactList(json.json, headings: JobFacts.headings)
            list.add(JobFacts.facts(of: status), row: JobFacts.row(of: status))
            try list.write()
            guard !json.json, !status.leases.isEmpty else { return }
            var leases = FactList(false, headings: ["SHARE", "WORKER", "SECONDS LEFT"])
            for lease in status.leases {
                leases.add([:], row: ["\(lease.share.number)", lease.holder, "\(lease.left / 1000)"])
            }
            try StandardOutput.write("")
            try leases.write()
        }
    }
}

struct JobCancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Stop a job where it is; what is stored stays.",
        discussion: "Example:\n  tracestamp job cancel 1 --by Minh")

    @Argument(help: "Job number.") var number: Int
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .administrator, for: .jobCancelled)
            let job = try await JobDesk(store: workplace.store).cancel(number, by: act)
            try JobFacts.write(job, asJSON: json.json)
        }
    }
}

struct JobRetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Put a job that failed or was cancelled into the queue again.",
        discussion: """
            It goes on where it was: no stamp is signed twice. Labels are made anew, with
            the same bytes.

            Example:
              tracestamp job retry 1 --by Minh
            """)

    @Argument(help: "Job number.") var number: Int
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .administrator, for: .jobRetried)
            let job = try await JobDesk(store: workplace.store).retry(number, by: act)
            try JobFacts.write(job, asJSON: json.json)
        }
    }
}
