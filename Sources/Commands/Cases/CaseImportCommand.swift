internal import ArgumentParser
internal import Registry

struct CaseImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take the backup file of an inspector's device; each act once.",
        discussion: """
            Texts first, pictures after, in the order in which they were done. What the
            register has by the same key is “known” and stays; what it refuses is told
            with its reason while the rest is taken, and the exit status is then 65.
            Name the inspector whose device it is: when the device sends the same later,
            it gets the same receipts.

            Example:
              tracestamp case import hang-cho-2026-11-20.json --by "Sơn"
            """)

    @Argument(help: "The file that “Export a backup file” wrote.") var file: String
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let items = try FieldFile.read(file).items
            var list = FactList(json.json, headings: ["KEY", "ACT", "RESULT", "CASE", "RECEIPT"])
            var refused = 0
            for item in items.filter({ $0.act != "photo" }) + items.filter({ $0.act == "photo" }) {
                do {
                    add(item, try await taken(item, workplace), to: &list)
                } catch {
                    refused += 1
                    add(item, Failure(describing: error), to: &list)
                }
            }
            try list.write()
            guard refused == 0 else {
                throw Failure(
                    "items-refused",
                    Bilingual(
                        "\(refused) trong \(items.count) mục bị từ chối, phần còn lại đã ghi",
                        "\(refused) of \(items.count) items were refused, the rest is recorded"),
                    next: Bilingual(
                        "xem lý do ở trên; tệp nạp lại được",
                        "see the reasons above; the file can be taken again"))
            }
        }
    }

    private func taken(
        _ item: FieldFile.Item, _ workplace: Workplace
    ) async throws -> (receipt: CaseReceipt, isKnown: Bool) {
        let known = try await workplace.read { reader throws(RegistryError) in
            try ItemKey(item.key).flatMap { key throws(RegistryError) in try reader.receipt(key) }
        }
        if let known { return (known.receipt, true) }
        let receipt = try await workplace.take(
            item, by: try await workplace.act(actor, usually: .inspector, for: .caseVisited))
        return (receipt, receipt.isRepeated)
    }

    private func add(
        _ item: FieldFile.Item, _ taken: (receipt: CaseReceipt, isKnown: Bool), to list: inout FactList
    ) {
        let (receipt, result) = (taken.receipt, taken.isKnown ? "known" : "taken")
        list.add(
            [
                "act": .string(item.act), "case": .integer(receipt.inspection), "key": .string(item.key),
                "receipt": .integer(receipt.number), "result": .string(result),
            ], row: [ShownText.of(item.key), item.act, result, "\(receipt.inspection)", "\(receipt.number)"])
    }

    private func add(_ item: FieldFile.Item, _ failure: Failure, to list: inout FactList) {
        list.add(
            [
                "act": .string(item.act), "key": .string(item.key), "reason": .string(failure.code),
                "result": .string("refused"),
            ], row: [ShownText.of(item.key), ShownText.of(item.act), failure.code, "–", "–"])
    }
}
