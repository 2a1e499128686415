/// Why something is not done with a job, or with a share of one.
package enum JobRefusal: Hashable, Sendable {
    case unknownJob(Int)
    case wrongState(JobState, needed: [JobState])
    /// The lease on a share ran out, or someone ended it: what was made meanwhile is not stored.
    case leaseLost(job: Int, share: Int)
    /// Labels in one file, more than ``LabelWork/most``.
    case tooManyLabels(Int)
    /// Bytes of a file, more than ``LabelWork/mostBytes``.
    case fileTooLarge(Int)
    /// The rendering was refused or failed; the word that says why.
    case notRendered(String)
    /// A job that makes no file.
    case noFile(Int)
    /// The file was kept for a day, or was not carried into this database.
    case fileGone(Int)

    /// Stable word.
    package var code: String {
        switch self {
        case .unknownJob: "unknown-job"
        case .wrongState: "wrong-job-state"
        case .leaseLost: "lease-lost"
        case .tooManyLabels: "too-many-labels"
        case .fileTooLarge: "file-too-large"
        case .notRendered(let word): word
        case .noFile: "no-file"
        case .fileGone: "file-gone"
        }
    }
}
