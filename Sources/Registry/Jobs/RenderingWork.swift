internal import StampFormat
package import StampSigning
internal import Synchronization

/// What makes files of labels: fonts, papers and programs that read them back are outside the registry.
package protocol LabelRendering: Sendable {
    /// Why another worker must do it: this one lacks what it needs; nil when it can.
    func refusal(of work: LabelWork) -> RegistryError?
    /// Makes the whole file and reads it back.
    func render(_ work: LabelWork, _ pace: RenderingPace) async throws(RegistryError) -> RenderedLabels
}

/// A file of labels that is made and not yet anybody's.
package struct RenderedLabels: Sendable {
    /// What decides its bytes beside the serials.
    let layout: String
    let file: PrintedFile
    /// Bytes.
    let size: Int
    /// For labels with a second code, whose keyed hashes are kept.
    let scratch: ScratchSecret?
    /// Its bytes from a place on, so many.
    let bytes: @Sendable (Int, Int) throws(RegistryError) -> [UInt8]

    package init(
        layout: String, file: PrintedFile, size: Int, scratch: ScratchSecret?,
        bytes: @escaping @Sendable (Int, Int) throws(RegistryError) -> [UInt8]
    ) {
        self.layout = layout
        self.file = file
        self.size = size
        self.scratch = scratch
        self.bytes = bytes
    }
}

/// How far a rendering has come: told by who renders, asked by who keeps its share.
package final class RenderingPace: Sendable {
    private let state = Mutex((reached: 0, goesOn: true, isLost: false))

    package init() {}

    /// Labels that are rendered.
    package var reached: Int { state.withLock { $0.reached } }

    /// Whether someone else has the share by now.
    var isLost: Bool { state.withLock { $0.isLost } }

    /// - Parameter labels: rendered so far; a file that is written in several rounds tells the furthest.
    /// - Returns: whether to go on.
    package func tell(_ labels: Int) -> Bool {
        state.withLock { state in
            state.reached = max(state.reached, labels)
            return state.goesOn
        }
    }

    /// Lets the rendering end early.
    func end(isLost: Bool) {
        state.withLock { state in
            state.goesOn = false
            state.isLost = state.isLost || isLost
        }
    }
}

/// One file of labels as one worker makes it: whole outside the register, then stored in pieces under the lease.
///
/// The last transaction records the run, names the pieces as its file and ends the job: before it nobody can fetch
/// anything, and what a worker left that died is no file.
struct RenderingWork<Store: RegistryStore>: ShareWork {
    let shares: ShareDesk<Store>
    let work: LabelWork
    let renderer: any LabelRendering
    /// In whose name, and when.
    let act: @Sendable () throws(RegistryError) -> Act
    /// Whether to stop before it is done: another one begins anew.
    var isStopping: @Sendable () -> Bool = { false }

    func run(progress: @escaping @Sendable (JobProgress) -> Void) async throws(RegistryError) -> Bool {
        guard let share = try await shares.begin() else { return false }
        let pace = RenderingPace()
        async let _ = shares.keepAlive(share, at: pace, isStopping) {
            progress(JobProgress(done: $0, total: share.size))
        }
        do throws(RegistryError) {
            try await make(share, pace)
        } catch {
            guard !pace.isLost, error != .job(.leaseLost(job: share.job, share: share.number)) else {
                return true
            }
            throw error
        }
        return true
    }

    private func make(_ share: JobShare, _ pace: RenderingPace) async throws(RegistryError) {
        try await shares.store.record { recorder throws(RegistryError) in
            try recorder.dropLabelPieces(before: share)
        }
        let made = try await renderer.render(work, pace)
        guard made.size <= LabelWork.mostBytes else { throw .job(.fileTooLarge(made.size)) }
        for place in 0..<LabelFile.pieces(of: made.size) {
            let start = place * LabelFile.pieceSize
            let piece = try made.bytes(start, min(LabelFile.pieceSize, made.size - start))
            try await shares.store(piece, at: place, of: share)
        }
        let (act, work) = (try act(), work)
        try await shares.finishJob(share) { writer throws(RegistryError) in
            let request = PrintRequest(serials: work.serials, layout: made.layout, reason: work.reason)
            let run = try writer.record(
                work.allotment, request, made.file, scratch: made.scratch, by: act)
            try writer.insert(
                LabelFile(run: run.number, hash: made.file.hash, size: made.size, fence: share.fence),
                forJob: share.job)
        }
    }
}

extension ShareDesk {
    /// Stores a piece of a file, as often as it takes to know that it is there.
    fileprivate func store(
        _ piece: [UInt8], at place: Int, of share: JobShare
    ) async throws(RegistryError) {
        try await knowing { () async throws(RegistryError) in
            try await store.record { recorder throws(RegistryError) in
                try recorder.insert(piece: piece, at: place, of: share)
            }
        }
    }

    /// Prolongs the lease on a share and says how far it has come, until the task is cancelled or the lease lost.
    fileprivate func keepAlive(
        _ share: JobShare, at pace: RenderingPace, _ isStopping: @Sendable () -> Bool,
        _ tell: @Sendable (Int) -> Void
    ) async {
        while true {
            await Pause.wait(milliseconds: min(holder.lease / 3, 1000))
            guard !Task.isCancelled else { return }
            if isStopping() { pace.end(isLost: false) }
            let (reached, lease) = (min(pace.reached, share.size), holder.lease)
            let isHeld = try? await store.record { recorder throws(RegistryError) in
                try recorder.keep(share, reached: reached, lease: lease)
            }
            if isHeld == false { return pace.end(isLost: true) }
            tell(reached)
        }
    }
}
