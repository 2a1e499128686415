internal import Registry
internal import StampFormat

/// What is done every night, and what came of it: old scans go, snapshots are made.
struct UpkeepAPI<Store: RegistryStore>: Sendable {
    func add(to book: TokenBook<Store>) {
        book.act("/v1/scans/prune", .writeOversight, .scansPruned) { asked in
            let store = asked.store { (pruned: (kept: Day, removed: Int)) in
                Resource(nil) { _ throws(RegistryError) in
                    .object([
                        "kept_from": .string(pruned.kept.iso), "removed": .integer(pruned.removed),
                    ])
                }
            }
            _ = try await ScanDesk(store: store).prune(isDryRun: false, by: asked.act)
        }
        book.read("/v1/snapshots", .readOversight, .office) { asked in
            let versions = try await asked.store.read { reader throws(RegistryError) in
                try reader.snapshotVersions()
            }
            return try asked.page("/v1/snapshots").answer(
                "snapshots", of: versions, by: { Int($0.version) }
            ) { version in
                [
                    "digest": .string(Hex.text(of: version.digest)), "is_kept": .bool(version.hasFile),
                    "made_at": .integer(Int(version.madeAt)), "version": .integer(Int(version.version)),
                ]
            }
        }
    }
}
