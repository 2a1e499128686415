internal import Foundation
internal import Glibc

/// A POSIX shell in a test's own folder, in which `tracestamp` is the program that was just built.
package struct Shell: Sendable {
    package struct CannotStart: Error {
        package let code: Int32
    }

    package let scratch: Scratch
    /// Added to the few variables that every shell here has.
    private let variables: [String: String]

    package init(_ scratch: Scratch, variables: [String: String] = [:]) {
        self.scratch = scratch
        self.variables = variables
    }

    /// Runs a command line to its end; with nothing to read unless `input` names a file.
    package func run(_ command: String, input: String = "/dev/null") throws -> Finished {
        let id = UUID().uuidString
        let (output, words) = (".out-\(id)", ".err-\(id)")
        defer { for name in [output, words] { unlink(scratch.path(name)) } }
        let status = try spawn(command, input, scratch.path(output), scratch.path(words))
        return Finished(
            status: status, output: String(decoding: try scratch.contents(output), as: UTF8.self),
            words: String(decoding: try scratch.contents(words), as: UTF8.self))
    }

    private var environment: [String] {
        var all = [
            "PATH": "\(Checkout.products):/usr/sbin:/usr/bin:/sbin:/bin", "HOME": scratch.path,
            "USER": "tester",
            "LC_ALL": "C.UTF-8", "COLUMNS": "80", "TRACESTAMP_DATA": "office", "DEMO": Checkout.demo,
            // A traced program cannot look for leaks.
            "ASAN_OPTIONS": "detect_leaks=0",
        ]
        all.merge(variables) { _, new in new }
        return all.map { "\($0)=\($1)" }
    }

    /// Files and not pipes: nobody has to read while the program runs.
    private func spawn(_ command: String, _ input: String, _ output: String, _ words: String) throws -> Int32
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, words, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        // The test runner's threads block signals; a shell that never hears of its children waits for ever.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, pipe) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigemptyset(&pipe)
        sigaddset(&pipe, SIGPIPE)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &pipe)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var arguments = Shell.copies(["sh", "-c", "cd \"$1\" && eval \"$2\"", "sh", scratch.path, command])
        var variables = Shell.copies(environment)
        defer { for text in arguments + variables { free(text) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, &variables)
        guard code == 0 else { throw CannotStart(code: code) }
        return ended(process)
    }

    /// As C wants them; the caller frees them.
    private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { text in text.withCString { strdup($0) } } + [nil]
    }

    private func ended(_ process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
