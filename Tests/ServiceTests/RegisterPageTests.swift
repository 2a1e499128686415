import Foundation
import TestBinary
import Testing

@Suite struct RegisterPageTests {
    let service: RunningService

    init() throws { service = try RunningService.shared.get() }

    @Test("a product is found by each form of its GTIN", arguments: ["9528930000057", "09528930000057"])
    func digitalLink(gtin: String) throws {
        let reply = try service.ask("GET", "/01/\(gtin)/10/L260916A")
        #expect(reply.status == 200)
        #expect(reply.text.contains("Bột nhung hươu Viet Gold"))
        #expect(reply.text.contains("16/09/2026"))
    }

    @Test func `an unknown lot shows the product and says so`() throws {
        let reply = try service.ask("GET", "/01/09528930000057/10/NONE")
        #expect(reply.status == 200)
        #expect(reply.text.contains("Lô NONE không có trong sổ"))
    }

    @Test func `a recalled batch warns without a stamp`() throws {
        #expect(try service.ask("GET", "/01/09528930000095/10/L261010B").text.contains("Hàng bị thu hồi"))
        #expect(
            !(try service.ask("GET", "/01/09528930000095/10/L260916A").text.contains("class=\"verdict bad\""))
        )
    }

    @Test func `a linkset names the pages of a product`() throws {
        let reply = try service.ask("GET", "/01/09528930000057?linkType=linkset")
        #expect(reply.headers["content-type"] == "application/linkset+json")
        let sets = try #require(try reply.json["linkset"] as? [[String: Any]])
        #expect(sets[0]["anchor"] as? String == "http://127.0.0.1/01/09528930000057")
        #expect(sets[0]["https://gs1.org/voc/pip"] is [[String: Any]])
        let accepted = try service.ask("GET", "/01/09528930000057", ["Accept: application/linkset+json"])
        #expect(accepted.body == reply.body)
    }

    @Test(
        "wrong GTINs and link types are refused",
        arguments: [
            ("/01/9528930000058", 400), ("/01/abc", 400), ("/01/09528930000057?linkType=gs1:epil", 404),
            ("/01/00000000000000", 404),
        ])
    func refused(path: String, status: Int) throws {
        #expect(try service.ask("GET", path).status == status)
    }

    @Test func `lists show what is public and nothing of serials`() throws {
        #expect(try service.ask("GET", "/lists/recalled").text.contains("Nước mắm Phú Khương"))
        #expect(try service.ask("GET", "/lists/withdrawn").text.contains("Hồng trà Mây"))
        let expired = try service.ask("GET", "/lists/expired-not-renewed")
        #expect(expired.text.contains("Tủa Chùa"))
        #expect(expired.headers["x-robots-tag"] == nil)
        #expect(expired.headers["cache-control"] == "public, max-age=300")
    }

    @Test func `products are searched without accents`() throws {
        let found = try service.ask("GET", "/products?q=mien+dong").text
        #expect(found.contains("Miến dong Bình Lư"))
        #expect(!found.contains("Ổi Mai Sinh"))
    }
}
