import Foundation
import HTTPTypes
import Registry
import RegistrySQL
import Testing

@testable import WebService

@Suite struct TokenActTests {
    private static let request = "{\"product\":5,\"kind\":\"recognised\",\"quantity\":3}"

    private func allotmentCount(_ office: TokenOffice) async throws -> Int {
        try await office.office.store.read { reader throws(RegistryError) in try reader.allotments() }.count
    }

    @Test func `a request sent twice is done once and answered alike`() async throws {
        let office = try await TokenOffice()
        let secret = try await office.secret(.clerk)
        let before = try await allotmentCount(office)
        let first = try await office.ask(.post, "/v1/allotments", secret, Self.request, key: "a-1")
        let again = try await office.ask(.post, "/v1/allotments", secret, Self.request, key: "\"a-1\"")
        #expect(first.status == 201, "\(first.text)")
        #expect(first.fields[.location] == "/v1/allotments/3")
        #expect((again.status, again.text) == (first.status, first.text))
        #expect(again.fields[.location] == first.fields[.location])
        #expect(try await allotmentCount(office) == before + 1)
        let other = try await office.ask(
            .post, "/v1/allotments", secret, Self.request.replacing("3", with: "4"), key: "a-1")
        #expect(other.status == 422 && other.code == "idempotency-key-reused")
        // Another program's key is its own.
        let neighbour = try await office.secret(.producer)
        #expect(
            try await office.ask(.post, "/v1/allotments", neighbour, Self.request, key: "a-1").status == 201)
        #expect(try await allotmentCount(office) == before + 2)
    }

    @Test func `requests with one key that come together are done once`() async throws {
        let office = try await TokenOffice()
        let secret = try await office.secret(.clerk)
        let before = try await allotmentCount(office)
        let replies = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    try await office.ask(.post, "/v1/allotments", secret, Self.request, key: "one").text
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(replies.count == 1)
        #expect(try await allotmentCount(office) == before + 1)
    }

    @Test func `what is changed must be what was read`() async throws {
        let office = try await TokenOffice()
        let (approver, path) = (try await office.secret(.approver), "/v1/allotments/1")
        let read = try await office.ask(.get, path, approver)
        let tag = try #require(read.fields[.eTag])
        #expect(try await office.act(path + "/approve", approver, tag: nil).code == "if-match-missing")
        let wrong = try await office.act(path + "/approve", approver, tag: "\"0\"")
        #expect(wrong.status == 412 && wrong.code == "changed-since")
        let approved = try await office.act(path + "/approve", approver, tag: tag)
        #expect(approved.status == 200 && approved.json["stage"] as? String == "approved", "\(approved.text)")
        // The tag of the answer is that of the thing.
        let now = try await office.ask(.get, path, approver)
        #expect(now.fields[.eTag] == approved.fields[.eTag] && now.fields[.eTag] != tag)
        #expect(try await office.act(path + "/approve", approver, tag: tag).status == 412)
        let late = try await office.act(path + "/approve", approver)
        #expect(late.status == 409 && late.code == "wrong-stage")
    }

    @Test func `the register's refusals come with their own words`() async throws {
        let office = try await TokenOffice()
        let clerk = try await office.secret(.clerk)
        for (path, body, status, code) in [
            (
                "/v1/allotments", "{\"product\":5,\"kind\":\"recognised\",\"quantity\":9,\"lot\":\"X\"}", 404,
                "unknown-batch"
            ),
            ("/v1/allotments/1/return", "{\"reason\":\"nonsense\"}", 422, "reason-not-allowed"),
            ("/v1/allotments/1/lost", "{}", 422, "document-required"),
            ("/v1/allotments/1/waste", "{\"from\":9,\"reason\":\"damaged\"}", 422, "serials-out-of-range"),
            ("/v1/products/5/batches/L260916A/release", "{}", 409, "wrong-batch-state"),
            ("/v1/imports/77/undo", "", 404, "unknown-import"),
            ("/v1/facts", "{\"kind\":\"nonsense\",\"title\":\"x\",\"product\":5}", 422, "unknown-fact-kind"),
        ] {
            let reply = try await office.act(path, clerk, body)
            #expect(reply.status == status && reply.code == code, "\(path) \(body): \(reply.text)")
        }
        let same = try await office.act("/v1/allotments/1/approve", clerk)
        #expect(same.status == 403 && same.code == "not-allowed")
    }

    @Test func `bodies that are none are refused before anything is done`() async throws {
        let office = try await TokenOffice()
        let clerk = try await office.secret(.clerk)
        for body in [
            "[]", "{", "null", "{\"product\":null,\"kind\":\"recognised\",\"quantity\":1}",
            "{\"product\":\"5\",\"kind\":\"recognised\",\"quantity\":1}",
            "{\"product\":5,\"kind\":\"recognised\",\"quantity\":0}",
            "{\"product\":5,\"kind\":\"recognised\",\"quantity\":10000001}",
            "{\"product\":5,\"kind\":\"recognised\",\"quantity\":1.5}",
            "{\"product\":5,\"kind\":\"specimen\",\"quantity\":1}",
            "{\"product\":5,\"kind\":\"recognised\",\"quantity\":1,\"more\":1}",
            "{\"product\":5,\"kind\":\"recognised\",\"quantity\":1,\"lot\":\"a\\u0000b\"}",
            String(repeating: "[", count: 100_000),
        ] {
            let reply = try await office.act("/v1/allotments", clerk, body)
            #expect(reply.status == 400, "\(body.prefix(80)): \(reply.text)")
        }
        let path = "/v1/allotments"
        #expect(try await office.ask(.post, path, clerk, Self.request).code == "idempotency-key-missing")
        for key in ["", "a b", "ổi", String(repeating: "k", count: 201)] {
            #expect(try await office.ask(.post, path, clerk, Self.request, key: key).status == 400, "\(key)")
        }
        #expect(
            try await office.ask(.post, path, clerk, Self.request, key: "k", type: "text/plain").status == 415
        )
        #expect(try await office.act("/v1/imports/batches", clerk, "").code == "malformed-body")
        let large = String(repeating: " ", count: RequestLimits.body + 1)
        let refused = try await office.ask(.post, path, clerk, large, key: "k")
        #expect(refused.status == 413 && refused.json["most_bytes"] as? Int == RequestLimits.body)
        let file = String(repeating: " ", count: RequestLimits.file + 1)
        let whole = try await office.ask(
            .post, "/v1/imports/batches", clerk, file, key: "f", type: "text/csv")
        #expect(whole.status == 413 && whole.json["most_bytes"] as? Int == RequestLimits.file)
        #expect((whole.json["detail"] as? String)?.contains("16 MiB") == true, "\(whole.text)")
    }

    @Test func `hostile texts are taken as texts or refused, never more`() async throws {
        let office = try await TokenOffice()
        let (clerk, approver) = (try await office.secret(.clerk), try await office.secret(.approver))
        for text in [
            "<script>", "'; DROP TABLE product; --", "=cmd()", "../../etc", "ổi\u{202E}", "%00", "𝕏",
        ] {
            let body = String(
                decoding: try JSONSerialization.data(withJSONObject: [
                    "kind": "officer", "title": text, "product": 5, "note": text, "number": text,
                ]), as: UTF8.self)
            let reply = try await office.act("/v1/facts", clerk, body)
            #expect(reply.status == 201, "\(text): \(reply.text)")
            let flag = try await office.act(
                "/v1/flags", approver,
                String(
                    decoding: try JSONSerialization.data(withJSONObject: [
                        "kind": "suspended", "reason": "quality", "product": 5, "lot": text, "document": text,
                    ]), as: UTF8.self))
            let isLong = text.count > 22
            #expect(flag.status == (isLong ? 400 : 404), "\(text): \(flag.text)")
            let path = PercentText.encoded(text)
            let batch = try await office.ask(.get, "/v1/products/5/batches/\(path)", clerk)
            #expect([400, 404].contains(batch.status), "\(text): \(batch.text)")
        }
    }

    @Test func `a file is checked, taken whole, and taken back`() async throws {
        let office = try await TokenOffice()
        let clerk = try await office.secret(.clerk)
        let head = "lot,product,produced_on,use_by,packs\n"
        let (good, bad) = (head + "L261118B,5,2026-11-18,2027-11-18,1200\n", head + "L261118B,77,x,,\n")
        func send(_ path: String, _ file: String, key: String?) async throws -> TokenOffice.Reply {
            try await office.ask(.post, path, clerk, file, key: key, type: "text/csv")
        }
        let check = try await send("/v1/imports/batches/check", bad, key: nil)
        #expect(check.status == 200 && (check.json["fault_count"] as? Int ?? 0) >= 2, "\(check.text)")
        let refused = try await send("/v1/imports/batches", bad, key: "i-1")
        #expect(refused.status == 422 && refused.code == "file-has-faults")
        #expect((refused.json["faults"] as? [Any])?.isEmpty == false)
        // A refusal keeps no key: the mended file may come under the same one.
        let taken = try await send("/v1/imports/batches?name=lo.csv", good, key: "i-1")
        #expect(taken.status == 201 && taken.json["added"] as? Int == 1, "\(taken.text)")
        let path = try #require(taken.fields[.location])
        #expect(try await send("/v1/imports/batches?name=lo.csv", good, key: "i-1").text == taken.text)
        #expect(try await send("/v1/imports/batches", good, key: "i-2").status == 200)
        #expect(try await office.ask(.get, path, clerk).json["file"] as? String == "lo.csv")
        let undone = try await office.act(path + "/undo", clerk, "")
        #expect(undone.status == 200 && undone.json["undone_on"] as? String == "2026-11-20", "\(undone.text)")
    }

    @Test func `a batch and a flag go their way`() async throws {
        let office = try await TokenOffice()
        let (maker, approver) = (try await office.secret(.producer), try await office.secret(.approver))
        let made = try await office.act(
            "/v1/products/5/batches", maker, "{\"lot\":\"L9\",\"produced_on\":\"2026-11-18\",\"packs\":10}")
        #expect(made.status == 201 && made.json["state"] as? String == "declared", "\(made.text)")
        let path = try #require(made.fields[.location])
        #expect(try await office.act(path + "/release", maker).json["state"] as? String == "released")
        let held = try await office.act(path + "/hold", maker, "{\"document\":\"BB-1\"}", tag: nil)
        #expect(held.json["state"] as? String == "on-hold", "\(held.text)")
        let flag = try await office.act(
            "/v1/flags", approver,
            "{\"kind\":\"suspended\",\"reason\":\"quality\",\"product\":5,\"lot\":\"L9\",\"document\":\"12/BB\"}"
        )
        #expect(flag.status == 201, "\(flag.text)")
        let number = try #require(flag.json["flag"] as? Int)
        let cleared = try await office.act(
            "/v1/flags/\(number)/clear", approver, "{\"document\":\"13/BB\"}")
        #expect(
            cleared.status == 200 && cleared.json["cleared_on"] as? String == "2026-11-20", "\(cleared.text)")
    }

    @Test func `pages of the ledger join to the whole of it, without names`() async throws {
        let office = try await TokenOffice()
        let auditor = try await office.secret(.auditor)
        var (path, numbers): (String?, [Int]) = ("/v1/ledger?limit=5", [])
        while let asked = path {
            let reply = try await office.ask(.get, asked, auditor)
            #expect(!reply.text.contains("Người"))
            numbers += (reply.json["entries"] as? [[String: Any]] ?? []).compactMap { $0["number"] as? Int }
            path = reply.json["next"] as? String
            #expect(reply.fields[.webLink] == path.map { "<\($0)>; rel=\"next\"" })
        }
        let count = try await office.office.store.read { reader throws(RegistryError) in
            try reader.ledgerTree().count
        }
        #expect(numbers == Array(1...count))
    }

    @Test func `a token beyond its share waits, and wrong ones slow their address`() async throws {
        let office = try await TokenOffice(lookupsPerMinute: 50)
        let secret = try await office.secret(.clerk, perMinute: 2)
        for _ in 0..<2 { #expect(try await office.ask(.get, "/v1/flags", secret).status == 200) }
        let late = try await office.ask(.get, "/v1/flags", secret)
        #expect(late.status == 429 && late.fields[.retryAfter] == "30", "\(late.text)")
        for number in 0..<8 {
            let wrong = try await office.ask(.get, "/v1/flags", "tst_1_x")
            #expect(wrong.status == (number < 5 ? 401 : 429), "\(number)")
            #expect((wrong.fields[.retryAfter] == nil) == (number < 5))
        }
        // A token that works is not held up by those.
        let other = try await office.secret(.clerk)
        #expect(try await office.ask(.get, "/v1/flags", other).status == 200)
    }

    @Test func `verdicts can be asked on a token's account`() async throws {
        let office = try await TokenOffice()
        let body = "{\"stamps\":[\"0000-0080-0001-XTNA-Q\"]}"
        let path = "/v1/verdicts"
        #expect(try await office.ask(.post, path, nil, body).status == 200)
        let secret = try await office.secret(.clerk, scopes: [.verify], perMinute: 1)
        #expect(try await office.ask(.post, path, secret, body).status == 200)
        #expect(try await office.ask(.post, path, secret, body).status == 429)
        let blind = try await office.secret(.clerk, scopes: [.readStamps])
        #expect(try await office.ask(.post, path, blind, body).status == 403)
    }

    @Test func `signing is taken in as one job, and stopped and taken up again`() async throws {
        let office = try await TokenOffice()
        let approver = try await office.secret(.approver)
        _ = try await office.act("/v1/allotments/1/approve", approver)
        let job = try await office.act("/v1/allotments/1/sign", approver)
        #expect(job.status == 202 && job.fields[.location] == "/v1/jobs/1", "\(job.text)")
        #expect(job.json["total"] as? Int == 8 && job.json["state"] as? String == "queued")
        // Under another key it is the same job.
        #expect(try await office.act("/v1/allotments/1/sign", approver).fields[.location] == "/v1/jobs/1")
        let cancelled = try await office.act("/v1/jobs/1/cancel", approver)
        #expect(cancelled.json["state"] as? String == "cancelled", "\(cancelled.text)")
        let late = try await office.act("/v1/jobs/1/cancel", approver)
        #expect(late.status == 409 && late.code == "wrong-job-state")
        #expect(try await office.act("/v1/jobs/1/retry", approver).json["state"] as? String == "queued")
        let maker = try await office.secret(.producer)
        #expect(try await office.ask(.get, "/v1/jobs/1", maker).json["done"] as? Int == 0)
        #expect(try await office.act("/v1/jobs/1/cancel", maker).status == 403)
        _ = try await office.act("/v1/allotments/2/approve", approver)
        _ = try await office.act("/v1/allotments/2/sign", approver)
        #expect(try await office.ask(.get, "/v1/jobs/2", maker).status == 404)
        #expect(try await office.ask(.get, "/v1/jobs/9", maker).status == 404)
    }
}
