internal import ArgumentParser
internal import Foundation
internal import Registry
internal import StampFormat

struct AllotmentSignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Sign a granted allotment's stamps and close it.",
        discussion: """
            Works on all cores, in blocks of 4096. When it is interrupted, run it again:
            finished blocks are kept and never signed twice. With --queue it is left to
            `tracestamp worker` processes; `tracestamp job list` says how far they are.

            Examples:
              tracestamp allotment sign 1
              tracestamp allotment sign 1 --queue --by Minh
            """)

    @Argument(help: "Allotment number.") var number: AllotmentNumber
    @Flag(help: "Put it into the queue for workers and print the job; the same again is the same job.")
    var queue = false
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var actor: OptionalActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .administrator, for: .allotmentSigningStarted)
            guard !queue else {
                let desk = JobDesk(store: workplace.store)
                return try JobFacts.write(
                    try await desk.submitSigning(of: number, by: act), asJSON: json.json)
            }
            try AllotmentFacts.write(try await signed(workplace, by: act), asJSON: json.json)
        }
    }

    private func signed(_ workplace: Workplace, by act: Act) async throws -> Allotment {
        let number = number
        let allotment = try await workplace.read { reader throws(RegistryError) in
            let allotment = try reader.existingAllotment(number)
            try allotment.require(.approved, .signing)
            return allotment
        }
        let (key, window) = try workplace.signingKey(
            for: allotment, on: workplace.today, passphrase: try passphrase.read(workplace.folder))
        let line = ProgressLine(Bilingual("ký tem", "signing"))
        defer { line.finish() }
        let desk = SigningDesk(
            store: workplace.store, width: ProcessInfo.processInfo.activeProcessorCount)
        return try await desk.sign(number, with: key, window: window, by: act) {
            line.show(done: $0.done, total: $0.total)
        }
    }
}
