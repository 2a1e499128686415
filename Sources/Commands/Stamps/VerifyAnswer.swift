internal import Registry
internal import StampFormat

/// One answer of `verify`, for people and for programs.
struct VerifyAnswer {
    let text: String
    let told: ToldReport
    /// Seconds that the register's facts may be old; 0 when it was asked itself.
    let age: Int
    /// Of the question.
    let day: Day
    /// The office's own host, to warn of look-alikes; nil without a register.
    let officeHost: StampHost?

    private var report: StampReport { told.report }

    /// Check, verdict, what it is about, and what to do next.
    var line: String {
        guard let stamp = report.stamp else {
            return [report.checkWord, shown, words, aged].compactMap { $0 }.joined(separator: "  ")
        }
        let fields = stamp.fields
        let subject =
            "product \(fields.product.number) allotment \(fields.allotment.number) serial \(fields.serial.number)"
        let verdict = told.offline?.isTooOld == true ? OfflineFacts.tooOldWord : report.verdict?.word
        let parts = [
            report.checkWord, verdict, subject, words, taxStamps, told.offline?.line, aged, hostWarning,
        ]
        let line = parts.compactMap { $0 }.joined(separator: "  ")
        return ([line] + (box.map { BoxLines.lines(of: $0) } ?? [])).joined(separator: "\n")
    }

    /// The facts under permanent keys; `fields` as in the published vectors.
    var facts: CanonicalJSON {
        var facts: [String: CanonicalJSON] = ["check": .string(report.checkWord), "input": .string(shown)]
        if case .format1(.unreadable(.malformed(let offset))) = report.check {
            facts["offset"] = .integer(offset)
        }
        facts["slip"] = StampInput.slip(in: text)?.facts
        if let host = report.input.host { facts["host"] = .string(host.name) }
        if let stamp = report.stamp {
            facts["fields"] = stamp.fields.facts
            facts["short_code"] = .string(TypedCode(of: stamp).text)
        }
        facts["verdict"] = report.verdict.map { .string($0.word) }
        if age > 0 { facts["age_seconds"] = .integer(age) }
        if let standing = report.standing {
            facts["product_name"] = .string(standing.product.name)
            facts["producer_name"] = .string(standing.producer.name)
            facts["state"] = .string(standing.range.state.rawValue)
            facts["lot"] = standing.batch.map { .string($0.lot) }
            facts["tax_stamps"] = standing.taxStamps.map { .string($0) }
        }
        facts["box"] = box.map { .object($0.facts) }
        told.offline?.add(to: &facts)
        return .object(facts)
    }

    /// What is in the gift box that the stamp stands on.
    private var box: BoxView? {
        if let offline = told.offline { return offline.box }
        guard report.box != nil, let standing = report.standing else { return nil }
        return BoxView(standing, on: day, for: .office)
    }

    /// Enough of the input to recognise it.
    private var shown: String {
        ShownText.of(String(text.unicodeScalars.prefix(320)))
    }

    private var words: String {
        if told.offline?.isTooOld == true {
            return "\(OfflineFacts.tooOldWords.vi) / \(OfflineFacts.tooOldWords.en)"
        }
        if let verdict = report.verdict, report.stamp != nil, report.check == .format1(.authentic) {
            let words = VerdictWords.words(of: verdict)
            return "\(words.vi) / \(words.en)"
        }
        let words = CheckWords.words(of: report, text)
        return "\(words.vi) / \(words.en)"
    }

    /// What to compare the bottle's second stamp with.
    private var taxStamps: String? {
        guard report.check == .format1(.authentic), let series = report.standing?.taxStamps else {
            return nil
        }
        return "tem điện tử rượu / tax stamps: \(series)"
    }

    private var aged: String? {
        guard age > 0 else { return nil }
        return "theo bản sao, chậm không quá \(age) giây / from a replica, at most \(age) s behind"
    }

    private var hostWarning: String? {
        guard let host = report.input.host, let officeHost, host != officeHost else { return nil }
        return "tên miền không phải của văn phòng / not the office's host: \(host.name)"
    }
}
