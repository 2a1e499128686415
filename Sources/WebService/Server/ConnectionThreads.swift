internal import Foundation
internal import NIOCore

/// The threads that connections live on.
package enum ConnectionThreads {
    /// As many as there are cores for this process: of two on one core, each keeps the other's askers waiting.
    ///
    /// To be called once, before anything else of NIO. NIO itself heeds a cgroup's quota but not the cores that
    /// `taskset` or systemd's `CPUAffinity=` leave; its own `NIO_SINGLETON_GROUP_LOOP_COUNT` goes first.
    package static func fitCores() {
        guard ProcessInfo.processInfo.environment["NIO_SINGLETON_GROUP_LOOP_COUNT"] == nil else { return }
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let left = status.flatMap(allowedCores) ?? System.coreCount
        NIOSingletons.groupLoopCountSuggestion = max(1, min(System.coreCount, left))
    }

    /// The cores that `/proc/PID/status` (proc(5)) allows, or nil where it does not say.
    static func allowedCores(_ status: String) -> Int? {
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed:") })
        else { return nil }
        let bits = line.dropFirst("Cpus_allowed:".count).compactMap(\.hexDigitValue).map(\.nonzeroBitCount)
        return bits.isEmpty ? nil : bits.reduce(0, +)
    }
}
