import HTTPTypes
import Hummingbird
import Registry
import RegistrySQL
import StampFormat
import Testing

@testable import WebService

/// What people do in the console, page by page.
@Suite struct ConsoleDeskTests {
    @Test func `a batch is recalled only after its lot is typed again`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .approver)
        let path = "/console/products/5/batches/recall"
        let (wrong, page) = try await office.ask(
            .post, path, token, form: "lot=L260916A&again=L260916&document=90%2FQD")
        #expect(wrong.status == .unprocessableContent)
        #expect(page.contains("lot-differs"))
        let (bare, text) = try await office.ask(.post, path, token, form: "lot=L260916A&again=L260916A")
        #expect(bare.status == .unprocessableContent)
        #expect(text.contains("document-required"))
        let (done, _) = try await office.ask(
            .post, path, token, form: "lot=L260916A&again=L260916A&document=90%2FQD")
        #expect(done.headers[.location] == "/console/products/5/batches?lot=L260916A&done=batch-recall")
        let (_, list) = try await office.ask(.get, "/lists/recalled")
        #expect(list.contains("L260916A"))
    }

    @Test func `a producer reads what is in the way of each product, and of no other's`() async throws {
        let office = try await ConsoleOffice()
        let (token, approver) = (
            try await office.session(of: .producer), try await office.session(of: .approver)
        )
        let (_, before) = try await office.ask(.get, "/console/products/5", token)
        #expect(!before.contains("Chưa xin được tem"))
        let flag = "kind=suspended&lot=&reason=quality&document=12%2FBB"
        let (set, _) = try await office.ask(.post, "/console/products/5/flag", approver, form: flag)
        #expect(set.headers[.location] == "/console/flags?done=flag-set")
        let (_, page) = try await office.ask(.get, "/console/products/5", token)
        #expect(page.contains("Sản phẩm đang bị tạm dừng."))
        let (_, home) = try await office.ask(.get, "/console", token)
        #expect(home.contains("Sản phẩm của tôi"))
        #expect(home.contains("Sản phẩm đang bị tạm dừng."))
        #expect(!home.contains("Chứng nhận theo tình trạng"))
        let number = try await office.store.read { reader throws(RegistryError) in
            try reader.flags().last?.number ?? 0
        }
        let (cleared, _) = try await office.ask(
            .post, "/console/flags/\(number)/clear", approver, form: "document=13%2FBB")
        #expect(cleared.headers[.location] == "/console/flags?done=flag-cleared")
        let (_, after) = try await office.ask(.get, "/console/products/5", token)
        #expect(!after.contains("Chưa xin được tem"))
    }

    @Test func `an entry of the ledger shows what was before and after, and searches find it`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .approver)
        _ = try await office.ask(.post, "/console/allotments/1/approve", token)
        let (_, found) = try await office.ask(
            .get, "/console/ledger?act=allotment.approved&actor=nguoi+approver", token)
        let number = try #require(
            found.split(separator: "/console/ledger/").last?.prefix { $0.isNumber }.description)
        #expect(found.contains("Duyệt cấp tem\n</td>") && !found.contains("Xin cấp tem\n</td>"))
        #expect(found.contains("?subject=allotment%3A1") && found.contains(">Đợt cấp tem 1</a>"))
        let (_, entry) = try await office.ask(.get, "/console/ledger/\(number)", token)
        #expect(entry.contains("Duyệt cấp tem (allotment.approved)"))
        #expect(entry.contains("Giai đoạn (stage)") && entry.contains("Chờ duyệt (requested)"))
        #expect(entry.contains("Đã duyệt, chờ ký (approved)"))
        #expect(entry.contains("Người approver"))
        for before in ["0", "1", "-9223372036854775808", "9223372036854775807", "x"] {
            let (page, _) = try await office.ask(.get, "/console/ledger?before=\(before)", token)
            #expect(page.status == .ok, "\(before)")
        }
        let (_, none) = try await office.ask(.get, "/console/ledger?actor=nobody", token)
        #expect(none.contains("Không có mục nào khớp."))
        let (gone, _) = try await office.ask(.get, "/console/ledger/9999", token)
        #expect(gone.status == .notFound)
    }

    @Test func `new rules hold from their day, and the history says since when`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .administrator)
        let (_, page) = try await office.ask(.get, "/console/regulation", token)
        var values: [String: String] = [:]
        for rule in RegulationRule.allCases { values[rule.rawValue] = "1" }
        values["waste_allowance_permille"] = "33"
        for days in ["scan_days", "report_days"] { values[days] = "400" }
        func form(_ day: String, _ more: [String: String] = [:]) -> String {
            values.merging(more) { $1 }.map { "\($0)=\($1)" }.joined(separator: "&") + "&from=\(day)"
        }
        #expect(page.contains("name=\"scan_days\""))
        let (late, _) = try await office.ask(.post, "/console/regulation", token, form: form("2026-11-19"))
        #expect(late.status == .unprocessableContent)
        let (wide, text) = try await office.ask(
            .post, "/console/regulation", token, form: form("2027-01-01", ["scan_days": "5"]))
        #expect(wide.status == .unprocessableContent)
        #expect(text.contains("regulation-out-of-range"))
        let (done, _) = try await office.ask(.post, "/console/regulation", token, form: form("2027-01-01"))
        #expect(done.headers[.location] == "/console/regulation?done=regulation")
        let all = try await office.store.read { reader throws(RegistryError) in try reader.regulations() }
        #expect(all.map(\.wasteAllowancePermille) == [20, 33])
        #expect(all.last?.validFrom.iso == "2027-01-01")
    }

    @Test func `a report is closed once, and corrected with a reason`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .approver)
        let (_, draft) = try await office.ask(.get, "/console/reports?period=2026-11", token)
        #expect(draft.contains("Bản nháp"))
        let (closed, _) = try await office.ask(
            .post, "/console/reports/close", token, form: "period=2026-11")
        #expect(closed.headers[.location] == "/console/reports?period=2026-11&done=report-closed")
        let (again, text) = try await office.ask(
            .post, "/console/reports/close", token, form: "period=2026-11&correction=")
        #expect(again.status == .unprocessableContent)
        #expect(text.contains("report-closed"))
        let (file, bytes) = try await office.ask(
            .get, "/console/reports?period=2026-11&version=1&format=xlsx", token)
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"bao-cao-2026-11-1.xlsx\"")
        #expect(bytes == "2026-11 1")
        let (bad, _) = try await office.ask(.get, "/console/reports?period=..%2F..", token)
        #expect(bad.status == .unprocessableContent)
    }

    @Test func `a signing is watched over reloads, stopped and gone on with`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .approver)
        let page = "/console/allotments/1"
        _ = try await office.ask(.post, page + "/approve", token)
        let (sent, _) = try await office.ask(.post, page + "/sign", token)
        #expect(sent.headers[.location] == page + "?done=sign")
        for visitor in [Act.Role.approver, .producer] {
            let (_, running) = try await office.ask(.get, page, office.session(of: visitor))
            #expect(running.contains("<meta http-equiv=\"refresh\" content=\"3; url=\(page)\">"))
            #expect(running.contains("<progress value=\"0\" max=\"8\""))
            #expect(running.contains("0 trên 8 tem"))
            #expect(running.contains("stop-signing") == (visitor == .approver))
        }
        let (stopped, _) = try await office.ask(.post, page + "/stop-signing", token)
        #expect(stopped.headers[.location] == page + "?done=stop-signing")
        let (_, after) = try await office.ask(.get, page, token)
        #expect(!after.contains("http-equiv"))
        #expect(after.contains("Ký tiếp"))
        let (twice, text) = try await office.ask(.post, page + "/stop-signing", token)
        #expect(twice.status == .unprocessableContent)
        #expect(text.contains("wrong-job-state"))
        _ = try await office.ask(.post, page + "/sign-again", token)
        let (_, again) = try await office.ask(.get, page, token)
        #expect(again.contains("http-equiv"))
    }

    @Test func `labels are printed again by an approver, with a reason`() async throws {
        let office = try await ConsoleOffice()
        let path = "/console/allotments/1/reprint"
        let form = "from=1&to=8&paper=tomy-145&start=&printer=Canon"
        for role in [Act.Role.producer, .clerk, .administrator] {
            let (refused, _) = try await office.ask(
                .post, path, office.session(of: role), form: form + "&reason=k%E1%BA%B9t")
            #expect(refused.status == .forbidden, "\(role)")
        }
        let token = try await office.session(of: .approver)
        let (bare, text) = try await office.ask(.post, path, token, form: form + "&reason=+")
        #expect(bare.status == .unprocessableContent)
        #expect(text.contains("reason-missing"))
        let (done, _) = try await office.ask(.post, path, token, form: form + "&reason=k%E1%BA%B9t")
        #expect(done.headers[.contentType] == "application/pdf")
        #expect(done.headers[.contentDisposition] == "attachment; filename=\"tem-1-1-8.pdf\"")
    }

    @Test func `an alert is a stamp's, and what is not there is refused`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .approver)
        for serial in ["", "0", "9", "-1", "99999999999999999999"] {
            let (page, text) = try await office.ask(
                .get, "/console/allotments/1/alert?serial=\(serial)", token)
            #expect(page.status == .unprocessableContent, "\(serial)")
            #expect(text.contains("serials-out-of-range"))
        }
        let raise = "/console/allotments/1/alert/raise"
        let (bare, text) = try await office.ask(.post, raise, token, form: "serial=3&grade=established")
        #expect(bare.status == .unprocessableContent)
        #expect(text.contains("document-required"))
        let (raised, _) = try await office.ask(.post, raise, token, form: "serial=3&grade=suspected")
        #expect(raised.headers[.location] == "/console/alerts?done=alert-raise")
        let (_, list) = try await office.ask(.get, "/console/alerts", token)
        #expect(list.contains("Nghi ngờ có cơ sở"))
        let explain = "serial=3&kind=fair&from=1&to=8&province=42&first=2026-11-18&last=2026-11-20"
        let (explained, _) = try await office.ask(
            .post, "/console/allotments/1/alert/explain", token, form: explain)
        #expect(explained.headers[.location] == "/console/alerts?done=alert-explain")
        let (closed, _) = try await office.ask(
            .post, "/console/allotments/1/alert/close", token, form: "serial=3&outcome=technical-cause")
        #expect(closed.headers[.location] == "/console/alerts?done=alert-close")
        let (_, after) = try await office.ask(.get, "/console/alerts", token)
        #expect(after.contains("Không có cảnh báo nào."))
    }

    @Test(
        "every page of the office is complete in English",
        arguments: [
            "imports", "lists", "lists/expiring", "reports", "reports?period=2026-11", "alerts", "ledger",
            "ledger/3", "flags", "regulation", "keys", "printers", "office", "products/5/batches",
            "products/5/batches?lot=L260916A", "products/5/flag", "allotments/1/losses",
        ])
    func english(path: String) async throws {
        let office = try await ConsoleOffice()
        let role: Act.Role = path == "imports" ? .clerk : .approver
        let address = "/console/\(path)" + (path.contains("?") ? "&" : "?") + "lang=en"
        let (response, text) = try await office.ask(.get, address, office.session(of: role))
        #expect(response.status == .ok)
        #expect(text.contains("<html lang=\"en\">"))
        for word in ["Việc cần làm", "Tình trạng", "Số tem", "Ngày", "Lý do", "Chủ thể", "Xem trước", "Tải "]
        {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func `every list is a page and a file`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .auditor)
        for kind in OfficeListKind.allCases {
            let (page, text) = try await office.ask(.get, "/console/lists/\(kind.rawValue)", token)
            #expect(page.status == .ok)
            #expect(text.contains(kind.title.vi))
            let (file, csv) = try await office.ask(
                .get, "/console/lists/\(kind.rawValue)?format=csv-excel", token)
            #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(csv.contains("Sản phẩm,Chủ thể"))
            let (bad, _) = try await office.ask(.get, "/console/lists/\(kind.rawValue)?format=exe", token)
            #expect(bad.status == .badRequest)
        }
    }

    @Test func `every reason for which stamps end has its words`() {
        #expect(LossPages.reasonsWithoutWords.isEmpty)
    }

    @Test func `every message about what was done is there in both languages`() {
        for word in ["batch-recall", "waste", "flag-set", "imported", "alert-raise", "regulation"] {
            let phrase = ConsoleWords.whatWasDone(word)
            #expect(phrase.map { !$0.vi.isEmpty && !$0.en.isEmpty && $0.vi != $0.en } == true)
        }
        #expect(ConsoleWords.whatWasDone("<script>") == nil)
    }
}
