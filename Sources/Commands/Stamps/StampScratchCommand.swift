internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampSigning

struct StampScratchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scratch", abstract: "Check the code from under a label's scratch layer.",
        discussion: """
            The first right check is remembered; a later one says when that was: a code that
            was checked before the pack was bought is a copy's. Every try is in the ledger.

            Example:
              tracestamp stamp scratch 0000-0080-0001-XTNA-Q 7K2M-9QXD --by Lan
            """)

    @Argument(help: "The stamp: its link, digits or typed code.") var stamp: String
    @Argument(help: "The code that was scratched free.") var code: String
    @OptionGroup var actor: OptionalActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
        guard ScratchCode(code) != nil else {
            throw ValidationError("A scratch code has 8 letters and digits, such as 7K2M-9QXD.")
        }
    }

    func run() async throws {
        try await reporting {
            guard let code = ScratchCode(code) else { return }
            let workplace = try await Workplace(data)
            let desk = ScratchDesk(
                store: workplace.store, secret: try workplace.keys.scratchSecret(creating: false))
            let answer = try await desk.check(
                code, on: stamp, by: try await workplace.act(actor, usually: .inspector, for: .scratchChecked)
            )
            if json.json {
                try StandardOutput.write(CanonicalJSON.object(facts(of: answer)).text)
            } else if case .wrong = answer {
            } else {
                try StandardOutput.write("\(answer.word)  \(words(of: answer).vi) / \(words(of: answer).en)")
            }
            guard case .wrong = answer else { return }
            throw Failure(
                "scratch-wrong", words(of: answer),
                next: Bilingual(
                    "đọc lại mã dưới lớp cào; vẫn sai thì báo cho văn phòng",
                    "read the code under the layer again; if it stays wrong, tell the office"))
        }
    }

    private func facts(of answer: ScratchAnswer) -> [String: CanonicalJSON] {
        var since: Day?
        var tries: Int?
        switch answer {
        case .first: break
        case .again(let day): since = day
        case .wrong(let count): tries = count
        }
        return [
            "result": .string(answer.word), "since": .optional(since?.iso), "wrong_tries": .optional(tries),
        ]
    }

    private func words(of answer: ScratchAnswer) -> Bilingual {
        switch answer {
        case .first: Bilingual("Mã cào đúng, kiểm tra lần đầu", "The right code, checked for the first time")
        case .again(let day):
            Bilingual(
                "Mã cào đúng nhưng đã được kiểm tra lần đầu ngày \(day.dayMonthYear)",
                "The right code, but it was first checked on \(day.iso)")
        case .wrong(let tries):
            Bilingual("mã cào sai (\(tries) lần sai)", "the wrong code (\(tries) wrong so far)")
        }
    }
}
