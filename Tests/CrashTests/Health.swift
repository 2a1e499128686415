import TestBinary
import Testing

/// What must be true of an office whatever befell it.
struct Health {
    let shell: Shell
    let place: String
    /// Whether the register is on the server that `TRACESTAMP_DATABASE` names.
    var isOnServer = false

    /// The register, the ledger and the keys are in order.
    func expectWhole() throws {
        let finished = try shell.run(
            "tracestamp doctor && tracestamp ledger check && tracestamp account check")
        #expect(finished.status == 0, "\(place): \(finished)")
    }

    /// Every serial of allotment 1 exists exactly once, and its stamp is authentic.
    func expectSerials(_ count: Int) throws {
        let finished = try shell.run(
            """
            tracestamp stamp list --allotment 1 --format csv > stamps.csv
            seq 1 \(count) > wanted && tail -n +2 stamps.csv | cut -d, -f1 | cmp - wanted
            """)
        #expect(finished.status == 0, "\(place): \(finished)")
        let sample = try shell.run(
            "sed -n '2p;4097p;4098p;8193p;8194p;$p' stamps.csv | cut -d, -f3 | tracestamp verify --keys office/keys -"
        )
        #expect(sample.status == 0, "\(place): \(sample)")
        #expect(sample.outputLines.count == 6, "\(place): \(sample)")
    }

    /// A digest of each stored block, by its number.
    func blocks() throws -> [String: String] {
        let hash = isOnServer ? "encode(hash, 'hex')" : "hex(hash)"
        let finished = try sql(
            "SELECT block || ' ' || \(hash) || ' ' || length(stamps) FROM stamp_block WHERE allotment = 1")
        let rows = finished.outputLines.map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        return Dictionary(uniqueKeysWithValues: rows.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil })
    }

    /// Files that look like results and may not be there.
    func expectNothingHalfDone(_ name: String) throws {
        let finished = try shell.run("test ! -e \(name) || tail -c 6 \(name) | grep -q '%%EOF'")
        #expect(finished.status == 0, "\(place): \(name) is cut short")
    }

    func printRuns() throws -> Int {
        try #require(Int(try sql("SELECT count(*) FROM print_run").outputLines.first ?? ""))
    }

    private func sql(_ query: String) throws -> Finished {
        let program =
            isOnServer ? "psql -Atqd \"$TRACESTAMP_DATABASE\" -c" : "sqlite3 -batch office/registry.sqlite"
        let finished = try shell.run("\(program) \"\(query)\"")
        try #require(finished.status == 0, "\(place): \(finished)")
        return finished
    }
}
