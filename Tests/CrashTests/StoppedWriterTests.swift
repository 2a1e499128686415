import TestBinary
import Testing

/// A process that is stopped in the middle of a transaction that writes, on a PostgreSQL server.
@Suite struct StoppedWriterTests {
    private static let act = "tracestamp allotment sign 1 --queue --by Minh"

    /// Prints the number, in its thread, of the second statement after the first transaction that writes began.
    private static let counting = """
        strace -f -qq -s 60 -o calls -e trace=sendto \(act) > counted 2>&1 || { cat counted >&2; exit 1; }
        line=$(grep -m 1 'READ COMMITTED' calls)
        grep "^${line%% *} " calls | grep -v 'resumed>' | grep -n 'READ COMMITTED' | head -1 | cut -d: -f1
        """

    @Test func `a writer that stands still loses its locks, and what it sends later is refused`() throws {
        let office = try ServerOffice(stamps: 5)
        let counted = try office.copy().done(Self.counting)
        let call = try #require(counted.outputLines.first.flatMap { Int($0) }, "\(counted)") + 2
        let finished = try office.shell.run(
            """
            plain=$TRACESTAMP_DATABASE
            export TRACESTAMP_DATABASE="$plain&idle_timeout=2"
            strace -f -qq -o /dev/null -e trace=sendto -e inject=sendto:signal=SIGSTOP:when=\(call) \
                \(Self.act) > first 2>&1 & first=$!
            locks() { psql -Atqd "$plain" -c "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"; }
            until [ "$(locks)" -ge 1 ]; do kill -0 $first || { cat first >&2; exit 3; }; sleep 0.05; done
            # Everybody else waits no longer than the server lets it.
            tracestamp allotment sign 1 --queue --by Hoa || exit 4
            kill -CONT $(ps -o pid= --ppid $first)
            wait $first; echo "first $?"; cat first
            tracestamp ledger show | grep -c job.submitted
            tracestamp job list --json | grep -o '"by":"[A-Za-z]*"'
            tracestamp doctor > checked && tracestamp ledger check > checked && echo whole
            """)
        // Begun anew after the refusal, it finds the other's job and records nothing.
        #expect(
            finished.outputLines == [
                "1  queued  sign-allotment:1", "first 0", "1  queued  sign-allotment:1", "1",
                "\"by\":\"Hoa\"",
                "whole",
            ], "\(finished)")
    }
}
