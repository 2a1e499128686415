package import StampFormat
package import StampSnapshot

extension Verdict {
    /// The verdict on an authentic stamp.
    ///
    /// Its rules are ``StampFacts/answer(on:)``, which a snapshot asks too.
    ///
    /// - Parameters:
    ///   - stamp: as scanned; its signature was found good.
    ///   - standing: what the registry knows; nil when it never issued this serial.
    ///   - day: the day of the question.
    package init(on stamp: Stamp, standing: Standing?, day: Day) {
        guard let standing else {
            self = .unknown
            return
        }
        guard standing.stored == stamp else {
            self = .notAsIssued
            return
        }
        guard stamp.fields.kind != .specimen else {
            self = .specimen
            return
        }
        self.init(standing.boxAnswer(on: day)?.answer ?? standing.verdictFacts.answer(on: day))
    }

    /// An answer in the registry's words.
    package init(_ answer: StampAnswer) {
        switch answer {
        case .unknown: self = .unknown
        case .notAsIssued: self = .notAsIssued
        case .specimen: self = .specimen
        case .recalled: self = .recalled
        case .outOfUse(let state): self = .outOfUse(RangeState(state))
        case .notActivated: self = .notActivated
        case .notRecognised(let day): self = .notRecognised(withdrawnOn: day)
        case .suspended: self = .suspended
        case .useByPassed(let day): self = .useByPassed(day)
        case .copySuspected: self = .copySuspected
        case .certificateEnded(let day, let stars): self = .certificateEnded(on: day, stars: stars)
        case .valid(let stars, let now): self = .valid(stars: stars, now: now)
        case .participating: self = .participating
        }
    }
}
