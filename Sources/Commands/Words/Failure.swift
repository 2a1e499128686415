internal import ArgumentParser

/// Why a command ends badly: what happened, what to do next, and the status it exits with.
struct Failure: Error, Sendable {
    /// Stable word, shown in brackets.
    let code: String
    let what: Bilingual
    /// What to do next.
    let next: Bilingual?
    let exit: Exit

    init(_ code: String, _ what: Bilingual, next: Bilingual? = nil, exit: Exit = .refused) {
        self.code = code
        self.what = what
        self.next = next
        self.exit = exit
    }

    /// The lines for standard error, Vietnamese first.
    var lines: [String] {
        ["tracestamp: \(what.vi) (\(code))"] + (next.map { ["  → \($0.vi)"] } ?? [])
            + ["tracestamp: \(what.en) (\(code))"] + (next.map { ["  → \($0.en)"] } ?? [])
    }
}

/// The statuses of sysexits.h that commands exit with; `verify` adds its own.
enum Exit: Int32, Sendable {
    /// The data or the act was refused.
    case refused = 65
    /// An input file is not there.
    case noInput = 66
    /// A fault of ours.
    case internalFault = 70
    /// An output cannot be created.
    case cannotCreate = 73
    /// Disk full or an input/output error.
    case storage = 74
    /// Another process is at it: try again.
    case tryAgain = 75
    /// Rights are missing, or a secret file is open to others.
    case permission = 77
    /// The office's data folder is missing or not usable.
    case configuration = 78
}

/// Runs a command's work; a failure is written to standard error and becomes the exit status.
func reporting(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let code as ExitCode {
        throw code
    } catch {
        let failure = Failure(describing: error)
        for line in failure.lines { StandardError.write(line) }
        throw ExitCode(failure.exit.rawValue)
    }
}
