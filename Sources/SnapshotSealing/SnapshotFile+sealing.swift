package import StampFormat
package import StampSigning
package import StampSnapshot

extension SnapshotStatement {
    /// A statement's signature; every call gives another one.
    ///
    /// - Throws: ``SigningError/cryptoFailure``.
    package func signature(by key: SigningKey) throws(SigningError) -> StampSignature {
        try StampSigner(key).signature(over: signingInput)
    }
}

extension SnapshotFile {
    /// A full file.
    ///
    /// - Parameters:
    ///   - state: what it holds.
    ///   - section: the state's full section, whose digest the statement has.
    ///   - statement: what was signed.
    ///   - signature: over the statement.
    package init(
        full state: SnapshotState, _ section: [UInt8], _ statement: SnapshotStatement,
        _ signature: StampSignature
    ) {
        self.init(
            Format(from: nil, to: state), statement: statement, signature: signature, base: nil,
            sectionCount: section.count,
            stored: RawDeflate.packed(section))
    }

    /// A delta from an earlier snapshot to this one, under this one's own signature.
    ///
    /// - Throws: ``SnapshotFault/tooLarge``.
    package init(
        delta base: Snapshot, to target: Snapshot, _ signature: StampSignature
    ) throws(SnapshotFault) {
        let section = try target.state.section(from: base.state)
        self.init(
            Format(from: base.state, to: target.state), statement: target.statement, signature: signature,
            base: Base(version: base.statement.version, digest: base.statement.digest),
            sectionCount: section.count, stored: RawDeflate.packed(section))
    }
}

/// A snapshot that a reader took: its statement was signed and its state has the digest.
package struct Snapshot: Sendable {
    package let statement: SnapshotStatement
    package let state: SnapshotState

    /// Opens a file whose signature was found good.
    ///
    /// - `held`: the snapshot that a delta changes; nil for none.
    /// - Throws: ``SnapshotFault/wrongBase(_:)`` for a delta to another one, ``SnapshotFault/tampered``.
    package init(opening file: SnapshotFile, held: Snapshot?) throws(SnapshotFault) {
        let section = file.isPlain ? file.stored : RawDeflate.inflated(file.stored, count: file.sectionCount)
        guard let section else { throw .tampered }
        if let base = file.base {
            guard let held, held.statement.version == base.version, held.statement.digest == base.digest
            else { throw .wrongBase(base.version) }
            state = try held.state.applying(section)
            guard SHA256.digest(of: try state.fullSection()) == file.statement.digest else { throw .tampered }
        } else {
            guard SHA256.digest(of: section) == file.statement.digest else { throw .tampered }
            state = try SnapshotState(fullSection: section)
        }
        guard file.format == SnapshotFile.Format(from: file.base == nil ? nil : held?.state, to: state) else {
            throw .tampered
        }
        statement = file.statement
    }
}
