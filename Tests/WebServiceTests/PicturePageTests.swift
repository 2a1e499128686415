import Foundation
import HTTPTypes
import Hummingbird
import Registry
import RegistrySQL
import StampFormat
import StampSigning
import Testing

@testable import WebService

/// A product's picture: sent by people and programs, shown by the public pages.
@Suite struct PicturePageTests {
    private static let path = "/console/products/5/picture"

    private static func upload(_ text: String, token: SessionToken) -> String {
        """
        --b7\r
        Content-Disposition: form-data; name="token"\r
        \r
        \(token.formToken)\r
        --b7\r
        Content-Disposition: form-data; name="file"; filename="mien.svg"\r
        Content-Type: image/svg+xml\r
        \r
        \(text)\r
        --b7--\r

        """
    }

    private func send(
        _ text: String, _ office: ConsoleOffice, _ token: SessionToken, to path: String = path
    ) async throws -> (response: Response, text: String) {
        try await office.ask(
            .post, path, token, form: Self.upload(text, token: token),
            type: "multipart/form-data; boundary=b7")
    }

    private static func hash(_ text: String, _ last: UInt8) -> String {
        Hex.text(of: SHA256.digest(of: Array(text.utf8) + [last]))
    }

    @Test func `what a producer sends is on the product's public page, and says whose it is`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .producer)
        let (_, before) = try await office.ask(.get, "/products/5")
        #expect(!before.contains("<img"))
        let (sent, _) = try await send("picture one", office, token)
        #expect(sent.headers[.location] == Self.path + "?done=picture-added")
        let (_, page) = try await office.ask(.get, "/products/5")
        let (small, large) = (Self.hash("picture one", 1), Self.hash("picture one", 2))
        #expect(
            page.contains("src=\"/pictures/\(small).jpg\" width=\"400\" height=\"300\" alt=\"Ảnh sản phẩm: "))
        #expect(page.contains("Ảnh: nhà sản xuất cung cấp, 20/11/2026"))
        let preview = "https://tem.example.gov.vn/pictures/\(large).jpg"
        #expect(page.contains("<meta property=\"og:image\" content=\"\(preview)\">"))
        #expect(page.contains("\"image\":\"\(preview)\""))
        let (_, own) = try await office.ask(.get, Self.path, token)
        #expect(own.contains("/pictures/\(large).jpg"))
        let clerk = try await office.session(of: .clerk)
        _ = try await send("picture two", office, clerk)
        let (_, second) = try await office.ask(.get, "/products/5")
        #expect(second.contains("Ảnh: văn phòng cung cấp"))
        #expect(!second.contains(small))
    }

    @Test func `a copy is a JPEG for ever under its hash, and gone when it is taken away`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .clerk)
        _ = try await send("picture one", office, token)
        let path = "/pictures/\(Self.hash("picture one", 1)).jpg"
        let (found, _) = try await office.ask(.get, path)
        #expect(found.status == .ok)
        #expect(found.headers[.contentType] == "image/jpeg")
        #expect(found.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(found.headers[.xContentTypeOptions] == "nosniff")
        for other in [
            "/pictures/x.jpg", "/pictures/\(Self.hash("other", 1)).jpg", path + "x", "/pictures/..%2F",
        ] {
            #expect(try await office.ask(.get, other).response.status == .notFound, "\(other)")
        }
        let (removed, _) = try await office.ask(.post, Self.path + "/remove", token)
        #expect(removed.headers[.location] == Self.path + "?done=picture-removed")
        #expect(try await office.ask(.get, path).response.status == .notFound)
        let (again, text) = try await office.ask(.post, Self.path + "/remove", token)
        #expect(again.status == .unprocessableContent && text.contains("no-picture"))
    }

    @Test func `what is no picture is refused by its word, whatever its name says`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .producer)
        let (refused, page) = try await send("<svg/>", office, token)
        #expect(refused.status == .unprocessableContent && page.contains("not-a-picture"))
        let (none, text) = try await send("", office, token)
        #expect(none.status == .unprocessableContent && text.contains("not-a-picture"))
        let (foreign, _) = try await send("picture", office, token, to: "/console/products/9/picture")
        #expect(foreign.status == .notFound)
        let (large, words) = try await send(
            String(repeating: "x", count: PictureLimits.bytes + (1 << 17)), office, token)
        #expect(large.status == .contentTooLarge && words.contains("12 M"))
    }

    @Test func `programs put, read and delete it under tags`() async throws {
        let office = try await TokenOffice()
        let (secret, path) = (try await office.secret(.producer), "/v1/products/5/picture")
        #expect(try await office.ask(.get, path, nil).status == 404)
        let put = try await office.ask(.put, path, secret, "picture one", key: "p-1")
        #expect(put.status == 200, "\(put.text)")
        let again = try await office.ask(.put, path, secret, "picture one", key: "p-1")
        #expect(again.text == put.text)
        let read = try await office.ask(.get, path, nil)
        #expect(read.text == put.text && read.fields[.eTag] == put.fields[.eTag])
        let small = try #require(read.json["small"] as? [String: Any])
        #expect(small["path"] as? String == "/pictures/\(Self.hash("picture one", 1)).jpg")
        #expect(read.json["given_by"] as? String == "producer")
        let product = try await office.ask(.get, "/v1/products/5", nil)
        #expect((product.json["picture"] as? [String: Any])?["large"] != nil)
        let other = try await office.ask(.put, path, secret, "picture two", key: "p-2", tag: "\"0\"")
        #expect(other.status == 412)
        let wrong = try await office.ask(.put, path, secret, "<svg/>", key: "p-3")
        #expect(wrong.status == 422 && wrong.code == "not-a-picture")
        let foreign = try await office.ask(.put, "/v1/products/9/picture", secret, "picture", key: "p-4")
        #expect(foreign.status == 404 && foreign.code == "not-found")
        let gone = try await office.ask(
            .delete, path, secret, key: "p-5", tag: read.fields[.eTag])
        #expect(gone.status == 200 && gone.text == "{\"product\":5}")
        #expect(try await office.ask(.get, path, nil).status == 404)
        #expect(try await office.ask(.delete, path, secret, key: "p-6").code == "no-picture")
    }
}
