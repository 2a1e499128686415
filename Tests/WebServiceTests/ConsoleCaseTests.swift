import HTTPTypes
import Hummingbird
import Registry
import RegistrySQL
import StampFormat
import Testing

@testable import WebService

/// Cases, plans and self-checks in the console, press by press.
@Suite struct ConsoleCaseTests {
    private static let day = "deadline=2026-12-28"

    @Test func `a case goes from a consumer's report to its end`() async throws {
        let office = try await ConsoleOffice()
        let (token, clerk) = (try await office.session(of: .inspector), try await office.session(of: .clerk))
        let place = StampPlace(AllotmentNumber(number: 1), try #require(Serial(number: 3)))
        _ = try await AllotmentDesk(store: office.store).approve(
            place.allotment, by: office.act("Người approver", .approver))
        _ = try await ConsumerReportDesk(store: office.store).take(
            ConsumerReport(
                place, at: ConsoleOffice.now, seen: .online, province: nil, text: "Ảnh <b>trên</b> mạng"))
        let (_, inbox) = try await office.ask(.get, "/console/consumer-reports", token)
        #expect(inbox.contains("Ảnh &lt;b&gt;trên&lt;/b&gt; mạng"))
        #expect(inbox.contains("/console/cases/new?origin=report&amp;stamp=1%2F3"))
        let (_, form) = try await office.ask(.get, "/console/cases/new?origin=report&stamp=1%2F3", token)
        #expect(form.contains("value=\"1/3\""))
        #expect(form.contains("<option value=\"report\" selected>"))
        let opening = "origin=report&stamp=1%2F3&product=&producer=&place=&province=&wave=&note="
        let (opened, _) = try await office.ask(.post, "/console/cases", token, form: opening)
        #expect(opened.headers[.location] == "/console/cases/3?done=case-open")
        let (twice, text) = try await office.ask(.post, "/console/cases", token, form: opening)
        #expect(twice.status == .unprocessableContent)
        #expect(text.contains("case-exists"))
        for (act, form) in [
            ("assign", "agency=market-control&officer=Ng%C6%B0%E1%BB%9Di+inspector"),
            ("visit", "document=12%2FBB&note="),
            ("find", "criterion=Nh%C3%A3n&reason=label-quantity&basis=&severity=major&\(Self.day)"),
        ] {
            let (said, _) = try await office.ask(.post, "/console/cases/3/\(act)", token, form: form)
            #expect(said.headers[.location] == "/console/cases/3?done=case-\(act)", "\(act)")
        }
        let (_, mine) = try await office.ask(.get, "/console/cases?show=mine", token)
        #expect(mine.contains("/console/cases/3"))
        #expect(!mine.contains("/console/cases/1\""))
        for (who, act, form) in [
            (clerk, "remedy", "finding=1&document=&note=x"), (token, "reject", "finding=1"),
            (clerk, "remedy", ""), (token, "verify", ""), (token, "close", "outcome=remedied"),
        ] {
            let (said, body) = try await office.ask(.post, "/console/cases/3/\(act)", who, form: form)
            #expect(said.status == .seeOther, "\(act): \(body)")
        }
        let (_, page) = try await office.ask(.get, "/console/cases/3", token)
        #expect(page.contains("Đã khắc phục xong"))
        #expect(page.contains("Mở lại hồ sơ") == false)
        let (_, head) = try await office.ask(.get, "/console/cases/3", office.session(of: .approver))
        #expect(head.contains("Mở lại hồ sơ"))
    }

    @Test func `a consumer's report is work that waits, until it is closed with its reason`() async throws {
        let office = try await ConsoleOffice()
        let (clerk, path) = (try await office.session(of: .clerk), "/console/consumer-reports")
        let place = StampPlace(AllotmentNumber(number: 1), try #require(Serial(number: 3)))
        _ = try await AllotmentDesk(store: office.store).approve(
            place.allotment, by: office.act("Người approver", .approver))
        #expect(try await !office.ask(.get, "/console", clerk).text.contains("Phản ánh chờ xử lý"))
        _ = try await ConsumerReportDesk(store: office.store).take(
            ConsumerReport(place, at: ConsoleOffice.now - 1, seen: .inHand, province: nil, text: "Tem mờ"))
        let (_, list) = try await office.ask(.get, "/console", clerk)
        #expect(list.contains("Phản ánh chờ xử lý: 1") && list.contains("Tem mờ"))
        let (_, inbox) = try await office.ask(.get, path, clerk)
        #expect(inbox.contains("Hỏi chủ thể") && inbox.contains("Mở hồ sơ"))
        let (unsaid, body) = try await office.ask(.post, path + "/close", clerk, form: "stamp=1%7E3&note=x")
        #expect(unsaid.status == .unprocessableContent && body.contains("choice-missing"))
        let form = "stamp=1%7E3&outcome=explained&note=%E1%BA%A2nh+h%E1%BB%99i+ch%E1%BB%A3"
        let (closed, _) = try await office.ask(.post, path + "/close", clerk, form: form)
        #expect(closed.headers[.location] == path + "?done=reports-closed")
        let (_, after) = try await office.ask(.get, path, clerk)
        #expect(after.contains("Không có phản ánh nào đang chờ"))
        #expect(after.contains("Đã rõ nguyên nhân, hàng không có lỗi"))
        #expect(try await !office.ask(.get, "/console", clerk).text.contains("Phản ánh chờ xử lý"))
        let maker = try await office.session(of: .producer)
        #expect(try await office.ask(.post, path + "/close", maker, form: form).0.status == .forbidden)
    }

    @Test func `an inspector of an agency sees its own cases, those nobody has, and no other's`() async throws
    {
        let office = try await ConsoleOffice()
        let head = try office.act("Quản trị", .administrator)
        let person = try await PersonDesk(store: office.store).add(
            "Bà Yến", roles: [.inspector], producer: nil, agency: Agency(.health), by: head)
        let token = try await office.session(of: person)
        let cases = CaseDesk(store: office.store)
        let approver = try office.act("Người approver", .approver)
        let paper = Paper(document: "1/CV")
        _ = try await cases.say(
            .transferred(Agency(.marketControl)), in: .number(2), .none, paper, by: approver)
        _ = try await cases.say(.accepted, in: .number(2), by: approver)
        let (own, _) = try await office.ask(.get, "/console/cases/1", token)
        #expect(own.status == .ok)
        for path in ["2", "2/minutes", "2/evidence/\(String(repeating: "ab", count: 32))"] {
            let (hidden, _) = try await office.ask(.get, "/console/cases/\(path)", token)
            #expect(hidden.status == .notFound, "\(path)")
        }
        let (_, list) = try await office.ask(.get, "/console/cases?show=all", token)
        #expect(list.contains("/console/cases/1\"") && !list.contains("/console/cases/2\""))
        let (_, file) = try await office.ask(.get, "/console/cases?show=all&format=csv", token)
        #expect(file.contains("nhung hươu") && !file.contains("Nước mắm"))
        let (refused, _) = try await office.ask(
            .post, "/console/cases/2/close", token, form: "outcome=remedied")
        #expect(refused.status == .notFound)
        // Handed over, it is there and asks to be accepted; taken, it is gone for whoever gave it.
        _ = try await cases.say(
            .transferred(Agency(.health)), in: .number(2), .none, paper, by: approver)
        let (_, home) = try await office.ask(.get, "/console", token)
        #expect(home.contains("Hồ sơ chờ tiếp nhận hoặc trả lại: 1"))
        let (accepted, _) = try await office.ask(.post, "/console/cases/2/accept", token, form: "document=")
        #expect(accepted.headers[.location] == "/console/cases/2?done=case-accept")
        let (given, _) = try await office.ask(
            .post, "/console/cases/2/transfer", token,
            form: "agency=police&province=40&document=2%2FCV&note=")
        #expect(given.headers[.location] == "/console/cases/2?done=case-transfer")
    }

    @Test func `an inspector's work list has their own matters and the way to the app`() async throws {
        let office = try await ConsoleOffice(app: InspectRoutesTests.app())
        let token = try await office.session(of: .inspector)
        let desk = CaseDesk(store: office.store)
        let inspector = try office.act("Người inspector", .inspector)
        for (number, officer) in [(1, "Người inspector"), (2, "Bà Yến")] {
            var opening = CaseOpening(.hand)
            opening.place = "Chợ \(number)"
            let new = try await desk.open(opening, by: inspector).inspection
            _ = try await desk.say(
                .assigned(Agency(.marketControl), officer: officer), in: .number(new), by: inspector)
        }
        let (_, home) = try await office.ask(.get, "/console", token)
        #expect(home.contains("href=\"/inspect\""))
        #expect(home.contains("Hồ sơ giao cho tôi: 1") && home.contains("/console/cases/3\""))
        // A colleague's case and the office's own work are not theirs.
        #expect(home.contains("Hồ sơ chưa giao cho ai: 2") && !home.contains("/console/cases/4\""))
        #expect(!home.contains("Yêu cầu chờ duyệt"))
        let (_, clerk) = try await office.ask(.get, "/console", office.session(of: .clerk))
        #expect(clerk.contains("Yêu cầu chờ duyệt") && !clerk.contains("href=\"/inspect\""))
    }

    @Test func `a producer reads its findings and answers, and nothing before the first one`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .producer)
        var opening = CaseOpening(.hand)
        opening.product = ProductNumber(number: 5)
        _ = try await CaseDesk(store: office.store).open(
            opening, by: office.act("Người inspector", .inspector))
        let (secret, _) = try await office.ask(.get, "/console/cases/3", token)
        #expect(secret.status == .notFound)
        let (_, home) = try await office.ask(.get, "/console", token)
        #expect(home.contains("Tồn tại cần khắc phục: 1"))
        #expect(home.contains("Tự kiểm tra chưa trả lời: 1"))
        let (_, page) = try await office.ask(.get, "/console/cases/1", token)
        #expect(page.contains("Nhãn ghi 500gr"))
        #expect(page.contains("Báo đã khắc phục"))
        for hidden in ["Kết thúc hồ sơ", "Căn cứ mở", "abab", "Người inspector", "Biên bản"] {
            #expect(!page.contains(hidden), "\(hidden)")
        }
        let (remedied, _) = try await office.ask(
            .post, "/console/cases/1/remedy", token,
            form: "finding=1&document=&note=%C4%91%C3%A3+in+l%E1%BA%A1i")
        #expect(remedied.headers[.location] == "/console/cases/1?done=case-remedy")
        let (_, checks) = try await office.ask(.get, "/console/self-checks", token)
        #expect(checks.contains("/console/self-checks/1/answer") && !checks.contains("self-checks/2"))
        let (bare, text) = try await office.ask(
            .post, "/console/self-checks/1/answer", token, form: "answer=+")
        #expect(bare.status == .unprocessableContent && text.contains("bad-text"))
        let (done, _) = try await office.ask(
            .post, "/console/self-checks/1/answer", token, form: "answer=Nh%C3%A3n+%C4%91%C3%BAng&document=")
        #expect(done.headers[.location] == "/console/self-checks?done=self-check-answered")
        let (_, after) = try await office.ask(.get, "/console/self-checks", token)
        #expect(after.contains("Đã trả lời ngày") && !after.contains("/answer"))
    }

