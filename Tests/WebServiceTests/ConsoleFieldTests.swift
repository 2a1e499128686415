import HTTPTypes
import Hummingbird
import Registry
import RegistrySQL
import StampFormat
import Testing

@testable import WebService

/// What people type into the console's fields, taken from a label or wrong.
@Suite struct ConsoleFieldTests {
    /// By the fields `from` and `to`, of allotment 1 with 8 stamps.
    private func serials(_ from: String, _ to: String) async throws -> SerialRange {
        let office = try await ConsoleOffice()
        let allotment = try await office.store.read { reader throws(RegistryError) in
            try reader.existingAllotment(AllotmentNumber(number: 1))
        }
        return try allotment.serials(FormBody(["from": [from], "to": [to]]))
    }

    @Test func `a stamp is named by its serial or by the code on its label`() async throws {
        #expect(try await serials("3", "7") == SerialRange(3, 7))
        #expect(try await serials("0000-0080-0003-XTNA-F", "0000-0080-0007-XTNA-U") == SerialRange(3, 7))
        #expect(try await serials("", "0000-0080-0007-xtna-u") == SerialRange(1, 7))
    }

    @Test(
        "part of a code, another allotment's label and what is no number are refused",
        arguments: ["0003", "x", "9", "-1", "0000-00G0-0003-XTNA-4"])
    func refused(_ text: String) async throws {
        await #expect(throws: RegistryError.serialsOutOfRange(last: 8)) { try await serials(text, "8") }
    }

    @Test func `a person without a name and a producer without a number are said so`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .administrator)
        let nameless = try await office.ask(.post, "/console/people", token, form: "name=&role=clerk")
        #expect(nameless.response.status == .unprocessableContent)
        #expect(nameless.text.contains("Họ và tên có từ 1 đến 80 ký tự."))
        let lettered = try await office.ask(
            .post, "/console/people", token, form: "name=Hoa&role=producer&producer=HTX")
        #expect(lettered.text.contains("“HTX” không phải số của một chủ thể."))
    }

    @Test func `a console page that is not there leads back to the work list`() async throws {
        let office = try await ConsoleOffice()
        let (response, text) = try await office.ask(
            .get, "/console/allotments/99", office.session(of: .clerk))
        #expect(response.status == .notFound)
        #expect(text.contains("href=\"/console\"") && !text.contains("code-form"))
        #expect(try await office.ask(.get, "/nowhere/else").text.contains("code-form"))
    }

    @Test func `who sent a request reads why it was refused`() async throws {
        let office = try await ConsoleOffice()
        let refuse = try await office.ask(
            .post, "/console/allotments/1/refuse", office.session(of: .approver), form: "note=Thi%E1%BA%BFu")
        #expect(refuse.response.status == .seeOther)
        let path = "/console/allotments/1"
        let own = try await office.ask(.get, path, office.session(of: .producer)).text
        #expect(own.contains("không duyệt yêu cầu này: Thiếu") && !own.contains("/console/ledger"))
        let link = "/console/ledger?act=allotment.refused&amp;subject=allotment:1"
        #expect(try await office.ask(.get, path, office.session(of: .clerk)).text.contains(link))
        let clerk = try await office.session(of: .clerk)
        let list = try await office.ask(
            .get, "/console/ledger?act=allotment.refused&subject=allotment:1", clerk)
        let entry = try #require(list.text.firstMatch(of: /\/console\/ledger\/[0-9]+/))
        #expect(try await office.ask(.get, String(entry.0), clerk).text.contains("Thiếu"))
    }
}
