internal import StampLabels
internal import StampSymbol

extension Failure {
    init(_ error: LabelError) {
        self.init(
            error.code, Failure.words(of: error), next: Failure.next(after: error),
            exit: Failure.exit(of: error))
    }

    private static func words(of error: LabelError) -> Bilingual {
        switch error {
        case .unknownSheet(let name, let known):
            Bilingual(
                "không có mẫu giấy “\(name)”; có: \(known.joined(separator: ", "))",
                "there is no sheet “\(name)”; known: \(known.joined(separator: ", "))")
        case .badSheet(let name, let fault):
            Bilingual(
                "mẫu giấy “\(name)”: \(SheetWords.words(of: fault).vi)",
                "sheet “\(name)”: \(SheetWords.words(of: fault).en)")
        case .badMeasure(let fault): MeasureWords.words(of: fault)
        case .unknownRoll(let name, let known): RollWords.unknown(name, known: known)
        case .badRoll(let name, let fault): RollWords.words(of: fault, name)
        case .badStartCell(let cell, let cells):
            Bilingual(
                "ô bắt đầu \(cell) không có trên tờ \(cells) ô",
                "start cell \(cell) is not on a sheet of \(cells)")
        case .badUsedCells(let text):
            Bilingual("“\(text)” không phải danh sách ô", "“\(text)” is no list of cells")
        case .badUsedCell(let cell, let sheet, let cells):
            Bilingual(
                "tờ thứ \(sheet): không có ô \(cell) trên tờ \(cells) ô",
                "sheet \(sheet): there is no cell \(cell) on a sheet of \(cells)")
        case .sheetUsedUp(let sheet):
            Bilingual("tờ thứ \(sheet) không còn ô trống", "sheet \(sheet) has no free cell")
        case .symbolTooLarge(let needs, let has, _):
            Bilingual(
                "mã QR cần \(millimetres(needs)) mm, nhãn chỉ còn chỗ \(millimetres(has)) mm",
                "the symbol needs \(millimetres(needs)) mm, the label leaves \(millimetres(has)) mm for it")
        case .bottleTooThin(let diameter, _):
            Bilingual(
                "chai đường kính \(millimetres(diameter)) mm quá nhỏ để dán tem ở thân",
                "a bottle of \(millimetres(diameter)) mm is too thin for a stamp on its side")
        case .textTooLarge(let needs, let has):
            Bilingual(
                "chữ cần cao \(needs) pt, nhãn chỉ có \(has) pt",
                "the text needs \(needs) pt, the label has \(has) pt")
        case .emptyText(let field):
            Bilingual("nhãn thiếu \(field.words.vi)", "the label lacks “\(field.words.en)”")
        case .textTooLong(let field, let limit):
            Bilingual(
                "\(field.words.vi) dài quá \(limit) ký tự",
                "“\(field.words.en)” is longer than \(limit) characters")
        case .missingGlyph(let character, let field):
            Bilingual(
                "phông chữ không có ký tự “\(character)” trong \(field.words.vi)",
                "the font has no “\(character)”, in “\(field.words.en)”")
        case .unprintable(let scalar, let field):
            Bilingual(
                "\(field.words.vi) có ký tự không in được U+\(String(scalar, radix: 16))",
                "“\(field.words.en)” holds U+\(String(scalar, radix: 16)), which cannot be printed")
        case .badFont: Bilingual("tệp phông chữ không dùng được", "the font file cannot be used")
        case .outputFailed: Bilingual("không ghi được tệp nhãn", "the label file could not be written")
        case .stampCountDiffers, .kindDiffers, .symbolDiffers, .symbol, .outOfMemory:
            Bilingual("không dựng được nhãn", "the labels could not be made")
        }
    }

    private static func millimetres(_ length: Double) -> String { FixedPoint.text(length, places: 1) }

    private static func next(after error: LabelError) -> Bilingual? {
        switch error {
        case .missingGlyph, .unprintable, .emptyText, .textTooLong:
            Bilingual("sửa tên trong sổ rồi nhập lại", "mend the name in the register and import it again")
        case .unknownSheet:
            Bilingual("ghi --sheet với một trong các mẫu ấy", "give --sheet with one of those")
        case .badMeasure: MeasureWords.measureAgain
        case .unknownRoll, .badRoll: RollWords.describeIt
        case .badStartCell:
            Bilingual(
                "đếm từ 1, từ trái sang phải, từ trên xuống", "count from 1, left to right, top to bottom")
        case .badSheet:
            Bilingual(
                "viết: custom:38.1x21.2,5x13,9.75x10.7,pitch=40.6x21.2 (nhãn, cột x hàng, góc đầu, bước; mm)",
                "write: custom:38.1x21.2,5x13,9.75x10.7,pitch=40.6x21.2 (label, columns x rows, first corner, pitch; mm)"
            )
        case .badUsedCells:
            Bilingual("viết như --used 1-7,12, mỗi tờ một lần", "write --used 1-7,12, once for each sheet")
        case .badUsedCell, .sheetUsedUp:
            Bilingual("đếm lại các ô đã dùng của tờ đó", "count that sheet's used cells again")
        case .symbolTooLarge(_, _, let nearest):
            Bilingual(
                "bỏ --level, hoặc dùng nhãn lớn hơn\(nearest.map { ", gần nhất: \(RollWords.option($0))" } ?? "")"
                    + "; nhãn không thể lớn hơn thì --link short",
                "leave out --level, or use larger labels\(nearest.map { ", the nearest: \(RollWords.option($0))" } ?? "")"
                    + "; where they cannot be larger, --link short"
            )
        case .bottleTooThin(_, let least):
            Bilingual(
                "dán tem lên nắp, thẻ treo hoặc hộp; thân chai phải từ \(millimetres(least)) mm",
                "put it on the lid, a tag or the box; a bottle's side needs \(millimetres(least)) mm")
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
