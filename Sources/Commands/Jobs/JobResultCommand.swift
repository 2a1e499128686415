internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampSigning

struct JobResultCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "result", abstract: "Fetch the file of labels that a job made.",
        discussion: """
            The file waits for a day after the job is done; later the same labels are put
            into the queue again and give the same bytes and no new print run. Its hash is
            compared before it gets its name.

            Example:
              tracestamp job result 2 -o labels.pdf
            """)

    @Argument(help: "Job number.") var number: Int
    @Option(name: .shortAndLong, help: "The file to write; readable by its owner only.") var output: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let desk = JobDesk(store: workplace.store)
            let (work, file) = try await desk.labelFile(of: number)
            let target = try OutputFile(path: output, mode: 0o600)
            let hash = SHA256Stream()
            for place in 0..<file.pieces {
                let piece = try await desk.piece(place, of: file, job: number)
                hash.update(piece)
                try target.write(piece)
            }
            guard hash.digest() == file.hash else { throw RegistryError.corrupt("label_piece \(number)") }
            try target.finish()
            try target.commit()
            try tell(work, file)
        }
    }

    private func tell(_ work: LabelWork, _ file: LabelFile) throws {
        guard json.json else {
            return try StandardOutput.write(
                "\(output): run \(file.run), \(work.serials.count) labels, \(file.size) bytes")
        }
        try StandardOutput.write(
            CanonicalJSON.object([
                "allotment": .integer(Int(work.allotment.number)), "bytes": .integer(file.size),
                "file": .string(output), "first": .integer(Int(work.serials.first)),
                "last": .integer(Int(work.serials.last)), "run": .integer(file.run),
                "sha256": .string(Hex.text(of: file.hash)),
            ]).text)
    }
}
