package import StampFormat

/// The office whose register this is.
package struct Office: Hashable, Sendable {
    /// As it signs its letters.
    package let name: String
    /// The host that all its stamps carry.
    package let host: StampHost
    /// A training office lives on this one day for ever; nil for a real one.
    package let trainingDay: Day?

    package init(name: String, host: StampHost, trainingDay: Day? = nil) {
        self.name = name
        self.host = host
        self.trainingDay = trainingDay
    }
}
