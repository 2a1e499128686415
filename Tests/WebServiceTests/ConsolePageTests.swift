import HTTPTypes
import Hummingbird
import Registry
import StampFormat
import Testing

@testable import WebService

@Suite struct ConsolePageTests {
    @Test func `a refused request keeps what was typed and marks its field`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .clerk)
        let (response, text) = try await office.ask(
            .post, "/console/products/5/request", token, form: "count=0&kind=specimen&lot=")
        #expect(response.status == .unprocessableContent)
        #expect(text.contains("quantity-out-of-range"))
        #expect(
            text.contains("value=\"0\" maxlength=\"10\" autocomplete=\"off\" required aria-invalid=\"true\""))
        #expect(text.contains("<option value=\"specimen\" selected>"))
    }

    @Test func `what people typed is text and never markup`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .administrator)
        let (_, text) = try await office.ask(
            .post, "/console/people", token, form: "name=%3Cscript%3Ealert(1)%3C/script%3E&role=nobody")
        #expect(text.contains("roles-missing"))
        #expect(text.contains("&lt;script&gt;"))
        #expect(!text.contains("<script"))
    }

    @Test func `a code for a login is shown once, with the address`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .administrator)
        let number = try #require(office.persons[.clerk]).number
        let (response, text) = try await office.ask(.post, "/console/people/\(number)/code", token)
        #expect(response.status == .ok)
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(text.contains("https://tem.example.gov.vn/start"))
        let code = text.split(separator: "<p class=\"code secret\">")[1].prefix(29)
        #expect(LoginCode(String(code)) != nil)
        let (start, page) = try await office.ask(.get, "/start?code=\(code)")
        #expect(start.status == .ok)
        #expect(page.contains("Người clerk"))
    }

    @Test func `signing in sets a cookie that scripts and other sites never see`() async throws {
        let office = try await ConsoleOffice()
        let desk = LoginDesk(store: office.store)
        let clerk = try #require(office.persons[.clerk])
        let code = try await desk.invite(clerk.number, by: office.act("Quản trị", .administrator))
        _ = try await desk.open(
            code, name: "", password: "cam chanh bưởi ổi", at: office.act("Quản trị", .administrator))
        let form =
            "name=nguoi+clerk&password=cam+chanh+b%C6%B0%E1%BB%9Fi+%E1%BB%95i&code=&next=%2F%2Fevil.example"
        let (wrong, page) = try await office.ask(.post, "/sign-in", form: "name=%22%3E&password=x&next=")
        #expect(wrong.status == .unprocessableContent)
        #expect(page.contains("value=\"&quot;&gt;\""))
        let (response, _) = try await office.ask(.post, "/sign-in", form: form)
        #expect(response.status == .seeOther)
        #expect(response.headers[.location] == "/console")
        let cookie = try #require(response.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-session="))
        #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax; Secure"))
        let (home, _) = try await office.ask(.get, "/console", office.session(of: .clerk))
        #expect(home.headers[.cacheControl] == "no-store")
        #expect(home.headers[HTTPField.Name("Referrer-Policy") ?? .referer] == "same-origin")
    }

    @Test(
        "every page is complete in English",
        arguments: [
            "/console", "/console/products/5", "/console/allotments/1", "/console/login", "/console/people",
        ])
    func english(path: String) async throws {
        let office = try await ConsoleOffice()
        let role: Act.Role = path.hasSuffix("people") ? .administrator : .approver
        let (response, text) = try await office.ask(.get, path + "?lang=en", office.session(of: role))
        #expect(response.status == .ok)
        #expect(text.contains("<html lang=\"en\">"))
        for word in ["Việc cần làm", "Đăng xuất", "Sản phẩm</a>", "Duyệt", "Mật khẩu"] {
            #expect(!text.contains(word))
        }
    }

    @Test func `older allotments stand a page further, a producer's own alone`() async throws {
        let office = try await ConsoleOffice()
        let number = try #require(ProductNumber(number: UInt32(ConsoleOffice.own) ?? 0))
        let request = AllotmentRequest(product: number, kind: .recognisedProduct, quantity: 1, lot: nil)
        for _ in 3...202 {
            _ = try await AllotmentDesk(store: office.store).request(
                request, by: office.act("Người clerk", .clerk))
        }
        func shown(_ path: String, _ role: Act.Role) async throws -> (numbers: [Int], older: String?) {
            let (response, text) = try await office.ask(.get, path, office.session(of: role))
            #expect(response.status == .ok)
            let numbers = text.matches(of: /href="\/console\/allotments\/([0-9]+)/).compactMap { Int($0.1) }
            return (
                numbers,
                text.firstMatch(of: /href="(\/console\/allotments\?before=[0-9]+)[^"]*">Xem các đợt cũ hơn/)
                    .map { String($0.1) }
            )
        }
        let first = try await shown("/console/allotments", .clerk)
        #expect(first.numbers == Array((3...202).reversed()))
        let second = try await shown(#require(first.older), .clerk)
        #expect(second.numbers == [2, 1])
        #expect(second.older == nil)
        // Allotment 2 is the stranger's.
        #expect(try await shown(#require(first.older), .producer).numbers == [1])
    }
}
