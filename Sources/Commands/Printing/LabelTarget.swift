internal import ArgumentParser

/// Where labels go: into a file that is written now, or into the queue.
struct LabelTarget: ParsableArguments {
    @Option(name: .shortAndLong, help: "The file to write.") var output: String?
    @Flag(
        help: """
            Leave it to the workers, for up to 1,000,000 labels, and print the job; the same again is the same \
            job. `tracestamp job result` fetches the file within a day.
            """)
    var queue = false

    func validate() throws {
        guard (output == nil) == queue else {
            throw ValidationError("Give -o FILE to write it now, or --queue to leave it to the workers.")
        }
    }
}
