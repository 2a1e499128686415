internal import StampSnapshot

/// When what a device was told of one matter is old, in hours since its snapshot was made.
package struct AgeHours: Hashable, Sendable {
    /// From this age on a device asks for a newer snapshot; 1 to ``longest``.
    package var amber: Int
    /// From this age on it calls nothing valid; ``amber`` to ``longest``.
    package var red: Int

    /// Ten years.
    package static let longest = Int(AgeLimit.longest)

    package init(amber: Int, red: Int) {
        self.amber = amber
        self.red = red
    }

    fileprivate func limit() throws(SnapshotFault) -> AgeLimit {
        guard let amber = UInt32(exactly: amber), let red = UInt32(exactly: red) else { throw .tampered }
        return try AgeLimit(amber: amber, red: red)
    }
}

/// When each of the three kinds of a snapshot's facts is old.
package struct AgeRule: Hashable, Sendable {
    /// Keys and their windows.
    package var keys = AgeHours(amber: 720, red: 1_440)
    /// States of serials and batches, flags and recalls.
    package var status = AgeHours(amber: 24, red: 72)
    /// Products, producers and certificates.
    package var products = AgeHours(amber: 168, red: 720)

    /// A month and two for keys, a day and three for states, a week and a month for products.
    package init() {}

    /// As a snapshot carries them.
    ///
    /// - Throws: ``RegistryError/snapshot(_:)`` for hours that no regulation allows.
    func limits() throws(RegistryError) -> AgeLimits {
        try RegistryError.snapshotting { () throws(SnapshotFault) in
            AgeLimits(keys: try keys.limit(), status: try status.limit(), products: try products.limit())
        }
    }

    /// Each value with its name and what it may be.
    var bounds: [(field: String, value: Int, allowed: ClosedRange<Int>)] {
        [("keys", keys), ("status", status), ("products", products)].flatMap { name, hours in
            [
                ("\(name)_amber_hours", hours.amber, 1...AgeHours.longest),
                (
                    "\(name)_red_hours", hours.red,
                    min(max(1, hours.amber), AgeHours.longest)...AgeHours.longest
                ),
            ]
        }
    }
}
