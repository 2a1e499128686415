package import StampFormat
internal import StampSymbol

/// How much of a job is read back before it is handed out.
package enum ProofExtent: String, CaseIterable, Sendable {
    /// Every label.
    case all
    /// The first page, the last, and ``ProofPlan/sampledPages`` between them.
    case sample
    /// Nothing: the run's record says so.
    case none

    /// What a job gets unless someone asks for more or less: all, above 10,000 labels a sample.
    package static func usual(labels: Int) -> ProofExtent { labels <= 10_000 ? .all : .sample }

    /// The same for pages of a few labels, each of which costs as much to read as a full one: all, above 500 a
    /// sample.
    package static func usual(smallPages: Int) -> ProofExtent { smallPages <= 500 ? .all : .sample }
}

/// Which pages of a job are rendered and read, and what must be found there.
package struct ProofPlan: Sendable {
    /// A fault on one page in twenty is missed by this many pages once in twenty jobs: 0.95⁶⁰ = 0.046.
    package static let sampledPages = 60
    /// Dots per inch at which pages are rendered: a module of 0.381 mm has 4.5 dots.
    package static let usualResolution = 300

    /// From 1, rising.
    package let pages: [Int]
    /// Dots per inch of the rendered pages.
    package let resolution: Int
    private let job: LabelJob

    /// - Parameters:
    ///   - job: what was written.
    ///   - extent: how much of it to read.
    ///   - resolution: of the rendered pages.
    package init(_ job: LabelJob, extent: ProofExtent, resolution: Int = usualResolution) {
        self.job = job
        self.resolution = resolution
        let count = job.pageCount
        switch extent {
        case .none: pages = []
        case .all: pages = Array(1...count)
        case .sample:
            pages =
                count <= ProofPlan.sampledPages + 2 ? Array(1...count) : ProofPlan.spread(over: count, job)
        }
    }

    /// One page of each of 60 equal stretches, where in the stretch the job's own bytes say; the ends as well.
    private static func spread(over count: Int, _ job: LabelJob) -> [Int] {
        var seed = job.identifier.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let inner = count - 2
        let drawn = (0..<sampledPages).map { stretch in
            let first = stretch * inner / sampledPages
            let next = (stretch + 1) * inner / sampledPages
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return 2 + first + Int(seed >> 33) % (next - first)
        }
        return [1] + drawn + [count]
    }

    /// The labels of a page, from 0 in the job's order.
    package func labels(onPage page: Int) -> Range<Int> {
        job.places.labels(onPage: page, of: job.stampCount)
    }

    /// Each label of a rendered page as a grey map of its own, in their order.
    package func pictures(of rendered: GreyPage, page: Int) -> [[UInt8]] {
        let cells = job.places.free(onPage: page).prefix(labels(onPage: page).count)
        return cells.map { cell in
            let corner = job.correction.corner(ofCell: cell - 1, on: job.sheet)
            return rendered.part(
                x: pixels(corner.width, job.sheet.label.width),
                y: pixels(corner.height, job.sheet.label.height))
        }
    }

    private func pixels(_ start: Double, _ length: Double) -> Range<Int> {
        func pixel(_ millimetres: Double) -> Int { Int((millimetres * Double(resolution) / 25.4).rounded()) }
        return pixel(start)..<pixel(start + length)
    }

    /// The first label of a page, from 0 in the job's order, that does not say what it should; nil when all do.
    ///
    /// `read`: what stood on each label of the page; `stamps`: what should.
    package func fault(onPage page: Int, read: [String], stamps: [Stamp]) -> Int? {
        for (index, label) in labels(onPage: page).enumerated() {
            guard index < read.count, index < stamps.count,
                read[index] == job.link.text(stamps[index], host: job.host)
            else { return label }
        }
        return nil
    }

    /// The cell of a label, from 1.
    package func cell(ofLabel label: Int) -> Int { job.places.place(ofLabel: label).cell }
}
