package import StampFormat
package import StampSymbol

/// Writes the labels of a job as commands for a thermal printer, row by row.
///
/// Memory does not grow with the number of labels. The same job and stamps give the same bytes. The last row
/// is padded with white labels: printers feed whole rows.
package struct RollWriter: Sendable {
    private let job: LabelJob
    private let places: LabelPlaces
    private let face: DotFace
    private let language: any RowLanguage
    private let row: DotPicture

    /// Sets the text and checks the whole job, before any byte is written.
    ///
    /// - Parameters:
    ///   - job: made for this roll.
    ///   - roll: what is in the printer.
    ///   - language: what the printer understands.
    ///   - fonts: the faces of the text.
    /// - Throws: what is wrong with the start column, a text, a font, or the room for them.
    package init(
        _ job: LabelJob, on roll: Roll, in language: PrinterLanguage, fonts: LabelFonts
    ) throws(LabelError) {
        precondition(job.sheet == roll.row && job.stampCount >= 0)
        places = try LabelPlaces(job.sheet, startCell: job.startCell, used: job.used)
        self.job = job
        do {
            face = try DotFace(job, face: try LabelFace(job, fonts: fonts), fonts: fonts)
        } catch {
            throw error.naming(nearestTo: job)
        }
        row = DotPicture(width: job.grid.wholeDots(within: roll.width), height: face.height)
        self.language =
            switch language {
            case .tspl: TSPL(roll, width: row.width, height: row.height)
            case .zpl: ZPL(width: row.width, height: row.height)
            }
    }

    /// Makes symbols and rows on all cores and writes them in the stamps' order.
    ///
    /// - Parameters:
    ///   - stamps: as many as the job announced; pulled some rows at a time.
    ///   - rowsPerFile: after so many rows the next file begins; each prints by itself.
    ///   - nextFile: called before the first byte of every file but the first.
    ///   - sink: takes the bytes in order.
    /// - Returns: what came of it; its pages are rows.
    /// - Throws: the first fault; what the sink got by then is no whole job.
    package func write(
        stamps: some Sequence<Stamp>, rowsPerFile: Int = .max,
        nextFile: () throws(LabelError) -> Void = {}, to sink: LabelSink
    ) throws(LabelError) -> LabelReport {
        let encoder = SymbolEncoder(host: job.host, level: face.geometry.level, link: job.link)
        var stamps = stamps.makeIterator()
        var (written, rows, byteCount) = (0, 0, 0)
        func give(_ bytes: [UInt8]) throws(LabelError) {
            byteCount += bytes.count
            try sink(bytes)
        }
        while true {
            let batch = try nextRows(after: rows, from: &stamps)
            if batch.isEmpty { break }
            written += batch.reduce(0) { $0 + $1.stamps.count }
            guard written <= job.stampCount
            else { throw .stampCountDiffers(announced: job.stampCount, given: written) }
            let made = try RowBatch.bytes(batch, encoder, scratch: job.scratchCode) {
                labels, cells throws(LabelError) in
                try commands(of: labels, cells)
            }
            for bytes in made {
                if rows % rowsPerFile == 0 {
                    if rows > 0 { try nextFile() }
                    try give(language.head)
                }
                try give(bytes)
                rows += 1
            }
        }
        guard written == job.stampCount
        else { throw .stampCountDiffers(announced: job.stampCount, given: written) }
        return report(rows: rows, labels: written, byteCount: byteCount)
    }

    /// A row as the print head burns it, to be looked at or read.
    ///
    /// - Parameters:
    ///   - row: from 1.
    ///   - stamps: those of that row, in order.
    /// - Returns: black on white, a pixel for each dot.
    /// - Throws: a stamp that cannot be encoded.
    package func picture(ofRow row: Int, stamps: [Stamp]) throws(LabelError) -> GreyPage {
        let encoder = SymbolEncoder(host: job.host, level: face.geometry.level, link: job.link)
        let labels = try SymbolBatch.labels(stamps, encoder, scratch: job.scratchCode)
        let dots = try dots(of: labels, places.free(onPage: row).map { $0 - 1 })
        return GreyPage(dots)
    }

    /// The rows that follow, at most ``rowsAtOnce``; none at the end.
    private func nextRows(
        after rows: Int, from stamps: inout some IteratorProtocol<Stamp>
    ) throws(LabelError) -> [RowOfStamps] {
        var batch: [RowOfStamps] = []
        while batch.count < RollWriter.rowsAtOnce {
            let cells = places.free(onPage: rows + batch.count + 1).map { $0 - 1 }
            var row: [Stamp] = []
            while row.count < cells.count, let stamp = stamps.next() {
                guard stamp.fields.kind == job.kind
                else { throw .kindDiffers(serial: stamp.fields.serial.number) }
                row.append(stamp)
            }
            if row.isEmpty { break }
            batch.append(RowOfStamps(cells: cells, stamps: row))
        }
        return batch
    }

    private func commands(of labels: [ReadyLabel], _ cells: [Int]) throws(LabelError) -> [UInt8] {
        language.bytes(of: try dots(of: labels, cells))
    }

    private func dots(of labels: [ReadyLabel], _ cells: [Int]) throws(LabelError) -> DotPicture {
        var row = row
        for (label, cell) in zip(labels, cells) {
            let left = job.sheet.corner(ofCell: cell).width
            try face.paint(label, x: job.grid.dots(Points.of(millimetres: left)), on: &row)
        }
        return row
    }

    private func report(rows: Int, labels: Int, byteCount: Int) -> LabelReport {
        let geometry = face.geometry
        return LabelReport(
            pages: rows, labels: labels, version: geometry.version, level: geometry.level,
            module: geometry.module, shortened: LabelField.allCases.filter(face.shortened.contains),
            leftOut: LabelField.allCases.filter(face.leftOut.contains), byteCount: byteCount)
    }

    /// Enough for all cores, and little memory.
    private static let rowsAtOnce = 64
}

extension LabelJob {
    /// A job for a roll: each row is a page.
    ///
    /// Each argument but `roll` is the property of its name.
    package init(
        roll: Roll, startColumn: Int = 1, grid: PrintGrid, host: StampHost, level: SymbolLevel? = nil,
        link: SymbolLink = .full, text: LabelText, kind: StampKind = .recognisedProduct, stampCount: Int,
        name: String = "",
        identifier: [UInt8]
    ) {
        self.init(
            sheet: roll.row, startCell: startColumn, host: host, level: level, link: link, grid: grid,
            alternatives: Roll.presets.map(\.row), text: text, kind: kind, stampCount: stampCount, name: name,
            identifier: identifier)
    }
}
