import Foundation
import HTTPTypes
import Hummingbird
import Registry
import RegistrySQL
import StampSigning
import Testing

@testable import WebService

/// What a device did without a network, as it sends it.
@Suite struct CaseAPITests {
    private static let opened = "0193a7f2-5c1e-7b44-9d2a-77aa01c0ffee"
    private static let place = "{\"origin\":\"hand\",\"place\":\"Chợ Bình Lư\",\"device_at\":1795160000000}"
    private static let finding = """
        {"reason":"label-quantity","criterion":"Nhãn ghi 500gr","severity":"minor","deadline":"2026-12-28",\
        "device_at":1795160001000}
        """
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]

    private func opened(_ office: TokenOffice, _ secret: String) async throws -> TokenOffice.Reply {
        try await office.ask(.post, "/v1/cases", secret, Self.place, key: Self.opened)
    }

    private func cases(_ office: TokenOffice) async throws -> [InspectionCase] {
        try await office.office.store.read { reader throws(RegistryError) in try reader.cases() }
    }

    @Test func `an act comes once under its key, however late and with whatever token it is sent again`()
        async throws
    {
        let office = try await TokenOffice()
        let (first, second) = (
            try await office.secret(.inspector), try await office.secret(.inspector)
        )
        let before = try await cases(office).count
        let done = try await opened(office, first)
        #expect(done.status == 201 && done.json["repeated"] as? Bool == false, "\(done.text)")
        #expect(done.json["at"] is Int && done.json["stage"] as? String == "opened")
        let again = try await opened(office, first)
        #expect((again.status, again.text) == (201, done.text))
        // The kept answer is another token's; the receipt is the key's for good.
        let late = try await opened(office, second)
        #expect(late.status == 200 && late.json["repeated"] as? Bool == true, "\(late.text)")
        #expect(late.json["receipt"] as? Int == done.json["receipt"] as? Int)
        #expect(try await cases(office).count == before + 1)
        let third = try await office.secret(.inspector)
        let other = try await office.ask(
            .post, "/v1/cases", third, Self.place.replacing("Bình", with: "Tam"), key: Self.opened)
        #expect(other.status == 422 && other.code == "key-reused", "\(other.text)")
    }

    @Test func `a case is carried on by its key, text first and pictures apart`() async throws {
        let office = try await TokenOffice()
        let secret = try await office.secret(.inspector)
        let case7 = "/v1/cases/\(Self.opened)"
        #expect(try await office.act(case7 + "/find", secret, Self.finding).code == "unknown-case")
        _ = try await opened(office, secret)
        let found = try await office.act(case7 + "/find", secret, Self.finding)
        #expect(found.status == 201 && found.json["item"] as? Int == 1, "\(found.text)")
        let path =
            case7 + "/evidence/" + Hex.text(of: SHA256.digest(of: Self.jpeg)) + "?device_at=1795160002000"
        let (key, picture) = (UUID().uuidString, Self.jpeg)
        for status in [201, 201] {
            let put = try await office.put(path, secret, picture, key: key)
            #expect(put.status == status && put.json["item"] as? Int == 1, "\(put.text)")
        }
        let read = try await office.ask(.get, case7, secret)
        #expect(read.json["provisional_number"] as? String == "T-01C0FFEE")
        let findings = read.json["finding_list"] as? [[String: Any]]
        #expect(findings?.first?["legal_basis"] as? String != "label-quantity")
        let events = read.json["events"] as? [[String: Any]]
        #expect(events?.first?["device_at"] as? Int == 1_795_160_001_000)
        let evidence = try #require(read.json["evidence"] as? [[String: Any]])
        #expect(evidence.count == 1 && evidence[0]["bytes"] as? Int == picture.count)
    }

    @Test func `what does not fit any more is answered with both states and changes nothing`() async throws {
        let office = try await TokenOffice()
        let secret = try await office.secret(.inspector)
        _ = try await opened(office, secret)
        let path = "/v1/cases/\(Self.opened)"
        let tag = try #require(try await office.ask(.get, path, secret).fields[.eTag])
        let closed = try await office.act(path + "/close", secret, "{\"outcome\":\"no-violation\"}", tag: tag)
        #expect(closed.status == 201 && closed.json["stage"] as? String == "closed", "\(closed.text)")
        let late = try await office.act(path + "/find", secret, Self.finding)
        #expect(late.status == 409 && late.code == "wrong-case-stage")
        #expect((late.json["current"] as? [String: Any])?["stage"] as? String == "closed", "\(late.text)")
        #expect((late.json["asked"] as? [String: Any])?["device_at"] as? Int == 1_795_160_001_000)
        let stale = try await office.act(path + "/find", secret, Self.finding, tag: tag)
        #expect(stale.status == 412 && stale.json["current"] != nil, "\(stale.text)")
        #expect(try await cases(office).last?.findings.isEmpty == true)
    }

    @Test func `a producer answers its own findings, and a case that is not its own is not there`()
        async throws
    {
        let office = try await TokenOffice()
        let secret = try await office.secret(.producer)
        let own = try await office.act("/v1/cases/1/remedy", secret, "{\"finding\":1,\"note\":\"đã in lại\"}")
        #expect(own.status == 201 && own.json["stage"] as? String == "remediation-submitted", "\(own.text)")
        let twice = try await office.act("/v1/cases/1/remedy", secret, "{\"finding\":1}")
        #expect(twice.status == 409 && twice.code == "wrong-finding", "\(twice.text)")
        for number in ["2", "99"] {
            let foreign = try await office.act("/v1/cases/\(number)/remedy", secret, "{}")
            #expect(foreign.status == 404, "\(foreign.text)")
        }
        for act in ["find", "verify", "close", "visit"] {
            #expect(try await office.act("/v1/cases/1/\(act)", secret, "{}").status == 403, "\(act)")
        }
        #expect(try await cases(office)[1].stage == .findingsIssued)
    }

    @Test func `a finding that says what another says is answered with both states`() async throws {
        let office = try await TokenOffice()
        let secret = try await office.secret(.inspector)
        let again = try await office.act("/v1/cases/1/find", secret, Self.finding)
        #expect(again.status == 409 && again.code == "equal-finding", "\(again.text)")
        #expect((again.json["current"] as? [String: Any])?["case"] as? Int == 1, "\(again.text)")
        let other = try await office.act(
            "/v1/cases/1/find", secret, Self.finding.replacing("500gr", with: "300gr"))
        #expect(other.status == 201 && other.json["item"] as? Int == 2, "\(other.text)")
        let visit = try await office.act("/v1/cases/1/visit", secret, "{\"document\":\"13/BB\"}")
        #expect(visit.status == 201 && visit.json["stage"] as? String == "findings-issued", "\(visit.text)")
    }

    @Test func `keys and bytes that are none are refused before anything is done`() async throws {
        let office = try await TokenOffice()
        let secret = try await office.secret(.inspector)
        for key in ["short", "1234567890123456", "a b"] {
            let reply = try await office.ask(.post, "/v1/cases", secret, Self.place, key: key)
            #expect(reply.status == 400, "\(key): \(reply.text)")
        }
        _ = try await opened(office, secret)
        let path = "/v1/cases/\(Self.opened)/evidence/"
        let wrong = try await office.put(path + String(repeating: "0", count: 64), secret, Self.jpeg)
        #expect(wrong.status == 400 && wrong.code == "bad-value")
        let text = Array("no picture".utf8)
        let none = try await office.put(path + Hex.text(of: SHA256.digest(of: text)), secret, text)
        #expect(none.status == 422 && none.code == "bad-evidence", "\(none.text)")
    }
}

extension TokenOffice {
    /// Puts bytes under a key.
    fileprivate func put(
        _ path: String, _ secret: String, _ bytes: [UInt8], key: String = UUID().uuidString
    ) async throws -> Reply {
        let fields: HTTPFields = [
            .contentType: "image/jpeg", .authorization: "Bearer \(secret)", .idempotencyKey: key,
        ]
        let (response, text) = try await office.send(.put, path, fields, bytes: bytes)
        return Reply(status: response.status.code, text: text, fields: response.headers)
    }
}
