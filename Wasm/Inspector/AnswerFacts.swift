/// How far answers may rest on the snapshot in use.
struct SnapshotRest {
    let statement: SnapshotStatement
    let ages: DataAges
    let isExpired: Bool

    init(_ statement: SnapshotStatement, _ state: SnapshotState, now: UInt64) {
        self.statement = statement
        ages = DataAges(by: state.office.limits, madeAt: statement.madeAt, now: now)
        isExpired = now > statement.validUntil
    }

    /// Whether a good answer may be shown as one.
    var mayRestOnIt: Bool { !isExpired && ages.worst < .red }
}

extension FactsText {
    /// `isGood`: of the answer; `reliable` says whether it may be told.
    mutating func write(_ rest: SnapshotRest, isGood: Bool) {
        number("version", Int64(rest.statement.version))
        number("made_at", Int64(rest.statement.madeAt))
        number("valid_until", Int64(rest.statement.validUntil))
        number("hours", Int64(rest.ages.hours))
        word("keys_age", rest.ages.keys.word)
        word("status_age", rest.ages.status.word)
        word("products_age", rest.ages.products.word)
        word("worst_age", rest.ages.worst.word)
        flag("expired", rest.isExpired)
        flag("reliable", !isGood || rest.mayRestOnIt)
    }

    mutating func write(_ answer: SnapshotAnswer) {
        word("verdict", answer.answer.word)
        flag("good", answer.answer.isGood)
        number("day", Int64(answer.day.number))
        word("state", answer.state?.word ?? "")
        object("details", FactsText.details(answer.answer))
        object("product_card", answer.product.map { FactsText.card($0) })
        object("producer_card", answer.producer.map { FactsText.card($0) })
        object("batch_card", answer.batch.map { FactsText.card($0) })
    }

    /// Whose answer it is, where the stamp is that of a gift box: its own, then each inside.
    mutating func writeBox(_ answer: SnapshotAnswer, _ rest: SnapshotRest) {
        guard let box = answer.box else { return objects("box", []) }
        var parts = [FactsText.part(answer, box.own, decides: box.deciding == nil, rest)]
        for (place, child) in answer.children.enumerated() {
            parts.append(FactsText.part(child, child.answer, decides: box.deciding == place, rest))
        }
        objects("box", parts)
    }

    private static func part(
        _ stamp: SnapshotAnswer, _ told: StampAnswer, decides: Bool, _ rest: SnapshotRest
    ) -> FactsText {
        var facts = FactsText()
        facts.word("verdict", told.word)
        facts.flag("good", told.isGood)
        facts.flag("reliable", !told.isGood || rest.mayRestOnIt)
        facts.flag("decides", decides)
        facts.object("details", details(told))
        facts.text("product", stamp.product?.card.name.bytes ?? [])
        facts.text("producer", stamp.producer?.name.bytes ?? [])
        return facts
    }

    private static func details(_ answer: StampAnswer) -> FactsText {
        var facts = FactsText()
        switch answer {
        case .valid(let stars, let now):
            facts.number("stars", Int64(stars))
            facts.number("stars_now", now.map { Int64($0) })
        case .certificateEnded(let day, let stars):
            facts.number("stars", Int64(stars))
            facts.number("on", Int64(day.number))
        case .useByPassed(let day): facts.number("on", Int64(day.number))
        case .notRecognised(let day): facts.number("on", day.map { Int64($0.number) })
        case .unknown, .notAsIssued, .specimen, .recalled, .outOfUse, .notActivated, .suspended,
            .copySuspected,
            .participating:
            break
        }
        return facts
    }

    private static func card(_ product: SnapshotProduct) -> FactsText {
        var facts = FactsText()
        facts.number("number", Int64(product.number.number))
        facts.text("name", product.card.name.bytes)
        facts.text("net_quantity", product.card.netQuantity.bytes)
        facts.hex("picture", product.card.picture)
        return facts
    }

    private static func card(_ producer: SnapshotProducer) -> FactsText {
        var facts = FactsText()
        facts.text("name", producer.name.bytes)
        facts.text("address", producer.address.bytes)
        return facts
    }

    private static func card(_ batch: SnapshotBatch) -> FactsText {
        var facts = FactsText()
        facts.text("lot", batch.lot.bytes)
        facts.number("produced_on", Int64(batch.facts.producedOn.number))
        facts.number("use_by", batch.facts.useBy.map { Int64($0.number) })
        return facts
    }
}
