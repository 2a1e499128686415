internal import Registry

/// What a goods label breaks, in words.
enum LabelRuleWords {
    static func words(of rule: LabelRule) -> Bilingual {
        switch rule {
        case .fieldMissing: Bilingual("thiếu nội dung bắt buộc", "a mandatory field is missing")
        case .contentsUnknown:
            Bilingual(
                "phải là solid, liquid, paste, pieces hoặc solid-in-liquid",
                "must be solid, liquid, paste, pieces or solid-in-liquid")
        case .dateOrder: Bilingual("ghi theo thứ tự ngày, tháng, năm", "write day, month, year in this order")
        case .dateUnreadable: Bilingual("không phải ngày tháng có thật", "this is no real date")
        case .textHeight: Bilingual("chữ thấp hơn mức tối thiểu", "the text is lower than allowed")
        case .digitHeight:
            Bilingual(
                "chữ số định lượng thấp hơn mức tối thiểu", "the quantity's digits are lower than allowed")
        case .measureUnreadable: Bilingual("ghi số đo như 3 hoặc 3,5", "write a measure such as 3 or 3.5")
        default: quantityWords(of: rule)
        }
    }

    private static func quantityWords(of rule: LabelRule) -> Bilingual {
        switch rule {
        case .quantityTerm:
            Bilingual(
                "ghi “Khối lượng tịnh”, “Thể tích thực” hoặc “Khối lượng chất rắn”, không ghi “Trọng lượng”",
                "say net mass, actual volume or mass of solids, never “weight”")
        case .quantityKind:
            Bilingual(
                "chất rắn ghi khối lượng, chất lỏng ghi thể tích",
                "solids are stated by mass and liquids by volume")
        case .unitSymbol: Bilingual("ký hiệu đơn vị sai", "not a lawful unit symbol")
        case .unitSpacing: Bilingual("cách một khoảng giữa số và đơn vị", "leave a space before the unit")
        case .unitForSize: Bilingual("đơn vị không hợp với độ lớn", "the unit does not fit the size")
        case .drainedMissing:
            Bilingual(
                "hỗn hợp rắn lỏng phải ghi thêm khối lượng chất rắn",
                "a mix of solid and liquid states the mass of its solids too")
        case .drainedTooMuch: Bilingual("chất rắn nhiều hơn cả hỗn hợp", "more solids than the whole mix")
        case .totalMissing:
            Bilingual(
                "nhiều đơn vị trong một bao bì: ghi lượng từng đơn vị và tổng",
                "several units in a pack: state each and the total")
        case .totalWrong: Bilingual("tổng không đúng với từng đơn vị", "the total is not that of its units")
        default:
            Bilingual(
                "không đọc được định lượng; ghi như “500 g”", "no quantity to be read; write such as “500 g”")
        }
    }
}
