internal import SnapshotSealing
internal import StampFormat
package import StampSigning
package import StampSnapshot

/// Makes snapshots and keeps their versions.
package struct SnapshotDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Makes, signs and stores the next version: one moment's facts, with its ledger entry.
    ///
    /// When it is old is said by the regulation of `act.today`.
    ///
    /// - `validDays`: how long it may be used; 1 to 60.
    /// - `keys`: all keys of the office, which go into it.
    /// - `key`: one of them, whose window holds `act.today`.
    ///
    /// - Throws: ``SnapshotRefusal/badValidity(_:allowed:)``; ``RegistryError/noSigningKey(on:)`` for another key.
    package func make(
        validDays: Int = SnapshotTerms.usualDays, keys: Keyring, signedBy key: SigningKey, by act: Act
    ) async throws(RegistryError) -> SnapshotFile {
        try SnapshotTerms.check(validDays)
        guard let day = StampDay(act.today), !keys.keys(key.id, issuingOn: day).isEmpty else {
            throw .noSigningKey(on: act.today)
        }
        return try await store.write { writer throws(RegistryError) in
            let limits = try writer.regulation(on: act.today).ages.limits()
            let state = try writer.snapshotState(limits, keys: keys, on: act.today)
            let section = try RegistryError.snapshotting { () throws(SnapshotFault) in
                try state.fullSection()
            }
            let statement = try writer.nextStatement(on: section, validDays, key.id, act)
            let file = SnapshotFile(full: state, section, statement, try statement.sealed(by: key))
            try writer.insert(
                StoredSnapshot(
                    version: statement.version, madeAt: statement.madeAt, digest: statement.digest,
                    file: file.bytes))
            try writer.append(
                LedgerDraft(
                    .snapshotMade, on: .snapshot(statement.version), by: act,
                    after: .object([
                        "section_sha256": .string(Hex.text(of: statement.digest)),
                        "valid_until": .integer(Int(statement.validUntil)),
                    ])))
            return file
        }
    }

    /// The newest version, or what differs in it from an earlier one, whichever is shorter.
    ///
    /// - `since`: the version that the reader has; nil for none.
    /// - Throws: ``SnapshotRefusal/noneYet``, ``SnapshotRefusal/unknownVersion(_:oldest:)``.
    package func newest(since: UInt32? = nil) async throws(RegistryError) -> SnapshotFile {
        let (newest, base) = try await store.read {
            reader throws(RegistryError) -> (StoredSnapshot, StoredSnapshot?) in
            guard let newest = try reader.newestSnapshot() else { throw .snapshot(.noneYet) }
            guard let since, since != newest.version else { return (newest, nil) }
            return (newest, try reader.requireKeptSnapshot(since))
        }
        return try RegistryError.snapshotting { () throws(SnapshotFault) in
            let full = try SnapshotFile(newest.file ?? [])
            guard let base else { return full }
            let delta = try SnapshotFile(
                delta: try Snapshot(opening: try SnapshotFile(base.file ?? []), held: nil),
                to: try Snapshot(opening: full, held: nil), full.signature)
            return delta.stored.count < full.stored.count ? delta : full
        }
    }
}

extension RegistryReader {
    /// A version from which a delta can be made.
    ///
    /// - Throws: ``SnapshotRefusal/unknownVersion(_:oldest:)``.
    @discardableResult
    package func requireKeptSnapshot(_ version: UInt32) throws(RegistryError) -> StoredSnapshot {
        if let base = try snapshot(version), base.file != nil { return base }
        throw .snapshot(
            .unknownVersion(version, oldest: try snapshotVersions().first(where: \.hasFile)?.version))
    }

    /// The next version's statement.
    ///
    /// Versions follow the clock as well, in minutes since 2020, so that a register that was restored from an old
    /// backup does not give a version a second time.
    fileprivate func nextStatement(
        on section: [UInt8], _ validDays: Int, _ key: KeyID, _ act: Act
    ) throws(RegistryError) -> SnapshotStatement {
        let host = try office().host
        let last = try newestSnapshot()?.version ?? 0
        let madeAt = act.secondsOnItsDay
        return try RegistryError.snapshotting { () throws(SnapshotFault) in
            let minutes = madeAt > SnapshotTerms.firstSecond ? (madeAt - SnapshotTerms.firstSecond) / 60 : 0
            guard last < UInt32.max, minutes < UInt64(UInt32.max) else { throw .tooLarge }
            return try SnapshotStatement(
                version: max(last + 1, UInt32(minutes)), madeAt: madeAt,
                validUntil: madeAt + UInt64(validDays) * 86_400, digest: SHA256.digest(of: section),
                key: key, host: host)
        }
    }
}

extension SnapshotStatement {
    fileprivate func sealed(by key: SigningKey) throws(RegistryError) -> StampSignature {
        do throws(SigningError) {
            return try signature(by: key)
        } catch {
            throw .signing(error.code)
        }
    }
}

extension Act {
    /// The time of the act on the day of the act: a training office's clock goes on, its day does not.
    fileprivate var secondsOnItsDay: UInt64 {
        let (first, seconds) = (today.unixSeconds, at / 1000)
        let within = (seconds - first) % 86_400
        return UInt64(max(0, first + (within < 0 ? within + 86_400 : within)))
    }
}
