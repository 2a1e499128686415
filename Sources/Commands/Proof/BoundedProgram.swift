internal import Foundation
internal import Glibc

/// A program of the system that is run in a process of its own, with limits, over a file that is not trusted.
///
/// `prlimit` (util-linux) and `timeout` (coreutils) hold it: 1 GiB of memory, 60 s of one core, 120 s in all,
/// files of 256 MiB.
struct BoundedProgram {
    private static let limits = [
        "--kill-after=5", "120", "prlimit", "--as=1073741824", "--cpu=60", "--fsize=268435456", "--core=0",
    ]

    let name: String
    /// The Debian package that brings it.
    let package: String

    /// Runs it to its end; its standard output goes to a new file, or nowhere.
    ///
    /// - Throws: a ``Failure`` when it is not installed, or ends badly.
    func run(_ arguments: [String], output: String?) async throws(Failure) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = BoundedProgram.limits + [name] + arguments
        process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        if let output {
            let descriptor = open(output, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw failed(Int32(EIO)) }
            process.standardOutput = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        }
        let status = await BoundedProgram.status(of: process)
        guard status == 0 else { throw status == 127 ? missing : failed(status) }
    }

    /// Its exit status; 127 when it could not be started.
    private static func status(of process: Process) async -> Int32 {
        await withCheckedContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(returning: 127)
            }
        }
    }

    private var missing: Failure {
        Failure(
            "proof-needs-program",
            Bilingual(
                "thiếu chương trình \(name) để đọc thử tem", "\(name) is not here to read the labels back"),
            next: Bilingual(
                "cài gói \(package), hoặc xuất không đọc thử bằng --proof none",
                "install the package \(package), or export without reading back: --proof none"),
            exit: .configuration)
    }

    private func failed(_ status: Int32) -> Failure {
        Failure(
            "proof-not-made",
            Bilingual(
                "\(name) dừng giữa chừng khi đọc thử (mã \(status))",
                "\(name) ended early while labels were read back (status \(status))"),
            next: Bilingual(
                "kiểm tra bộ nhớ và chỗ trống của /tmp, rồi thử lại",
                "check memory and room in /tmp, then try again"),
            exit: .tryAgain)
    }
}
