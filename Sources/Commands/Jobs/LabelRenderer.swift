internal import Glibc
internal import Registry
internal import RegistrySQL

/// Makes the queue's files of labels as the commands make theirs, in a folder that goes with the worker.
struct LabelRenderer: LabelRendering {
    let workplace: Workplace

    func refusal(of work: LabelWork) -> RegistryError? {
        do throws(RegistryError) {
            guard try QueuedLabels(work).hasScratch else { return nil }
        } catch {
            // Words of a later version: a later worker knows them.
            return error
        }
        do throws(Failure) {
            _ = try workplace.keys.scratchSecret(creating: false)
            return nil
        } catch {
            return .job(.notRendered(error.code))
        }
    }

    func render(_ work: LabelWork, _ pace: RenderingPace) async throws(RegistryError) -> RenderedLabels {
        let labels = try QueuedLabels(work)
        do {
            let folder = try ProofFolder()
            let file = try OutputFile(path: folder.path("labels"), mode: 0o600)
            let made = try await labels.make(file, folder: folder.path(""), workplace.atPresent, pace)
            try file.commit()
            let written = try WrittenFile(folder.path("labels"), in: folder)
            return RenderedLabels(
                layout: made.layout, file: made.file, size: written.size, scratch: made.scratch
            ) { place, count throws(RegistryError) in try written.bytes(at: place, count) }
        } catch let error as RegistryError {
            throw error
        } catch {
            let failure = Failure(describing: error)
            switch failure.exit {
            case .tryAgain: throw .busy
            case .storage, .cannotCreate: throw .storageFailed
            default: throw .job(.notRendered(failure.code))
            }
        }
    }
}

/// A finished file, read in pieces; its folder stays as long as it does.
private final class WrittenFile: Sendable {
    let size: Int
    private let descriptor: Int32
    private let folder: ProofFolder

    init(_ path: String, in folder: ProofFolder) throws(Failure) {
        descriptor = try FileBytes.opened(path)
        size = Int(lseek(descriptor, 0, SEEK_END))
        self.folder = folder
    }

    deinit { close(descriptor) }

    func bytes(at place: Int, _ count: Int) throws(RegistryError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard pread(descriptor, &bytes, count, place) == count else { throw .storageFailed }
        return bytes
    }
}
