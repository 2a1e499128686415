import HTTPTypes
import Hummingbird
import Registry
import RegistrySQL
import StampFormat
import Testing

@testable import WebService

@Suite struct RegulationPageTests {
    /// The stored values of something, those of its parts included.
    private static func leaves(_ value: Any) -> Int {
        let children = Mirror(reflecting: value).children
        switch value {
        case is Int, is Bool, is Day, is Int?: return 1
        default: return children.reduce(0) { $0 + leaves($1.value) }
        }
    }

    @Test func `the form has every field of the regulation`() throws {
        let regulation = Regulation.initial(from: try #require(Day(iso: "2026-11-20")))
        guard case .object(let facts) = regulation.facts else {
            Issue.record("a regulation's facts are an object")
            return
        }
        let fields = Set(RegulationRule.allCases.map(\.rawValue))
        #expect(fields == Set(facts.keys).subtracting(["valid_from"]))
        // Whoever adds a field to the regulation adds it to its facts, and so to the form.
        #expect(Self.leaves(regulation) == facts.count)
    }

    @Test("each field of the form changes its own value and no other", arguments: RegulationRule.allCases)
    fileprivate func field(_ rule: RegulationRule) async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .approver)
        let day = try #require(Day(iso: "2026-11-20"))
        let before = try await office.store.read { reader throws(RegistryError) in
            try reader.regulation(on: day)
        }
        let (_, page) = try await office.ask(.get, "/console/regulation", token)
        #expect(page.contains("name=\"\(rule.rawValue)\""))
        let value = rule.isSwitch ? 1 - rule.value(of: before) : rule.value(of: before) + 1
        let form = RegulationRule.allCases.map { other in
            "\(other.rawValue)=\(other == rule ? value : other.value(of: before))"
        }.joined(separator: "&")
        let (adopted, text) = try await office.ask(
            .post, "/console/regulation", token, form: "from=2026-11-20&" + form)
        #expect(adopted.headers[.location] == "/console/regulation?done=regulation", "\(text)")
        let after = try await office.store.read { reader throws(RegistryError) in
            try reader.regulation(on: day)
        }
        for other in RegulationRule.allCases {
            #expect(other.value(of: after) == (other == rule ? value : other.value(of: before)), "\(other)")
        }
    }

    @Test func `limits of the ages that no device could obey are refused`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .approver)
        let regulation = Regulation.initial(from: try #require(Day(iso: "2026-11-20")))
        for (rule, value) in [(RegulationRule.statusRed, 23), (.keysAmber, 0), (.productsRed, 87_601)] {
            let form = RegulationRule.allCases.map { other in
                "\(other.rawValue)=\(other == rule ? value : other.value(of: regulation))"
            }.joined(separator: "&")
            let (refused, text) = try await office.ask(
                .post, "/console/regulation", token, form: "from=2026-11-20&" + form)
            #expect(refused.status == .unprocessableContent)
            #expect(text.contains("regulation-out-of-range"), "\(rule)")
        }
    }

    @Test func `an alert shows its mark, its rules, what was excluded and what was decided`() async throws {
        let office = try await ConsoleOffice()
        let token = try await office.session(of: .approver)
        let path = "/console/allotments/1/alert"
        let explain = "serial=3&kind=fair&from=1&to=8&province=42&first=2026-11-18&last=2026-11-20"
        _ = try await office.ask(.post, path + "/explain", token, form: explain)
        _ = try await office.ask(.post, path + "/raise", token, form: "serial=3&grade=suspected")
        _ = try await office.ask(.post, path + "/close", token, form: "serial=3&outcome=not-copied")
        let (_, page) = try await office.ask(.get, path + "?serial=3", token)
        for words in [
            "0, cảnh báo từ 50", "Nguyên nhân kỹ thuật đã loại trừ: 1", "Hội chợ, gian hàng", "1–8",
            "18/11/2026 – 20/11/2026", "Nghi ngờ có cơ sở", "Không phải tem giả",
            "/console/cases/new?origin=alert&amp;stamp=1%2F3",
            "<h2>Đã xử lý</h2>",
        ] { #expect(page.contains(words), "\(words)") }
        let (_, list) = try await office.ask(.get, "/console/alerts", token)
        #expect(list.contains("Đã khép: 1") && list.contains("Không phải tem giả"))
        let (_, other) = try await office.ask(.get, path + "?serial=4", token)
        #expect(!other.contains("<h2>Đã xử lý</h2>"))
    }
}
