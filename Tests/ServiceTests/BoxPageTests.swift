import Foundation
import TestBinary
import Testing

/// A gift box as shoppers and programs see it.
@Suite(.serialized) struct BoxPageTests {
    private static let secret = "Authorization: Bearer "

    /// Serial 1 of allotment 1 stands on a box with 2 and 3 in it; 3 was reported lost since.
    private static func service() throws -> RunningService {
        try RunningService(options: "--base-url http://127.0.0.1") { shell in
            let finished = try shell.run(
                """
                set -e
                tracestamp stamp list --allotment 1 > stamps
                tracestamp person add Minh --role administrator --by Minh
                tracestamp person add Lan --role clerk --by Minh
                tracestamp person add Hoa --role producer --producer 3 --by Minh
                tracestamp person add Tư --role producer --producer 4 --by Minh
                for person in 3 4; do
                    tracestamp token new Kho --person $person --scope write:stamps --by Minh > token-$person
                done
                sed -n 2,3p stamps | tracestamp box pack $(sed -n 1p stamps) - --by Hoa
                tracestamp stamp lost --allotment 1 --from 3 --to 3 --document VV-1 --by Hoa
                """)
            try #require(finished.status == 0, "\(finished)")
        }
    }

    @Test func `the page of a box says its verdict, whose it is, and what is inside without serials`() throws
    {
        let service = try Self.service()
        let stamps = try service.shell.run("sed 's#^https://[^/]*##' stamps").outputLines
        let page = try service.ask("GET", stamps[0])
        #expect(page.status == 200)
        #expect(page.text.contains("<h1>Tem đã báo mất"))
        #expect(page.text.contains("Giỏ quà có 2 món"))
        #expect(page.text.contains("Kết quả theo món kém nhất bên trong: Bột nhung hươu Viet Gold."))
        for serial in [2, 3] {
            #expect(!page.text.contains("Số \(serial), đợt cấp 1"))
            #expect(!page.text.contains(String(stamps[serial - 1].dropFirst())))
        }
        let english = try service.ask("GET", stamps[0] + "?lang=en")
        #expect(english.text.contains("A gift box of 2"))
        let child = try service.ask("GET", stamps[1])
        #expect(!child.text.contains("Giỏ quà"))
        try expectProgramsAnswer(service, stamps)
    }

    private func expectProgramsAnswer(_ service: RunningService, _ stamps: [String]) throws {
        let verdict = try service.ask("GET", "/v1/verdicts" + stamps[0])
        #expect(verdict.text.contains("\"verdict\":\"lost\"") && verdict.text.contains("\"good\":false"))
        #expect(verdict.text.contains("\"box\":{\"children\":[{\"decides\":false,"))
        let tokens = try [3, 4].map { person in
            let text = try service.shell.run("cat token-\(person)").output
            return Self.secret + text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let own = try service.ask("GET", "/v1/allotments/1/boxes/1", [tokens[0]])
        #expect(own.status == 200 && own.text.contains("\"serial\":2"), "\(own.text)")
        #expect(try service.ask("GET", "/v1/allotments/1/boxes/1", [tokens[1]]).status == 404)
        #expect(try service.ask("GET", "/v1/boxes", [tokens[0]]).text.contains("\"hidden\":0"))
        #expect(try service.ask("GET", "/v1/boxes", [tokens[1]]).text.contains("\"boxes\":[]"))
        let list = "{\"stamps\":[\"\(stamps[2].dropFirst())\"]}"
        let fields = ["Content-Type: application/json", "Idempotency-Key: a"]
        let foreign = try service.ask("POST", "/v1/boxes/unpack", [tokens[1]] + fields, body: list)
        #expect(foreign.status == 404, "\(foreign.text)")
        let out = try service.ask("POST", "/v1/boxes/unpack", [tokens[0]] + fields, body: list)
        #expect(out.status == 200 && out.text.contains("\"count\":1"), "\(out.text)")
        #expect(try service.ask("GET", stamps[0]).text.contains("<h1>Tem hợp lệ</h1>"))
        let pack = "{\"box\":\"\(stamps[0].dropFirst())\",\"stamps\":[\"\(stamps[3].dropFirst())\"]}"
        let packing = ["Content-Type: application/json", "Idempotency-Key: b"]
        let first = try service.ask("POST", "/v1/boxes/pack", [tokens[0]] + packing, body: pack)
        let again = try service.ask("POST", "/v1/boxes/pack", [tokens[0]] + packing, body: pack)
        #expect(first.status == 200 && first.text == again.text, "\(first.text)")
        let key = ["Content-Type: application/json", "Idempotency-Key: c"]
        let emptied = try service.ask("POST", "/v1/allotments/1/boxes/1/unpack", [tokens[0]] + key)
        #expect(emptied.status == 200 && emptied.text.contains("\"count\":2"), "\(emptied.text)")
        #expect(try service.ask("GET", "/v1/boxes", [tokens[0]]).text.contains("\"boxes\":[]"))
        // What a command advises in a terminal is a page here.
        let gone = try service.ask("GET", "/v1/allotments/1/boxes/1", [tokens[0]])
        #expect(gone.status == 404 && gone.text.contains("Xem các giỏ: trang Giỏ quà."), "\(gone.text)")
        #expect(!gone.text.contains("tracestamp "))
    }
}
