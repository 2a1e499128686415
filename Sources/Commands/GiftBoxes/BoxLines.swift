internal import Registry
internal import StampFormat

/// A gift box as commands show it.
enum BoxLines {
    static func write(_ view: BoxView, _ events: [BoxEvent] = [], asJSON: Bool) throws {
        guard !asJSON else {
            var facts = view.facts
            if !events.isEmpty { facts["history"] = .array(events.map { .object($0.facts) }) }
            return try StandardOutput.write(CanonicalJSON.object(facts).text)
        }
        try StandardOutput.write(
            "\(view.own.place?.text ?? "")  \(view.deciding.word)  \(view.own.productName)")
        for line in lines(of: view) { try StandardOutput.write(line) }
        for event in events {
            let word = event.isIn ? "vào giỏ / packed" : "ra khỏi giỏ / unpacked"
            try StandardOutput.write("  \(event.record.validFrom.iso)  \(event.child.text)  \(word)")
        }
    }

    /// Who decides, and a line for each stamp inside.
    static func lines(of view: BoxView) -> [String] {
        let count = view.children.count
        let head =
            view.own.decides
            ? "  giỏ quà \(count) món, theo tem của giỏ / gift box of \(count), by the stamp on it"
            : "  giỏ quà \(count) món, theo món kém nhất / gift box of \(count), by the worst inside"
        return [head]
            + view.children.map { line in
                let parts = [
                    line.decides ? "  >" : "  -", line.place?.text, line.word,
                    "product \(line.product.number)", line.productName, line.producerName, words(of: line),
                ]
                return parts.compactMap { $0 }.joined(separator: "  ")
            }
    }

    static func sayDryRun() { StandardError.write("Chưa ghi gì. / Nothing was recorded.") }

    private static func words(of line: BoxView.Line) -> String {
        let words = line.verdict.map { VerdictWords.words(of: $0) } ?? OfflineFacts.tooOldWords
        return "\(words.vi) / \(words.en)"
    }
}

extension BoxEvent {
    fileprivate var facts: [String: CanonicalJSON] {
        [
            "act": .string(isIn ? "packed" : "unpacked"), "entry": .integer(record.entry),
            "on": .string(record.validFrom.iso), "stamp": .string(child.text),
        ]
    }
}
