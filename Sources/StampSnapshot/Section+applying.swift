extension SnapshotState {
    /// The state that a full section holds.
    ///
    /// - Throws: ``SnapshotFault/tampered`` for bytes that are none.
    public init(fullSection section: [UInt8]) throws(SnapshotFault) {
        guard let parts = section.first, parts & SectionPart.office.bit != 0 else { throw .tampered }
        self = try SnapshotState.empty().applying(section)
    }

    /// This state as a section changes it; all of it, or nothing.
    ///
    /// Whether the result is what was signed, its digest says.
    ///
    /// - Throws: ``SnapshotFault/tampered`` for bytes that are no section for this state.
    public func applying(_ section: [UInt8]) throws(SnapshotFault) -> SnapshotState {
        guard section.count <= SnapshotLimits.section else { throw .tampered }
        do throws(SnapshotFault) {
            var reader = ByteReader(section[...])
            let state = try applying(&reader)
            guard reader.left == 0 else { throw SnapshotFault.tampered }
            return state
        } catch {
            throw .tampered
        }
    }

    private func applying(_ reader: inout ByteReader) throws(SnapshotFault) -> SnapshotState {
        let parts = try reader.byte()
        func has(_ part: SectionPart) -> Bool { parts & part.bit != 0 }
        let office = has(.office) ? try SnapshotOffice(from: &reader) : office
        var tables = tables
        if has(.keys) { tables.keys = try TableChange.applied(&reader, to: keys) }
        if has(.producers) { tables.producers = try TableChange.applied(&reader, to: producers) }
        if has(.products) { tables.products = try TableChange.applied(&reader, to: products) }
        if has(.batches) { tables.batches = try TableChange.applied(&reader, to: batches) }
        if has(.allotments) { tables.allotments = try TableChange.applied(&reader, to: allotments) }
        var layers = try layers(on: tables, try SerialSpace(tables.allotments))
        if has(.serialBatches) {
            layers.batches = try BatchRuns.applied(&reader, to: layers.batches, batches: tables.batches.count)
        }
        if has(.groups) { layers = try RunGroups.applied(&reader, to: layers) }
        // The byte of parts has no bit left: what follows the last part is the boxes.
        if reader.left > 0 { tables.boxes = try TableChange.applied(&reader, to: boxes) }
        return try SnapshotState(office: office, tables: tables, serials: layers)
    }
}
