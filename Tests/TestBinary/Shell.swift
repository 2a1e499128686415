internal import Foundation
internal import Glibc
internal import TestTools

/// A POSIX shell in a test's own folder, in which `tracestamp` is the program that was just built.
package struct Shell: Sendable {
    package let scratch: TestBinary.Scratch
    /// Added to the few variables that every shell here has.
    private let variables: [String: String]

    package init(_ scratch: TestBinary.Scratch, variables: [String: String] = [:]) {
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

    private var environment: [String: String] {
        var all = [
            "PATH": "\(Checkout.products):/usr/sbin:/usr/bin:/sbin:/bin", "HOME": scratch.path,
            "USER": "tester",
            "LC_ALL": "C.UTF-8", "COLUMNS": "80", "TRACESTAMP_DATA": "office", "DEMO": Checkout.demo,
            // A traced program cannot look for leaks.
            "ASAN_OPTIONS": "detect_leaks=0",
        ]
        all.merge(variables) { _, new in new }
        return all
    }

    /// Files and not pipes: nobody has to read while the program runs.
    private func spawn(_ command: String, _ input: String, _ output: String, _ words: String) throws -> Int32
    {
        try Child(
            "/bin/sh", ["-c", "cd \"$1\" && eval \"$2\"", "sh", scratch.path, command],
            environment: environment, streams: [.reading(input), .writing(output), .writing(words)]
        ).end()
    }
}
