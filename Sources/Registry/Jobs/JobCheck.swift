internal import StampFormat

/// Holds the queue against what came of it.
package enum JobCheck {
    /// The first thing that is not in order, with what to do next.
    package static func run(on store: some RegistryStore) async throws(RegistryError) -> CheckFinding {
        let first = try await store.read { reader throws(RegistryError) -> String? in
            if let job = try reader.strayShares().first {
                return "shares of job \(job), which is not there; restore the last backup"
            }
            for job in try reader.jobs(open: false) {
                if let found = try fault(of: job, reader) { return found }
            }
            return nil
        }
        return CheckFinding("jobs", fault: first)
    }

    private static func fault(of job: Job, _ reader: any RegistryReader) throws(RegistryError) -> String? {
        guard job.state == .done else {
            guard job.state.isOpen, try reader.hasOldLease(job: job.number) else { return nil }
            return "job \(job.number): its workers gave no sign of life for a day; start tracestamp worker, "
                + "or tracestamp job cancel \(job.number)"
        }
        switch job.work {
        case .signAllotment(let number): return try fault(ofSigning: number, job, reader)
        case .printLabels(let key):
            guard let file = try reader.labelFile(ofJob: job.number) else {
                return "job \(job.number) is done without a file; restore the last backup"
            }
            let run = try reader.printRuns(of: key.allotment).first { $0.number == file.run }
            guard run?.file.hash != file.hash else { return nil }
            return "job \(job.number): its file is not that of print run \(file.run); restore the last backup"
        }
    }

    private static func fault(
        ofSigning number: AllotmentNumber, _ job: Job, _ reader: any RegistryReader
    ) throws(RegistryError) -> String? {
        let allotment = try reader.existingAllotment(number)
        let blocks = try reader.storedBlockIndexes(of: number)
        let lacking = (0..<PreparedBlock.count(quantity: allotment.quantity)).first { !blocks.contains($0) }
        if let lacking {
            return "job \(job.number) is done without block \(lacking) of allotment \(number.number); "
                + "restore the last backup"
        }
        guard allotment.stage != .closed else { return nil }
        return "job \(job.number) is done, and allotment \(number.number) is \(allotment.stage.rawValue); "
            + "restore the last backup"
    }
}

/// What only a check asks of jobs.
package protocol JobCheckReading {
    /// Numbers of jobs that are not there, and have shares.
    func strayShares() throws(RegistryError) -> [Int]
    /// Whether a lease on a share that is not done ran out a day ago and nobody took the share since.
    func hasOldLease(job number: Int) throws(RegistryError) -> Bool
}
