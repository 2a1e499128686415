/// Why a backup is not taken for one, or not restored.
package enum BackupRefusal: Hashable, Sendable {
    case notABackup
    /// Written in a later format than this version knows.
    case laterFormat(Int)
    /// It ends too early: the writing, or a copy of it, was interrupted.
    case incomplete
    /// Bytes are not as they were written; where they stand, such as a table's name.
    case damaged(String)
    /// What was stored in the target is not what the backup holds.
    case differs(table: String)

    /// Stable word.
    package var code: String {
        switch self {
        case .notABackup: "not-a-backup"
        case .laterFormat: "later-backup-format"
        case .incomplete: "backup-incomplete"
        case .damaged: "backup-damaged"
        case .differs: "backup-differs"
        }
    }
}
