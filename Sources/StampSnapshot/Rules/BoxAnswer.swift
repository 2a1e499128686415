/// What a gift box answers: the worst of its own stamp's answer and of those of the stamps inside.
public struct BoxAnswer: Hashable, Sendable {
    /// What the box's own stamp answers by itself.
    public let own: StampAnswer
    /// What the stamps inside answer, each by itself.
    public let children: [StampAnswer]
    /// Whose answer is the box's: the place among ``children``; nil for the box's own stamp.
    public let deciding: Int?

    /// Each argument is the property of its name; where several are equally bad, the first decides, the own before all.
    public init(own: StampAnswer, children: [StampAnswer]) {
        self.own = own
        self.children = children
        var (worst, deciding): (Int, Int?) = (own.gravity, nil)
        for (place, child) in children.enumerated() where child.gravity > worst {
            (worst, deciding) = (child.gravity, place)
        }
        self.deciding = deciding
    }

    /// The box's answer.
    public var answer: StampAnswer { deciding.map { children[$0] } ?? own }
}

extension StampAnswer {
    /// How bad it is among the stamps of one box: the worst has the largest.
    ///
    /// V0 to V8 in the order of the table of verdicts. Among good ones a box never carries more stars than the least
    /// of what is in it: none (V10) counts below some, and fewer below more.
    public var gravity: Int {
        switch self {
        case .unknown: 130
        case .notAsIssued: 120
        case .specimen: 110
        case .recalled: 100
        case .outOfUse: 90
        case .notActivated: 80
        case .notRecognised: 70
        case .suspended: 60
        case .useByPassed: 50
        case .copySuspected: 40
        case .certificateEnded(_, let stars): 30 - stars
        case .participating: 20
        case .valid(let stars, _): 10 - stars
        }
    }
}
