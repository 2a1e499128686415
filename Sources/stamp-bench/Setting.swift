import Foundation

/// What every part is told: how much to do, and where it may write.
struct Setting: Sendable {
    let scale: Scale
    let folder: URL
    /// The Python that runs the peer; nil leaves its row out.
    let peer: String?
}

/// How much work each part does.
struct Scale: Sendable {
    /// Timed pairs of ours and the limit, beside the untimed first.
    let repetitions: Int
    /// Stamps of one allotment that is signed, stored and closed.
    let signedStamps: Int
    /// Texts that are verified.
    let texts: Int
    /// Symbols on one core; all cores make as many each.
    let symbols: Int
    /// Pages of 65 labels from ready symbols.
    let readyPages: Int
    /// Labels of the document that is made from stamps.
    let labels: Int
    /// Labels on rolls, and of a print shop's package.
    let rolls: Int
    /// Labels of ours and of the much slower peer's documents.
    let peerLabels: (ours: Int, peer: Int)
    /// Labels of the documents whose peak memory is compared.
    let memory: [Int]
    /// Stamps in the small and in the large store.
    let stores: (small: Int, large: Int)
    /// Lookups in each store.
    let lookups: Int
    /// Products that are imported and searched.
    let products: Int
    /// Stamps of one allotment that workers sign, and of the one that a worker's memory is measured with.
    let queued: (timed: Int, held: Int)
    /// Requests to the running service, each for a stamp of its own.
    let asked: Int
    /// Scans that a server holds before it is measured, and those that are stored in one call.
    let storedScans: Int
    let scans: Int
    /// Batches of the snapshots; changes are made to the last.
    let batches: [Int]

    static let full = Scale(
        repetitions: 5, signedStamps: 200_000, texts: 60_000, symbols: 20_000, readyPages: 4_000,
        labels: 39_000, rolls: 20_000, peerLabels: (39_000, 1_300),
        memory: [1_000, 10_000, 100_000, 1_000_000], stores: (10_000, 10_000_000), lookups: 20_000,
        products: 50_000, queued: (200_000, 1_000_000), asked: 20_000, storedScans: 1_000_000, scans: 80_000,
        batches: [100, 1_000, 10_000])

    static let quick = Scale(
        repetitions: 1, signedStamps: 8_192, texts: 2_048, symbols: 1_000, readyPages: 20, labels: 1_300,
        rolls: 1_000, peerLabels: (1_300, 130),
        memory: [1_000, 10_000], stores: (10_000, 1_000_000), lookups: 2_000, products: 5_000,
        queued: (20_000, 100_000), asked: 2_000, storedScans: 10_000, scans: 8_000, batches: [100, 1_000])
}
