/// Places in a run of `count` calls.
enum Points {
    /// The first, the last, and others evenly between: at most `most` of them.
    static func spread(over count: Int, most: Int) -> [Int] {
        guard count > most, most > 1 else { return Array(1...max(1, count)) }
        return (0..<most).map { 1 + $0 * (count - 1) / (most - 1) }
    }
}
