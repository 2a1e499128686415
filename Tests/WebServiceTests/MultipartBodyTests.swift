import Testing

@testable import WebService

@Suite struct MultipartBodyTests {
    private func body(_ text: String) -> [UInt8] {
        Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
    }

    @Test func `fields and a file as browsers send them`() throws {
        let form = try MultipartBody(
            body(
                """
                --x7
                Content-Disposition: form-data; name="kind"

                chủ thể
                --x7
                Content-Disposition: form-data; name="file"; filename="C:\\tệp %22a%22.csv"
                Content-Type: text/csv

                a,b
                --x

                --x7--

                """), boundary: "x7")
        #expect(form.values == ["kind": ["chủ thể"]])
        #expect(form.files["file"]?.name == "tệp \"a\".csv")
        #expect(form.files["file"]?.bytes == body("a,b\n--x\n"))
    }

    @Test func `a file that was not chosen is none`() throws {
        let form = try MultipartBody(
            body("--b\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\n\n\n--b--\n"),
            boundary: "b")
        #expect(form.files.isEmpty)
    }

    @Test(
        "what is no form is refused",
        arguments: [
            "", "--b", "--b\nContent-Disposition: form-data; name=\"a\"\n\n1", "--b\n\n\n--b--",
            "--b\nContent-Disposition: form-data\n\n1\n--b--", "text before\n--c\n",
        ])
    func noForm(text: String) {
        #expect { try MultipartBody(body(text), boundary: "b") } throws: {
            if case WebFault.notAForm = $0 { true } else { false }
        }
    }

    @Test func `more parts than any form has are refused`() {
        let part = "--b\nContent-Disposition: form-data; name=\"a\"\n\n1\n"
        let most = String(repeating: part, count: 99)
        #expect(throws: Never.self) { try MultipartBody(body(most + "--b--"), boundary: "b") }
        #expect(throws: WebFault.self) { try MultipartBody(body(most + part + "--b--"), boundary: "b") }
    }

    @Test func `a text with control characters is refused`() {
        let text = "--b\nContent-Disposition: form-data; name=\"a\"\n\n1\u{0}2\n--b--"
        #expect { try MultipartBody(body(text), boundary: "b") } throws: {
            if case WebFault.badEncoding = $0 { true } else { false }
        }
    }

    @Test func `the boundary is found, with quotes or without`() {
        #expect(MultipartBody.boundary("multipart/form-data; boundary=ab") == "ab")
        #expect(MultipartBody.boundary("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"") == "a b")
        #expect(MultipartBody.boundary("application/x-www-form-urlencoded") == nil)
        #expect(MultipartBody.boundary("multipart/form-data; boundary=") == nil)
        let long = String(repeating: "x", count: 71)
        #expect(MultipartBody.boundary("multipart/form-data; boundary=\(long)") == nil)
    }
}
