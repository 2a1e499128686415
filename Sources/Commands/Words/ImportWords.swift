internal import Registry

/// What an imported file breaks, in words.
enum ImportWords {
    static func words(of rule: ImportRule) -> Bilingual {
        switch rule {
        case .empty, .tooLarge, .tooManyRows, .notUTF8, .utf16, .notJSON, .openQuote, .textAfterQuote,
            .missingColumn,
            .repeatedColumn, .fieldCount:
            fileWords(of: rule)
        case .notAWorkbook, .protectedOrOld, .zipBomb, .tooManyColumns, .documentType, .noSuchSheet,
            .formulaCell, .errorCell:
            workbookWords(of: rule)
        case .placeRenamed, .placeAmbiguous, .placeUnknown: placeWords(of: rule)
        case .serialsReversed, .serialState: serialWords(of: rule)
        case .unknownProducer, .unknownProduct, .repeatedKey, .order, .withdrawalNeedsReason, .stateIsAnAct,
            .gtinTaken:
            rowWords(of: rule)
        case .starsContradictScore, .anotherDecision, .certificateExists, .notCertified, .unknownReason:
            decisionWords(of: rule)
        default: valueWords(of: rule)
        }
    }

    private static func fileWords(of rule: ImportRule) -> Bilingual {
        switch rule {
        case .empty: Bilingual("tệp rỗng", "the file is empty")
        case .tooLarge(let most):
            Bilingual(
                "tệp lớn hơn \(most >> 20) MiB; hãy chia nhỏ", "larger than \(most >> 20) MiB; split it")
        case .tooManyRows(let most):
            Bilingual("nhiều hơn \(most) dòng; hãy chia nhỏ", "more than \(most) rows; split it")
        case .notUTF8:
            Bilingual(
                "không phải UTF-8; trong Excel chọn “CSV UTF-8”", "not UTF-8; in Excel save as “CSV UTF-8”")
        case .utf16:
            Bilingual("tệp UTF-16; trong Excel chọn “CSV UTF-8”", "UTF-16; in Excel save as “CSV UTF-8”")
        case .notJSON:
            Bilingual("không phải JSON gồm chữ và số", "not JSON of texts and numbers")
        case .openQuote: Bilingual("dấu ngoặc kép mở mà không đóng", "a quote is opened and never closed")
        case .textAfterQuote:
            Bilingual("có chữ ngay sau dấu ngoặc kép đóng", "text right after a closing quote")
        case .missingColumn: Bilingual("thiếu cột bắt buộc này", "this column is needed")
        case .repeatedColumn: Bilingual("cột này có hai lần", "this column is there twice")
        case .fieldCount(let expected):
            Bilingual("dòng có hơn \(expected) ô", "the row has more than \(expected) fields")
        default: Bilingual(rule.code, rule.code)
        }
    }

    private static func rowWords(of rule: ImportRule) -> Bilingual {
        switch rule {
        case .unknownProducer:
            Bilingual("chưa có chủ thể này; nhập chủ thể trước", "no such producer; import producers first")
        case .unknownProduct:
            Bilingual("chưa có sản phẩm này; nhập sản phẩm trước", "no such product; import products first")
        case .repeatedKey(let row): Bilingual("trùng với dòng \(row)", "the same as row \(row)")
        case .order(let column, _): Bilingual("sớm hơn “\(column)”", "earlier than “\(column)”")
        case .withdrawalNeedsReason: Bilingual("thu hồi phải có lý do", "a withdrawal needs its reason")
        case .stateIsAnAct:
            Bilingual(
                "tệp không đổi được trạng thái của lô: cho xuất, giữ lại, thu hồi là việc riêng trên từng lô",
                "a file cannot change a batch's state: release, hold or recall the batch itself")
        case .gtinTaken(let product):
            Bilingual("mã vạch của sản phẩm \(product)", "this GTIN is product \(product)'s")
        default: Bilingual(rule.code, rule.code)
        }
    }

