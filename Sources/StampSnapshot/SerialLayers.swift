/// What each serial is: its state, its batch and its own marks, over the positions of all serials.
public struct SerialLayers: Equatable, Sendable {
    /// Raw values of ``SerialState``.
    public var states = RunMap<UInt8>()
    /// 0 for none, else 1 + the index in the table of batches.
    public var batches = RunMap<UInt32>()
    /// ``suspendedMark``, ``recalledMark`` and ``copyMark``, added.
    public var marks = RunMap<UInt8>()

    /// Held back while a case is open.
    public static let suspendedMark: UInt8 = 1
    /// To be collected.
    public static let recalledMark: UInt8 = 2
    /// Said in public to be copied.
    public static let copyMark: UInt8 = 4

    /// No serial at all.
    public init() {}

    /// How many serials there are.
    var end: UInt32 { states.end }

    /// Adds serials at the end.
    ///
    /// - `batch`: 0 for none, else 1 + the index in the table of batches.
    /// - Throws: ``SnapshotFault/tooLarge``.
    public mutating func append(
        _ state: SerialState, batch: UInt32, marks: UInt8, count: UInt32
    ) throws(SnapshotFault) {
        try states.append(state.rawValue, count)
        try batches.append(batch, count)
        try self.marks.append(marks, count)
    }
}

extension SnapshotState {
    /// This state's serials on the positions of other tables: those of allotments that are new there are reserved.
    func layers(on tables: SnapshotTables, _ space: SerialSpace) throws(SnapshotFault) -> SerialLayers {
        let moved = places(in: tables.batches)
        var layers = SerialLayers()
        for allotment in tables.allotments {
            guard let place = allotments.place(of: allotment.number),
                allotments[place].quantity == allotment.quantity
            else {
                try layers.append(.reserved, batch: 0, marks: 0, count: allotment.quantity)
                continue
            }
            let start = self.space.starts[place]
            let part = PositionRun(start: start, end: start + allotment.quantity)
            try layers.states.append(part, of: serials.states)
            try layers.batches.append(part, of: serials.batches) { $0 == 0 ? 0 : moved[Int($0) - 1] }
            try layers.marks.append(part, of: serials.marks)
        }
        return layers
    }

    /// Where each of this state's batches stands in another table: 0 for nowhere, else 1 + its index.
    private func places(in target: [SnapshotBatch]) -> [UInt32] {
        var places: [UInt32] = []
        places.reserveCapacity(batches.count)
        var next = 0
        for batch in batches {
            while next < target.count, target[next].order < batch.order { next += 1 }
            let isThere = next < target.count && target[next].order == batch.order
            places.append(isThere ? UInt32(next) + 1 : 0)
        }
        return places
    }
}
