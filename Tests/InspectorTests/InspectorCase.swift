import Foundation
import StampFormat
import StampSigning
import StampSnapshot

/// One question and what Swift answers; `make inspector` asks WebAssembly in node the same.
struct InspectorCase: Encodable {
    let text: String
    /// Seconds since 1970-01-01T00:00:00Z.
    let now: UInt64
    let check: String
    var verdict: Verdict?

    struct Verdict: Encodable {
        let word: String
        let good: Bool
        let day: Int
        let state: String
        let stars: Int?
        let starsNow: Int?
        let on: Int?
        let lot: String?
        let worstAge: String
        let reliable: Bool
        let newer: Bool
        /// What each stamp of a box answers by itself, the box's own first; empty for no box.
        let box: [Part]

        struct Part: Encodable {
            let word: String
            let decides: Bool
            let reliable: Bool
        }
    }

    init(
        _ text: String, now: UInt64, _ keys: KeyringCheck, _ statement: SnapshotStatement,
        _ state: SnapshotState
    ) throws {
        self.text = text
        self.now = now
        let stamp: Stamp
        do throws(StampFault) {
            stamp = try text.hasPrefix("https") ? StampURL(text).stamp : Stamp(digits: text)
        } catch {
            check = error.word
            return
        }
        let result = try keys.check(stamp)
        check = result.word
        guard result == .authentic, let today = Day(unixSeconds: Int64(now)) else { return }
        let answer = state.answer(on: stamp.fields, day: statement.answerDay(for: today))
        let ages = DataAges(by: state.office.limits, madeAt: statement.madeAt, now: now)
        verdict = Verdict(
            answer, ages, isUsable: now <= statement.validUntil && ages.worst < .red,
            isNewer: answer.state == nil && statement.day.map { stamp.fields.issuedOn.day >= $0 } ?? true)
    }
}

extension InspectorCase.Verdict {
    init(_ answer: SnapshotAnswer, _ ages: DataAges, isUsable: Bool, isNewer: Bool) {
        let (stars, now, on): (Int?, Int?, Day?) =
            switch answer.answer {
            case .valid(let stars, let now): (stars, now, nil)
            case .certificateEnded(let day, let stars): (stars, nil, day)
            case .useByPassed(let day): (nil, nil, day)
            case .notRecognised(let day): (nil, nil, day)
            case .unknown, .notAsIssued, .specimen, .recalled, .outOfUse, .notActivated, .suspended,
                .copySuspected, .participating:
                (nil, nil, nil)
            }
        self.init(
            word: answer.answer.word, good: answer.answer.isGood, day: answer.day.number,
            state: answer.state?.word ?? "", stars: stars, starsNow: now, on: on?.number,
            lot: answer.batch?.lot.string, worstAge: ages.worst.word,
            reliable: !answer.answer.isGood || isUsable, newer: isNewer,
            box: answer.box.map { box in
                ([box.own] + box.children).enumerated().map { place, told in
                    Part(
                        word: told.word, decides: place - 1 == box.deciding ?? -1,
                        reliable: !told.isGood || isUsable)
                }
            } ?? [])
    }
}

/// Base64 of PEM blocks.
enum Base64 {
    static func bytes(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map { Array($0) } }
}
