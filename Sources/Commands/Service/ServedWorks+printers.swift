internal import Registry
internal import StampLabels
internal import StampSigning
internal import WebService

/// Printers for the console, kept as the commands keep them.
extension ServedWorks {
    func printers() throws(WorkRefusal) -> [MeasuredPrinter] {
        try refused {
            try PrinterBook(workplace.folder).profiles.map { profile in
                let (shift, scale) = (profile.correction.shift, profile.correction.scale)
                func pair(_ size: Sheet.Size, by factor: Double) -> String {
                    "\(MeasureWords.number(size.width * factor)) · \(MeasureWords.number(size.height * factor))"
                }
                return MeasuredPrinter(
                    name: profile.printer, paper: profile.sheet.name, shift: pair(shift, by: 1),
                    scale: pair(scale, by: 100))
            }
        }
    }

    func measure(_ printer: String, paper: String, lengths: [String]) throws(WorkRefusal) {
        try refused {
            guard (1...60).contains(printer.count) else {
                throw Failure(
                    "bad-printer-name",
                    Bilingual("tên máy in có từ 1 đến 60 ký tự", "a printer's name has 1 to 60 characters"),
                    next: Bilingual(
                        "ghi tên để phân biệt với máy khác", "give a name that tells it from others"))
            }
            let measured = lengths.compactMap { Millimetres.parse($0) }
            guard measured.count == 4 else {
                throw Failure(
                    "bad-lengths",
                    Bilingual("bốn số đo phải là milimét", "the four lengths are millimetres"),
                    next: Bilingual("ghi dạng 20,6", "write them as 20.6"))
            }
            var book = try PrinterBook(workplace.folder)
            try book.set(
                try PrinterProfile(
                    printer: printer, sheet: try Sheet.named(paper),
                    measured: measured.map { Int(($0 * 1000).rounded()) }))
        }
    }

    func forget(_ printer: String, paper: String) throws(WorkRefusal) {
        try refused {
            var book = try PrinterBook(workplace.folder)
            _ = try book.forget(printer, sheet: try Sheet.named(paper))
        }
    }

    func calibrationPage(paper: String) throws(WorkRefusal) -> [UInt8] {
        try refused {
            let sheet = try Sheet.named(paper)
            return try pdf(of: TestPage(sheet, for: .calibration), "calibration/\(sheet.name)")
        }
    }

    func outlines(paper: String, printer: String?) throws(WorkRefusal) -> [UInt8] {
        try refused {
            let sheet = try Sheet.named(paper)
            guard let printer else {
                return try pdf(of: TestPage(sheet, for: .outlines(.none)), "outlines/\(sheet.name)")
            }
            let profile = try PrinterBook(workplace.folder).profile(printer, sheet: sheet)
            return try pdf(
                of: TestPage(sheet, for: .outlines(profile.correction)), "outlines/\(profile.layout.text)")
        }
    }

    private func pdf(of page: TestPage, _ seed: String) throws -> [UInt8] {
        try page.pdf(
            fonts: try LabelFontFiles.load(LabelFontFiles.usual),
            identifier: Array(SHA256.digest(of: Array(seed.utf8)).prefix(16)))
    }
}