    @Test func `a proposal leads to the decision's page, and the decision to the certificate`() async throws {
        let office = try await ConsoleOffice()
        let (token, clerk) = (try await office.session(of: .inspector), try await office.session(of: .clerk))
        let (early, text) = try await office.ask(.get, "/console/cases/1/withdrawal", clerk)
        #expect(early.status == .ok && !text.contains("Ghi quyết định thu hồi"))
        let (proposed, _) = try await office.ask(
            .post, "/console/cases/1/propose-withdrawal", token,
            form: "product=5&reason=no-quality-file&document=45%2FTTr&note=")
        #expect(proposed.headers[.location] == "/console/cases/1?done=case-propose-withdrawal")
        let (_, page) = try await office.ask(.get, "/console/cases/1", clerk)
        #expect(page.contains("/console/cases/1/withdrawal"))
        let (bare, refusal) = try await office.ask(
            .post, "/console/cases/1/withdrawal", clerk,
            form: "document=300%2FQD&date=2026-11-20&authority=&level=province&from=&goods=stay")
        #expect(bare.status == .unprocessableContent && refusal.contains("decision-incomplete"))
        let (done, _) = try await office.ask(
            .post, "/console/cases/1/withdrawal", clerk,
            form: "document=300%2FQD&date=2026-11-20&authority=UBND&level=province&from=&goods=recalled")
        #expect(done.headers[.location] == "/console/cases/1?done=case-decide")
        let status = try await office.store.read { reader throws(RegistryError) in
            try reader.certificates().first { $0.product.number == 5 }?.status
        }
        #expect(status == .withdrawn)
        let (closed, _) = try await office.ask(
            .post, "/console/cases/1/close", token, form: "outcome=withdrawn")
        #expect(closed.headers[.location] == "/console/cases/1?done=case-close")
    }

