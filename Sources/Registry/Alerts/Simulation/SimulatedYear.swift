package import StampFormat

/// One stamp of a simulated year, with all that the rules look at.
package struct SimulatedStamp: Sendable {
    package let story: ScanStory
    package let evidence: CopyEvidence
}

/// A year of confirmed scans, made up from a fixed seed: the same seed tells the same year.
///
/// What it takes for granted is on the page Simulation of the documentation.
package struct SimulatedYear<Random: RandomNumberGenerator> {
    private var random: Random
    /// Midnight in Viet Nam before the first scan, in milliseconds since 1970-01-01T00:00:00Z.
    private let start: Int64
    private let first: Day
    /// All stamps stand at one place: each is judged alone.
    private let place: StampPlace

    private static var minute: Int64 { 60_000 }
    private static var day: Int64 { 86_400_000 }
    /// Of a hundred scans, how many say in which province they are.
    private static var tellers: Int { 33 }
    /// Of a thousand that say it, how many are wrong: a traveller's home, a slip of the finger.
    private static var slips: Int { 4 }

    package init(of place: StampPlace, from first: Day, random: Random) {
        self.place = place
        self.first = first
        self.random = random
        start = first.unixSeconds * 1000
    }

    /// An honest stamp, by the stories' shares.
    package mutating func honest() -> SimulatedStamp {
        let shares = ScanStory.honest
        var pick = roll(shares.reduce(0) { $0 + $1.share })
        for (story, share) in shares {
            if pick < share { return stamp(story) }
            pick -= share
        }
        return stamp(.shop)
    }

    /// A stamp with a story.
    package mutating func stamp(_ story: ScanStory) -> SimulatedStamp {
        let home = Province.all[roll(Province.all.count)]
        let begin = start + Int64(roll(300)) * Self.day + Int64(7 * 60 + roll(900)) * Self.minute
        var shop = Visits(place: place, home: home, at: begin)
        switch story {
        case .shop: passers(&shop, 1 + shelf())
        case .gift:
            passers(&shop, 1 + shelf())
            shop.at += Self.day + Int64(roll(20 * 1440)) * Self.minute
            shop.home = Province.all[roll(Province.all.count)]
            passers(&shop, 1 + roll(3))
        case .fair, .listing: crowd(&shop, 80 + roll(250), everywhere: story.word.hasPrefix("listing"))
        case .forgotten:
            shop.state = .issued
            passers(&shop, 1 + roll(2))
        case .leftover: passers(&shop, 1 + roll(2))
        case .crawled:
            shop.client = client()
            shop.scans.append(scan(shop))
        case .copied(let packs): spread(&shop, packs)
        }
        return SimulatedStamp(story: story, evidence: evidence(of: story, shop))
    }

    /// What stands before one shelf.
    private struct Visits {
        let place: StampPlace
        var home: Province
        var at: Int64
        var state = RangeState.activated
        var client: [UInt8] = []
        var scans: [Scan] = []

        init(place: StampPlace, home: Province, at: Int64) {
            (self.place, self.home, self.at) = (place, home, at)
        }
    }

    /// One pack draws few; a demonstration pack on a busy shelf now and then a dozen on a day.
    private mutating func shelf() -> Int { roll(200) == 0 ? roll(14) : roll(4) }

    private mutating func passers(_ visits: inout Visits, _ count: Int) {
        for _ in 0..<count {
            visits.client = client()
            // Some press again, to be sure.
            for _ in 0..<(1 + (roll(5) == 0 ? 1 : 0)) {
                visits.scans.append(scan(visits))
                visits.at += Int64(1 + roll(8)) * Self.minute
            }
            visits.at += Int64(10 + roll(36 * 60)) * Self.minute
        }
    }

    private mutating func crowd(_ visits: inout Visits, _ count: Int, everywhere: Bool) {
        let (begin, minutes) = (visits.at, everywhere ? 20 * 1440 : 9 * 60)
        for _ in 0..<count {
            visits.client = client()
            visits.at = begin + Int64(roll(minutes)) * Self.minute
            if everywhere { visits.home = Province.all[roll(Province.all.count)] }
            visits.scans.append(scan(visits))
        }
    }

    /// Of the packs with one code a few in a hundred are ever scanned, in six weeks.
    private mutating func spread(_ visits: inout Visits, _ packs: Int) {
        let begin = visits.at
        for _ in 0..<(packs + 1) where roll(100) < 12 {
            visits.home = Province.all[roll(Province.all.count)]
            visits.at = begin + Int64(roll(42 * 1440)) * Self.minute
            passers(&visits, 1 + roll(2))
        }
    }

    private mutating func scan(_ visits: Visits) -> Scan {
        var province: Province?
        if roll(100) < Self.tellers {
            province = roll(1000) < Self.slips ? Province.all[roll(Province.all.count)] : visits.home
        }
        return Scan(
            visits.place, at: visits.at, verdict: "valid", state: visits.state, province: province,
            client: visits.client)
    }

    private func evidence(of story: ScanStory, _ visits: Visits) -> CopyEvidence {
        var causes: [TechnicalCause] = []
        let (days, serial) = (visits.scans.compactMap(\.day), visits.place.serial.number)
        if let first = days.min(), let last = days.max(), let serials = SerialRange(serial, serial) {
            let kind: TechnicalCause.Kind? =
                switch story {
                case .fair(isTold: true): .fair
                case .listing(isTold: true): .listing
                default: nil
                }
            if let kind {
                causes = [TechnicalCause(kind, visits.place.allotment, serials, from: first, to: last)]
            }
        }
        let useBy = story == .leftover ? first.adding(days: -366) : first.adding(days: 400)
        return CopyEvidence(scans: visits.scans, causes: causes, useBy: useBy)
    }

    private mutating func client() -> [UInt8] {
        let halves = (random.next(), random.next())
        return withUnsafeBytes(of: halves) { Array($0) }
    }

    private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }
}
