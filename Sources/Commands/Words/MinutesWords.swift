internal import Reports

extension Failure {
    /// Why a template of minutes cannot be used, with its line.
    init(_ fault: MinutesFault) {
        let (what, next) = MinutesWords.words(of: fault)
        self.init(fault.code, what, next: next)
    }
}

/// Words about minutes and their templates.
enum MinutesWords {
    /// What will be a dash, told before the file is made.
    static func warning(of blanks: [MinutesField]) -> [String] {
        let names = blanks.map(name)
        return [
            "lưu ý: biên bản để trống \(names.map(\.vi).joined(separator: ", ")); ghi tay trên bản in trước khi ký",
            "note: the minutes leave blank \(names.map(\.en).joined(separator: ", ")); write it in by hand before signing",
        ]
    }

    static func name(of field: MinutesField) -> Bilingual {
        switch field {
        case .office: Bilingual("văn phòng", "the office")
        case .number: Bilingual("số", "the number")
        case .provisional: Bilingual("số tạm", "the provisional number")
        case .date: Bilingual("ngày lập", "the day")
        case .openedOn: Bilingual("ngày mở hồ sơ", "the day of opening")
        case .origin: Bilingual("căn cứ mở", "what led to it")
        case .producer: Bilingual("chủ thể", "the producer")
        case .address: Bilingual("địa chỉ", "the address")
        case .taxCode: Bilingual("mã số thuế", "the tax code")
        case .product: Bilingual("sản phẩm", "the product")
        case .stamp: Bilingual("tem", "the stamp")
        case .place: Bilingual("nơi kiểm tra", "the place")
        case .province: Bilingual("tỉnh, thành phố", "the province")
        case .agency: Bilingual("cơ quan kiểm tra", "the agency")
        case .officer: Bilingual("người chủ trì", "the officer")
        case .campaign: Bilingual("kế hoạch, đợt", "the campaign")
        case .outcome: Bilingual("kết quả xử lý", "the outcome")
        }
    }

    fileprivate static func words(of fault: MinutesFault) -> (what: Bilingual, next: Bilingual) {
        switch fault {
        case .unknownField(let name, let line):
            let known = MinutesField.allCases.map(\.rawValue).joined(separator: ", ")
            return (
                Bilingual(
                    "dòng \(line): không có trường “{\(name)}”", "line \(line): there is no field “{\(name)}”"
                ),
                Bilingual("dùng: \(known)", "use: \(known)")
            )
        case .unknownBlock(let name, let line, let known):
            let list = known.map { "[\($0)]" }.joined(separator: ", ")
            return (
                Bilingual(
                    "dòng \(line): không có khối “[\(name)]”", "line \(line): there is no block “[\(name)]”"),
                Bilingual("dùng: \(list)", "use: \(list)")
            )
        case .badSignatures(let line):
            return (
                Bilingual("dòng \(line): cần 1 đến 4 người ký", "line \(line): 1 to 4 people sign"),
                Bilingual("ghi: [sign] VAI TRÒ | VAI TRÒ", "write: [sign] ROLE | ROLE")
            )
        case .lineTooLong(let line, let most):
            return (
                Bilingual("dòng \(line) quá dài", "line \(line) is too long"),
                Bilingual("nhiều nhất \(most) ký tự một dòng", "at most \(most) characters a line")
            )
        case .tooManyLines(let count, let most):
            return (
                Bilingual("mẫu có \(count) dòng", "the template has \(count) lines"),
                Bilingual("nhiều nhất \(most)", "at most \(most)")
            )
        case .empty: return (Bilingual("mẫu trống", "the template is empty"), start)
        case .notText:
            return (Bilingual("mẫu không phải văn bản UTF-8", "the template is not UTF-8 text"), start)
        }
    }

    private static let start = Bilingual(
        "bắt đầu từ: tracestamp case minutes-template", "begin with: tracestamp case minutes-template")
}
