import Foundation
import HTTPTypes
import Registry
import RegistrySQL
import StampFormat
import Testing

@testable import WebService

/// Persons, rules, printers, alerts, reports and lists, as programs of the office meet them.
@Suite struct OfficeProgramTests {
    @Test func `the administrator registers people and ends their service, nobody else even reads of them`()
        async throws
    {
        let office = try await TokenOffice()
        let (head, clerk) = (try await office.secret(.administrator), try await office.secret(.clerk))
        #expect(try await office.ask(.get, "/v1/persons", clerk).status == 403)
        #expect(try await office.ask(.get, "/v1/persons/1", clerk).status == 403)
        let body = "{\"name\":\"Lò Thị Mai\",\"roles\":[\"clerk\",\"auditor\"]}"
        #expect(try await office.act("/v1/persons", clerk, body).status == 403)
        let added = try await office.act("/v1/persons", head, body)
        #expect(added.status == 201, "\(added.text)")
        #expect(added.json["roles"] as? [String] == ["clerk", "auditor"])
        let path = try #require(added.fields[.location])
        #expect(try await office.act("/v1/persons", head, body).code == "person-exists")
        for (wrong, code) in [
            ("{\"name\":\"Bo\",\"roles\":[]}", "roles-missing"),
            ("{\"name\":\"Bo\",\"roles\":[\"king\"]}", "bad-value"),
            ("{\"name\":\"Bo\",\"roles\":[\"clerk\",\"clerk\"]}", "bad-value"),
            ("{\"name\":\"Bo\",\"roles\":\"clerk\"}", "bad-value"),
            ("{\"name\":\"Bo\",\"roles\":[\"producer\"]}", "producer-missing"),
            ("{\"name\":\"Bo\",\"roles\":[\"producer\"],\"producer\":999}", "unknown-producer"),
        ] {
            #expect(try await office.act("/v1/persons", head, wrong).code == code, "\(wrong)")
        }
        let inspector = try await office.act(
            "/v1/persons", head,
            "{\"name\":\"Trần Sơn\",\"roles\":[\"inspector\"],\"agency\":\"market-control/40\"}")
        #expect(inspector.json["agency"] as? String == "market-control/40", "\(inspector.text)")
        #expect(added.json["agency"] is NSNull)
        let nobody = "{\"name\":\"Bo\",\"roles\":[\"inspector\"],\"agency\":\"market-control/99\"}"
        #expect(try await office.act("/v1/persons", head, nobody).code == "bad-value")
        #expect(try await office.act(path + "/retire", head, tag: nil).code == "if-match-missing")
        let tag = try #require(try await office.ask(.get, path, head).fields[.eTag])
        let retired = try await office.act(path + "/retire", head, tag: tag)
        #expect(retired.json["retired_on"] as? String == "2026-11-20", "\(retired.text)")
        #expect(try await office.act(path + "/retire", head).status == 404)
    }

    @Test func `rules change from a day on, and only what is named`() async throws {
        let office = try await TokenOffice()
        let approver = try await office.secret(.approver)
        let path = "/v1/regulation"
        let before = try await office.ask(.get, path, approver)
        let tag = try #require(before.fields[.eTag])
        let body = "{\"valid_from\":\"2027-01-01\",\"waste_allowance_permille\":30,\"single_officer\":true}"
        let adopted = try await office.act(path, approver, body, tag: tag)
        #expect(adopted.status == 200 && adopted.json["waste_allowance_permille"] as? Int == 30)
        #expect(adopted.json["single_officer"] as? Bool == true)
        #expect(adopted.json["unused_months"] as? Int == before.json["unused_months"] as? Int)
        #expect(try await office.ask(.get, path, approver).text == before.text)
        #expect(try await office.ask(.get, path + "?on=2027-01-02", approver).text == adopted.text)
        let all = try await office.ask(.get, "/v1/regulations", approver)
        #expect((all.json["regulations"] as? [Any])?.count == 2)
        for (wrong, status) in [
            ("{\"undo_hours\":721}", 422), ("{\"undo_hours\":-1}", 400), ("{\"single_officer\":1}", 400),
            ("{\"valid_from\":\"2026-11-19\"}", 400), ("{\"yearly_quota\":100000001}", 422),
        ] {
            #expect(try await office.act(path, approver, wrong).status == status, "\(wrong)")
        }
    }

