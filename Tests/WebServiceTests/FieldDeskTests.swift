import Foundation
import HTTPTypes
import Registry
import RegistrySQL
import StampFormat
import Testing

@testable import WebService

/// What an inspector's device keeps, and what it then sends of a case that the office opened.
@Suite struct FieldDeskTests {
    private func desk(_ office: TokenOffice, _ secret: String) async throws -> [String: Any] {
        let reply = try await office.ask(.get, "/v1/field-desk", secret)
        #expect(reply.status == 200, "\(reply.text)")
        return reply.json
    }

    private func lines(_ desk: [String: Any], _ name: String) -> [[String: Any]] {
        desk[name] as? [[String: Any]] ?? []
    }

    /// A token of an inspector of an agency.
    private func secret(of agency: Agency, _ office: TokenOffice) async throws -> String {
        let head = try office.office.act("Quản trị", .administrator)
        let person = try await PersonDesk(store: office.office.store).add(
            "Người \(agency.text)", roles: [.inspector], producer: nil, agency: agency, by: head)
        let order = TokenOrder(name: "Máy", person: person.number, scopes: [.writeCases], perMinute: 1000)
        return try await TokenDesk(store: office.office.store).issue(order, by: head).secret.text
    }

    @Test func `the desk has open cases with findings, names, rules and the office's own minutes`()
        async throws
    {
        let office = try await TokenOffice()
        let desk = try await desk(office, try await office.secret(.inspector))
        let cases = lines(desk, "cases")
        #expect(cases.compactMap { $0["case"] as? Int } == [1, 2])
        let findings = cases.first?["finding_list"] as? [[String: Any]]
        #expect(findings?.first?["criterion"] as? String == "Nhãn ghi 500gr")
        #expect((cases.first?["products"] as? [[String: Any]])?.isEmpty == false)
        #expect(cases.first?["producer_name"] is String && cases.first?["mine"] as? Bool == false)
        #expect(desk["minutes_template"] as? String == StandInWorks().minutesTemplate)
        let stages = (desk["names"] as? [String: [String: [String: String]]])?["stages"]
        #expect(stages?["findings-issued"] == ["vi": "Đã nêu tồn tại", "en": "Findings issued"])
        #expect(stages?.count == CaseStage.allCases.count)
    }

    @Test("each role is offered what the desks let it do", arguments: [Act.Role.inspector, .clerk, .auditor])
    func acts(_ role: Act.Role) async throws {
        let office = try await TokenOffice()
        let desk = try await desk(office, try await office.secret(role))
        let told = Set(lines(desk, "acts").compactMap { $0["act"] as? String })
        let allowed = CaseTransition.all.filter { $0.word.roles.contains(role) }.map(\.act.rawValue)
        let sent = Set(CaseFields.Word.allCases.map(\.rawValue)).subtracting(["remedy"])
        #expect(told == sent.intersection(allowed))
        for line in lines(desk, "acts") {
            let rule = try #require(CaseTransition.all.first { $0.act.rawValue == line["act"] as? String })
            #expect(Set(line["from"] as? [String] ?? []) == Set(rule.from.map(\.rawValue)))
            #expect(line["needs_document"] as? Bool == rule.needsDocument)
        }
    }

