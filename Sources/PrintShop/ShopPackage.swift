package import StampFormat
package import StampLabels
import Spreadsheets
import StampSigning

/// Everything a print shop needs for a job, in one ZIP archive.
///
/// Memory does not grow with the number of labels. The same order and stamps give the same bytes.
package struct ShopPackage {
    private let order: ShopOrder
    private let fonts: LabelFonts
    private let rolls: [RollPlan.Roll]

    /// Pages of one PDF: more would have to be kept in memory until its end, and shops' programs choke on them.
    package static let labelsPerFile = 20_000

    /// - Throws: ``ShopError/badPlan(_:)``; what is wrong with a text or font is found before any byte is written.
    package init(_ order: ShopOrder, fonts: LabelFonts) throws(ShopError) {
        self.order = order
        self.fonts = fonts
        rolls = try order.plan.rolls(first: order.first, count: order.count)
    }

    /// Writes the archive.
    ///
    /// - Parameters:
    ///   - folder: where temporary files are made; nobody else can open them.
    ///   - stamps: the order's stamps from the first to the last; asked for once for each list of them.
    ///   - sink: takes the archive's bytes in order.
    /// - Returns: what came of it.
    /// - Throws: the first fault; what the sink got by then is no archive.
    package func write<Stamps: Sequence<Stamp>>(
        folder: String, stamps: () -> Stamps, to sink: @escaping LabelSink
    ) throws(ShopError) -> ShopReport {
        let archive = try ShopArchive(to: sink)
        let sample = try addSample(to: archive, stamps())
        try archive.add("README.txt", bytes: ShopWords.readMe(order, sample))
        try archive.add("data.csv") { sink throws(ShopError) in
            try ShopError.labels { () throws(LabelError) in
                try ShopData(order).writeCSV(stamps(), to: sink)
            }
        }
        try archive.add("data.xlsx") { sink throws(ShopError) in
            try ShopData(order).writeXLSX(stamps(), folder: folder, to: sink)
        }
        let report = try addLabels(to: archive, stamps())
        try archive.add("roll-plan.csv", bytes: ShopWords.rollPlan(rolls, order))
        try archive.add("end-labels.pdf") { sink throws(ShopError) in
            let labels = EndLabels(
                order.label, lines: rolls.map { ShopWords.endLabel($0, of: rolls.count, order) },
                identifier: order.identifier)
            try ShopError.labels { () throws(LabelError) in try labels.write(fonts: fonts, to: sink) }
        }
        try archive.add("return-form.xlsx", bytes: try ShopWords.returnForm())
        let manifest = ShopManifest(order: order, rolls: rolls, report: report, entries: archive.entries)
        try archive.add("manifest.json", bytes: manifest.bytes)
        try archive.finish()
        return ShopReport(
            labels: report, files: archive.entries.map(\.name), rolls: rolls.count,
            byteCount: archive.byteCount)
    }

    /// One label that proves nothing: a stamp's fields as a specimen, under a signature that is none.
    private func addSample(
        to archive: ShopArchive, _ stamps: some Sequence<Stamp>
    ) throws(ShopError) -> LabelReport {
        var stamps = stamps.makeIterator()
        let bytes = SHA256.digest(of: order.identifier) + SHA256.digest(of: order.identifier + [1])
        guard let first = stamps.next(), let signature = StampSignature(bytes: bytes)
        else { throw .label(.stampCountDiffers(announced: order.count, given: 0)) }
        let fields = first.fields
        let specimen = Stamp(
            fields: StampFields(
                kind: .specimen, key: fields.key, product: fields.product, allotment: fields.allotment,
                serial: fields.serial, issuedOn: fields.issuedOn, certifiedUntil: fields.certifiedUntil,
                useBy: fields.useBy),
            signature: signature)
        return try add("sample.pdf", order.job(of: 1, kind: .specimen, part: 0), [specimen], to: archive)
    }

    /// One of the files that hold the labels.
    package struct Part: Sendable {
        package let name: String
        /// From 0, in the order's order.
        package let labels: Range<Int>
        package let job: LabelJob
    }

    /// All labels: one PDF, or several where there are too many pages for one.
    package var parts: [Part] {
        let count = (order.count + ShopPackage.labelsPerFile - 1) / ShopPackage.labelsPerFile
        return (0..<count).map { index in
            let start = index * ShopPackage.labelsPerFile
            let labels = start..<min(order.count, start + ShopPackage.labelsPerFile)
            return Part(
                name: count == 1 ? "labels.pdf" : "labels-\(ShopWords.padded(index + 1, to: 3)).pdf",
                labels: labels, job: order.job(of: labels.count, kind: order.kind, part: index + 1))
        }
    }

    private func addLabels(
        to archive: ShopArchive, _ stamps: some Sequence<Stamp>
    ) throws(ShopError) -> LabelReport {
        var stamps = stamps.makeIterator()
        var whole: LabelReport?
        for part in parts {
            var left = part.labels.count
            let some = AnyIterator<Stamp> {
                guard left > 0 else { return nil }
                left -= 1
                return stamps.next()
            }
            let report = try add(part.name, part.job, some, to: archive)
            whole = whole.map { $0.joined(with: report) } ?? report
        }
        guard stamps.next() == nil, let whole
        else { throw .label(.stampCountDiffers(announced: order.count, given: order.count + 1)) }
        return whole
    }

    private func add(
        _ name: String, _ job: LabelJob, _ stamps: some Sequence<Stamp>, to archive: ShopArchive
    ) throws(ShopError) -> LabelReport {
        var report: LabelReport?
        try archive.add(name) { sink throws(ShopError) in
            report = try ShopError.labels { () throws(LabelError) in
                try LabelSheetWriter(job, fonts: fonts).write(stamps: stamps, to: sink)
            }
        }
        guard let report else { throw .label(.stampCountDiffers(announced: job.stampCount, given: 0)) }
        return report
    }
}

/// What a finished package came to.
package struct ShopReport: Hashable, Sendable {
    /// Of all labels; its pages are those of all files together.
    package let labels: LabelReport
    /// Names of the files, in their order.
    package let files: [String]
    package let rolls: Int
    /// Of the archive.
    package let byteCount: Int
}
