internal import Logging
internal import Registry
internal import ServiceLifecycle
internal import StampFormat

/// Removes what the regulation keeps no longer, once a day while the service runs.
///
/// The act is the first administrator's, who answers for what the service does by itself. Several services over one
/// database do no harm: the second finds nothing left.
struct ServedUpkeep: Service {
    let workplace: Workplace
    let logger: Logger
    /// Between looks at the clock.
    private let pause = Duration.seconds(600)

    func run() async throws {
        var last: Int?
        while !Task.isShuttingDownGracefully {
            let now = WallClock.milliseconds
            // The computer's own day: scans have its time also in a training office.
            if let day = try? WallClock.day(at: now), day.number != last, await prune(at: now) {
                last = day.number
            }
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) }
            } catch {
                // Told to stop, or another part of the service ended.
                return
            }
        }
    }

    /// Whether it was done; else it is tried again after the pause.
    private func prune(at now: Int64) async -> Bool {
        do throws(RegistryError) {
            let act = try await act(at: now)
            let scans = try await ScanDesk(store: workplace.store).prune(isDryRun: false, by: act)
            let reports = try await ConsumerReportDesk(store: workplace.store).prune(isDryRun: false, by: act)
            logger.info(
                "upkeep",
                metadata: [
                    "scans": .stringConvertible(scans.removed),
                    "reports": .stringConvertible(reports.removed),
                ])
            return true
        } catch {
            logger.notice("upkeep-failed", metadata: ["code": "\(error.code)"])
            return error == .readOnly
        }
    }

    private func act(at now: Int64) async throws(RegistryError) -> Act {
        let persons = try await workplace.read { reader throws(RegistryError) in try reader.persons() }
        let head = persons.first { $0.retiredOn == nil && $0.roles.contains(.administrator) }
        let day = workplace.office.trainingDay ?? (try? WallClock.day(at: now)) ?? workplace.today
        return Act(actor: head?.name ?? "tracestamp serve", role: .administrator, at: now, today: day)
    }
}
