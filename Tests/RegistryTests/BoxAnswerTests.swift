import StampFormat
import StampSnapshot
import TestTools
import Testing

/// The worst verdict of a box, by the order of the table of verdicts.
@Suite struct BoxAnswerTests {
    /// From the worst to the best; those of one row are equally bad.
    private static func table() throws -> [[StampAnswer]] {
        let (early, late) = (try #require(Day(number: 100)), try #require(Day(number: 900)))
        return [
            [.unknown], [.notAsIssued], [.specimen], [.recalled],
            SerialState.allCases.filter(\.isTerminal).map { .outOfUse($0) },
            [.notActivated], [.notRecognised(withdrawnOn: nil), .notRecognised(withdrawnOn: early)],
            [.suspended], [.useByPassed(early), .useByPassed(late)], [.copySuspected],
            [.certificateEnded(on: late, stars: 3)], [.certificateEnded(on: early, stars: 4)],
            [.certificateEnded(on: early, stars: 5)], [.participating],
            [.valid(stars: 3, now: nil), .valid(stars: 3, now: 5)], [.valid(stars: 4, now: nil)],
            [.valid(stars: 5, now: nil), .valid(stars: 5, now: 3)],
        ]
    }

    @Test func `each answer of the table is worse than those below it, wherever it stands`() throws {
        let table = try Self.table()
        for (row, worse) in table.enumerated() {
            for better in table[(row + 1)...].joined() {
                for answer in worse {
                    let byChild = BoxAnswer(own: better, children: [better, answer, better])
                    #expect(byChild.answer == answer && byChild.deciding == 1)
                    let byOwn = BoxAnswer(own: answer, children: [better, better])
                    #expect(byOwn.answer == answer && byOwn.deciding == nil)
                }
            }
        }
    }

    @Test func `of equally bad ones the box's own decides, else the first inside`() throws {
        for row in try Self.table() {
            for (one, other) in zip(row, row.reversed()) {
                #expect(BoxAnswer(own: one, children: [other, one]).deciding == nil)
                let good = StampAnswer.valid(stars: 5, now: nil)
                guard one.gravity > good.gravity else { continue }
                #expect(BoxAnswer(own: good, children: [good, one, other]).deciding == 1)
            }
        }
    }

    @Test func `5 000 boxes of chance: none is worse than the answer, and the answer is one of them`() throws
    {
        var random = SeededRandom(seed: 13)
        let all = Array(try Self.table().joined())
        for _ in 0..<5_000 {
            let count = Int.random(in: 1...100, using: &random)
            let children = (0..<count).compactMap { _ in all.randomElement(using: &random) }
            let own = try #require(all.randomElement(using: &random))
            let box = BoxAnswer(own: own, children: children)
            #expect((children + [own]).allSatisfy { $0.gravity <= box.answer.gravity })
            #expect(box.deciding.map { children[$0] } ?? own == box.answer)
            // Goods may be sold only when each of them may.
            #expect(box.answer.isGood == (children + [own]).allSatisfy(\.isGood))
            // What stands in which place does not matter.
            let turned = BoxAnswer(own: own, children: children.reversed())
            #expect(turned.answer.gravity == box.answer.gravity)
        }
    }
}