    @Test func `printers are measured and forgotten by those who print`() async throws {
        let office = try await TokenOffice()
        let (clerk, auditor) = (try await office.secret(.clerk), try await office.secret(.auditor))
        let listed = try await office.ask(.get, "/v1/printers", auditor)
        #expect((listed.json["printers"] as? [[String: Any]])?.first?["printer"] as? String == "Canon")
        let body = "{\"printer\":\"Canon\",\"a\":\"20,6\",\"b\":\"19,4\",\"c\":\"100\",\"d\":\"100\"}"
        #expect(try await office.ask(.post, "/v1/printers", clerk, body).status == 200)
        #expect(try await office.ask(.post, "/v1/printers", auditor, body).status == 403)
        #expect(
            try await office.ask(
                .post, "/v1/printers/forget", clerk, "{\"printer\":\"Canon\",\"paper\":\"a0\"}"
            ).code == "bad-value")
        let page = try await office.ask(.get, "/v1/papers/tomy-145/calibration", auditor)
        #expect(page.status == 200 && page.fields[.contentType] == "application/pdf")
        #expect(try await office.ask(.get, "/v1/papers/a0/outlines", auditor).status == 404)
        let papers = try await office.ask(.get, "/v1/papers", clerk)
        #expect((papers.json["papers"] as? [[String: Any]])?.first?["paper"] as? String == "tomy-145")
    }

    @Test func `an alert is raised step by step, explained, and closed with its outcome`() async throws {
        let office = try await TokenOffice()
        let (approver, inspector) = (try await office.secret(.approver), try await office.secret(.inspector))
        _ = try await office.act("/v1/allotments/1/approve", approver)
        let path = "/v1/allotments/1/alerts/3"
        #expect(try await office.ask(.get, path, inspector).json["grade"] is NSNull)
        #expect(try await office.ask(.get, "/v1/allotments/1/alerts/9", inspector).status == 404)
        #expect(
            try await office.act(path + "/close", inspector, "{\"outcome\":\"settled\"}").code == "no-alert")
        let raised = try await office.act(path + "/raise", inspector, "{\"grade\":\"suspected\"}")
        #expect(raised.status == 200 && raised.json["grade"] as? String == "suspected", "\(raised.text)")
        let listed = try await office.ask(.get, "/v1/alerts", inspector)
        #expect((listed.json["alerts"] as? [[String: Any]])?.first?["serial"] as? Int == 3)
        let established = "{\"grade\":\"established\",\"document\":\"12/QĐ\"}"
        #expect(try await office.act(path + "/raise", inspector, established).status == 403)
        #expect(try await office.act(path + "/raise", approver, "{\"grade\":\"established\"}").status == 422)
        #expect(
            try await office.act(path + "/raise", approver, established).json["grade"] as? String
                == "established")
        let closing = "{\"outcome\":\"not-copied\",\"document\":\"13/BB\"}"
        let closed = try await office.act(path + "/close", approver, closing)
        #expect(closed.status == 200 && closed.json["grade"] is NSNull, "\(closed.text)")
        let cause = try await office.act(
            "/v1/allotments/1/causes", inspector,
            "{\"kind\":\"fair\",\"first_day\":\"2026-11-18\",\"last_day\":\"2026-11-20\",\"to\":4}")
        #expect(cause.status == 200 && cause.json["last"] as? Int == 4, "\(cause.text)")
        let causes = try await office.ask(.get, "/v1/allotments/1/causes", inspector)
        #expect((causes.json["causes"] as? [Any])?.count == 1)
        let late = "{\"kind\":\"fair\",\"first_day\":\"2026-11-20\",\"last_day\":\"2026-11-18\"}"
        #expect(try await office.act("/v1/allotments/1/causes", inspector, late).code == "bad-window")
    }

    @Test func `a report is a draft until it is frozen, and a file by Accept`() async throws {
        let office = try await TokenOffice()
        let (approver, auditor) = (try await office.secret(.approver), try await office.secret(.auditor))
        let path = "/v1/reports/2026-10"
        #expect(try await office.ask(.get, path, auditor).json["version"] as? Int == 0)
        #expect(try await office.ask(.get, "/v1/reports/2026-13", auditor).code == "bad-value")
        #expect(try await office.act(path + "/close", auditor).status == 403)
        let closed = try await office.act(path + "/close", approver)
        #expect(closed.status == 201 && closed.json["version"] as? Int == 1, "\(closed.text)")
        #expect(try await office.act(path + "/close", approver).code == "report-closed")
        let again = try await office.act(path + "/close", approver, "{\"correction\":\"thiếu lô\"}")
        #expect(again.json["version"] as? Int == 2)
        #expect(try await office.ask(.get, path + "?version=1", auditor).json["version"] as? Int == 1)
        #expect(try await office.ask(.get, path + "?version=3", auditor).status == 404)
        let reports = try await office.ask(.get, "/v1/reports?limit=1", auditor)
        let next = try #require(reports.json["next"] as? String)
        let rest = try await office.ask(.get, next, auditor)
        #expect((rest.json["reports"] as? [[String: Any]])?.first?["version"] as? Int == 2)
        #expect(rest.json["next"] is NSNull)
        let pdf = try await office.ask(.get, path, auditor, accept: "application/pdf")
        #expect(pdf.text == "2026-10 2" && pdf.fields[.contentType] == "application/pdf")
        #expect(pdf.fields[.vary] == "Accept")
        #expect(try await office.ask(.get, path, auditor, accept: "image/png").status == 406)
        #expect(try await office.ask(.get, path, auditor, accept: "image/png;q=1, */*;q=0.1").status == 200)
    }

    @Test("an office list is pages of JSON, and whole as a file", arguments: OfficeListKind.allCases)
    func list(_ kind: OfficeListKind) async throws {
        guard ![.expiredNotRenewed, .withdrawn].contains(kind) else { return }
        let office = try await TokenOffice()
        let auditor = try await office.secret(.auditor)
        var (path, lines): (String?, [[String: Any]]) = (
            "/v1/lists/\(kind.rawValue)?on=2028-09-01&limit=3", []
        )
        while let asked = path {
            let reply = try await office.ask(.get, asked, auditor)
            lines += try #require(reply.json["lines"] as? [[String: Any]], "\(reply.text)")
            path = reply.json["next"] as? String
        }
        let day = try #require(Day(iso: "2028-09-01"))
        let table = try await office.office.store.read { reader throws(RegistryError) in
            try kind.table(reader, on: day)
        }
        #expect(lines.count == table.rows.count)
        #expect([.stopped, .stampsUnused].contains(kind) || !lines.isEmpty)
        let numbers = lines.compactMap { $0["product"] as? Int }
        #expect(numbers == numbers.sorted() && numbers.count == lines.count)
        let csv = try await office.ask(
            .get, "/v1/lists/\(kind.rawValue)?on=2028-09-01", auditor, accept: "text/csv")
        #expect(csv.fields[.contentType]?.hasPrefix("text/csv") == true)
        #expect(csv.text.split(separator: "\r\n").count == table.rows.count + 1)
    }

    @Test func `old scans go and snapshots are listed`() async throws {
        let office = try await TokenOffice()
        let head = try await office.secret(.administrator)
        let pruned = try await office.act("/v1/scans/prune", head)
        #expect(pruned.status == 200 && pruned.json["removed"] as? Int == 0, "\(pruned.text)")
        #expect(
            (try await office.ask(.get, "/v1/snapshots", head).json["snapshots"] as? [Any])?.isEmpty == true)
        let expired = try await office.act("/v1/stamps/expire", head)
        #expect((expired.json["expired"] as? [Any])?.isEmpty == true, "\(expired.text)")
    }
}
