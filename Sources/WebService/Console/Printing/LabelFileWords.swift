internal import Registry
internal import StampFormat

/// A file of labels in the queue, or one that waits to be fetched.
struct LabelFileView: Sendable {
    let job: Job
    let work: LabelWork
    let progress: JobProgress
    /// Whether it can be fetched.
    let isKept: Bool

    /// Those of an allotment, the latest first, at most ``most``.
    static func all(of number: AllotmentNumber, _ reader: any RegistryReader) throws(RegistryError) -> [Self]
    {
        var views: [LabelFileView] = []
        for job in try reader.labelJobs(of: number).prefix(most) {
            guard let work = try reader.labelWork(ofJob: job.number) else { continue }
            views.append(
                LabelFileView(
                    job: job, work: work, progress: try reader.progress(ofJob: job.number),
                    isKept: try reader.keepsLabels(ofJob: job.number)))
        }
        return views
    }

    /// Lines of the list.
    private static let most = 20
}

/// The files of labels that the queue makes, on the allotment's page.
struct LabelFileWords {
    let files: [LabelFileView]
    let number: UInt32
    let language: PageLanguage
    let link: (String) -> String

    var blocks: [ConsolePage.Block] {
        guard !files.isEmpty else { return [] }
        let isOpen = files.contains { $0.job.state.isOpen }
        let waiting = Phrase(
            "Tải lại trang để xem tiến độ; có thể đóng trang, việc in vẫn chạy.",
            "Load the page again to see how far they are; it may be closed, the work goes on.")
        return [
            ConsolePage.Block(
                heading: Phrase("Tệp nhãn từ hàng đợi", "Files of labels from the queue")(language),
                texts: isOpen ? [waiting(language)] : [],
                table: ConsolePage.Table(
                    headings: [
                        Phrase("Công việc", "Job"), Phrase("Số tem", "Serials"),
                        Phrase("Tình trạng", "State"), Phrase("Đã làm", "Done"), Phrase("Tệp", "File"),
                    ].map { $0(language) }, rows: files.map(row)))
        ]
    }

    private func row(_ file: LabelFileView) -> [ConsolePage.Cell] {
        let fault = file.job.fault.map { " (\($0))" } ?? ""
        let cells = [
            "\(file.job.number)", ConsoleWords.serials(file.work.serials),
            state(file.job.state)(language) + fault, ConsoleWords.count(file.progress.done, language),
        ].map { ConsolePage.Cell(text: $0) }
        guard file.isKept else { return cells + [ConsolePage.Cell(text: "–")] }
        return cells + [
            ConsolePage.Cell(
                text: Phrase("Tải về", "Download")(language),
                href: link("/console/allotments/\(number)/label-files/\(file.job.number)"))
        ]
    }

    private func state(_ state: JobState) -> Phrase {
        switch state {
        case .queued: Phrase("đang chờ", "queued")
        case .running: Phrase("đang làm", "running")
        case .done: Phrase("xong", "done")
        case .failed: Phrase("thất bại", "failed")
        case .cancelled: Phrase("đã huỷ", "cancelled")
        }
    }
}
