internal import ArgumentParser
internal import Registry
internal import RegistrySQL

/// A replica of the register for verdicts.
struct ReplicaOption: ParsableArguments {
    @Option(
        help: """
            A streaming replica that is asked for verdicts, postgres://USER@HOST/NAME \
            (TRACESTAMP_REPLICA).
            """)
    var replica: String?

    @Option(
        help: """
            Seconds that the replica may be behind, 2 to 86400; later the register itself is asked \
            (TRACESTAMP_REPLICA_AGE; default: 10).
            """)
    var replicaAge: Int?
}

extension ReplicaOption {
    /// The replica, or nil where none is named.
    func address() throws -> ReplicaAddress? {
        let address: DatabaseAddress
        if let replica {
            address = try DataOption.shownAddress(replica)
        } else if let replica = try SecretFile.variable("TRACESTAMP_REPLICA") {
            address = try DatabaseAddress(replica)
        } else {
            return nil
        }
        return try ReplicaAddress(address, mostAge: try age())
    }

    private func age() throws -> Int {
        if let replicaAge { return replicaAge }
        guard let text = environment("TRACESTAMP_REPLICA_AGE") else { return ReplicaAddress.usualAge }
        // What is no number is outside every bound.
        return Int(text) ?? -1
    }
}
