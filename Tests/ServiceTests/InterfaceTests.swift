import Foundation
import TestBinary
import Testing

@Suite struct InterfaceTests {
    let service: RunningService

    init() throws { service = try RunningService.shared.get() }

    private func post(_ body: String, type: String = "application/json") throws -> Reply {
        try service.ask("POST", "/v1/verdicts", ["Content-Type: \(type)"], body: body)
    }

    @Test func `a stamp's URL, digits and code have one verdict`() throws {
        let path = try service.stamps(of: 1)[0]
        let digits = try service.json("/v1/verdicts" + path)
        #expect(digits["age_seconds"] as? Int == 0)
        #expect(digits["verdict"] as? String == "valid")
        #expect(digits["good"] as? Bool == true)
        #expect(digits["stars"] as? Int == 3)
        let code = try #require(digits["typed_code"] as? String)
        #expect(try service.json("/v1/verdicts/\(code)")["verdict"] as? String == "valid")
        let url = try service.json("/v1/verdicts/https:%2F%2Fevil.example%2F\(path.dropFirst())")
        #expect(url["verdict"] as? String == "valid")
        #expect(url["host"] as? String == "evil.example")
    }

    @Test func `a thousand stamps are answered in their order`() throws {
        let stamps = try service.stamps(of: 1) + (try service.stamps(of: 2))
        let texts = (0..<1000).map { $0 % 17 == 16 ? "nonsense" : String(stamps[$0 % 17].dropFirst()) }
        let body = try JSONSerialization.data(withJSONObject: ["stamps": texts])
        let reply = try post(String(decoding: body, as: UTF8.self))
        #expect(reply.status == 200)
        let verdicts = try #require(try reply.json["verdicts"] as? [[String: Any]])
        #expect(verdicts.map { $0["input"] as? String } == texts)
        let expected = (0..<1000).map { number -> String in
            switch number % 17 {
            case 0...5: "valid"
            case 6, 7: "not-activated"
            case 8...15: "recalled"
            default: "unknown"
            }
        }
        #expect(verdicts.map { $0["verdict"] as? String } == expected)
        #expect(try reply.json["good"] as? Int == expected.filter { $0 == "valid" }.count)
    }

    @Test(
        "bodies that are no question are refused",
        arguments: [
            ("{}", 400, "malformed-body"), ("[]", 400, "malformed-body"),
            ("{\"stamps\":", 400, "malformed-body"),
            ("{\"stamps\":[1]}", 400, "malformed-body"), ("{\"stamps\":[]}", 400, "bad-value"),
            ("{\"stamps\":[\"\"]}", 400, "bad-value"),
        ])
    func body(text: String, status: Int, code: String) throws {
        let reply = try post(text)
        #expect(reply.status == status)
        #expect(reply.headers["content-type"] == "application/problem+json")
        #expect(try reply.json["code"] as? String == code)
        #expect(try reply.json["status"] as? Int == status)
    }

    @Test func `1001 stamps, other types and large bodies are refused with the numbers`() throws {
        let many = "{\"stamps\":[" + Array(repeating: "\"1\"", count: 1001).joined(separator: ",") + "]}"
        let reply = try post(many)
        #expect(reply.status == 400)
        #expect(try (reply.json["detail"] as? String)?.contains("1001") == true)
        #expect(try post("{\"stamps\":[\"1\"]}", type: "text/plain").status == 415)
        let large = try post(String(repeating: " ", count: 512 * 1024 + 1))
        #expect(large.status == 413)
        #expect(try large.json["most_bytes"] as? Int == 512 * 1024)
        #expect(try (large.json["detail"] as? String)?.contains("512 KiB") == true)
    }

    @Test func `pages of a list join to the whole of it`() throws {
        var path: String? = "/v1/products?limit=7"
        var numbers: [Int] = []
        while let asked = path {
            let reply = try service.ask("GET", asked)
            numbers += try #require(try reply.json["products"] as? [[String: Any]]).compactMap {
                $0["product"] as? Int
            }
            path = try reply.json["next"] as? String
            #expect(reply.headers["link"] == path.map { "<\($0)>; rel=\"next\"" })
        }
        #expect(numbers == Array(1...19))
    }

    @Test func `a household's tax code and scores stay in the office`() throws {
        let producers = try service.ask("GET", "/v1/producers?limit=200").text
        #expect(producers.contains("\"legal_form\":\"household\""))
        #expect(!(try service.ask("GET", "/v1/products/5").text.contains("score")))
    }

    @Test func `keys of the interface verify its stamps without a network`() throws {
        let keys = try #require(try service.json("/v1/keys")["keys"] as? [[String: Any]])
        #expect(keys.count == 1)
        #expect((keys[0]["pem"] as? String)?.hasPrefix("-----BEGIN CERTIFICATE-----") == true)
        let answer = try service.json("/v1/verdicts" + (try service.stamps(of: 1)[0]))
        #expect((answer["fields"] as? [String: Any])?["key"] as? String == keys[0]["key"] as? String)
    }

    @Test func `every page of data that is described is there, for everyone or for tokens`() throws {
        let description = try service.json("/v1/openapi.json")
        #expect(description["openapi"] as? String == "3.1.0")
        let paths = try #require(description["paths"] as? [String: [String: Any]])
        for (path, operations) in paths where !path.contains("{") {
            guard let get = operations["get"] as? [String: Any] else { continue }
            let status = try service.ask("GET", path + (path == "/v1/certificates" ? "?product=5" : ""))
                .status
            switch (path, get["security"]) {
            // No snapshot was made here yet.
            case ("/v1/snapshot", _):
                #expect(status == 404)
                #expect(try service.json(path)["code"] as? String == "no-snapshot")
            case (_, nil): #expect(status == 200, "\(path)")
            case (_, _?): #expect(status == 401, "\(path)")
            }
        }
    }

    @Test func `problems speak the asker's language`() throws {
        let path = "/v1/products/0"
        #expect(try (service.json(path)["title"] as? String) == "Giá trị không đúng")
        let english = try service.ask("GET", path, ["Accept-Language: en-GB,en;q=0.9"])
        #expect(try english.json["title"] as? String == "A value cannot be used")
        #expect(try english.json["request"] as? String == english.headers["x-request-id"])
    }
}
