import HTTPTypes
import Hummingbird
import Registry
import Testing

@testable import WebService

/// What forms of cases refuse, and the words of their pages.
@Suite struct ConsoleCaseFormTests {
    @Test(
        "what is wrong in a form is a refusal with its word",
        arguments: [
            ("/console/cases", "origin=&stamp=", "choice-missing"),
            ("/console/cases", "origin=hand&product=x", "not-a-number"),
            ("/console/cases", "origin=hand&stamp=%3Cscript%3E", "unknown-stamp"),
            ("/console/cases", "origin=hand&stamp=1%2F4294967295", "malformed"),
            ("/console/cases", "origin=scan&product=5", "nothing-to-inspect"),
            (
                "/console/cases/1/find", "criterion=x&reason=none&severity=minor&deadline=2026-12-28",
                "bad-text"
            ),
            (
                "/console/cases/1/find", "criterion=x&reason=label-quantity&severity=minor&deadline=x",
                "bad-day"
            ),
            (
                "/console/cases/1/find",
                "criterion=x&reason=label-quantity&severity=minor&deadline=2026-11-19",
                "bad-deadline"
            ),
            ("/console/cases/1/transfer", "agency=moon&province=", "choice-missing"),
            ("/console/cases/1/transfer", "agency=police&province=", "document-required"),
            ("/console/cases/1/close", "outcome=won", "choice-missing"),
            ("/console/cases/1/verify", "finding=1", "wrong-finding"),
            ("/console/cases/1/self-check", "finding=7&group=food&deadline=2026-12-28", "unknown-finding"),
            ("/console/campaigns/1/waves", "first=2026-12-03&last=2026-12-01&place=x", "bad-wave"),
            ("/console/campaigns/1/waves", "first=&last=&place=x", "day-missing"),
        ])
    func refusals(path: String, form: String, code: String) async throws {
        let office = try await ConsoleOffice()
        let (answer, text) = try await office.ask(.post, path, office.session(of: .inspector), form: form)
        #expect(answer.status == .unprocessableContent)
        // A serial beyond the format's own bounds is no stamp either.
        let word = code == "malformed" ? "unknown-stamp" : code
        #expect(text.contains("<p class=\"code\">\(word)</p>"), "\(text)")
    }

    @Test(
        "every page of inspections is complete in English",
        arguments: [
            "cases", "cases?show=overdue", "cases/new", "cases/1", "campaigns", "campaigns/1", "self-checks",
            "consumer-reports",
        ])
    func english(path: String) async throws {
        let office = try await ConsoleOffice()
        let address = "/console/\(path)" + (path.contains("?") ? "&" : "?") + "lang=en"
        let (response, text) = try await office.ask(.get, address, office.session(of: .approver))
        #expect(response.status == .ok)
        for word in [
            "Hồ sơ", "Bước", "Chủ thể", "Cơ quan", "Ngày", "Lý do", "Tồn tại", "Tự kiểm tra", "Nơi ",
        ] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func `every act, stage and outcome has words in both languages, and every act its message`() {
        for act in CaseAct.allCases {
            let done = ConsoleWords.whatWasDone("case-\(act.rawValue)")
            #expect(done.map { !$0.vi.isEmpty && $0.vi != $0.en } == true, "\(act)")
        }
        let names =
            CaseStage.allCases.map { CaseNames.name(of: $0) }
            + CaseAct.allCases.map { CaseNames.name(of: $0) }
            + CaseOutcome.allCases.map { CaseNames.name(of: $0) }
            + Agency.Kind.allCases.map { CaseNames.name(of: $0) }
        #expect(names.allSatisfy { !$0.vi.isEmpty && !$0.en.isEmpty && $0.vi != $0.en })
    }
}
