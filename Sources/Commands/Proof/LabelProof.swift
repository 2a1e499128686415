internal import Foundation
internal import Registry
internal import StampFormat
internal import StampLabels

/// Reads a finished file of labels back, as a phone would, before anyone may print it.
///
/// Poppler renders its pages and ZXing reads the symbols, both in processes of their own with limits. What goes to
/// a printer in its own language is read from the dots that were put into that language.
struct LabelProof: Sendable {
    static let renderer = BoundedProgram(name: "pdftoppm", package: "poppler-utils")
    private static let reader = BoundedProgram(name: "ZXingReader", package: "zxing-cpp-tools")

    /// Where pages come from.
    enum Source: Sendable {
        /// A PDF file.
        case pdf(String)
        /// Rows of dots at a resolution in dots per inch.
        case dots(RollWriter, dpi: Int)
    }

    private let plan: ProofPlan
    private let source: Source
    private let order: LabelOrder
    private let store: any RegistryStore

    init(_ job: LabelJob, extent: ProofExtent, file: String, _ order: LabelOrder, _ store: any RegistryStore)
    {
        self.init(job, extent: extent, .pdf(file), order, store)
    }

    init(
        _ job: LabelJob, extent: ProofExtent, _ source: Source, _ order: LabelOrder,
        _ store: any RegistryStore
    ) {
        plan =
            switch source {
            case .pdf: ProofPlan(job, extent: extent)
            case .dots(_, let dpi): ProofPlan(job, extent: extent, resolution: dpi)
            }
        (self.source, self.order, self.store) = (source, order, store)
    }

    /// - Returns: how many labels were read, and said what they should.
    /// - Throws: a ``Failure`` that names page, cell and serial of the first that did not.
    func read() async throws -> Int {
        guard !plan.pages.isEmpty else { return 0 }
        let folder = try ProofFolder()
        let line = ProgressLine(Bilingual("Đọc thử trang", "Pages read back"))
        defer { line.finish() }
        return try await withThrowingTaskGroup(of: Int.self) { group in
            var waiting = plan.pages[...]
            var (labels, done) = (0, 0)
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                if let page = waiting.popFirst() { group.addTask { try await read(page, folder) } }
            }
            while let count = try await group.next() {
                labels += count
                done += 1
                line.show(done: done, total: plan.pages.count)
                if let page = waiting.popFirst() { group.addTask { try await read(page, folder) } }
            }
            return labels
        }
    }

    private func read(_ page: Int, _ folder: ProofFolder) async throws -> Int {
        let root = "page-\(page)"
        let stamps = try await order.stamps(of: plan.labels(onPage: page), store)
        let rendered =
            switch source {
            case .pdf(let file): try await render(page, of: file, root, folder)
            case .dots(let writer, _): try writer.picture(ofRow: page, stamps: stamps)
            }
        let read = try await texts(
            rendered.map { plan.pictures(of: $0, page: page) } ?? [], root, folder)
        if let label = plan.fault(onPage: page, read: read, stamps: stamps) {
            throw fault(page, cell: plan.cell(ofLabel: label), serial: order.serials.first + UInt32(label))
        }
        return stamps.count
    }

    /// A page as poppler paints it; nil for a picture that is none.
    private func render(
        _ page: Int, of file: String, _ root: String, _ folder: ProofFolder
    ) async throws -> GreyPage? {
        defer { folder.remove(["\(root).pgm"]) }
        try await Self.renderer.run(
            [
                "-r", "\(plan.resolution)", "-gray", "-f", "\(page)", "-l", "\(page)", "-singlefile",
                file, folder.path(root),
            ], output: nil)
        return GreyPage(pgm: try folder.contents("\(root).pgm"))
    }

    /// What ZXing reads in each picture; empty where it reads nothing.
    private func texts(_ pictures: [[UInt8]], _ root: String, _ folder: ProofFolder) async throws -> [String]
    {
        var texts: [String] = []
        for start in stride(from: 0, to: pictures.count, by: 400) {
            let part = pictures[start..<min(start + 400, pictures.count)]
            let names = part.indices.map { "\(root)-\($0).pgm" }
            defer { folder.remove(names + ["\(root).out"]) }
            for (name, picture) in zip(names, part) { try folder.write(picture, name) }
            try await Self.reader.run(
                ["-1", "-norotate", "-format", "QRCode"] + names.map(folder.path),
                output: folder.path("\(root).out"))
            // One line for each file: its name, the format, the text in quotes.
            let lines = String(decoding: try folder.contents("\(root).out"), as: UTF8.self)
            texts += lines.split(separator: "\n").map {
                String($0.split(separator: "\"").dropFirst().first ?? "")
            }
        }
        return texts
    }

    private func fault(_ page: Int, cell: Int, serial: UInt32) -> Failure {
        Failure(
            "proof-failed",
            Bilingual(
                "đọc thử: trang \(page), ô \(cell), tem \(serial) không đọc được đúng",
                "read back: page \(page), cell \(cell), stamp \(serial) does not read as it should"),
            next: Bilingual(
                "chưa có tệp nào được giao; thử giấy khác hoặc mức sửa lỗi khác, và báo cho người phát triển",
                "no file was handed out; try another sheet or level, and tell the developers"),
            exit: .internalFault)
    }
}
