import TestBinary
import TestTools
import Testing

/// An office whose register is on a PostgreSQL server, at the command line.
@Suite struct ServerTests {
    private let shell: Shell
    private let database: String

    init() throws {
        let server = try PostgresServer.shared()
        let scratch = try TestBinary.Scratch()
        let name = "c" + scratch.path.suffix(12).lowercased().filter { $0.isHexDigit }
        database = server.url(name)
        shell = Shell(scratch, variables: ["SERVER": database])
        try done("createdb -h \(server.folder) -p \(server.port) -U stamp \(name)")
    }

    @Test func `an office moves to a server, works there, and comes back`() throws {
        try Given.stamps.prepare(shell)
        try done("tracestamp move --to \"$SERVER\" --json > there")
        try done("export TRACESTAMP_DATABASE=$SERVER; tracestamp doctor && tracestamp account check")
        try done(
            """
            export TRACESTAMP_DATABASE=$SERVER
            tracestamp label sheet --allotment 1 -o labels.pdf
            tracestamp stamp activate --allotment 1 --to 100 --by HTX
            tracestamp allotment request --product 5 --count 10 --by Lan
            """)
        try done(
            """
            export TRACESTAMP_DATABASE=$SERVER
            tracestamp stamp list --allotment 1 --to 1 > url && tracestamp verify - < url
            """)
        // What the file says is what it said: the office left it.
        #expect(try done("tracestamp allotment list --json").outputLines.count == 1)
        try done(
            """
            mkdir back
            tracestamp move --database "$SERVER" --to back/registry.sqlite --json | grep -o '"root.*' > there
            tracestamp move --data back --to third.sqlite --json | grep -o '"root.*' > back.json
            cmp there back.json
            """)
        #expect(try done("tracestamp allotment list --data back --json").outputLines.count == 2)
    }

    @Test func `an office is founded on a server, and kept by backups`() throws {
        let founding = Given.office.commands.joined(separator: "; ")
        try done("export TRACESTAMP_DATABASE=$SERVER; \(founding)")
        #expect(try done("ls office").outputLines == ["keys", "passphrase"])
        try done("tracestamp backup -o b --database \"$SERVER\" && tracestamp backup verify b")
        try done("tracestamp restore b --data other")
        try done(
            "cp office/keys/* other/keys && cp office/passphrase other && tracestamp doctor --data other")
        let again = try shell.run("tracestamp restore b --database \"$SERVER\"")
        #expect(again.status == 65 && again.words.contains("(not-empty)"))
        #expect(try done("tracestamp migrate plan --database \"$SERVER\"").output.isEmpty)
    }

    @Test func `the address of a server may stand in a file of its owner's`() throws {
        try done("umask 077; printf '%s\n' \"$SERVER\" > address; : > empty")
        let founding = Given.office.commands.joined(separator: "; ")
        try done("export TRACESTAMP_DATABASE_FILE=address; \(founding); tracestamp doctor")
        #expect(try done("ls office").outputLines == ["keys", "passphrase"])
        for (file, change, code) in [
            ("address", "chmod 644 address", "secret-readable-by-others"), ("empty", "true", "empty-secret"),
            ("nowhere", "true", "no-input"),
        ] {
            let refused = try shell.run("\(change); TRACESTAMP_DATABASE_FILE=\(file) tracestamp doctor")
            #expect(refused.words.contains("(\(code))"), "\(refused)")
        }
    }

    @Test(
        "what cannot be reached or trusted is refused, and no password is ever shown",
        arguments: [
            ("", "postgres://lan:s3cret@localhost/tem", "password-shown", 65),
            ("", "postgres://db.example/tem?sslmode=require", "weak-tls", 65),
            ("", "postgres:///tem?pool=900", "bad-database", 65),
            ("postgres://lan:s3cret@127.0.0.1:1/tem", "", "database-unreachable", 75),
            ("postgres://lan:s3cret@[::1/tem", "", "bad-database", 65),
            ("postgres://lan:s3cret@db.example/tem?sslmode=disable", "", "weak-tls", 65),
        ])
    func refused(variable: String, option: String, code: String, status: Int) throws {
        let argument = option.isEmpty ? "" : "--database '\(option)'"
        let finished = try shell.run("TRACESTAMP_DATABASE='\(variable)' tracestamp product list \(argument)")
        #expect(finished.status == Int32(status) && finished.words.contains("(\(code))"), "\(finished)")
        #expect(!finished.words.contains("s3cret") && finished.output.isEmpty)
    }

    @discardableResult
    private func done(_ command: String) throws -> Finished {
        let finished = try shell.run(command)
        try #require(finished.status == 0, "\(command): \(finished)")
        return finished
    }
}
