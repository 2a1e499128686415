import Foundation
import HTTPTypes
import Registry
import Testing

@testable import WebService

/// Files that programs send and get, pages, and hostile texts in the fields of the office's routes.
@Suite struct PaperProgramTests {
    @Test("a template and a file with its faults come in the format that is asked for")
    func files() async throws {
        let office = try await TokenOffice()
        let (clerk, maker) = (try await office.secret(.clerk), try await office.secret(.producer))
        let xlsx = PaperFormat.xlsx.mediaType
        let path = "/v1/imports/batches"
        #expect(try await office.ask(.get, path + "/template", maker).text == "batches.csv")
        let sheet = try await office.ask(.get, path + "/template", maker, accept: xlsx)
        #expect(sheet.text == "batches.xlsx" && sheet.fields[.contentType] == xlsx)
        #expect(try await office.ask(.get, path + "/template", maker, accept: "text/html").status == 406)
        let bad = "lot,product,produced_on,use_by,packs\nL261118B,77,x,,\n"
        let faults = try await office.ask(
            .post, path + "/check", clerk, bad, type: "text/csv", accept: "text/csv")
        #expect(faults.status == 200 && !faults.text.isEmpty && faults.json.isEmpty)
        let json = try await office.ask(.post, path + "/check", clerk, bad, type: "text/csv")
        #expect(json.json["fault_count"] as? Int ?? 0 >= 2)
    }

    @Test("each fault says where it is, what stands there and why, as a sentence in both languages")
    func sentences() async throws {
        let office = try await TokenOffice()
        let clerk = try await office.secret(.clerk)
        let bad = "lot,product,produced_on,use_by,packs\nL261118B,77,x,,\n"
        for path in ["/v1/imports/batches", "/v1/imports/batches/check"] {
            let reply = try await office.ask(.post, path, clerk, bad, key: "s", type: "text/csv")
            let faults = try #require(reply.json["faults"] as? [[String: Any]], "\(reply.text)")
            let day = try #require(faults.first { $0["column"] as? String == "produced_on" })
            #expect(day["row"] as? Int == 2 && day["value"] as? String == "x")
            #expect(day["vietnamese"] as? String == "Dòng 2, cột produced_on, “x”: sai")
            #expect(day["english"] as? String == "Row 2, column produced_on, “x”: not-a-date")
        }
        let decision = try await office.ask(
            .post, "/v1/decisions/grant?number=1&date=2026-01-01&authority=U&level=province", clerk,
            "product,score\n5,x\n", key: "d", type: "text/csv")
        let fault = try #require((decision.json["faults"] as? [[String: Any]])?.first, "\(decision.text)")
        #expect(fault["english"] as? String == "Row 2, column score, “x”: not-a-score")
    }

    @Test("the pages of a list join to the whole of it", arguments: ["imports", "flags", "persons"])
    func pages(_ name: String) async throws {
        let office = try await TokenOffice()
        let (head, approver) = (try await office.secret(.administrator), try await office.secret(.approver))
        for document in ["1/BB", "2/BB", "3/BB"] {
            let body =
                "{\"kind\":\"suspended\",\"reason\":\"quality\",\"product\":5,\"document\":\"\(document)\"}"
            _ = try await office.act("/v1/flags", approver, body)
        }
        let whole = try await office.ask(.get, "/v1/\(name)?limit=200", head)
        let all = try #require(whole.json[name] as? [[String: Any]], "\(whole.text)")
        #expect(all.count > 1 && whole.json["next"] is NSNull)
        var (path, rows): (String?, Int) = ("/v1/\(name)?limit=1", 0)
        while let asked = path {
            let reply = try await office.ask(.get, asked, head)
            rows += (reply.json[name] as? [Any])?.count ?? 0
            path = reply.json["next"] as? String
            #expect(reply.fields[.webLink] == path.map { "<\($0)>; rel=\"next\"" })
        }
        #expect(rows == all.count)
        for after in ["", "0", "x", "-1", "4294967296"] {
            let reply = try await office.ask(.get, "/v1/\(name)?after=\(after)", head)
            #expect(reply.status == 400 && reply.code == "bad-value", "\(after)")
        }
    }

