internal import StampLabels

extension Failure {
    init(_ error: LabelError) {
        self.init(
            error.code, Failure.words(of: error), next: Failure.next(after: error),
            exit: Failure.exit(of: error))
    }

    /// A symbol that needs a larger label, with a sheet that has it.
    init(_ error: LabelError, nearest: Sheet) {
        let what = "--sheet \(nearest.name) (\(SheetWords.text(nearest.label)) mm)"
        self.init(
            error.code, Failure.words(of: error),
            next: Bilingual(
                "mẫu gần nhất vừa mã: \(what); hoặc bỏ --level",
                "the nearest sheet that fits: \(what); or leave out --level"),
            exit: Failure.exit(of: error))
    }

    private static func words(of error: LabelError) -> Bilingual {
        switch error {
        case .unknownSheet(let name, let known):
            Bilingual(
                "không có mẫu giấy “\(name)”; có: \(known.joined(separator: ", "))",
                "there is no sheet “\(name)”; known: \(known.joined(separator: ", "))")
        case .badSheet(let name, let fault): SheetWords.words(of: fault, on: name)
        case .badSheetText(let part): SheetWords.words(ofText: part)
        case .badUsedCells(let part):
            Bilingual("không hiểu ô đã dùng “\(part)”", "“\(part)” names no used cells")
        case .noFreeCell(let sheet):
            Bilingual("tờ \(sheet) không còn ô trống", "sheet \(sheet) has no free cell")
        case .sheetNotReached(let sheet, let pages):
            Bilingual(
                "tờ \(sheet) có ô đã dùng, nhưng lượt in chỉ cần \(pages) tờ",
                "sheet \(sheet) has used cells, but the job needs \(pages) sheets only")
        case .badMeasure(let fault): SheetWords.words(of: fault)
        case .badStartCell(let cell, let cells):
            Bilingual(
                "ô bắt đầu \(cell) không có trên tờ \(cells) ô",
                "start cell \(cell) is not on a sheet of \(cells)")
        case .symbolTooLarge(let needs, let has):
            Bilingual(
                "mã QR cần \(SheetWords.number(needs)) mm, nhãn chỉ có \(SheetWords.number(has)) mm",
                "the symbol needs \(SheetWords.number(needs)) mm, the label has \(SheetWords.number(has)) mm")
        case .textTooLarge(let needs, let has):
            Bilingual(
                "chữ cần cao \(needs) pt, nhãn chỉ có \(has) pt",
                "the text needs \(needs) pt, the label has \(has) pt")
        case .emptyText(let field):
            Bilingual("nhãn thiếu nội dung “\(field.rawValue)”", "the label lacks “\(field.rawValue)”")
        case .textTooLong(let field, let limit):
            Bilingual(
                "“\(field.rawValue)” dài quá \(limit) ký tự",
                "“\(field.rawValue)” is longer than \(limit) characters")
        case .missingGlyph(let character, let field):
            Bilingual(
                "phông chữ không có ký tự “\(character)” trong “\(field.rawValue)”",
                "the font has no “\(character)”, in “\(field.rawValue)”")
        case .unprintable(let scalar, let field):
            Bilingual(
                "“\(field.rawValue)” có ký tự không in được U+\(String(scalar, radix: 16))",
                "“\(field.rawValue)” holds U+\(String(scalar, radix: 16)), which cannot be printed")
        case .badFont: Bilingual("tệp phông chữ không dùng được", "the font file cannot be used")
        case .outputFailed: Bilingual("không ghi được tệp nhãn", "the label file could not be written")
        case .stampCountDiffers, .kindDiffers, .symbolDiffers, .symbol, .outOfMemory:
            Bilingual("không dựng được nhãn", "the labels could not be made")
        }
    }

    private static func next(after error: LabelError) -> Bilingual? {
        switch error {
        case .missingGlyph, .unprintable, .emptyText, .textTooLong:
            Bilingual("sửa tên trong sổ rồi nhập lại", "mend the name in the register and import it again")
        case .unknownSheet:
            Bilingual("ghi --sheet với một trong các mẫu ấy", "give --sheet with one of those")
        case .badSheet, .badSheetText: SheetWords.next(after: error)
        case .badUsedCells: SheetWords.usedCells
        case .noFreeCell:
            Bilingual("bỏ tờ ấy ra khỏi khay và khỏi --used", "take it out of the tray and out of --used")
        case .sheetNotReached:
            Bilingual("bớt tờ ấy khỏi --used", "leave that sheet out of --used")
        case .badMeasure: SheetWords.measureAgain
        case .badStartCell:
            Bilingual(
                "đếm từ 1, từ trái sang phải, từ trên xuống", "count from 1, left to right, top to bottom")
        case .symbolTooLarge:
            Bilingual("bỏ --level, hoặc dùng mẫu giấy lớn hơn", "leave out --level, or use larger labels")
        case .badFont: Bilingual("cài gói fonts-noto-core", "install the package fonts-noto-core")
        case .outputFailed: Bilingual("kiểm tra dung lượng đĩa và quyền ghi", "check disk space and rights")
        default: nil
        }
    }

    private static func exit(of error: LabelError) -> Exit {
        switch error {
        case .outputFailed: .storage
        case .stampCountDiffers, .kindDiffers, .symbolDiffers, .symbol, .outOfMemory: .internalFault
        default: .refused
        }
    }
}
