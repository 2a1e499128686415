public import StampFormat

/// A batch that some serial is or was activated for.
public struct SnapshotBatch: Hashable, Sendable {
    /// What was made.
    public let product: ProductNumber
    /// The lot code as printed.
    public let lot: SnapshotText
    /// Its days and state.
    public let facts: BatchFacts
    /// What stands on it and on the batches that it was split from.
    public let marks: GoodsMarks

    /// Each argument is the property of its name.
    public init(product: ProductNumber, lot: SnapshotText, facts: BatchFacts, marks: GoodsMarks) {
        self.product = product
        self.lot = lot
        self.facts = facts
        self.marks = marks
    }
}

extension SnapshotBatch: SnapshotRecord {
    struct Order: Comparable {
        let product: ProductNumber
        let lot: SnapshotText

        static func < (left: Order, right: Order) -> Bool {
            left.product == right.product ? left.lot < right.lot : left.product < right.product
        }
    }

    var order: Order { Order(product: product, lot: lot) }

    init(from reader: inout ByteReader) throws(SnapshotFault) {
        product = try reader.product()
        lot = try reader.text()
        let producedOn = try reader.day()
        let useBy = try reader.optionalDay()
        guard let state = LotState(rawValue: try reader.byte()) else { throw .tampered }
        facts = BatchFacts(producedOn: producedOn, useBy: useBy, state: state)
        marks = try GoodsMarks(from: &reader)
    }

    func write(to writer: inout ByteWriter) {
        writer.number(product.number)
        writer.text(lot)
        writer.day(facts.producedOn)
        writer.optionalDay(facts.useBy)
        writer.byte(facts.state.rawValue)
        writer.byte(marks.bits)
    }
}

/// What is held against goods above single serials.
public struct GoodsMarks: Hashable, Sendable {
    /// Held back while a case is open.
    public let isSuspended: Bool
    /// To be collected.
    public let isRecalled: Bool

    /// Each argument is the property of its name.
    public init(isSuspended: Bool = false, isRecalled: Bool = false) {
        self.isSuspended = isSuspended
        self.isRecalled = isRecalled
    }

    var bits: UInt8 { (isSuspended ? 1 : 0) | (isRecalled ? 2 : 0) }

    init(from reader: inout ByteReader) throws(SnapshotFault) {
        let bits = try reader.byte()
        guard bits <= 3 else { throw .tampered }
        self.init(isSuspended: bits & 1 != 0, isRecalled: bits & 2 != 0)
    }
}
