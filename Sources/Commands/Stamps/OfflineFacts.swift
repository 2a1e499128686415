internal import Registry
internal import StampFormat
internal import StampSnapshot

/// A report with what an offline answer must tell beside it.
struct ToldReport: Sendable {
    let report: StampReport
    /// Nil where the register answered, or nobody was asked.
    let offline: OfflineFacts?
}

/// Of when an offline answer is, and what the snapshot knows of the stamp.
struct OfflineFacts: Sendable {
    private let answer: SnapshotAnswer?
    private let ages: DataAges
    private let madeAt: UInt64
    private let version: UInt32
    /// Whether the stamp would be good, were the snapshot not too old to say so.
    let isTooOld: Bool

    static let tooOldWord = "too-old"
    static let tooOldWords = Bilingual(
        "Chữ ký đúng; dữ liệu ngoại tuyến quá cũ để kết luận: kiểm tra lại khi có mạng",
        "The signature is good; what is known offline is too old to say more: check again with a network")

    init(_ report: SnapshotReport, _ ages: DataAges, _ statement: SnapshotStatement) {
        answer = report.answer
        isTooOld = report.isTooOld
        self.ages = ages
        madeAt = statement.madeAt
        version = statement.version
    }

    /// What is in the gift box that the stamp stands on.
    var box: BoxView? { answer.flatMap { BoxView($0, isOld: ages.worst == .red) } }

    /// The time of the answer and its three ages.
    var line: String {
        "ngoại tuyến / offline, \(SnapshotTime.text(madeAt)): keys \(ages.keys.word), "
            + "status \(ages.status.word), products \(ages.products.word)"
    }

    func add(to facts: inout [String: CanonicalJSON]) {
        if isTooOld { facts["verdict"] = .string(OfflineFacts.tooOldWord) }
        facts["offline"] = .object([
            "hours": .integer(Int(ages.hours)), "keys": .string(ages.keys.word),
            "made_at": .string(SnapshotTime.text(madeAt)), "products": .string(ages.products.word),
            "status": .string(ages.status.word), "version": .integer(Int(version)),
        ])
        guard let answer else { return }
        facts["product_name"] = answer.product.map { .string($0.card.name.string) }
        facts["producer_name"] = answer.producer.map { .string($0.name.string) }
        facts["state"] = answer.state.map { .string($0.word) }
        facts["lot"] = answer.batch.map { .string($0.lot.string) }
    }
}
