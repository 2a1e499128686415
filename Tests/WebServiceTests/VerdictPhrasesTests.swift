import StampFormat
import Testing

@testable import Registry
@testable import WebService

@Suite struct VerdictPhrasesTests {
    private static let day = Day(iso: "2026-11-20") ?? Day(unixSeconds: 0)

    private static var all: [(verdict: Verdict, tone: VerdictTone)] {
        guard let day else { return [] }
        return [
            (.valid(stars: 3), .good), (.valid(stars: 3, now: 4), .good), (.participating, .good),
            (.certificateEnded(on: day, stars: 3), .ended), (.recalled, .bad), (.notActivated, .caution),
            (.suspended, .caution), (.copySuspected, .caution), (.notRecognised(withdrawnOn: day), .bad),
            (.notRecognised(withdrawnOn: nil), .bad),
            (.useByPassed(day), .bad), (.unknown, .unknown), (.notAsIssued, .bad), (.specimen, .unknown),
        ] + [.lost, .stolen, .void, .wasted, .returned, .unusedExpired].map { (.outOfUse($0), .bad) }
    }

    private static func report(_ check: StampReport.Check, _ verdict: Verdict?) throws -> StampReport {
        let code = try TypedCode("0000-0080-0001-XTNA-Q")
        return StampReport(input: .typedCode(code), check: check, stamp: nil, verdict: verdict, standing: nil)
    }

    @Test func `each verdict has its tone, its words in both languages, and a next step`() throws {
        for (verdict, tone) in Self.all {
            let phrases = VerdictPhrases(try Self.report(.format1(.authentic), verdict))
            #expect(phrases.tone == tone, "\(verdict)")
            #expect(!phrases.steps.isEmpty)
            for phrase in [phrases.title, phrases.meaning] + phrases.steps {
                #expect(!phrase.vi.isEmpty && !phrase.en.isEmpty && phrase.vi != phrase.en)
            }
        }
    }

    @Test func `only goods that may be sold are green`() throws {
        for (verdict, _) in Self.all {
            let tone = VerdictPhrases(try Self.report(.format1(.authentic), verdict)).tone
            #expect([.good, .ended].contains(tone) == verdict.isGood, "\(verdict)")
        }
    }

    @Test func `no words judge the goods`() throws {
        var reports = try Self.all.map { try Self.report(.format1(.authentic), $0.verdict) }
        for check in [StampCheck.badSignature, .unknownKey, .unreadable(.serialZero)] {
            reports.append(try Self.report(.format1(check), nil))
        }
        for report in reports {
            let phrases = VerdictPhrases(report)
            // The one sentence that names false goods warns against concluding so.
            let texts = ([phrases.title, phrases.meaning] + phrases.steps).map {
                $0.vi.replacing("Đừng vội kết luận là hàng giả", with: "") + " "
                    + $0.en.replacing("Do not conclude that the goods are false", with: "")
            }
            for text in texts {
                for word in ["hàng thật", "hàng giả", "genuine", "fake", "counterfeit", "false"] {
                    #expect(!text.lowercased().contains(word), "\(text)")
                }
            }
        }
    }

    @Test func `a forged stamp and a misread one are told apart`() throws {
        let forged = VerdictPhrases(try Self.report(.format1(.badSignature), .unknown))
        let misread = VerdictPhrases(try Self.report(.format1(.unreadable(.malformed(offset: 3))), .unknown))
        let unknown = VerdictPhrases(try Self.report(.unknownCode, .unknown))
        #expect(Set([forged.title, misread.title, unknown.title]).count == 3)
        #expect(forged.tone == .bad && misread.tone == .unknown && unknown.tone == .unknown)
    }
}