    @Test func `an agency's device keeps neither another's cases nor another's plans`() async throws {
        let office = try await TokenOffice()
        let store = office.office.store
        let approver = try office.office.act("Người approver", .approver)
        _ = try await CaseDesk(store: store).say(
            .transferred(Agency(.marketControl)), in: .number(2), .none, Paper(document: "1/CV"), by: approver
        )
        _ = try await CaseDesk(store: store).say(.accepted, in: .number(2), by: approver)
        let (first, last) = (try #require(Day(iso: "2026-11-19")), try #require(Day(iso: "2026-11-25")))
        _ = try await CampaignDesk(store: store).add(
            to: 1, from: first, to: last, place: "Chợ", producers: [1, 2], by: approver)
        let health = try await desk(office, try await secret(of: Agency(.health), office))
        #expect(lines(health, "cases").compactMap { $0["case"] as? Int } == [1])
        #expect(lines(health, "waves").isEmpty)
        let market = try await desk(office, try await secret(of: Agency(.marketControl), office))
        #expect(lines(market, "cases").compactMap { $0["case"] as? Int } == [1, 2])
        #expect(lines(market, "waves").first?["wave"] as? String == "1/1")
    }

    @Test func `a visit leaves the list once it has its case, and a producer beyond the wave is refused`()
        async throws
    {
        let office = try await TokenOffice()
        let day = try #require(Day(iso: "2026-11-20"))
        let approver = try office.office.act("Người approver", .approver)
        _ = try await CampaignDesk(store: office.office.store).add(
            to: 1, from: day, to: day, place: nil, producers: [1, 2], by: approver)
        let secret = try await office.secret(.inspector)
        let body = "{\"origin\":\"campaign\",\"wave\":\"1/1\",\"producer\":1}"
        let opened = try await office.act("/v1/cases", secret, body)
        #expect(opened.status == 201, "\(opened.text)")
        let wave = try #require(lines(try await desk(office, secret), "waves").first)
        #expect((wave["producers"] as? [[String: Any]])?.compactMap { $0["producer"] as? Int } == [2])
        let again = try await office.act("/v1/cases", secret, body)
        #expect(again.status == 409 && again.code == "case-exists", "\(again.text)")
        let beyond = try await office.act("/v1/cases", secret, body.replacing(":1}", with: ":3}"))
        #expect(beyond.code == "not-planned", "\(beyond.text)")
    }

    @Test func `a device hands a case over and proposes a withdrawal`() async throws {
        let office = try await TokenOffice()
        let secret = try await office.secret(.inspector)
        let reasons = lines(try await desk(office, secret), "withdrawal_reasons")
        let reason = try #require(reasons.first?["code"] as? String)
        let proposal = "{\"product\":5,\"reason\":\"\(reason)\",\"document\":\"3/TTr\"}"
        let proposed = try await office.act("/v1/cases/1/propose-withdrawal", secret, proposal)
        #expect(proposed.json["stage"] as? String == "withdrawal-proposed", "\(proposed.text)")
        let elsewhere = try await office.act("/v1/cases/2/propose-withdrawal", secret, proposal)
        #expect(elsewhere.code == "product-elsewhere", "\(elsewhere.text)")
        let unnamed = try await office.act("/v1/cases/2/transfer", secret, "{\"agency\":\"market-control\"}")
        #expect(unnamed.code == "document-required", "\(unnamed.text)")
        let nobody = try await office.act("/v1/cases/2/transfer", secret, "{\"agency\":\"nobody/40\"}")
        #expect(nobody.status == 400 && nobody.code == "bad-value", "\(nobody.text)")
        let handed = try await office.act(
            "/v1/cases/2/transfer", secret, "{\"agency\":\"market-control/40\",\"document\":\"4/CV\"}")
        #expect(handed.json["stage"] as? String == "transferred", "\(handed.text)")
        let late = try await office.act("/v1/cases/2/visit", secret, "{\"document\":\"5/BB\"}")
        #expect(late.status == 409 && late.code == "wrong-case-stage", "\(late.text)")
        for path in ["transfer", "propose-withdrawal"] {
            let producer = try await office.secret(.producer)
            #expect(try await office.act("/v1/cases/1/\(path)", producer).status == 403)
        }
    }

    @Test func `a producer reads its own findings, and nothing of what led to them or of others`()
        async throws
    {
        let office = try await TokenOffice()
        let secret = try await office.secret(.producer)
        let list = try await office.ask(.get, "/v1/cases", secret)
        let cases = list.json["cases"] as? [[String: Any]] ?? []
        #expect(cases.compactMap { $0["case"] as? Int } == [1])
        #expect(cases.first?["origin"] is NSNull)
        let own = try await office.ask(.get, "/v1/cases/1", secret)
        let findings = own.json["finding_list"] as? [[String: Any]]
        #expect(findings?.count == 1 && own.json["place"] is NSNull && own.json["origin"] is NSNull)
        #expect((own.json["evidence"] as? [Any])?.isEmpty == true, "\(own.text)")
        for number in ["2", "99"] {
            let foreign = try await office.ask(.get, "/v1/cases/\(number)", secret)
            #expect(foreign.status == 404 && foreign.code == "not-found", "\(foreign.text)")
        }
        #expect(try await office.ask(.get, "/v1/finding-reasons", secret).status == 200)
        #expect(try await office.ask(.get, "/v1/field-desk", secret).status == 403)
        let inspector = try await office.secret(.inspector)
        let opening = "{\"origin\":\"hand\",\"product\":5}"
        let silent = try await office.act("/v1/cases", inspector, opening)
        #expect(silent.status == 201)
        // No visit is announced: a case is told from its first finding on.
        #expect(try await office.ask(.get, "/v1/cases/3", secret).status == 404)
    }
}