    @Test func `keys of two parts are read as they were written`() {
        typealias Key = PairKey<Int, PairKey<String, Int>>
        for text in ["L1", "a~b", "100%", "%7E", "~", ""] {
            let key = Key(7, PairKey(text, 3))
            #expect(Key(page: key.page) == key, "\(text)")
        }
        for text in ["", "7", "7~a", "x~a~1", "7~a~0"] { #expect(Key(page: text) == nil, "\(text)") }
        #expect(Key(7, PairKey("b", 1)) < Key(8, PairKey("a", 1)))
        #expect(Key(7, PairKey("a", 2)) < Key(7, PairKey("b", 1)))
    }

    @Test func `labels need a key, and one key is one request`() async throws {
        let office = try await TokenOffice()
        let clerk = try await office.secret(.clerk)
        let path = "/v1/allotments/1/labels"
        #expect(try await office.ask(.post, path, clerk, "{}").code == "idempotency-key-missing")
        #expect(try await office.ask(.post, path, clerk, "{}", key: "l-1").status == 200)
        let preview = try await office.ask(.post, path + "/preview", clerk, "{}")
        #expect(preview.fields[.contentType] == "image/png")
        let runs = try await office.ask(.get, "/v1/allotments/1/runs", clerk)
        #expect((runs.json["runs"] as? [Any])?.isEmpty == true)
        #expect(try await office.act("/v1/allotments/1/stamps", clerk).code == "wrong-stage")
        let list = try await office.ask(
            .post, "/v1/allotments/1/shop-return/check", clerk, "serial_from\n1\n", type: "text/csv")
        #expect(list.code == "wrong-stage", "\(list.text)")
        let capacity = try await office.ask(.get, "/v1/account/capacity", clerk)
        #expect(capacity.json["capacity"] is [Any])
    }

    private static let hostile = [
        "<script>alert(1)</script>", "'; DROP TABLE product; --", "=cmd|' /C calc'!A0", "../../etc/passwd",
        "a\r\nSet-Cookie: x=1", "%00", "ổi\u{202E}", "𝕏", "{{{name}}}", "\u{0}",
        String(repeating: "ă", count: 5000),
    ]

    /// Every route of the office with texts, each with whoever may use it.
    private static let fields:
        [(path: String, role: Act.Role, fields: [String], fixed: [String: any Sendable])] = [
            ("/v1/persons", .administrator, ["name"], ["roles": ["auditor"]]),
            ("/v1/persons", .administrator, ["roles"], ["name": "A"]),
            ("/v1/decisions/reasons", .administrator, ["code", "vietnamese", "english", "source"], [:]),
            ("/v1/regulation", .administrator, ["valid_from", "undo_hours", "single_officer"], [:]),
            ("/v1/printers", .clerk, ["printer", "a", "b", "c", "d"], [:]),
            ("/v1/printers", .clerk, ["paper"], ["printer": "x", "a": "1", "b": "1", "c": "1", "d": "1"]),
            ("/v1/printers/forget", .clerk, ["printer"], [:]),
            ("/v1/products/5/goods-labels", .clerk, LabelDraft.Field.allCases.map(\.rawValue), [:]),
            ("/v1/goods-labels/check", .clerk, LabelDraft.Field.allCases.map(\.rawValue), [:]),
            ("/v1/products/5/goods-labels/1/retire", .approver, ["reason"], [:]),
            ("/v1/products/5/test-reports/grace", .approver, ["until", "reason"], [:]),
            (
                "/v1/products/5/certificates/2025-06-20/correct", .clerk,
                ["number", "authority", "reason"], [:]
            ),
            ("/v1/allotments/1/extend", .approver, ["document", "note"], ["until": "2027-08-31"]),
            ("/v1/allotments/1/alerts/1/raise", .approver, ["document", "note"], ["grade": "suspected"]),
            ("/v1/allotments/1/alerts/1/close", .approver, ["document", "note"], ["outcome": "settled"]),
            (
                "/v1/allotments/1/causes", .approver, ["province", "document", "note"],
                ["kind": "fair", "first_day": "2026-11-18", "last_day": "2026-11-20"]
            ),
            ("/v1/reports/2026-10/close", .approver, ["correction"], [:]),
            ("/v1/allotments/1/labels", .clerk, ["paper", "printer", "reason"], [:]),
            ("/v1/allotments/1/labels/preview", .clerk, ["paper", "printer"], [:]),
            ("/v1/products/5/batches/L260916A/split", .clerk, ["parts"], [:]),
            ("/v1/facts/1/retire", .clerk, ["reason"], [:]),
        ]

    @Test("hostile texts in a body are taken as texts or refused, never more", arguments: fields.indices)
    func bodies(_ index: Int) async throws {
        let (path, role, names, fixed) = Self.fields[index]
        let office = try await TokenOffice()
        let secret = try await office.secret(role)
        for text in Self.hostile {
            let members = fixed.merging(names.map { ($0, text) }) { $1 }
            let body = String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self)
            let reply = try await office.act(path, secret, body)
            #expect(reply.status < 500 && reply.status != 401 && reply.status != 403, "\(reply.text)")
            #expect(reply.fields[.setCookie] == nil)
            #expect(reply.fields[.contentType]?.contains("html") != true)
        }
    }

    @Test(
        "hostile texts in a query or a path are taken as texts or refused",
        arguments: [
            "/v1/facts?kind=#", "/v1/facts?product=5&lot=#", "/v1/facts?on=#", "/v1/facts/due?within=#",
            "/v1/alerts?within=#", "/v1/batches?after=#", "/v1/decisions?after=#", "/v1/decisions/#",
            "/v1/decisions/reasons?after=#", "/v1/test-reports?product=#", "/v1/reports?after=#",
            "/v1/reports/#", "/v1/persons/#", "/v1/papers/#/outlines",
            "/v1/papers/tomy-145/outlines?printer=#",
            "/v1/products/5/certificates/#", "/v1/products/5/certificates?known_on=#",
            "/v1/products/5/goods-labels/#", "/v1/allotments/1/alerts/#", "/v1/lists/expiring?on=#",
            "/v1/regulation?on=#", "/v1/jobs?state=#", "/v1/certificates?after=#",
        ])
    func addresses(_ path: String) async throws {
        let office = try await TokenOffice()
        let secret = try await office.secret(.administrator)
        for text in Self.hostile {
            let reply = try await office.ask(
                .get, path.replacing("#", with: PercentText.encoded(text)), secret)
            #expect([200, 400, 404, 414, 422].contains(reply.status), "\(path) \(text): \(reply.text)")
            #expect(reply.fields[.setCookie] == nil)
        }
    }
}
