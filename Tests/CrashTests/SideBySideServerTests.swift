import TestBinary
import Testing

/// Several processes on one database of a server.
@Suite struct SideBySideServerTests {
    @Test func `exactly one of two approvals wins`() throws {
        let office = try ServerOffice(stamps: 10)
        try office.done("tracestamp allotment request --product 9 --count 10 --lot BIG --by Lan")
        let both = try office.shell.run(
            """
            tracestamp allotment approve 2 --by Minh & first=$!
            tracestamp allotment approve 2 --by Hoa; second=$?
            wait $first; echo "$? $second" | tr ' ' '\\n' | sort -n
            """)
        #expect(both.outputLines.sorted() == ["0", "2  approved", "65"], "\(both)")
        #expect(both.words.contains("(wrong-stage)"), "\(both)")
        #expect(try office.done("tracestamp ledger show | grep -c allotment.approved").output == "2\n")
    }

    @Test func `three workers share the blocks of one allotment`() throws {
        let office = try ServerOffice(stamps: 60_000)
        try office.done("tracestamp allotment sign 1 --queue --by Minh")
        let all = try office.shell.run(
            """
            tracestamp worker --once --width 1 & first=$!
            tracestamp worker --once --width 1 & second=$!
            tracestamp worker --once --width 1; third=$?
            wait $first; one=$?; wait $second; echo "$one $? $third"
            """)
        #expect(all.output.contains("0 0 0"), "\(all)")
        let health = Health(shell: office.shell, place: "three workers", isOnServer: true)
        try health.expectSerials(60_000)
        try health.expectWhole()
        let holders = try office.done(
            "psql -Atqd \"$TRACESTAMP_DATABASE\" -c 'SELECT count(DISTINCT holder) FROM job_share'")
        #expect(holders.output != "1\n", "the others had nothing to do")
        let closed = try office.done("tracestamp ledger show | grep -c allotment.closed")
        #expect(closed.output == "1\n")
    }

    @Test func `a worker that sleeps past its lease finds its share taken, and stores nothing late`() throws {
        let office = try ServerOffice(stamps: 60_000)
        try office.done("tracestamp allotment sign 1 --queue --by Minh")
        // Stopped while it has blocks in hand: its lease runs out, the heir takes over, then it wakes up.
        let both = try office.shell.run(
            """
            tracestamp worker --once --lease 1 > slow 2> slow.words & slow=$!
            held() { psql -Atqd "$TRACESTAMP_DATABASE" -c "SELECT count(*) FROM job_share WHERE lease_end > 0"; }
            acting() {
                psql -Atqd "$TRACESTAMP_DATABASE" -c "SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()"
            }
            # With blocks in hand, and no transaction on the way.
            until kill -STOP $slow; [ "$(held)" -gt 0 ] && [ "$(acting)" -eq 0 ]; do
                kill -CONT $slow; sleep 0.03
            done
            tracestamp worker --once --lease 1; heir=$?
            kill -CONT $slow; wait $slow; echo "$? $heir"
            """)
        #expect(both.outputLines.last == "0 0", "\(both)")
        #expect(both.output.contains("1  done  sign-allotment:1"), "\(both)")
        let health = Health(shell: office.shell, place: "after a sleep", isOnServer: true)
        try health.expectSerials(60_000)
        try health.expectWhole()
        #expect(try office.done("tracestamp ledger show | grep -c allotment.closed").output == "1\n")
    }
}
