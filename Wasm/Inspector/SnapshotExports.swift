// Taking a snapshot, in the order of Snapshot.md: read, signers, (signature), refusal, (inflate), apply, (digest), keep.
// What stands in brackets is the browser's. Whatever fails, the snapshot in use stays.

/// Trusts one more key: 64 bytes of its point; false for what is none.
@_expose(wasm, "inspector_trust")
@c(inspector_trust)
public func inspectorTrust(count: Int32, id: UInt32, first: UInt32, last: UInt32) -> Bool {
    guard let id = KeyID(number: id), let from = UInt16(exactly: first).flatMap({ StampDay(number: $0) }),
        let to = UInt16(exactly: last).flatMap({ StampDay(number: $0) }),
        let key = try? SnapshotKey(id: id, first: from, last: to, point: Inspector.take(count))
    else { return false }
    Inspector.trusted.append(key)
    return true
}

/// Trusts no key any more, but those of the snapshot in use.
@_expose(wasm, "inspector_distrust")
@c(inspector_distrust)
public func inspectorDistrust() { Inspector.trusted = [] }

/// Reads a file's head.
@_expose(wasm, "inspector_snapshot_read")
@c(inspector_snapshot_read)
public func inspectorSnapshotRead(count: Int32) -> Bool {
    Inspector.offered = nil
    Inspector.candidate = nil
    do throws(SnapshotFault) {
        let bytes = Inspector.take(count)
        let file = try SnapshotFile(bytes)
        Inspector.offered = file
        var facts = FactsText()
        facts.number("version", Int64(file.statement.version))
        facts.number("base", file.base.map { Int64($0.version) })
        facts.hex("signature", file.signature.bytes)
        facts.hex("signing_input", file.statement.signingInput)
        facts.flag("plain", file.isPlain)
        facts.number("section_bytes", Int64(file.sectionCount))
        facts.number("stored_at", Int64(bytes.count - file.stored.count))
        Inspector.tell(facts)
        return true
    } catch {
        Inspector.tell(error)
        return false
    }
}

/// The points of the keys that may have signed the file that was read; the text is the office's host.
@_expose(wasm, "inspector_snapshot_signers")
@c(inspector_snapshot_signers)
public func inspectorSnapshotSigners(count: Int32) -> Bool {
    let host = Inspector.take(count)
    guard let file = Inspector.offered else { return false }
    let statement = file.statement
    guard Array(statement.host.name.utf8) == host, Inspector.knows(statement.key) else {
        Inspector.tell(SnapshotFault.foreign)
        return false
    }
    let points = statement.day.flatMap { StampDay($0) }.map {
        Inspector.points(of: statement.key, issuingOn: $0)
    }
    guard file.signature.isCanonical, let points, !points.isEmpty else {
        Inspector.tell(SnapshotFault.tampered)
        return false
    }
    var facts = FactsText()
    facts.hexes("keys", points)
    Inspector.tell(facts)
    return true
}

/// Whether the file, whose signature was found good, follows the snapshot in use.
///
/// The time is in seconds since 1970-01-01T00:00:00Z; 0 leaves the end of its validity to each answer.
@_expose(wasm, "inspector_snapshot_follows")
@c(inspector_snapshot_follows)
public func inspectorSnapshotFollows(now: Double) -> Bool {
    guard let file = Inspector.offered, now >= 0, now < 253_402_300_800 else { return false }
    let held = Inspector.held?.statement
    if let fault = file.refusal(host: file.statement.host, held: held, now: UInt64(now)) {
        Inspector.tell(fault)
        return false
    }
    return true
}

/// Applies the inflated section; what the browser must hash is the answer's bytes: the full section.
@_expose(wasm, "inspector_snapshot_apply")
@c(inspector_snapshot_apply)
public func inspectorSnapshotApply(count: Int32) -> Bool {
    let section = Inspector.take(count)
    do throws(SnapshotFault) {
        guard let file = Inspector.offered, section.count == file.sectionCount else { throw .tampered }
        if file.base == nil {
            let state = try SnapshotState(fullSection: section)
            guard file.format == SnapshotFile.Format(from: nil, to: state) else { throw .tampered }
            Inspector.candidate = state
            Inspector.tell(section)
        } else {
            guard let held = Inspector.held else { throw .tampered }
            let state = try held.state.applying(section)
            guard file.format == SnapshotFile.Format(from: held.state, to: state) else { throw .tampered }
            Inspector.candidate = state
            Inspector.tell(try state.fullSection())
        }
        return true
    } catch {
        Inspector.tell(error)
        return false
    }
}

/// Takes the snapshot into use when the hash of its full section is what was signed; tells a full file to be stored.
@_expose(wasm, "inspector_snapshot_keep")
@c(inspector_snapshot_keep)
public func inspectorSnapshotKeep(count: Int32) -> Bool {
    let digest = Inspector.take(count)
    do throws(SnapshotFault) {
        guard let file = Inspector.offered, let state = Inspector.candidate, digest == file.statement.digest
        else { throw .tampered }
        let section = try state.fullSection()
        let whole = SnapshotFile(
            SnapshotFile.Format(from: nil, to: state), statement: file.statement, signature: file.signature,
            base: nil, sectionCount: section.count,
            stored: section)
        Inspector.held = (file.statement, state)
        Inspector.offered = nil
        Inspector.candidate = nil
        Inspector.tell(whole.bytes)
        return true
    } catch {
        Inspector.tell(error)
        return false
    }
}

/// Tells version, times and ages of the snapshot in use; false when there is none.
@_expose(wasm, "inspector_snapshot_ages")
@c(inspector_snapshot_ages)
public func inspectorSnapshotAges(now: Double) -> Bool {
    guard let held = Inspector.held, now >= 0, now < 253_402_300_800 else { return false }
    var facts = FactsText()
    facts.write(SnapshotRest(held.statement, held.state, now: UInt64(now)), isGood: true)
    Inspector.tell(facts)
    return true
}

extension Inspector {
    /// Whether any key has the id, whatever its window.
    static func knows(_ id: KeyID) -> Bool {
        trusted.contains { $0.id == id } || held?.state.keys.contains { $0.id == id } == true
    }
}
