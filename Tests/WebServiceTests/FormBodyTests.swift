import Testing

@testable import WebService

@Suite struct FormBodyTests {
    @Test func `a form is read as browsers write it`() throws {
        let form = FormBody(
            try FormBody.pairs("name=Nguy%E1%BB%85n+Lan&role=clerk&role=approver&count=1.000&x"))
        #expect(form["name"] == "Nguyễn Lan")
        #expect(form.all("role") == ["clerk", "approver"])
        #expect(form.number("count") == 1000)
        #expect(form["x"].isEmpty && form["y"].isEmpty)
        #expect(form.text("x") == nil)
    }

    @Test("what is no form is refused", arguments: ["a=%", "a=%0A", "a=%FF", "%00=1"])
    func refused(text: String) {
        #expect(throws: WebFault.self) { try FormBody.pairs(text) }
    }

    @Test func `an address waits after many failures, and others do not`() {
        let patience = AddressPatience()
        for _ in 0..<20 { patience.failed(ClientAddress("192.0.2.1"), at: 1000) }
        #expect(patience.seconds(ClientAddress("192.0.2.1"), at: 1000) == 0)
        patience.failed(ClientAddress("192.0.2.1"), at: 1000)
        #expect(patience.seconds(ClientAddress("192.0.2.1"), at: 1000) == 2)
        #expect(patience.seconds(ClientAddress("192.0.2.2"), at: 1000) == 0)
        patience.succeeded(ClientAddress("192.0.2.1"))
        #expect(patience.seconds(ClientAddress("192.0.2.1"), at: 1000) == 0)
    }
}