    private static func decisionWords(of rule: ImportRule) -> Bilingual {
        switch rule {
        case .starsContradictScore(let stars):
            Bilingual(
                "điểm này ứng với \(stars) sao; kiểm tra lại điểm và sao",
                "this score gives \(stars) stars; check both")
        case .anotherDecision:
            Bilingual(
                "khác quyết định ở dòng trên; mỗi tệp là một quyết định",
                "not the decision of the rows above; one file is one decision")
        case .certificateExists:
            Bilingual(
                "đã có giấy chứng nhận từ ngày này; sửa bằng certificate correct",
                "a certificate begins on this day already; use certificate correct")
        case .notCertified:
            Bilingual("không còn giấy chứng nhận nào để thu hồi", "there is no certificate left to withdraw")
        case .unknownReason(let known):
            Bilingual(
                "lý do phải là: \(known.joined(separator: ", "))",
                "the reason is one of: \(known.joined(separator: ", "))")
        default: Bilingual(rule.code, rule.code)
        }
    }

    private static func valueWords(of rule: ImportRule) -> Bilingual {
        switch rule {
        case .required: Bilingual("không được để trống", "may not be empty")
        case .tooLong(let most): Bilingual("dài hơn \(most) ký tự", "longer than \(most) characters")
        case .controlCharacter: Bilingual("có ký tự điều khiển", "holds a control character")
        case .formula:
            Bilingual("bắt đầu như công thức; ghi chữ thường", "starts like a formula; write plain text")
        case .notANumber: Bilingual("phải là số nguyên", "must be a whole number")
        case .outOfRange(let range):
            Bilingual(
                "phải từ \(range.lowerBound) đến \(range.upperBound)",
                "must be \(range.lowerBound) to \(range.upperBound)")
        case .mangledNumber:
            Bilingual(
                "Excel đã làm hỏng số này; định dạng cột là Văn bản rồi gõ lại",
                "a spreadsheet mangled this number; format the column as text and type it again")
        case .lostZeros(let digits):
            Bilingual(
                "phải có \(digits) chữ số: Excel làm mất số 0 ở đầu; định dạng cột là Văn bản rồi gõ lại",
                "has \(digits) digits: a spreadsheet drops leading zeros; format the column as text and type it again"
            )
        case .codeLength(let digits):
            Bilingual(
                "phải có \(digits.map { "\($0)" }.joined(separator: ", ")) chữ số",
                "must have \(digits.map { "\($0)" }.joined(separator: ", ")) digits")
        case .notADate:
            Bilingual("ghi ngày là 31/12/2026 hoặc 2026-12-31", "write days as 31/12/2026 or 2026-12-31")
        case .noSuchDay: Bilingual("không có ngày này trong lịch", "there is no such day")
        case .serialDate:
            Bilingual(
                "số ngày của Excel; định dạng cột là dd/MM/yyyy",
                "a spreadsheet's day number; format the column as dd/MM/yyyy")
        case .notAWord(let allowed):
            Bilingual(
                "phải là: \(allowed.joined(separator: ", "))",
                "must be one of: \(allowed.joined(separator: ", "))")
        case .gtinLength:
            Bilingual("mã vạch có 8, 12, 13 hoặc 14 chữ số", "a GTIN has 8, 12, 13 or 14 digits")
        case .gtinCheckDigit: Bilingual("sai chữ số kiểm tra của mã vạch", "the GTIN's check digit is wrong")
        case .notAQuantity: Bilingual("ghi lượng như 500 hoặc 0,5", "write a quantity such as 500 or 0.5")
        case .unknownUnit:
            Bilingual(
                "đơn vị phải là mg, g, kg, ml, cl, l hoặc cái",
                "the unit must be mg, g, kg, ml, cl, l or piece")
        case .unitForSize(let better):
            Bilingual("theo Thông tư 21/2014 ghi là \(better)", "Circular 21/2014 asks for \(better)")
        case .notAScore:
            Bilingual("điểm từ 0 đến 100, nhiều nhất 2 số lẻ", "a score is 0 to 100 with at most 2 decimals")
        default: Bilingual(rule.code, rule.code)
        }
    }
}
