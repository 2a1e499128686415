import TestBinary
import Testing

/// What befalls a program at its N-th call of one kind; strace does it, and counts for each thread.
struct Fault: Sendable {
    /// The system calls that count, as strace names them; a `?` before one that not every machine has.
    let calls: String
    /// What happens there, as strace's `inject` says it.
    let effect: String

    /// The calls by which something becomes, or stays, on the disk.
    static let writing =
        "pwrite64,write,fdatasync,fsync,?rename,?renameat,?renameat2,?unlink,?unlinkat,ftruncate,fallocate"

    static let kill = Fault(calls: writing + ",?mkdir,?mkdirat", effect: "signal=SIGKILL")
    static let fullDisk = Fault(calls: "pwrite64", effect: "error=ENOSPC")
    static let brokenDisk = Fault(calls: "fdatasync,fsync", effect: "error=EIO")

    /// The command line that runs `command` with the fault at its call `number` and, with `stays`, at all later ones.
    func line(_ command: String, at number: Int, stays: Bool = false) -> String {
        let place = "when=\(number)\(stays ? "+" : "")"
        return
            "\(Fault.strace) -o /dev/null -e trace=\(calls) -e inject=\(calls):\(effect):\(place) \(command)"
    }

    /// How many such calls the busiest thread of the command makes when nothing befalls it.
    func count(_ command: String, in shell: Shell) throws -> Int {
        let finished = try shell.run("\(Fault.strace) -o calls.log -e trace=\(calls) \(command)")
        try #require(
            finished.status == 0,
            "strace must be installed and ptrace be allowed (in a container: --cap-add SYS_PTRACE): \(finished)"
        )
        let log = String(decoding: try shell.scratch.contents("calls.log"), as: UTF8.self)
        let calls = log.split(separator: "\n").filter { $0.contains("(") && !$0.contains("resumed>") }
        let threads = Dictionary(grouping: calls) { $0.prefix { $0 != " " } }
        return try #require(threads.values.map(\.count).max(), "no such call in: \(command)")
    }

    private static let strace = "strace -f -qq --seccomp-bpf"
}
