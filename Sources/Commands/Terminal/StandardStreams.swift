internal import Glibc

/// Data goes to standard output, words to standard error.
enum StandardOutput {
    /// Writes a line.
    ///
    /// - Throws: a ``Failure`` when nothing more can be written; a closed pipe ends the process as usual.
    static func write(_ line: String) throws { try write(bytes: Array((line + "\n").utf8)) }

    static func write(bytes: [UInt8]) throws {
        guard FileBytes.write(bytes, to: STDOUT_FILENO) else {
            throw Failure(
                "output-failed", Bilingual("không ghi được kết quả", "the output could not be written"),
                next: Bilingual(
                    "kiểm tra dung lượng đĩa rồi chạy lại", "check the disk's free space and run it again"),
                exit: .storage)
        }
    }
}

enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes a line; nobody is told when that fails.
    static func write(_ line: String) { _ = FileBytes.write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    /// Replaces the present line of a terminal.
    static func rewrite(_ line: String) {
        _ = FileBytes.write(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO)
    }
}