    @Test func `evidence is told by its content and leaves as a file only`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .inspector)
        let type = "multipart/form-data; boundary=x"
        func sent(_ content: String) -> String {
            "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token.formToken)\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../a.html\"\r\n\r\n\(content)"
                + "\r\n--x--\r\n"
        }
        let (html, text) = try await office.ask(
            .post, "/console/cases/1/evidence", token, form: sent("<html>"), type: type)
        #expect(html.status == .unprocessableContent && text.contains("bad-evidence"))
        let (kept, _) = try await office.ask(
            .post, "/console/cases/1/evidence", token, form: sent("%PDF-1.7"), type: type)
        #expect(kept.headers[.location] == "/console/cases/1?done=case-add-evidence")
        let (none, refusal) = try await office.ask(
            .post, "/console/cases/1/evidence", token, form: "stamp=")
        #expect(none.status == .unprocessableContent && refusal.contains("file-missing"))
        let hash = String(repeating: "ab", count: 32)
        let (file, _) = try await office.ask(.get, "/console/cases/1/evidence/\(hash)", token)
        #expect(file.headers[.contentType] == "image/png")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"abababababababab.png\"")
        #expect(file.headers[.xContentTypeOptions] == "nosniff")
        #expect(file.headers[.cacheControl] == "no-store")
        for other in ["cd", "..%2f", hash + "0"] {
            let (gone, _) = try await office.ask(.get, "/console/cases/1/evidence/\(other)", token)
            #expect(gone.status == .notFound, "\(other)")
        }
        let (producer, _) = try await office.ask(
            .get, "/console/cases/1/evidence/\(hash)", office.session(of: .producer))
        #expect(producer.status == .forbidden)
        let (_, page) = try await office.ask(.get, "/console/cases/1", token)
        #expect(page.contains("Biên bản sẽ để trống: nơi kiểm tra."))
        let (minutes, bytes) = try await office.ask(.get, "/console/cases/1/minutes", token)
        #expect(minutes.headers[.contentType] == "application/pdf")
        #expect(bytes == "minutes 1 2026-11-20")
    }

    @Test func `the shared calendar refuses a second visit and tells of a neighbour`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .inspector)
        let wave = "first=2026-12-01&last=2026-12-03&place=Ch%E1%BB%A3+B%C3%ACnh+L%C6%B0&producers="
        let (first, _) = try await office.ask(
            .post, "/console/campaigns/1/waves", token, form: wave + "3%2C+6")
        #expect(first.headers[.location] == "/console/campaigns/1?done=wave")
        let (plan, _) = try await office.ask(
            .post, "/console/campaigns", token, form: "title=ATTP&document=2%2FKH&agency=health")
        #expect(plan.headers[.location] == "/console/campaigns/2?done=campaign")
        let (busy, text) = try await office.ask(.post, "/console/campaigns/2/waves", token, form: wave + "6")
        #expect(busy.status == .unprocessableContent && text.contains("visits-overlap"))
        let (beside, _) = try await office.ask(.post, "/console/campaigns/2/waves", token, form: wave)
        #expect(beside.status == .seeOther)
        let (_, page) = try await office.ask(.get, "/console/campaigns/2", token)
        #expect(page.contains("Cùng nơi, cùng ngày còn có: Quản lý thị trường (1/1)"))
        let (_, visits) = try await office.ask(.get, "/console/campaigns/1", token)
        #expect(visits.contains("/console/cases/new?origin=campaign&amp;wave=1%2F1&amp;producer=3"))
        let (opened, _) = try await office.ask(
            .post, "/console/cases", token,
            form: "origin=campaign&stamp=&product=&producer=3&place=&province=&wave=1%2F1&note=")
        #expect(opened.headers[.location] == "/console/cases/3?done=case-open")
        let (gone, _) = try await office.ask(.get, "/console/campaigns/9", token)
        #expect(gone.status == .notFound)
    }
}
