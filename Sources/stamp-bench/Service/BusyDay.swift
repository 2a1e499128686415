import Foundation
import Registry
import StampFormat

/// What others do in a register while people ask: ten times a second the scans of that time in one transaction, and
/// a request for stamps with its ledger entry.
struct BusyDay: Sendable {
    let office: BenchOffice
    /// Signed stamps of the ninth allotment, which are scanned.
    let stamps: Int

    /// Begins when a line comes on standard input, and goes on until the process ends.
    func runWhenTold() async throws {
        await withCheckedContinuation { told in
            Thread.detachNewThread {
                _ = readLine()
                told.resume()
            }
        }
        let allotment = try required(AllotmentNumber(number: 9), "allotment")
        for round in 0... {
            try await Task.sleep(for: .milliseconds(100))
            let scans = try (0..<BusyDay.scans).map { try scan(round * BusyDay.scans + $0, in: allotment) }
            try await ScanDesk(store: office.store).record(scans)
            try await office.request(100)
        }
    }

    /// Scans of a tenth of a second: 43 million a day.
    private static let scans = 50

    private func scan(_ index: Int, in allotment: AllotmentNumber) throws -> Scan {
        let serial = try required(Serial(number: UInt32(index % stamps + 1)), "serial")
        return Scan(
            StampPlace(allotment, serial), at: 1_795_000_000_000 + Int64(index), verdict: "valid",
            state: .activated, province: nil,
            client: (0..<Scan.clientByteCount).map { UInt8(truncatingIfNeeded: index >> ($0 % 8 * 8)) })
    }
}
