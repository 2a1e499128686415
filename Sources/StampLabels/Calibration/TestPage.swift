import StampSymbol

/// A page on plain paper that shows what a printer does with a sheet, before labels are spent on it.
package struct TestPage: Sendable {
    /// What it is for.
    package enum Purpose: Hashable, Sendable {
        /// Rulers, to be measured; nothing is corrected.
        case calibration
        /// The labels' outlines, to be held against a sheet of labels.
        case outlines(PrinterCorrection)
    }

    private let sheet: Sheet
    private let purpose: Purpose

    /// A page for the printer that is to print on a sheet.
    package init(_ sheet: Sheet, for purpose: Purpose) {
        self.sheet = sheet
        self.purpose = purpose
    }

    /// The PDF; the same page gives the same bytes.
    ///
    /// - Parameters:
    ///   - fonts: only the regular face is used.
    ///   - identifier: 16 bytes.
    /// - Returns: a whole file of one page.
    /// - Throws: what is wrong with the font, or labels that the correction puts off the page.
    package func pdf(fonts: LabelFonts, identifier: [UInt8]) throws(LabelError) -> [UInt8] {
        precondition(identifier.count == 16)
        var page = DrawnPage(sheet.page, face: try FontFace(fonts.regular))
        switch purpose {
        case .calibration:
            addOutlines(.none, to: &page)
            try addRulers(to: &page)
            try addWords(TestPage.measuring(CalibrationRulers(sheet.page)), to: &page)
        case .outlines(let correction):
            try correction.check(on: sheet)
            addOutlines(correction, to: &page)
            try addWords(TestPage.comparing, to: &page)
        }
        try addArrow(to: &page)
        return try page.pdf(title: "TraceStamp · \(sheet.name)", identifier: identifier)
    }

    private func addOutlines(_ correction: PrinterCorrection, to page: inout DrawnPage) {
        for cell in 0..<sheet.cells {
            page.frame(corner: correction.corner(ofCell: cell, on: sheet), sheet.label)
        }
    }

    private func addRulers(to page: inout DrawnPage) throws(LabelError) {
        let rulers = CalibrationRulers(sheet.page)
        let corner = rulers.corner
        page.line(corner, .init(corner.width + rulers.lengths.width, corner.height))
        page.line(corner, .init(corner.width, corner.height + rulers.lengths.height))
        for mark in 0...Int(rulers.lengths.width) {
            let x = corner.width + Double(mark)
            page.line(.init(x, corner.height), .init(x, corner.height - TestPage.markLength(mark)))
            if mark % 10 == 0 { try page.words("\(mark)", at: .init(x + 0.4, corner.height - 3.2), size: 6) }
        }
        for mark in 0...Int(rulers.lengths.height) {
            let y = corner.height + Double(mark)
            page.line(.init(corner.width, y), .init(corner.width - TestPage.markLength(mark), y))
            if mark % 10 == 0 { try page.words("\(mark)", at: .init(corner.width - 8, y - 0.4), size: 6) }
        }
    }

    private static func markLength(_ mark: Int) -> Double {
        mark % 10 == 0 ? 5 : mark % 5 == 0 ? 3.5 : 2
    }

    /// Points to the edge that goes in first, so that the sheet of labels goes in the same way.
    private func addArrow(to page: inout DrawnPage) throws(LabelError) {
        let middle = sheet.page.width / 2
        page.triangle(.init(middle, 6), .init(middle - 3, 12), .init(middle + 3, 12))
        try page.words("đầu tờ giấy / top of the sheet", at: .init(middle + 5, 11), size: 8)
    }

    private func addWords(_ lines: [String], to page: inout DrawnPage) throws(LabelError) {
        let lines = ["TraceStamp · \(sheet.name)"] + lines
        var y = sheet.page.height / 3
        page.clear(
            corner: .init(28, y - 5), .init(sheet.page.width - 36, Double(lines.count) * 5 + 2))
        for line in lines {
            try page.words(line, at: .init(30, y), size: 9)
            y += 5
        }
    }

    private static func measuring(_ rulers: CalibrationRulers) -> [String] {
        func text(_ length: Double) -> String { FixedPoint.text(length, places: 1) }
        return [
            "In ở kích thước thực 100 % trên giấy thường, rồi đo bằng thước. / Print at 100 % on plain paper, then measure.",
            "A: mép trái giấy đến thước dọc / left edge to the ruler down: \(text(rulers.corner.width)) mm?",
            "B: mép trên giấy đến thước ngang / top edge to the ruler across: \(text(rulers.corner.height)) mm?",
            "C: thước ngang dài / length of the ruler across: \(text(rulers.lengths.width)) mm?",
            "D: thước dọc dài / length of the ruler down: \(text(rulers.lengths.height)) mm?",
            "tracestamp printer set TÊN-MÁY --sheet … --measured A B C D",
        ]
    }

    private static let comparing = [
        "Đặt sau tờ nhãn và soi trước ánh sáng: khung phải trùng mép nhãn.",
        "Hold it behind a sheet of labels against the light: the frames must meet the labels' edges.",
    ]
}
