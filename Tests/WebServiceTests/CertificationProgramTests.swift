import Foundation
import HTTPTypes
import Registry
import RegistrySQL
import StampFormat
import Testing

@testable import WebService

/// Certificates, test reports, goods labels, facts and batches, as programs meet them.
@Suite struct CertificationProgramTests {
    @Test func `a certificate is put right, and what was known before can be asked`() async throws {
        let office = try await TokenOffice()
        let (clerk, maker) = (try await office.secret(.clerk), try await office.secret(.producer))
        let path = "/v1/products/5/certificates/2025-06-20"
        let read = try await office.ask(.get, path, clerk)
        #expect(read.json["score_hundredths"] as? Int == 5800, "\(read.text)")
        let tag = try #require(read.fields[.eTag])
        let body = "{\"number\":\"124/QĐ-UBND\",\"reason\":\"gõ nhầm số\"}"
        #expect(try await office.act(path + "/correct", maker, body).status == 403)
        let corrected = try await office.act(path + "/correct", clerk, body, tag: tag)
        #expect(corrected.json["decision_number"] as? String == "124/QĐ-UBND", "\(corrected.text)")
        #expect(try await office.act(path + "/correct", clerk, body, tag: tag).status == 412)
        #expect(try await office.act(path + "/correct", clerk, body).code == "nothing-to-correct")
        let stars = "{\"stars\":5,\"reason\":\"x\"}"
        #expect(try await office.act(path + "/correct", clerk, stars).code == "stars-contradict-score")
        #expect(try await office.ask(.get, "/v1/products/5/certificates/2025-06-21", clerk).status == 404)
        #expect(try await office.ask(.get, "/v1/products/5/certificates/x", clerk).status == 404)
        let list = try await office.ask(.get, "/v1/products/5/certificates?on=2030-01-01", maker)
        let stands = (list.json["certificates"] as? [[String: Any]])?.first?["stands"] as? String
        #expect(stands == "expired")
        #expect(try await office.ask(.get, "/v1/products/9/certificates", maker).status == 404)
        let unknown = try await office.ask(.get, "/v1/products/5/certificates?known_on=2020-01-01", clerk)
        #expect((unknown.json["certificates"] as? [Any])?.isEmpty == true)
    }

    @Test func `decisions, reasons and scales are read, and a reason is opened`() async throws {
        let office = try await TokenOffice()
        let (clerk, head) = (try await office.secret(.clerk), try await office.secret(.administrator))
        var (path, count): (String?, Int) = ("/v1/decisions?limit=2", 0)
        while let asked = path {
            let reply = try await office.ask(.get, asked, clerk)
            count += try #require(reply.json["decisions"] as? [Any], "\(reply.text)").count
            path = reply.json["next"] as? String
        }
        let known = try await office.office.store.read { reader throws(RegistryError) in
            DecisionRegister(try reader.certificates()).entries
        }
        #expect(count == known.count && count > 2)
        let number = PercentText.encoded("DEMO-101/QĐ-UBND")
        let one = try await office.ask(.get, "/v1/decisions/\(number)", clerk)
        #expect((one.json["decisions"] as? [[String: Any]])?.first?["granted"] is [Any], "\(one.text)")
        #expect(try await office.ask(.get, "/v1/decisions/none", clerk).code == "unknown-decision")
        let scales = try await office.ask(.get, "/v1/decisions/scales", clerk)
        #expect((scales.json["scales"] as? [Any])?.isEmpty == false)
        let body = """
            {"code":"false-origin","vietnamese":"Khai sai nguồn gốc","english":"false origin","source":"12/QĐ"}
            """
        #expect(try await office.act("/v1/decisions/reasons", head, body).status == 200)
        #expect(try await office.act("/v1/decisions/reasons", head, body).code == "reason-code-taken")
        let reasons = try await office.ask(.get, "/v1/decisions/reasons", clerk)
        #expect(reasons.text.contains("false-origin"))
    }

