import TestBinary
import TestTools
import Testing

/// Verdicts from a replica, at the command line and in the service.
@Suite struct ReplicaTests {
    @Test func `a replica answers, and every answer says how old it may be`() throws {
        let server = try PostgresServer()
        let replica = try ReplicaServer(of: server)
        let scratch = try TestBinary.Scratch()
        let shell = Shell(
            scratch, variables: ["SERVER": server.url("office"), "FOLLOWER": replica.url("office")])
        func done(_ command: String) throws -> Finished {
            let finished = try shell.run(command)
            try #require(finished.status == 0, "\(command): \(finished)")
            return finished
        }
        try Given.stamps.prepare(shell)
        _ = try done("createdb -h \(server.folder) -p \(server.port) -U stamp office")
        _ = try done("tracestamp move --to \"$SERVER\" && tracestamp stamp list --allotment 1 --to 1 > url")
        let asking =
            "export TRACESTAMP_DATABASE=$SERVER TRACESTAMP_REPLICA=$FOLLOWER TRACESTAMP_REPLICA_AGE=600"
        let line = try done("\(asking); \(Self.until("from a replica", "tracestamp verify - < url"))")
        #expect(line.output.contains("at most 1 s behind"))
        let facts = try done("\(asking); \(Self.until("age_seconds", "tracestamp verify --json - < url"))")
        #expect(facts.output.contains("\"age_seconds\":1,"))
        let served = try done(
            """
            \(asking)
            tracestamp serve --port 0 2> log & pid=$!
            \(Self.until("\"port\"", "cat log")) > listening
            address=http://127.0.0.1:$(grep -o '"port":"*[0-9]*' listening | grep -o '[0-9]*$')
            path=/$(cut -d/ -f4 url)
            \(Self.until("\"age_seconds\":[1-9]", "curl -s $address/v1/verdicts$path"))
            \(Self.until("bản sao, chậm không quá", "curl -s $address$path")) > page
            kill $pid && wait $pid
            """)
        #expect(served.output.contains("\"verdict\":"))
        // Asked for its own machine's file, there is nothing to be asked.
        let refused = try shell.run("TRACESTAMP_REPLICA=$FOLLOWER tracestamp verify - < url")
        #expect(refused.status == 65 && refused.words.contains("(bad-replica)"))
        // With the register gone, the replica alone answers as long as what it has is young enough.
        server.stop()
        let alone = try done("\(asking)0; tracestamp verify - < url || [ $? -eq 23 ]")
        #expect(alone.output.contains("from a replica, at most") && alone.words.contains("does not answer"))
        let old = try shell.run(
            """
            \(asking); export TRACESTAMP_REPLICA_AGE=2
            for i in $(seq 60); do tracestamp verify - < url > answer; status=$?; [ $status -eq 75 ] && break; done
            exit $status
            """)
        #expect(old.status == 75 && old.words.contains("(bad-replica)"), "\(old)")
    }

    /// Repeats a command for some seconds until its output holds a pattern, and prints that output.
    private static func until(_ pattern: String, _ command: String) -> String {
        """
        for i in $(seq 60); do \(command) > answer; grep -Eq '\(pattern)' answer && break; sleep 0.2; done
        grep -Eq '\(pattern)' answer && cat answer
        """
    }
}
