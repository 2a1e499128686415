package import StampFormat
import StampSymbol

/// Writes the labels of a job as a PDF, page by page.
///
/// Memory does not grow with the number of labels: a page is encoded, composed and handed on before the
/// next is begun. The same job and stamps give the same bytes. Nothing is drawn but black and grey.
package struct LabelSheetWriter {
    private let job: LabelJob
    private let places: LabelPlaces
    private let face: LabelFace
    private let strip: PageStrip?
    private let composer: PageComposer

    /// Sets the text and checks the whole job, before any byte is written.
    ///
    /// - Throws: what is wrong with the sheet, the start cell, a text, a font, or the room for them.
    package init(_ job: LabelJob, fonts: LabelFonts) throws(LabelError) {
        precondition(job.identifier.count == 16 && job.stampCount >= 0)
        places = try LabelPlaces(job.sheet, startCell: job.startCell, used: job.used)
        try job.correction.check(on: job.sheet)
        self.job = job
        do {
            face = try LabelFace(job, fonts: fonts)
        } catch {
            throw error.naming(nearestTo: job)
        }
        strip = try PageStrip(job, in: face.regular)
        composer = PageComposer(job, face: face, strip: strip)
    }

    /// Makes the symbols on all cores and writes the labels in the stamps' order.
    ///
    /// - Parameters:
    ///   - stamps: as many as the job announced; pulled a page or 64 at a time.
    ///   - sink: takes the file's bytes in order.
    /// - Returns: what came of it, also for a label's texts that had to be cut.
    /// - Throws: the first fault; what the sink got by then is no document.
    package func write(
        stamps: some Sequence<Stamp>, to sink: @escaping LabelSink
    ) throws(LabelError) -> LabelReport {
        let encoder = SymbolEncoder(host: job.host, level: face.geometry.level, link: job.link)
        var stamps = stamps.makeIterator()
        var ready: ArraySlice<ReadyLabel> = []
        return try write(to: sink) { count throws(LabelError) in
            if ready.count < count {
                // Pages of a few labels are made ready several at a time: a label alone keeps one core busy.
                let more = try pulled(max(count, LabelSheetWriter.fewest) - ready.count, from: &stamps)
                ready = (ready + (try SymbolBatch.labels(more, encoder, scratch: job.scratchCode)))[...]
            }
            let page = Array(ready.prefix(count))
            ready = ready.dropFirst(count)
            return page
        }
    }

    private func pulled(
        _ count: Int, from stamps: inout some IteratorProtocol<Stamp>
    ) throws(LabelError) -> [Stamp] {
        var pulled: [Stamp] = []
        pulled.reserveCapacity(count)
        while pulled.count < count, let stamp = stamps.next() {
            guard stamp.fields.kind == job.kind
            else { throw .kindDiffers(serial: stamp.fields.serial.number) }
            pulled.append(stamp)
        }
        return pulled
    }

    /// Labels that are worth sharing among cores.
    private static let fewest = 64

    /// Writes labels whose symbols are ready.
    ///
    /// - Parameters:
    ///   - labels: as many as the job announced, with symbols of the job's version and level.
    ///   - sink: takes the file's bytes in order.
    /// - Returns: as for stamps.
    /// - Throws: the first fault; what the sink got by then is no document.
    package func write(
        labels: some Sequence<ReadyLabel>, to sink: @escaping LabelSink
    ) throws(LabelError) -> LabelReport {
        var labels = labels.makeIterator()
        return try write(to: sink) { count throws(LabelError) in
            var page: [ReadyLabel] = []
            page.reserveCapacity(count)
            while page.count < count, let label = labels.next() { page.append(label) }
            return page
        }
    }

    /// One page of the job as a document of its own, to be looked at.
    ///
    /// - Parameters:
    ///   - page: from 1.
    ///   - stamps: those of that page, in order.
    /// - Returns: a whole PDF.
    /// - Throws: a stamp that cannot be encoded, or memory that ran out.
    package func page(_ page: Int, stamps: [Stamp]) throws(LabelError) -> [UInt8] {
        let encoder = SymbolEncoder(host: job.host, level: face.geometry.level, link: job.link)
        let labels = try SymbolBatch.labels(stamps, encoder, scratch: job.scratchCode)
        let cells = places.free(onPage: page).map { $0 - 1 }
        var bytes: [UInt8] = []
        try withoutActuallyEscaping({ (part: [UInt8]) throws(LabelError) in bytes += part }) {
            sink throws(LabelError) in
            var document = try SheetDocument(job, face: face, to: sink)
            try document.add(page: composer.content(labels, on: cells, page: page))
            try document.finish()
        }
        return bytes
    }

    /// What came of the text, before anything is written.
    package func report() -> LabelReport { report(pages: job.pageCount, labels: job.stampCount, bytes: 0) }

    /// `next` gives at most so many labels, and fewer only at the end.
    private func write(
        to sink: @escaping LabelSink, next: (Int) throws(LabelError) -> [ReadyLabel]
    ) throws(LabelError) -> LabelReport {
        var document = try SheetDocument(job, face: face, to: sink)
        var written = 0
        while true {
            let page = document.pageCount + 1
            let cells = places.free(onPage: page).map { $0 - 1 }
            let labels = try next(cells.count)
            if labels.isEmpty, document.pageCount > 0 { break }
            written += labels.count
            guard written <= job.stampCount
            else { throw .stampCountDiffers(announced: job.stampCount, given: written) }
            try document.add(page: composer.content(labels, on: cells, page: page))
        }
        guard written == job.stampCount
        else { throw .stampCountDiffers(announced: job.stampCount, given: written) }
        try document.finish()
        return report(pages: document.pageCount, labels: written, bytes: document.byteCount)
    }

    private func report(pages: Int, labels: Int, bytes: Int) -> LabelReport {
        var shortened = face.shortened
        if strip?.isShortened == true { shortened.insert(.strip) }
        return LabelReport(
            pages: pages, labels: labels, version: face.geometry.version,
            level: face.geometry.level,
            module: face.geometry.module, shortened: LabelField.allCases.filter(shortened.contains),
            leftOut: LabelField.allCases.filter(face.leftOut.contains),
            byteCount: bytes)
    }
}

extension LabelError {
    /// For a symbol that is too large, with the paper nearest in size that takes it.
    func naming(nearestTo job: LabelJob) -> LabelError {
        guard case .symbolTooLarge(let needs, let has, _) = self else { return self }
        func area(_ sheet: Sheet) -> Double { sheet.label.width * sheet.label.height }
        let fitting = job.alternatives.filter { sheet in
            (try? LabelGeometry(
                size: sheet.label, host: job.host, level: job.level, link: job.link, grid: job.grid)) != nil
        }
        let nearest = fitting.min { abs(area($0) - area(job.sheet)) < abs(area($1) - area(job.sheet)) }
        return .symbolTooLarge(needsMillimetres: needs, hasMillimetres: has, nearest: nearest?.name)
    }
}
