import HTTPTypes
import Hummingbird
import Registry
import RegistrySQL
import StampFormat
import Testing

@testable import WebService

/// Files that people send to the console.
@Suite struct ImportPageTests {
    private static func upload(_ kind: String, _ name: String, _ text: String, token: String) -> String {
        """
        --b7\r
        Content-Disposition: form-data; name="token"\r
        \r
        \(token)\r
        --b7\r
        Content-Disposition: form-data; name="kind"\r
        \r
        \(kind)\r
        --b7\r
        Content-Disposition: form-data; name="file"; filename="\(name)"\r
        Content-Type: text/csv\r
        \r
        \(text)\r
        --b7--\r

        """
    }

    /// Sends a file and follows to its preview.
    private func preview(
        _ office: ConsoleOffice, _ token: SessionToken, _ kind: String, _ text: String
    ) async throws -> (path: String, page: String) {
        let form = Self.upload(kind, "lo.csv", text, token: token.formToken)
        let (sent, _) = try await office.ask(
            .post, "/console/imports", token, form: form, type: "multipart/form-data; boundary=b7")
        #expect(sent.status == .seeOther)
        let path = try #require(sent.headers[.location])
        #expect(path.hasPrefix("/console/imports/preview?upload="))
        return (path, try await office.ask(.get, path, token).text)
    }

    private static let batch = "lot,product,produced_on,use_by,packs\nL7,5,2026-11-01,2027-11-01,50\n"

    @Test func `a file is looked at, taken in by a second press, and taken back whole`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .clerk)
        let (path, page) = try await preview(office, token, "batches", Self.batch)
        #expect(page.contains("lot: L7"))
        #expect(page.contains("Ghi vào sổ"))
        let name = try #require(path.split(separator: "=").last)
        let other = try await office.session(of: .administrator)
        let (stolen, _) = try await office.ask(.post, "/console/imports/take", other, form: "upload=\(name)")
        #expect(stolen.status == .unprocessableContent)
        let (taken, _) = try await office.ask(.post, "/console/imports/take", token, form: "upload=\(name)")
        #expect(taken.headers[.location] == "/console/imports?done=imported")
        let number = try #require(ProductNumber(number: 5))
        #expect(
            try await office.store.read { reader throws(RegistryError) in try reader.batch("L7", of: number) }
                != nil)
        let (again, text) = try await office.ask(
            .post, "/console/imports/take", token, form: "upload=\(name)")
        #expect(again.status == .unprocessableContent)
        #expect(text.contains("upload-gone"))
        let (undone, _) = try await office.ask(.post, "/console/imports/undo", token, form: "import=7")
        #expect(undone.headers[.location] == "/console/imports?done=import-undone")
        #expect(
            try await office.store.read { reader throws(RegistryError) in try reader.batch("L7", of: number) }
                == nil)
    }

    @Test func `cells that are wrong are shown, nothing can be taken in, and the file comes back`()
        async throws
    {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .clerk)
        let rows = Self.batch + "L8,5,2026-13-01,,<b>9</b>\n"
        let (path, page) = try await preview(office, token, "batches", rows)
        #expect(page.contains("class=\"wrong\""))
        #expect(page.contains("2026-13-01"))
        #expect(page.contains("&lt;b&gt;9&lt;/b&gt;"))
        #expect(!page.contains("Ghi vào sổ"))
        let name = try #require(path.split(separator: "=").last)
        let (taken, _) = try await office.ask(.post, "/console/imports/take", token, form: "upload=\(name)")
        #expect(taken.status == .ok)
        let number = try #require(ProductNumber(number: 5))
        #expect(
            try await office.store.read { reader throws(RegistryError) in try reader.batch("L7", of: number) }
                == nil)
        let (file, faults) = try await office.ask(
            .get, "/console/imports/faults?upload=\(name)&format=csv", token)
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"loi-batches.csv\"")
        #expect(faults.contains("not-a-number"))
    }

    @Test func `a file of another session's form, or beyond the limit, is refused`() async throws {
        let office = try await ConsoleOffice()
        let (token, other) = (try await office.session(of: .clerk), try await office.session(of: .clerk))
        let type = "multipart/form-data; boundary=b7"
        let foreign = Self.upload("batches", "a.csv", Self.batch, token: other.formToken)
        let (refused, _) = try await office.ask(.post, "/console/imports", token, form: foreign, type: type)
        #expect(refused.status == .forbidden)
        let large = Self.upload(
            "batches", "a.csv", String(repeating: "a", count: UploadShelf.most), token: token.formToken)
        let (tooLarge, text) = try await office.ask(.post, "/console/imports", token, form: large, type: type)
        #expect(tooLarge.status == .contentTooLarge)
        #expect(text.contains("4 MiB"))
    }
}
