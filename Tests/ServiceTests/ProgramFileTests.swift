import Foundation
import TestBinary
import Testing

/// Workbooks and labels through the running service, as a program with a token sends and gets them.
@Suite struct ProgramFileTests {
    private static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    private static func started() throws -> RunningService {
        try RunningService(options: "--base-url http://127.0.0.1") { shell in
            let finished = try shell.run(
                """
                set -e
                tracestamp allotment request --product 5 --count 4 --lot L260916A --by Lan
                tracestamp allotment approve 3 --by Minh
                tracestamp allotment sign 3
                tracestamp person add Minh --by Minh --role administrator
                tracestamp person add Kho --by Minh --role clerk --role approver
                tracestamp token new Kho --person 2 --by Minh --scope write:register --scope write:stamps --scope write:certification > token
                """)
            #expect(finished.status == 0, "\(finished)")
        }
    }

    /// Runs a command line in which `ask PATH OPTIONS…` is curl with the token.
    private func run(_ command: String, _ service: RunningService) throws -> Finished {
        try service.shell.run(
            """
            ask() {
                path=$1; shift
                curl -s -H "Authorization: Bearer $(cat token)" "$@" http://127.0.0.1:\(service.port)$path
            }
            \(command)
            """)
    }

    @Test func `a workbook says the same as the CSV file, and comes back with its faults`() throws {
        let service = try Self.started()
        let path = "/v1/imports/batches"
        let finished = try run(
            """
            ask \(path)/template -o template.csv
            ask \(path)/template -H 'Accept: \(Self.xlsx)' -o template.xlsx
            # Guidance stands above the rows of the one, and on a sheet of its own in the other.
            check() { ask \(path)/check -H "Content-Type: $1" --data-binary "@$2" | sed -E 's/"row":[0-9]+,//g; s/(Row|Dòng) [0-9]+/\\1/g'; echo; }
            check text/csv template.csv
            check \(Self.xlsx) template.xlsx
            ask \(path)/check -H 'Accept: \(Self.xlsx)' --data-binary @template.xlsx | head -c 2; echo
            ask "\(path)/check?sheet=none" --data-binary @template.xlsx; echo
            """, service)
        let lines = finished.outputLines
        #expect(lines.count == 4, "\(finished)")
        #expect(lines[0].contains("\"kind\":\"batches\"") && lines[0] == lines[1])
        #expect(lines[2] == "PK")
        #expect(lines[3].contains("no-such-sheet"))
    }

    @Test func `a decision is taken from a workbook too, and its faults come back as sentences`() throws {
        let service = try Self.started()
        let head = "number=9/Q%C4%90&date=2026-11-01&authority=UBND&level=province"
        let finished = try run(
            """
            book() { /usr/bin/python3 -c 'import openpyxl,sys; b=openpyxl.Workbook(); [b.active.append(r.split(",")) for r in sys.argv[2:]]; b.save(sys.argv[1])' "$@"; }
            book good.xlsx product,score 5,75
            book bad.xlsx product,score 5,175
            grant() { ask "/v1/decisions/grant?\(head)" -H "Idempotency-Key: $1" -H 'Content-Type: \(Self.xlsx)' --data-binary "@$1.xlsx"; echo; }
            grant bad
            grant good
            """, service)
        let lines = finished.outputLines
        #expect(lines.count == 2, "\(finished)")
        #expect(
            lines[0].contains("\"row\":2") && lines[0].contains("“175”: điểm từ 0 đến 100"), "\(finished)")
        #expect(lines[1].contains("\"stars\":4"), "\(finished)")
    }

    @Test func `labels under one key are one run and the same bytes`() throws {
        let service = try Self.started()
        let path = "/v1/allotments/3"
        let finished = try run(
            """
            labels() { ask \(path)/labels -H "Idempotency-Key: $1" -H 'Content-Type: application/json' -d "$2" -o "$3"; }
            labels one '{"to":2}' a.pdf
            labels one '{"to":2}' b.pdf
            labels two '{"to":2}' c.pdf
            labels one '{"to":3}' other.json
            head -c 5 a.pdf; echo
            cmp a.pdf b.pdf && cmp a.pdf c.pdf && echo same
            cat other.json; echo
            ask \(path)/runs; echo
            ask \(path)/stamps -H 'Idempotency-Key: list' -X POST -H 'Accept: text/csv' | wc -l
            ask \(path)/stamps -H 'Idempotency-Key: list' -X POST > /dev/null
            tracestamp ledger show | grep -c stamps.listed
            """, service)
        let lines = finished.outputLines
        #expect(lines.count == 6, "\(finished)")
        #expect(lines[0] == "%PDF-" && lines[1] == "same", "\(finished)")
        #expect(lines[2].contains("idempotency-key-reused"))
        #expect(lines[3].contains("\"run\":1") && !lines[3].contains("\"run\":2"))
        #expect(lines[4].contains("5"))
        // Of two lists under two formats the second is another request's repeat: one entry.
        #expect(lines[5] == "1")
    }
}
