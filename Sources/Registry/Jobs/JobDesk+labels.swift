extension JobDesk {
    /// Puts a file of labels into the queue.
    ///
    /// Submitted again it is the same job: one that is open, or whose file is still kept, stays as it is; one that
    /// failed or was cancelled is retried. After the file is gone a new job makes the same bytes again.
    ///
    /// - Parameters:
    ///   - work: which labels, and how.
    ///   - layout: what decides the bytes beside the serials, as the run will hold it.
    ///   - act: who prints.
    /// - Returns: the new job, or the one that was there.
    /// - Throws: as the print itself would be refused now; ``JobRefusal/tooManyLabels(_:)``.
    package func submitLabels(
        _ work: LabelWork, layout: String, by act: Act
    ) async throws(RegistryError) -> Job {
        guard work.serials.count <= LabelWork.most else {
            throw .job(.tooManyLabels(work.serials.count))
        }
        return try await store.write { writer throws(RegistryError) in
            let subject = LedgerSubject.allotment(work.allotment)
            try writer.require(.labelsQueued, on: subject, by: act)
            if work.reason != nil { try writer.require(.labelsReprinted, on: subject, by: act) }
            let allotment = try writer.existingAllotment(work.allotment)
            try allotment.require(.closed)
            let before = try writer.labelJobs(of: work.allotment).lazy.compactMap { $0.labels(work) }.first
            if let (job, _) = before {
                if job.state == .failed || job.state == .cancelled { return try writer.retry(job, by: act) }
                if job.state.isOpen { return job }
                if try writer.keepsLabels(ofJob: job.number) { return job }
            }
            _ = try PrintPlan(
                of: allotment, PrintRequest(serials: work.serials, layout: layout, reason: work.reason),
                on: act.today, writer)
            return try writer.insertLabelJob(work, copy: (before?.1.copy ?? 0) + 1, by: act)
        }
    }

    /// The file of a job that is done.
    ///
    /// - Throws: ``JobRefusal/noFile(_:)`` for work that makes none; ``JobRefusal/wrongState(_:needed:)`` before it
    ///   is done; ``JobRefusal/fileGone(_:)`` a day after.
    package func labelFile(of number: Int) async throws(RegistryError) -> (work: LabelWork, file: LabelFile) {
        try await store.read { reader throws(RegistryError) in
            let job = try reader.existingJob(number)
            guard let work = try reader.labelWork(ofJob: number) else { throw .job(.noFile(number)) }
            try job.require(.done)
            guard let file = try reader.labelFile(ofJob: number),
                try reader.labelPieces(of: file, job: number) == file.pieces
            else { throw .job(.fileGone(number)) }
            return (work, file)
        }
    }

    /// The bytes of a file, `place` from 0.
    ///
    /// - Throws: ``JobRefusal/fileGone(_:)``.
    package func piece(
        _ place: Int, of file: LabelFile, job number: Int
    ) async throws(RegistryError) -> [UInt8] {
        try await store.read { reader throws(RegistryError) in
            guard let piece = try reader.labelPiece(place, of: file, job: number) else {
                throw .job(.fileGone(number))
            }
            return piece
        }
    }
}

extension RegistryReader {
    /// Whether the file of a job that is done can still be fetched.
    package func keepsLabels(ofJob number: Int) throws(RegistryError) -> Bool {
        guard let file = try labelFile(ofJob: number) else { return false }
        return try labelPieces(of: file, job: number) == file.pieces
    }
}

extension RegistryWriter {
    /// A new job of one share: a file is written from its start to its end.
    fileprivate func insertLabelJob(
        _ work: LabelWork, copy: Int, by act: Act
    ) throws(RegistryError) -> Job {
        let key = LabelWorkKey(allotment: work.allotment, digest: work.digest, copy: copy)
        let job = Job(
            number: try jobs(open: false).count + 1, work: .printLabels(key), actor: act.actor, role: act.role
        )
        try insert(job, cut: .whole(work.serials.count))
        try insert(work, forJob: job.number)
        var facts = work.facts
        facts["job"] = .integer(job.number)
        try append(
            LedgerDraft(
                .labelsQueued, on: job.work.subject, by: act, after: .object(facts), note: work.reason))
        return job
    }
}

extension Job {
    /// The job and its key, where it makes these labels.
    fileprivate func labels(_ labels: LabelWork) -> (Job, LabelWorkKey)? {
        guard case .printLabels(let key) = work, key.digest == labels.digest else { return nil }
        return (self, key)
    }
}

extension LabelWork {
    fileprivate var facts: [String: CanonicalJSON] {
        [
            "first": .integer(Int(serials.first)), "last": .integer(Int(serials.last)),
            "words": .array(words.map { .string($0) }),
        ]
    }
}
