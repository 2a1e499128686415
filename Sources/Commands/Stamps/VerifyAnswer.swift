internal import Registry
internal import StampFormat

/// One answer of `verify`, for people and for programs.
struct VerifyAnswer {
    let text: String
    let report: StampReport
    /// The office's own host, to warn of look-alikes; nil without a register.
    let officeHost: StampHost?

    /// Check, verdict, what it is about, and what to do next.
    var line: String {
        guard let stamp = report.stamp else {
            return [report.checkWord, shown, words].joined(separator: "  ")
        }
        let fields = stamp.fields
        let subject =
            "product \(fields.product.number) allotment \(fields.allotment.number) serial \(fields.serial.number)"
        return [report.checkWord, report.verdict?.word, subject, words, hostWarning].compactMap { $0 }.joined(
            separator: "  ")
    }

    /// The facts under permanent keys; `fields` as in the published vectors.
    var facts: CanonicalJSON {
        var facts: [String: CanonicalJSON] = ["check": .string(report.checkWord), "input": .string(shown)]
        if case .format1(.unreadable(.malformed(let offset))) = report.check {
            facts["offset"] = .integer(offset)
        }
        if let host = report.input.host { facts["host"] = .string(host.name) }
        if let stamp = report.stamp {
            facts["fields"] = stamp.fields.facts
            facts["short_code"] = .string(TypedCode(of: stamp).text)
        }
        facts["verdict"] = report.verdict.map { .string($0.word) }
        if let standing = report.standing {
            facts["product_name"] = .string(standing.product.name)
            facts["producer_name"] = .string(standing.producer.name)
            facts["state"] = .string(standing.range.state.rawValue)
            facts["lot"] = standing.batch.map { .string($0.lot) }
        }
        return .object(facts)
    }

    /// Enough of the input to recognise it.
    private var shown: String {
        ShownText.of(String(text.unicodeScalars.prefix(320)))
    }

    private var words: String {
        if let verdict = report.verdict, report.stamp != nil, report.check == .format1(.authentic) {
            let words = VerdictWords.words(of: verdict)
            return "\(words.vi) / \(words.en)"
        }
        let words = CheckWords.words(of: report)
        return "\(words.vi) / \(words.en)"
    }

    private var hostWarning: String? {
        guard let host = report.input.host, let officeHost, host != officeHost else { return nil }
        return "tên miền không phải của văn phòng / not the office's host: \(host.name)"
    }
}
