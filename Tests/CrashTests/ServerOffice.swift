import Foundation
import TestBinary
import TestTools
import Testing

/// An office on the tests' PostgreSQL server, with allotment 1 approved, in a database of its own.
final class ServerOffice: Sendable {
    let shell: Shell
    private let database: String

    /// `stamps`: of allotment 1, at most as many as its batch has packs: 90,000.
    convenience init(stamps: Int) throws {
        let name = ServerOffice.freshName()
        try ServerOffice.onServer("createdb", name)
        self.init(database: name, shell: try ServerOffice.shell(on: name))
        for act in ServerOffice.acts(stamps: stamps) { try done(act) }
    }

    private init(database: String, shell: Shell) {
        self.database = database
        self.shell = shell
    }

    deinit { try? ServerOffice.onServer("dropdb --force", database) }

    /// The same in another database, with the same keys.
    func copy() throws -> ServerOffice {
        let name = ServerOffice.freshName()
        try ServerOffice.onServer("createdb -T \(database)", name)
        let copy = ServerOffice(database: name, shell: try ServerOffice.shell(on: name))
        try copy.done("cp -a '\(shell.scratch.path)/.' .")
        return copy
    }

    @discardableResult
    func done(_ command: String) throws -> Finished {
        let finished = try shell.run(command)
        try #require(finished.status == 0, "\(command): \(finished)")
        return finished
    }

    /// What brings an office to an approved allotment of a batch of 90,000 packs.
    static func acts(stamps: Int) -> [String] {
        [
            "tracestamp init --host tem.example.gov.vn --training-day 2026-11-20",
            """
            set -e
            for kind in producers products certificates test-reports; do
                tracestamp import $kind "$DEMO/$(echo $kind | tr - _).csv"
            done
            printf 'lot,product,produced_on,use_by,packs\\nBIG,9,2026-11-10,2028-11-09,90000\\n' > big.csv
            tracestamp import batches big.csv
            """,
            "tracestamp allotment request --product 9 --count \(stamps) --lot BIG --by Lan",
            "tracestamp allotment approve 1 --by Minh",
        ]
    }

    private static func shell(on database: String) throws -> Shell {
        Shell(
            try TestBinary.Scratch(),
            variables: ["TRACESTAMP_DATABASE": try PostgresServer.shared().url(database)])
    }

    private static func onServer(_ program: String, _ database: String) throws {
        let server = try PostgresServer.shared()
        let finished = try Shell(try TestBinary.Scratch()).run(
            "\(program) -h \(server.folder) -p \(server.port) -U stamp \(database)")
        try #require(finished.status == 0, "\(finished)")
    }

    private static func freshName() -> String {
        "k" + UUID().uuidString.lowercased().replacing("-", with: "")
    }
}
