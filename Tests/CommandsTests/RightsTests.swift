import TestBinary
import Testing

/// A data folder that may be read and not written; root heeds no modes, so another user asks.
@Suite struct RightsTests {
    private static let isRoot = (try? Shell(Scratch()).run("id -u"))?.output == "0\n"
    /// Runs a command without root's rights.
    private static let plain = isRoot ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""

    @Test func `nothing is written to a folder that is read-only, and the refusal is clear`() throws {
        let shell = Shell(try Scratch())
        try Given.registered.prepare(shell)
        let owner = RightsTests.isRoot ? "chown -R 65534:65534 ." : "true"
        try #require(
            try shell.run("\(owner); chmod 400 office/registry.sqlite; chmod 500 office office/keys").status
                == 0)
        let before = try shell.run("ls -lA office office/keys")
        for command in [
            "allotment request --product 5 --count 1 --by Lan",
            "import producers $DEMO/producers.csv",
            "key new --by Minh",
        ] {
            let finished = try shell.run("\(RightsTests.plain) tracestamp \(command)")
            #expect(finished.status == 77, "\(command): \(finished)")
            #expect(finished.words.contains("(read-only)") && finished.words.contains("→"), "\(finished)")
        }
        #expect(try shell.run("ls -lA office office/keys").output == before.output)
        _ = try shell.run("chmod 700 office office/keys")
    }

    @Test func `an office cannot be founded where nothing may be written`() throws {
        let shell = Shell(try Scratch())
        let owner = RightsTests.isRoot ? "chown -R 65534:65534 ." : "true"
        try #require(try shell.run("mkdir closed && \(owner) && chmod 500 closed").status == 0)
        let finished = try shell.run(
            "\(RightsTests.plain) tracestamp init --host tem.example.gov.vn --data closed/office")
        #expect(finished.status == 73, "\(finished)")
        #expect(finished.words.contains("(cannot-create)"), "\(finished)")
    }

    @Test(.enabled(if: isRoot, "only root can ask as another user"))
    func `another user's register and keys are not to be read`() throws {
        let shell = Shell(try Scratch())
        try Given.office.prepare(shell)
        try #require(try shell.run("chmod 755 .").status == 0)
        let finished = try shell.run("\(RightsTests.plain) tracestamp product list")
        #expect(finished.status == 77, "\(finished)")
        #expect(finished.output.isEmpty && finished.words.contains("→"), "\(finished)")
    }
}
