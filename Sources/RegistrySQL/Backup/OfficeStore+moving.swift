internal import Glibc
package import Registry

extension OfficeStore {
    /// Copies everything as of one moment into an empty database; every table's hash is compared.
    ///
    /// Nothing lies on a disk in between: what one store writes the other reads at the same time.
    ///
    /// - Throws: as ``backUp(to:at:)`` and ``restored(to:from:)``; nothing was stored then.
    package func copy(to target: DatabaseAddress, at now: Int64) async throws(RegistryError) -> BackupSummary
    {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .storageFailed }
        // A program started meanwhile that had it too would keep the reader waiting for its end.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (input, output) = (ends[0], ends[1])
        async let sending = outcome { () async throws(RegistryError) in
            try await backUp(to: output, at: now)
        } after: {
            close(output)
        }
        async let receiving = outcome { () async throws(RegistryError) in
            try await OfficeStore.restored(to: target, from: input)
        } after: {
            drain(input)
        }
        let (sent, received) = await (sending, receiving)
        // A source that ended early is why the target found it incomplete.
        _ = try sent.get()
        return try received.get()
    }
}

private func outcome(
    _ work: () async throws(RegistryError) -> BackupSummary, after: () -> Void
) async -> Result<BackupSummary, RegistryError> {
    defer { after() }
    do throws(RegistryError) {
        return .success(try await work())
    } catch {
        return .failure(error)
    }
}

/// Takes what is left, so that its writer comes to its end, and closes.
private func drain(_ descriptor: Int32) {
    var rest = [UInt8](repeating: 0, count: 1 << 16)
    while read(descriptor, &rest, rest.count) > 0 {}
    close(descriptor)
}
