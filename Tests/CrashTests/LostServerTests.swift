import TestBinary
import Testing

/// A PostgreSQL server of the test's own, which is killed, or whose disk is full, while a worker signs.
@Suite struct LostServerTests {
    @Test func `a worker waits for a server that was killed, and goes on when it is back`() throws {
        let finished = try Shell(try Scratch()).run(
            """
            parent=/tmp disk=
            \(Self.server)
            tracestamp allotment sign 1 --queue --by Minh
            tracestamp worker --lease 2 > ended 2> words 3>&- & worker=$!
            until [ "$(blocks)" -ge 2 ]; do sleep 0.02; done
            boss=$(head -1 "$folder/data/postmaster.pid")
            kill -9 $boss $(ps -o pid= --ppid $boss)
            sleep 1
            # The very command line that it was started with; it refuses while a process of the old one lives.
            until blocks > /dev/null 2>&1; do
                $as_server sh -c "$(cat "$folder/data/postmaster.opts")" > server.words 2>&1 3>&- &
                sleep 2
            done
            until [ -s ended ]; do kill -0 $worker || exit 8; sleep 0.1; done
            kill -TERM $worker; wait $worker || exit 9
            cat ended
            \(Self.checks)
            """)
        #expect(finished.status == 0, "\(finished)")
        #expect(finished.outputLines.contains("1  done  sign-allotment:1"), "\(finished)")
        #expect(finished.outputLines.last == "whole", "\(finished)")
    }

    private static let mayMount =
        (try? Shell(Scratch()).run("mkdir m && mount -t tmpfs -o size=64k none m && umount m"))?.status == 0

    @Test(.enabled(if: mayMount, "only root may mount the small disk that this fills"))
    func `signing on a server whose disk is full stops with 74 and goes on when there is room`() throws {
        let finished = try Shell(try Scratch()).run(
            """
            parent=$(mktemp -d /tmp/tracestamp-disk-XXXXXX) disk=$parent
            mount -t tmpfs -o size=250m,mode=755 none "$disk" || exit 1
            \(Self.server)
            tracestamp allotment sign 1 --queue --by Minh
            # A file of the log that is new, so that the tables meet the end of the disk first.
            psql -Atqd "$TRACESTAMP_DATABASE" -c "SELECT pg_switch_wal()" -c CHECKPOINT \\
                -c "CREATE TABLE t (a int)" -c "DROP TABLE t" > /dev/null
            room=$(df --output=avail -B1 "$disk" | tail -1)
            head -c $((room - 1500000)) /dev/zero > "$disk/filler"
            tracestamp worker --once --lease 1 3>&-; echo "full $?"
            rm "$disk/filler"
            until blocks > /dev/null 2>&1; do sleep 0.2; done
            tracestamp worker --once --lease 1 3>&-
            \(Self.checks)
            """)
        #expect(finished.status == 0, "\(finished)")
        #expect(finished.outputLines.contains("full 74"), "\(finished)")
        #expect(finished.words.contains("(storage-failed)"), "\(finished)")
        #expect(finished.outputLines.contains("1  done  sign-allotment:1"), "\(finished)")
        #expect(finished.outputLines.last == "whole", "\(finished)")
    }

    /// Starts a server in `$parent` that ends with this shell, and brings an office on it to an approved allotment.
    private static let server = """
        worker=
        trap '[ -z "$worker" ] || kill -9 $worker 2> /dev/null; exec 3>&-; wait
            [ -z "$disk" ] || { umount "$disk"; rmdir "$disk"; }' EXIT
        mkfifo life
        TRACESTAMP_TEST_SERVERS="$parent" "\(Checkout.root)/Scripts/postgres-server.sh" < life > where 2> where.words & exec 3> life
        until [ -s where ]; do sleep 0.1; kill -0 $! || { cat where.words >&2; exit 1; }; done
        folder=$(cat where); port=$(cat "$folder/port")
        as_server=; [ "$(id -u)" -ne 0 ] || as_server="runuser -u postgres --"
        createdb -h "$folder" -p "$port" -U stamp tem || exit 1
        export TRACESTAMP_DATABASE="postgres://stamp@/tem?host=$folder&port=$port"
        blocks() { psql -Atqd "$TRACESTAMP_DATABASE" -c 'SELECT count(*) FROM stamp_block'; }

        """
        + ServerOffice.acts(stamps: 60_000).map { "( \($0) ) > made 2>&1 || { cat made >&2; exit 2; }" }
        .joined(separator: "\n")

    /// Every serial once, the ledger, the account and the register whole.
    private static let checks = """
        tracestamp stamp list --allotment 1 --format csv > stamps.csv || exit 3
        seq 1 60000 > wanted && tail -n +2 stamps.csv | cut -d, -f1 | cmp - wanted || exit 4
        sed -n '2p;4098p;$p' stamps.csv | cut -d, -f3 | tracestamp verify --keys office/keys - > verified || exit 5
        tracestamp doctor > checked && tracestamp ledger check > checked || exit 6
        tracestamp account check > checked || exit 6
        [ "$(tracestamp ledger show | grep -c allotment.closed)" -eq 1 ] || exit 7
        echo whole
        """
}