    @Test func `a test report gets its grace once`() async throws {
        let office = try await TokenOffice()
        let approver = try await office.secret(.approver)
        let reports = try await office.ask(.get, "/v1/test-reports?product=5", approver)
        let listed = try #require(reports.json["test_reports"] as? [[String: Any]], "\(reports.text)")
        let last = try #require(listed.compactMap { $0["valid_to"] as? String }.max())
        let until = try #require(Day(iso: last)?.adding(days: 10)).iso
        let path = "/v1/products/5/test-reports/grace"
        let body = "{\"until\":\"\(until)\",\"reason\":\"chờ kết quả\"}"
        let given = try await office.act(path, approver, body)
        #expect(given.status == 200 && given.json["grace_until"] as? String == until, "\(given.text)")
        #expect(try await office.act(path, approver, body).code == "grace-given")
        let maker = try await office.secret(.producer)
        let own = try await office.ask(.get, "/v1/test-reports", maker)
        let products = try #require(own.json["test_reports"] as? [[String: Any]]).map {
            $0["product"] as? Int
        }
        #expect(!products.isEmpty && !products.contains(9))
    }

    @Test func `a goods label is checked, entered, approved by another, and retired`() async throws {
        let office = try await TokenOffice()
        let (maker, approver) = (try await office.secret(.producer), try await office.secret(.approver))
        let wrong = "{\"quantity\":\"Trọng lượng: 500g\",\"only_given\":true}"
        let checked = try await office.ask(.post, "/v1/goods-labels/check", maker, wrong)
        #expect(checked.json["is_lawful"] as? Bool == false, "\(checked.text)")
        let path = "/v1/products/5/goods-labels"
        let bad = try await office.act(path, maker, "{\"quantity\":\"Trọng lượng: 500g\"}")
        #expect(bad.status == 201 && bad.fields[.location] == path + "/1", "\(bad.text)")
        #expect(try await office.act(path + "/1/approve", approver).code == "label-has-faults")
        let good = """
            {"name":"Miến dong","responsible":"HTX A","address":"Xã B","origin":"Việt Nam",
             "quantity":"Khối lượng tịnh: 500 g"}
            """
        #expect(try await office.act(path, maker, good).status == 201)
        #expect(try await office.act("/v1/products/9/goods-labels", maker, good).status == 404)
        let approved = try await office.act(path + "/2/approve", approver)
        #expect(approved.json["approved_on"] as? String == "2026-11-20", "\(approved.text)")
        let retired = try await office.act(path + "/2/retire", approver, "{\"reason\":\"Đổi bao bì\"}")
        #expect(retired.json["retired_on"] as? String == "2026-11-20", "\(retired.text)")
        #expect(try await office.act(path + "/3/approve", approver).status == 404)
        let page = try await office.ask(.get, path + "?limit=1", maker)
        #expect(page.json["next"] as? String == path + "?limit=1&after=1")
    }

    @Test func `facts are listed, fall due, are retired, and a stranger's are not there`() async throws {
        let office = try await TokenOffice()
        let (clerk, maker) = (try await office.secret(.clerk), try await office.secret(.producer))
        for body in [
            "{\"kind\":\"officer\",\"title\":\"Lò Thị Mai\",\"product\":5}",
            "{\"kind\":\"officer\",\"title\":\"Người khác\",\"product\":9}",
            "{\"kind\":\"trade-mark\",\"title\":\"A\",\"producer\":1,\"valid_to\":\"2026-12-01\"}",
        ] {
            let made = try await office.act("/v1/facts", clerk, body)
            #expect(made.status == 201, "\(made.text)")
        }
        func titles(_ path: String, _ secret: String) async throws -> [String] {
            let reply = try await office.ask(.get, path, secret)
            return try #require(reply.json["facts"] as? [[String: Any]], "\(reply.text)").compactMap {
                $0["title"] as? String
            }
        }
        #expect(try await titles("/v1/facts", clerk).count == 3)
        #expect(try await titles("/v1/facts?kind=officer&product=5", clerk) == ["Lò Thị Mai"])
        #expect(try await titles("/v1/facts", maker).contains("Người khác") == false)
        #expect(try await titles("/v1/facts/due?within=30", clerk) == ["A"])
        #expect(try await office.ask(.get, "/v1/facts?kind=none", clerk).code == "unknown-fact-kind")
        #expect(try await office.ask(.get, "/v1/facts/kinds", maker).text.contains("trade-mark"))
        for tag in ["*", "\"0\""] {
            let foreign = try await office.act("/v1/facts/2/retire", maker, "{\"reason\":\"x\"}", tag: tag)
            #expect(foreign.status == 404)
        }
        let retired = try await office.act("/v1/facts/1/retire", maker, "{\"reason\":\"nghỉ việc\"}")
        #expect(retired.json["retired_reason"] as? String == "nghỉ việc", "\(retired.text)")
        #expect(try await titles("/v1/facts?product=5&all=true", clerk) == ["Lò Thị Mai"])
        #expect(try await titles("/v1/facts?product=5", clerk).isEmpty)
        let own = "{\"kind\":\"officer\",\"title\":\"x\",\"office\":true}"
        #expect(try await office.act("/v1/facts", maker, own).status == 404)
        let both = "{\"kind\":\"officer\",\"title\":\"x\",\"office\":true,\"product\":5}"
        #expect(try await office.act("/v1/facts", clerk, both).code == "bad-value")
        let hash = String(repeating: "ab", count: 32)
        let filed = try await office.act(
            "/v1/facts", clerk,
            "{\"kind\":\"officer\",\"title\":\"x\",\"product\":5,\"file_sha256\":\"\(hash)\"}")
        #expect(filed.json["file_sha256"] as? String == hash, "\(filed.text)")
    }

    @Test func `a batch is split into parts whose packs sum up`() async throws {
        let office = try await TokenOffice()
        let maker = try await office.secret(.producer)
        let made = try await office.act(
            "/v1/products/5/batches", maker, "{\"lot\":\"L9\",\"produced_on\":\"2026-11-18\",\"packs\":10}")
        let path = try #require(made.fields[.location])
        _ = try await office.act(path + "/release", maker)
        for (body, status, code) in [
            ("{\"parts\":[{\"packs\":4},{\"packs\":5}]}", 422, "split-differs"),
            ("{\"parts\":[{\"packs\":10}]}", 400, "bad-value"), ("{\"parts\":{}}", 400, "bad-value"),
            ("{\"parts\":[1,2]}", 400, "bad-value"), ("{}", 400, "bad-value"),
            ("{\"parts\":[{\"packs\":4},{\"packs\":6,\"x\":1}]}", 400, "malformed-body"),
            ("{\"parts\":[{\"packs\":4,\"stamps\":[{\"allotment\":2}]},{\"packs\":6}]}", 404, "not-found"),
            ("{\"parts\":[{\"packs\":4,\"stamps\":[[[[[[]]]]]]},{\"packs\":6}]}", 400, "bad-value"),
        ] {
            let reply = try await office.act(path + "/split", maker, body)
            #expect(reply.status == status && reply.code == code, "\(body): \(reply.text)")
        }
        let split = try await office.act(path + "/split", maker, "{\"parts\":[{\"packs\":4},{\"packs\":6}]}")
        #expect(split.json["state"] as? String == "split", "\(split.text)")
        let part = try await office.ask(.get, path + "-B", maker)
        #expect(part.json["packs"] as? Int == 6, "\(part.text)")
        var (page, lots): (String?, [String]) = ("/v1/batches?limit=2", [])
        while let asked = page {
            let reply = try await office.ask(.get, asked, maker)
            let batches = try #require(reply.json["batches"] as? [[String: Any]], "\(reply.text)")
            lots += batches.compactMap { $0["lot"] as? String }
            page = reply.json["next"] as? String
        }
        #expect(Set(lots).count == lots.count && lots.contains("L9-A") && !lots.contains("L261010B"))
    }
}
