internal import Registry

extension ImportWords {
    static func workbookWords(of rule: ImportRule) -> Bilingual {
        switch rule {
        case .notAWorkbook:
            Bilingual(
                "tệp hỏng hoặc không phải .xlsx; mở bằng Excel rồi lưu lại",
                "damaged, or no .xlsx; open it in Excel and save it again")
        case .protectedOrOld:
            Bilingual(
                "tệp có mật khẩu hoặc là .xls cũ; lưu lại thành .xlsx không mật khẩu",
                "has a password, or is an old .xls; save it as .xlsx without one")
        case .zipBomb:
            Bilingual("tệp nén quá mức, như bom nén; không mở", "packed like a zip bomb; not opened")
        case .tooManyColumns(let most): Bilingual("nhiều hơn \(most) cột", "more than \(most) columns")
        case .documentType:
            Bilingual("XML có khai báo DOCTYPE; không mở", "its XML has a document type; not opened")
        case .noSuchSheet(let known):
            Bilingual(
                "không có trang tính này; có: \(known.joined(separator: ", "))",
                "there is no such sheet; there are: \(known.joined(separator: ", "))")
        case .formulaCell:
            Bilingual(
                "ô có công thức; sao chép rồi dán thành giá trị",
                "the cell holds a formula; copy and paste it as a value")
        case .errorCell: Bilingual("ô báo lỗi của Excel", "the cell shows a spreadsheet's error")
        default: Bilingual(rule.code, rule.code)
        }
    }

    static func placeWords(of rule: ImportRule) -> Bilingual {
        switch rule {
        case .placeRenamed(let now): Bilingual("nay là \(now)", "is now \(now)")
        case .placeAmbiguous(let names):
            Bilingual(
                "có thể là: \(names.joined(separator: "; ")); ghi mã xã",
                "may be: \(names.joined(separator: "; ")); give commune_code")
        case .placeUnknown(let names):
            Bilingual(
                "không có trong danh mục đơn vị hành chính" + near(names, " gần giống: "),
                "is not in the register of units" + near(names, " like it: "))
        default: Bilingual(rule.code, rule.code)
        }
    }

    private static func near(_ names: [String], _ words: String) -> String {
        names.isEmpty ? "" : ";" + words + names.joined(separator: "; ")
    }
}
