import TestBinary
import Testing

/// How far an office's work has come before the act under test.
enum Stage: Int {
    case nothing, founded, registered, requested, approved, signed, labelled

    /// Three blocks of stamps for a batch of 9,000 packs.
    static let request = "tracestamp allotment request --product 9 --count 9000 --lot BIG --by Lan"
    static let sheet = "tracestamp label sheet --allotment 1 --to 650 -o labels.pdf"

    /// A shell in a new folder, at this stage.
    func shell() throws -> Shell {
        let shell = Shell(try Scratch())
        for act in acts.prefix(rawValue) {
            let finished = try shell.run(act)
            try #require(finished.status == 0, "\(act): \(finished)")
        }
        return shell
    }

    /// Another folder with a copy of everything.
    static func copy(of shell: Shell) throws -> Shell {
        let copy = Shell(try Scratch())
        let finished = try copy.run("cp -a '\(shell.scratch.path)/.' .")
        try #require(finished.status == 0, "\(finished)")
        return copy
    }

    private var acts: [String] {
        [
            "tracestamp init --host tem.example.gov.vn --training-day 2026-11-20",
            """
            set -e
            tracestamp import producers $DEMO/producers.csv
            tracestamp import products $DEMO/products.csv
            tracestamp import certificates $DEMO/certificates.csv
            tracestamp import test-reports $DEMO/test_reports.csv
            printf 'lot,product,produced_on,use_by,packs\\nBIG,9,2026-11-10,2028-11-09,9000\\n' > big.csv
            tracestamp import batches big.csv
            """,
            Stage.request, "tracestamp allotment approve 1 --by Minh", "tracestamp allotment sign 1",
            Stage.sheet,
        ]
    }
}
