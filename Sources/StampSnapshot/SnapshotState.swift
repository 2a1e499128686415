internal import StampFormat

/// What a verdict needs of the register, as of one moment.
public struct SnapshotState: Equatable, Sendable {
    /// The office.
    public let office: SnapshotOffice
    /// Ordered by id, then point.
    public let keys: [SnapshotKey]
    /// Ordered by number.
    public let producers: [SnapshotProducer]
    /// Ordered by number.
    public let products: [SnapshotProduct]
    /// Ordered by product, then lot.
    public let batches: [SnapshotBatch]
    /// Ordered by number.
    public let allotments: [SnapshotAllotment]
    /// Ordered by the stamps on them.
    public let boxes: [SnapshotBox]
    /// What each serial is and belongs to.
    public let serials: SerialLayers
    /// Where the serials of each allotment stand.
    let space: SerialSpace

    /// - Throws: ``SnapshotFault/tampered`` for tables out of order or that name what is not there,
    ///   ``SnapshotFault/tooLarge`` beyond ``SnapshotLimits``.
    public init(
        office: SnapshotOffice, tables: SnapshotTables, serials: SerialLayers
    ) throws(SnapshotFault) {
        try tables.check()
        space = try SerialSpace(tables.allotments)
        guard serials.end == space.end else { throw .tampered }
        self.office = office
        keys = tables.keys
        producers = tables.producers
        products = tables.products
        batches = tables.batches
        allotments = tables.allotments
        boxes = tables.boxes
        self.serials = serials
    }

    /// The state from which a full section starts.
    private init(empty name: SnapshotText, _ limits: AgeLimits) throws(SnapshotFault) {
        try self.init(
            office: SnapshotOffice(name: name, limits: limits), tables: SnapshotTables(),
            serials: SerialLayers())
    }

    /// Nothing: the base of a full section.
    public static func empty() throws(SnapshotFault) -> SnapshotState {
        let limit = try AgeLimit(amber: 1, red: 1)
        return try SnapshotState(
            empty: SnapshotText(bytes: []), AgeLimits(keys: limit, status: limit, products: limit))
    }

    /// All tables together.
    var tables: SnapshotTables {
        SnapshotTables(
            keys: keys, producers: producers, products: products, batches: batches, allotments: allotments,
            boxes: boxes)
    }
}

/// The tables of a snapshot, each in its order.
public struct SnapshotTables: Equatable, Sendable {
    /// Ordered by id, then point.
    public var keys: [SnapshotKey]
    /// Ordered by number.
    public var producers: [SnapshotProducer]
    /// Ordered by number.
    public var products: [SnapshotProduct]
    /// Ordered by product, then by the bytes of the lot.
    public var batches: [SnapshotBatch]
    /// Ordered by number.
    public var allotments: [SnapshotAllotment]
    /// Ordered by the stamps on them.
    public var boxes: [SnapshotBox]

    /// Each argument is the property of its name.
    public init(
        keys: [SnapshotKey] = [], producers: [SnapshotProducer] = [], products: [SnapshotProduct] = [],
        batches: [SnapshotBatch] = [], allotments: [SnapshotAllotment] = [],
        boxes: [SnapshotBox] = []
    ) {
        self.keys = keys
        self.producers = producers
        self.products = products
        self.batches = batches
        self.allotments = allotments
        self.boxes = boxes
    }

    /// - Throws: ``SnapshotFault/tampered``.
    func check() throws(SnapshotFault) {
        guard keys.isOrdered, producers.isOrdered, products.isOrdered, batches.isOrdered,
            allotments.isOrdered,
            products.allSatisfy({ producers.place(of: $0.producer) != nil }),
            batches.allSatisfy({ products.place(of: $0.product) != nil }),
            allotments.allSatisfy({ $0.product.number == 0 || products.place(of: $0.product) != nil }),
            boxes.isOrdered, boxes.allSatisfy({ holds($0.parent) && $0.children.allSatisfy(holds) })
        else { throw .tampered }
    }

    private func holds(_ stamp: SnapshotPlace) -> Bool {
        allotments.place(of: stamp.allotment).map { stamp.serial.number <= allotments[$0].quantity } ?? false
    }
}

/// The positions of all serials in one row, allotment after allotment.
struct SerialSpace: Equatable, Sendable {
    /// Of each allotment, where its serial 1 stands.
    let starts: [UInt32]
    let end: UInt32

    init(_ allotments: [SnapshotAllotment]) throws(SnapshotFault) {
        var starts: [UInt32] = []
        var end: UInt32 = 0
        for allotment in allotments {
            guard allotment.quantity <= SnapshotLimits.serials - end else { throw .tooLarge }
            starts.append(end)
            end += allotment.quantity
        }
        self.starts = starts
        self.end = end
    }
}
