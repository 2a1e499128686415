import Foundation
import Glibc
import TestBinary

/// `tracestamp serve` over an office of its own, on a free port, until this value or the whole test program ends.
final class RunningService: Sendable {
    struct NotStarted: Error {
        let words: String
    }

    let shell: Shell
    let port: UInt16
    let process: pid_t
    /// Its log so far is drained into this file, so that it never waits for a reader.
    private let log: LogDrain
    private let life: FileHandle

    /// One office for all tests that only ask.
    static let shared = Result { try RunningService(options: "--base-url http://127.0.0.1") }

    /// Starts it over a sample office: allotments 1 (product 5) and 2 (product 9, recalled), eight stamps each.
    ///
    /// `options`: of `serve`, besides the port; `settings`: what `serve.json` holds.
    /// `launcher`: what starts it in its own stead, such as `nice`; `prepare`: done in its folder before it starts.
    init(
        options: String, settings: [String: Any] = [:], launcher: String = "",
        prepare: (Shell) throws -> Void = { _ in }
    ) throws {
        let shell = Shell(try Scratch())
        self.shell = shell
        try JSONSerialization.data(withJSONObject: settings)
            .write(to: URL(fileURLWithPath: shell.scratch.path("serve.json")))
        for command in RunningService.office {
            let finished = try shell.run("set -e; " + command)
            guard finished.status == 0 else { throw NotStarted(words: "\(command): \(finished)") }
        }
        try prepare(shell)
        // The service dies with the reader of `life`: also when the test program crashes.
        let started = try shell.run(
            """
            mkfifo words life
            \(launcher) tracestamp serve --port 0 \(options) --contact-phone '0239 3855 123' 2> words &
            echo $!
            (cat life > /dev/null; kill $! 2> /dev/null; rm -rf "$PWD") > /dev/null 2>&1 &
            """)
        guard let process = pid_t(started.output.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw NotStarted(words: "\(started)")
        }
        self.process = process
        log = try LogDrain(shell.scratch.path("words"))
        // Not for children: another service that held it would outlive this program, and keep this one alive.
        let descriptor = open(shell.scratch.path("life"), O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw NotStarted(words: "life: \(errno)") }
        life = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard let line = log.first(holding: "\"message\":\"listening\""),
            let number = line.split(separator: "\"port\":").last.map({ $0.prefix { $0.isNumber } }),
            let port = UInt16(number)
        else { throw NotStarted(words: log.text) }
        self.port = port
    }

    deinit { try? life.close() }

    var logText: String { log.text }

    /// Waits until the log has a line with a text; false when the service ends without one.
    func logHolds(_ text: String) -> Bool { log.first(holding: text) != nil }

    /// Paths of the stamps of an allotment, by serial from 1.
    func stamps(of allotment: Int) throws -> [String] {
        try shell.run("tracestamp stamp list --allotment \(allotment)").outputLines.compactMap { url in
            url.split(separator: "/").last.map { "/\($0)" }
        }
    }

    /// Waits for the service's end; whether it went without a word of error.
    func endsQuietly() -> Bool {
        log.waitForEnd()
        return !["\"level\":\"error\"", "\"level\":\"critical\""].contains { log.text.contains($0) }
    }

    private static let office =
        [
            "tracestamp init --host tem.example.gov.vn --name 'Văn phòng <thử>' --training-day 2026-11-20 --by Minh",
            """
            for kind in units producers products certificates test-reports batches; do
                tracestamp import $kind "$DEMO/$(echo $kind | tr - _).csv" --by Lan
            done
            """,
        ]
        + [(1, 5, "L260916A"), (2, 9, "L261010B")].map { number, product, lot in
            """
            tracestamp allotment request --product \(product) --count 8 --lot \(lot) --by Lan
            tracestamp allotment approve \(number) --by Minh
            tracestamp allotment sign \(number)
            tracestamp label sheet --allotment \(number) -o labels-\(number).pdf --by Hoa
            """
        } + [
            "tracestamp stamp activate --allotment 1 --to 6 --by Hoa",
            "tracestamp stamp activate --allotment 2 --by Hoa",
            "tracestamp batch recall 9 L261010B --document 90/QĐ-UBND --by Hoa",
        ]
}

/// Reads a pipe to its end on a thread of its own and keeps what it read.
///
/// Unchecked because the condition guards the text.
final class LogDrain: @unchecked Sendable {
    private let condition = NSCondition()
    private var read = ""
    private var isAtEnd = false

    init(_ path: String) throws {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        Thread.detachNewThread { [self] in
            while case let data = file.availableData, !data.isEmpty {
                add(String(decoding: data, as: UTF8.self))
            }
            condition.lock()
            isAtEnd = true
            condition.broadcast()
            condition.unlock()
        }
    }

    var text: String {
        condition.lock()
        defer { condition.unlock() }
        return read
    }

    /// Waits for a line that holds a text; nil when the pipe ends, or is silent for a minute, without one.
    func first(holding text: String) -> String? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            let lines = read.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            if let line = lines.first(where: { $0.contains(text) }) { return String(line) }
            guard !isAtEnd, condition.wait(until: Date(timeIntervalSinceNow: 60)) else { return nil }
        }
    }

    func waitForEnd() {
        condition.lock()
        defer { condition.unlock() }
        while !isAtEnd { guard condition.wait(until: Date(timeIntervalSinceNow: 60)) else { return } }
    }

    private func add(_ text: String) {
        condition.lock()
        read += text
        condition.broadcast()
        condition.unlock()
    }
}
