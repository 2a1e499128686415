import Foundation
import TestBinary
import Testing

@Suite struct ScanPageTests {
    let service: RunningService

    init() throws { service = try RunningService.shared.get() }

    @Test func `a good stamp's own address answers with its verdict`() throws {
        let reply = try service.ask("GET", try service.stamps(of: 1)[0])
        #expect(reply.status == 200)
        #expect(reply.text.contains("<h1>Tem hợp lệ</h1>"))
        #expect(reply.text.contains("Bột nhung hươu Viet Gold"))
        #expect(reply.text.contains("L260916A"))
        #expect(reply.headers["content-language"] == "vi")
        #expect(reply.headers["x-robots-tag"] == "noindex")
        #expect(reply.headers["cache-control"] == "private, no-cache")
        #expect(reply.headers["set-cookie"] == nil)
    }

    @Test(
        "every verdict has its own words and status",
        arguments: [
            (2, 1, 200, "Lô hàng bị thu hồi"), (1, 8, 200, "Tem chưa kích hoạt"),
        ])
    func verdict(allotment: Int, serial: Int, status: Int, words: String) throws {
        let reply = try service.ask("GET", try service.stamps(of: allotment)[serial - 1])
        #expect(reply.status == status)
        #expect(reply.text.contains("<h1>\(words)</h1>"))
    }

    @Test func `a changed digit is not the office's, and shows no product`() throws {
        var digits = Array(try service.stamps(of: 1)[0].utf8)
        digits[150] = digits[150] == 57 ? 48 : digits[150] + 1
        let reply = try service.ask("GET", String(decoding: digits, as: UTF8.self))
        #expect(reply.status == 404)
        #expect(reply.text.contains("<h1>Mã này không do văn phòng phát hành</h1>"))
        #expect(!reply.text.contains("Viet Gold"))
        #expect(!reply.text.contains("application/ld+json"))
    }

    @Test func `English comes by the browser's wish or by the address`() throws {
        let path = try service.stamps(of: 1)[0]
        #expect(try service.ask("GET", path, ["Accept-Language: en"]).text.contains("<h1>A valid stamp</h1>"))
        #expect(try service.ask("GET", path + "?lang=en").text.contains("<html lang=\"en\">"))
        let vietnamese = try service.ask("GET", path + "?lang=vi", ["Accept-Language: en"])
        #expect(vietnamese.text.contains("<html lang=\"vi\">"))
        #expect(vietnamese.headers["vary"] == "Accept-Language")
    }

    @Test func `page and style sheet together stay below 30 kB`() throws {
        let page = try service.ask("GET", try service.stamps(of: 1)[0])
        let start = try #require(page.text.range(of: "/assets/site-"))
        let path = page.text[start.lowerBound...].prefix { $0 != "\"" }
        let styles = try service.ask("GET", String(path))
        #expect(styles.status == 200)
        #expect(styles.headers["cache-control"] == "public, max-age=31536000, immutable")
        #expect(page.body.count + styles.body.count <= 30_000)
    }

    @Test func `an unchanged page is not sent twice`() throws {
        let path = try service.stamps(of: 1)[0]
        let tag = try #require(try service.ask("GET", path).headers["etag"])
        for sent in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let again = try service.ask("GET", path, ["If-None-Match: \(sent)"])
            #expect(again.status == 304, "\(sent)")
            #expect(again.body.isEmpty)
            #expect(again.headers["etag"] == tag)
        }
        #expect(try service.ask("GET", path, ["If-None-Match: \"other\""]).status == 200)
    }

    @Test func `HEAD answers as GET without the body`() throws {
        let path = try service.stamps(of: 1)[0]
        let (get, head) = (try service.ask("GET", path), try service.ask("HEAD", path))
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.headers["content-length"] == "\(get.body.count)")
        #expect(head.headers["etag"] == get.headers["etag"])
    }

    @Test func `a typed code leads to its stamp whatever its spelling`() throws {
        let answer = try service.json("/v1/verdicts" + (try service.stamps(of: 1)[0]))
        let code = try #require(answer["typed_code"] as? String)
        let typed = code.lowercased().replacingOccurrences(of: "-", with: "+")
        let reply = try service.ask("GET", "/check?code=\(typed)&lang=en")
        #expect(reply.status == 303)
        #expect(reply.headers["location"] == "/\(code)?lang=en")
        #expect(try service.ask("GET", "/\(code)").text.contains("<h1>Tem hợp lệ</h1>"))
    }

    @Test func `names are escaped wherever they stand`() throws {
        let home = try service.ask("GET", "/").text
        #expect(home.contains("Văn phòng &lt;thử&gt;"))
        #expect(!home.contains("<thử>"))
        let search = try service.ask("GET", "/products?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E").text
        #expect(!search.contains("<script>alert"))
        let typed = try service.ask("GET", "/check?code=%22%3E%3Cimg%3E").text
        #expect(!typed.contains("<img>"))
    }
}
