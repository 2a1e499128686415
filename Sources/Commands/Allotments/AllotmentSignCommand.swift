internal import ArgumentParser
internal import Foundation
internal import Registry
internal import StampFormat
internal import StampSigning

struct AllotmentSignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Sign a granted allotment's stamps and close it.",
        discussion: """
            Works on all cores, in blocks of 4096. When it is interrupted, run it again:
            finished blocks are kept and never signed twice.

            Example:
              tracestamp allotment sign 1
            """)

    @Argument(help: "Allotment number.") var number: AllotmentNumber
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var actor: OptionalActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let number = number
            let allotment = try await workplace.read { reader throws(RegistryError) in
                let allotment = try reader.existingAllotment(number)
                try allotment.require(.approved, .signing)
                return allotment
            }
            let (key, window) = try key(for: allotment, workplace)
            let line = ProgressLine(Bilingual("ký tem", "signing"))
            let desk = SigningDesk(
                store: workplace.store, width: ProcessInfo.processInfo.activeProcessorCount)
            let act = try workplace.act(by: actor.name, as: .administrator)
            defer { line.finish() }
            let closed = try await desk.sign(number, with: key, window: window, by: act) {
                line.show(done: $0.done, total: $0.total)
            }
            try AllotmentFacts.write(closed, asJSON: json.json)
        }
    }

    /// The key that started this allotment, or the one for today.
    private func key(for allotment: Allotment, _ workplace: Workplace) throws -> (SigningKey, SigningWindow) {
        let found = try workplace.keys.signingKey(
            on: workplace.today, id: allotment.issue?.key, passphrase: try passphrase.read(workplace.folder))
        if let found { return found }
        if let id = allotment.issue?.key { throw RegistryError.signingKeyMissing(id) }
        throw RegistryError.noSigningKey(on: workplace.today)
    }
}
