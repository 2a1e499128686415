internal import Foundation
package import Glibc

/// A process that inherits its three standard streams, and nothing else of the test program.
///
/// Foundation's `Pipe` is open in everything that is started while it lives. Were a service that lives as long as the
/// test run to hold another test's pipe, that test would wait for its end for ever.
package struct Child: Sendable {
    package struct CannotStart: Error {
        package let code: Int32
    }

    /// What a standard stream reads or writes.
    package enum Stream {
        /// A file that is there.
        case reading(String)
        /// A new file, or one emptied first.
        case writing(String)
        /// What this program has open.
        case descriptor(Int32)
    }

    /// More than a test program has open at once; each is the lowest number that is free.
    private static let mostOpen: Int32 = 1024

    package let process: pid_t

    /// Starts a program.
    ///
    /// `streams`: standard input, output and error, in this order; where none is named the child has ours.
    ///
    /// - Throws: `CannotStart` with the system's code, as where there is no such program.
    package init(
        _ path: String, _ arguments: [String], environment: [String: String], streams: [Stream]
    ) throws(CannotStart) {
        var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (number, stream) in streams.enumerated() { Child.give(stream, as: Int32(number), to: &actions) }
        for descriptor in 3..<Child.mostOpen { posix_spawn_file_actions_addclose(&actions, descriptor) }
        Child.unblockSignals(&attributes)
        var words = Child.copies([path] + arguments)
        var variables = Child.copies(environment.map { "\($0)=\($1)" })
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
        guard code == 0 else { throw CannotStart(code: code) }
        self.process = process
    }

    /// Waits for its end, once.
    ///
    /// - Returns: its exit status; 128 and the signal's number when a signal ended it, as a shell says it.
    package func end() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private static func give(_ stream: Stream, as number: Int32, to actions: inout posix_spawn_file_actions_t)
    {
        switch stream {
        case .reading(let path): posix_spawn_file_actions_addopen(&actions, number, path, O_RDONLY, 0)
        case .writing(let path):
            posix_spawn_file_actions_addopen(&actions, number, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, number)
        }
    }

    /// The test runner's threads block signals; a shell that never hears of its children waits for ever.
    private static func unblockSignals(_ attributes: inout posix_spawnattr_t) {
        var (none, pipe) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigemptyset(&pipe)
        sigaddset(&pipe, SIGPIPE)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &pipe)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }

    /// As C wants them; the caller frees them.
    private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { text in text.withCString { strdup($0) } } + [nil]
    }
}
