import Foundation
import TestBinary
import Testing

/// The second code of a label, as whoever scratched it free checks it.
@Suite struct ScratchPageTests {
    /// An office whose allotment 3 has labels with scratch codes, and product 5 a picture.
    private static func service() throws -> RunningService {
        try RunningService(options: "--base-url http://127.0.0.1") { shell in
            let done = try shell.run(
                """
                set -e
                tracestamp allotment request --product 5 --count 2 --lot L260916A --by Lan
                tracestamp allotment approve 3 --by Minh
                tracestamp allotment sign 3
                tracestamp label sheet --allotment 3 --sheet L7159 --scratch --by Hoa -o covered.pdf
                pdftotext covered.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' > codes.txt
                tracestamp stamp list --allotment 3 --to 1 |
                    tracestamp symbol - --format png --dpi 300 -o mien.png
                tracestamp product picture add 5 --file mien.png --by Lan
                """)
            try #require(done.status == 0, "\(done)")
        }
    }

    private static func form(_ path: String, _ code: String) -> String {
        "stamp=\(path.dropFirst())&code=\(code)"
    }

    @Test
    func `the first is told from those after, wrong codes are counted, and no address holds the answer`()
        throws
    {
        let service = try Self.service()
        let stamps = try service.stamps(of: 3)
        let codes = try service.shell.run("cat codes.txt").outputLines
        func ask(_ code: String, as browser: String = "a") throws -> Reply {
            try service.ask(
                "POST", "/scratch", ["User-Agent: \(browser)"], body: Self.form(stamps[0], code))
        }
        let page = try service.ask("GET", stamps[0])
        #expect(page.text.contains("action=\"/scratch#scratch\" method=\"post\""))
        let wrong = try ask("0000-0000")
        #expect(wrong.status == 200 && wrong.headers["cache-control"] == "no-store")
        #expect(wrong.text.contains("Mã cào sai.") && wrong.text.contains("còn 9 lần thử"))
        let typo = try ask("123")
        #expect(typo.status == 422 && typo.text.contains("aria-invalid=\"true\""))
        let first = try ask(codes[0].lowercased())
        #expect(first.text.contains("trước bạn chưa ai kiểm tra"))
        // The verdict stays first: a right code makes nothing good that is not.
        #expect(first.text.contains("<h1>Tem chưa kích hoạt</h1>"))
        #expect(try ask(codes[0]).text.contains("trước bạn chưa ai kiểm tra"))
        let second = try ask(codes[0], as: "b")
        #expect(second.status == 200 && second.text.contains("đã được kiểm tra 1 lần trước đó"))
        #expect(!second.text.contains("trước bạn chưa ai"))
        let office = try service.shell.run(
            "tracestamp stamp scratch \(stamps[0].dropFirst()) \(codes[0]) --json")
        #expect(office.output.contains("\"result\":\"again\""))
        // Five codes of one client in a minute; another client goes on.
        for _ in 0..<2 { _ = try ask("0000-0000") }
        let tooMany = try ask("0000-0000")
        #expect(tooMany.status == 429 && tooMany.headers["retry-after"] != nil)
        #expect(try ask("0000-0000", as: "c").status == 200)
    }

    @Test func `forms of other sites, of other stamps and of labels without a code are refused`() throws {
        let service = try RunningService.shared.get()
        let path = try service.stamps(of: 1)[0]
        #expect(!(try service.ask("GET", path).text.contains("/scratch")))
        for (header, body, status) in [
            ("Accept: */*", Self.form(path, "0000-0000"), 404),
            ("Sec-Fetch-Site: cross-site", Self.form(path, "0000-0000"), 403),
            ("Origin: https://evil.example", Self.form(path, "0000-0000"), 403),
            ("Accept: */*", Self.form("/wp-login.php", "0000-0000"), 404),
            ("Accept: */*", Self.form("/0000-0080-0001-XTNA-Q", "0000-0000"), 404),
            ("Accept: */*", "stamp=1", 400), ("Accept: */*", "", 400),
            ("Accept: */*", Self.form(path, String(repeating: "x", count: 5000)), 413),
        ] {
            let reply = try service.ask("POST", "/scratch", [header], body: body)
            #expect(reply.status == status, "\(header) \(body.prefix(40))")
        }
    }

    @Test func `the page with picture and field stays below 30 kB, and the picture below 40`() throws {
        let service = try Self.service()
        let page = try service.ask("GET", try service.stamps(of: 3)[0])
        func asset(_ start: String) throws -> Reply {
            let place = try #require(page.text.range(of: start))
            let path = page.text[place.lowerBound...].prefix { $0 != "\"" }
            return try service.ask("GET", String(path))
        }
        #expect(page.body.count + (try asset("/assets/site-").body.count) <= 30_000)
        let source = try #require(page.text.range(of: "src=\"/pictures/"))
        #expect(page.text[source.upperBound...].contains("width=\"") && page.text.contains("og:image"))
        let picture = try asset("/pictures/")
        #expect(picture.status == 200 && picture.headers["content-type"] == "image/jpeg")
        let path = page.text[source.lowerBound...].dropFirst(5).prefix { $0 != "\"" }
        #expect(try service.ask("GET", String(path)).body.count <= 40_000)
        #expect(!page.text.contains("og:title\" content=\"Tem hợp lệ"))
    }
}
