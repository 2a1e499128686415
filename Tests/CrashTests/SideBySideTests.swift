import TestBinary
import Testing

/// Two processes on one store.
@Suite struct SideBySideTests {
    @Test func `one of two signers signs, the other is told to wait or finds it closed`() throws {
        let shell = try Stage.approved.shell()
        let both = try shell.run(
            """
            tracestamp allotment sign 1 2> words.1 & first=$!
            tracestamp allotment sign 1 2> words.2; second=$?
            wait $first; echo "$? $second" | tr ' ' '\\n' | sort -n
            """)
        let statuses = both.outputLines.filter { !$0.contains("closed") }
        #expect(statuses == ["0", "75"] || statuses == ["0", "65"], "\(both)")
        let words = try shell.run("cat words.1 words.2").words + shell.run("cat words.1 words.2").output
        #expect(words.contains("(signing-in-progress)") || words.contains("(wrong-stage)"), "\(words)")
        try Health(shell: shell, place: "two signers").expectSerials(9000)
        try Health(shell: shell, place: "two signers").expectWhole()
    }

    @Test func `exactly one of two approvals wins`() throws {
        let shell = try Stage.requested.shell()
        let both = try shell.run(
            """
            tracestamp allotment approve 1 --by Minh & first=$!
            tracestamp allotment approve 1 --by Hoa; second=$?
            wait $first; echo "$? $second" | tr ' ' '\\n' | sort -n
            """)
        #expect(both.outputLines.sorted() == ["0", "1  approved", "65"], "\(both)")
        #expect(both.words.contains("(wrong-stage)"), "\(both)")
        let entries = try shell.run("tracestamp ledger show | grep -c allotment.approved")
        #expect(entries.output == "1\n")
    }

    @Test func `requests at once get their own numbers without a gap`() throws {
        let shell = try Stage.registered.shell()
        let request = "tracestamp allotment request --product 9 --count 10 --by Lan"
        let all = try shell.run("for n in 1 2 3 4 5 6; do \(request) & done; wait")
        #expect(all.outputLines.sorted() == (1...6).map { "\($0)  requested" }, "\(all)")
        try Health(shell: shell, place: "six requests").expectWhole()
    }

    @Test func `a writer that finds the register held by another gives up and asks to try again`() throws {
        let shell = try Stage.requested.shell()
        // The other writer holds its transaction until the pipe that it reads from is closed. It has written
        // before, as every process of ours has once it opened the register.
        let finished = try shell.run(
            """
            mkfifo commands held
            sqlite3 -batch office/registry.sqlite < commands & other=$!
            exec 3> commands
            printf 'CREATE TABLE t (a); DROP TABLE t;\\nBEGIN IMMEDIATE;\\n.shell echo > held\\n' >&3
            read -r ready < held
            tracestamp allotment approve 1 --by Minh; status=$?
            tracestamp allotment show 1 > shown || status="no reading: $?"
            exec 3>&-; wait $other; echo $status
            """)
        #expect(finished.output == "75\n", "\(finished)")
        #expect(finished.words.contains("(try-again)"), "\(finished)")
        #expect(try shell.run("tracestamp allotment approve 1 --by Minh").output == "1  approved\n")
    }
}
