/// Why the benchmark itself could not be run; a goal that is missed is none of these.
enum BenchFailure: Error {
    /// A C loop was refused by its library.
    case limitFailed(String)
    /// Ours gave another answer than the work has.
    case wrongAnswer(String)
    /// Something to measure with could not be made.
    case noSample(String)
    /// A child process ended with this status, or said nothing.
    case childFailed(Int32)
}

/// The value, which a sample must have.
func required<Value>(_ value: Value?, _ what: String) throws(BenchFailure) -> Value {
    guard let value else { throw .noSample(what) }
    return value
}
