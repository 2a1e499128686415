// What a stamp says, and what the snapshot answers.

/// Reads what was scanned or typed; true when it is a stamp or a typed code.
///
/// Tells `form`, the fields, and of a stamp the points of the keys that may have signed it.
@_expose(wasm, "inspector_read")
@c(inspector_read)
public func inspectorRead(count: Int32) -> Bool {
    var facts = FactsText()
    let text = Inspector.take(count)
    do throws(StampFault) {
        switch try ScannedText(text) {
        case .stamp(let stamp, let host):
            facts.word("form", "stamp")
            facts.word("host", host?.name ?? "")
            facts.write(stamp)
        case .code(let code, let host):
            facts.word("form", "code")
            facts.word("host", host?.name ?? "")
            facts.number("allotment", Int64(code.allotment.number))
            facts.number("serial", Int64(code.serial.number))
            facts.text("code", code.asciiText)
        }
    } catch {
        facts.word("fault", error.word)
        if case .malformed(let offset) = error { facts.number("offset", Int64(offset)) }
        if let slip = TypedCodeSlip(in: text) {
            facts.word("slip", slip.word)
            facts.number("group", slip.group.map { Int64($0) })
        }
        Inspector.tell(facts)
        return false
    }
    Inspector.tell(facts)
    return true
}

/// Answers on the stamp of a text whose signature was found good; false without a snapshot or a stamp.
///
/// The time is the reader's clock, in seconds since 1970-01-01T00:00:00Z.
@_expose(wasm, "inspector_verdict")
@c(inspector_verdict)
public func inspectorVerdict(count: Int32, now: Double) -> Bool {
    let text = Inspector.take(count)
    guard let held = Inspector.held, case .stamp(let stamp, _)? = try? ScannedText(text),
        now >= 0, now < 253_402_300_800, let today = Day(unixSeconds: Int64(now))
    else { return false }
    let answer = held.state.answer(on: stamp.fields, day: held.statement.answerDay(for: today))
    var facts = FactsText()
    facts.write(answer)
    // What was issued since cannot be in it: that is no answer.
    let isNewer = answer.state == nil && held.statement.day.map { stamp.fields.issuedOn.day >= $0 } ?? true
    facts.flag("newer", isNewer)
    let rest = SnapshotRest(held.statement, held.state, now: UInt64(now))
    facts.writeBox(answer, rest)
    facts.write(rest, isGood: answer.answer.isGood)
    Inspector.tell(facts)
    return true
}

/// What a camera reads or a hand types.
enum ScannedText {
    case stamp(Stamp, host: StampHost?)
    case code(TypedCode, host: StampHost?)

    /// - Throws: the first fault of what the text looks most like.
    init(_ text: [UInt8]) throws(StampFault) {
        if text.starts(with: ascii("http")) {
            if let (host, path) = try? StampURL.hostAndPath(of: text),
                let code = try? TypedCode(ascii: Array(path))
            {
                self = .code(code, host: StampHost(unchecked: host))
                return
            }
            let parts = try StampURL.parts(of: text)
            self = .stamp(parts.stamp, host: StampHost(unchecked: parts.host))
        } else if text.count <= TypedCodeSlip.longest {
            self = .code(try TypedCode(ascii: text), host: nil)
        } else {
            self = .stamp(try Stamp(text: text[...]), host: nil)
        }
    }
}

extension FactsText {
    fileprivate mutating func write(_ stamp: Stamp) {
        let fields = stamp.fields
        number("kind", Int64(fields.kind.rawValue))
        number("key", Int64(fields.key.number))
        number("product", Int64(fields.product.number))
        number("allotment", Int64(fields.allotment.number))
        number("serial", Int64(fields.serial.number))
        number("issued_on", Int64(fields.issuedOn.number))
        number("certified_until", fields.certifiedUntil.map { Int64($0.number) })
        number("use_by", fields.useBy.map { Int64($0.number) })
        text("code", TypedCode(of: stamp).asciiText)
        hex("signature", stamp.signature.bytes)
        hex("signing_input", fields.signingInput)
        flag("canonical", stamp.signature.isCanonical)
        hexes("keys", Inspector.points(of: fields.key, issuingOn: fields.issuedOn))
    }
}
