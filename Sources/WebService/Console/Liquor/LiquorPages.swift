internal import Registry
internal import StampFormat

/// The papers of liquor as a page: what is recorded, what is missing, and the forms that record it.
struct LiquorPages {
    let visit: Visit
    let view: ProductLiquor
    let link: (String) -> String

    private var language: PageLanguage { visit.language }
    private var path: String { "/console/products/\(view.product.number.number)" }

    static let noBeverage = WorkRefusal(
        "not-a-beverage", ("Sản phẩm không thuộc nhóm đồ uống.", "The product is no beverage."),
        next: ("Chỉ đồ uống mới có thể là rượu: xem lại sản phẩm.", "Only a beverage can be liquor."))
    static let permitNumberMissing = WorkRefusal(
        "permit-number-missing", ("Thiếu số giấy phép.", "The permit’s number is missing."),
        next: ("Ghi số in trên giấy phép.", "Give the number that is printed on the permit."))
    static let lotMissing = WorkRefusal(
        "lot-missing", ("Chưa chọn lô.", "No lot is chosen."),
        next: ("Chọn lô; lô mới khai ở trang các lô.", "Choose one; a new lot is declared under Batches."))
    static let seriesMissing = WorkRefusal(
        "series-missing", ("Thiếu dải tem điện tử rượu.", "The series of tax stamps is missing."),
        next: ("Ghi ký hiệu và số đầu – số cuối.", "Give the sign, the first and the last number."))

    func page(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        var blocks = [facts]
        if view.product.group == .beverage {
            if !view.batches.isEmpty { blocks.append(lots) }
            if visit.may(.factRecorded) { blocks += forms(form, refusal) }
        }
        return ConsolePage(
            title: Phrase("Giấy tờ về rượu", "Papers of liquor")(language), lead: view.product.name,
            blocks: blocks, refusal: refusal)
    }

    private var facts: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Đã ghi", "Recorded")(language), texts: [advice(language)],
            facts: [
                ShownFact(
                    Phrase("Là rượu", "Is liquor"),
                    view.liquor.map {
                        Phrase("có, mục \($0.number)", "yes, fact \($0.number)")(language)
                    } ?? Phrase("không", "no")(language), language),
                ShownFact(Phrase("Chủ thể", "Producer"), view.producer?.name, language),
                ShownFact(
                    Phrase("Giấy phép sản xuất rượu", "Permit to make liquor"),
                    view.permits.isEmpty
                        ? Phrase("chưa có", "none")(language)
                        : view.permits.map(words).joined(separator: "; "), language),
            ].compactMap(\.self),
            links: [
                ConsolePage.Cell(
                    text: Phrase("Về trang sản phẩm", "Back to the product")(language), href: link(path)),
                ConsolePage.Cell(text: Phrase("Các lô", "Batches")(language), href: link(path + "/batches")),
            ])
    }

    private var advice: Phrase {
        guard view.product.group == .beverage else { return Self.noBeverage.what }
        guard view.liquor != nil else {
            return Phrase(
                "Chưa ghi sản phẩm này là rượu: cấp tem không cần giấy phép hay tem điện tử rượu.",
                "Not recorded as liquor: its stamps need neither permit nor tax stamps.")
        }
        guard view.permits.contains(where: { $0.isValid(on: visit.today) }) else {
            return Phrase(
                "Không có giấy phép còn hạn: không cấp, không kích hoạt tem.",
                "No permit is in force: no stamps are granted or activated.")
        }
        return Phrase(
            "Giấy phép còn hạn. Lô nào chưa ghi dải tem điện tử rượu thì chưa kích hoạt tem được.",
            "The permit is in force. A batch without its series of tax stamps is not activated.")
    }

    private func words(of permit: Fact) -> String {
        let statement = permit.statement
        let until = statement.validTo.map { Phrase("đến ", "until ")(language) + language.day($0) }
        let ended = permit.isValid(on: visit.today) ? nil : Phrase("không còn hạn", "not in force")(language)
        return [statement.documentNumber ?? statement.title, statement.issuer, until, ended]
            .compactMap(\.self).joined(separator: ", ")
    }

    private var lots: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Tem điện tử rượu theo lô", "Tax stamps by batch")(language),
            table: ConsolePage.Table(
                headings: [
                    Phrase("Lô", "Lot"), Phrase("Ngày sản xuất", "Produced on"),
                    Phrase("Dải tem điện tử rượu", "Series of tax stamps"),
                ].map { $0(language) },
                rows: view.batches.map { line in
                    let series = line.series.last.map { $0.statement.value ?? $0.statement.title }
                    return [
                        ConsolePage.Cell(text: line.batch.lot),
                        ConsolePage.Cell(text: language.day(line.batch.producedOn)),
                        ConsolePage.Cell(
                            text: series ?? Phrase("chưa ghi", "none")(language),
                            isWrong: series == nil && view.liquor != nil),
                    ]
                }))
    }

    /// What bars the way to stamps is the office's to record.
    private func forms(_ typed: FormBody, _ refusal: WorkRefusal?) -> [ConsolePage.Block] {
        let isOffice = visit.person.producer == nil
        let deeds: [LiquorDeed] = [
            isOffice && view.liquor == nil ? .liquor : nil, isOffice ? .permit : nil,
            view.batches.isEmpty ? nil : .taxStamps,
        ].compactMap(\.self)
        return deeds.map { deed in
            let fields = fields(of: deed)
            let values = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, typed.all($0.name)) })
            return ConsolePage.Block(
                heading: name(of: deed)(language),
                forms: [
                    ConsoleForm(
                        action: link("\(path)/liquor/\(deed.rawValue)"), button: name(of: deed)(language),
                        fields: fields, typed: FormBody(values),
                        faultyField: refusal.flatMap { Self.field(of: $0.code, in: fields.map(\.name)) })
                ])
        }
    }

    private func name(of deed: LiquorDeed) -> Phrase {
        switch deed {
        case .liquor: Phrase("Ghi sản phẩm là rượu", "Record that it is liquor")
        case .permit: Phrase("Ghi giấy phép sản xuất rượu", "Record a permit to make liquor")
        case .taxStamps: Phrase("Ghi dải tem điện tử rượu", "Record a series of tax stamps")
        }
    }

    private func fields(of deed: LiquorDeed) -> [ConsoleForm.Field] {
        switch deed {
        case .liquor:
            [
                .line(
                    "title", Phrase("Loại rượu", "What liquor")(language),
                    hint: Phrase(
                        "Ví dụ rượu ngô men lá, 40 % vol. Để trống: tên sản phẩm.",
                        "Such as maize spirit, 40 % vol. Empty: the product’s name.")(language),
                    isNeeded: false)
            ]
        case .permit:
            [
                .line("document", Phrase("Số giấy phép", "The permit’s number")(language)),
                .line("issuer", Phrase("Cơ quan cấp", "Issued by")(language), isNeeded: false),
                .day("from", Phrase("Từ ngày", "From")(language), isNeeded: false),
                .day("to", Phrase("Đến hết ngày", "Until the end of")(language)),
            ]
        case .taxStamps:
            [
                .choice(
                    "lot", Phrase("Lô", "Lot")(language), view.batches.map { ($0.batch.lot, $0.batch.lot) }),
                .line(
                    "series", Phrase("Ký hiệu, số đầu – số cuối", "Sign, first and last number")(language),
                    hint: Phrase(
                        "Như in trên tem, ví dụ AA/26E 0000001–0001200. Dải ghi lại thay dải cũ; dải cũ vẫn lưu.",
                        "As printed, such as AA/26E 0000001–0001200. A new series takes the place of the old one, which is kept."
                    )(language), longest: 1000),
                .line(
                    "document", Phrase("Biên bản, hoá đơn nhận tem", "The paper they came with")(language),
                    isNeeded: false), .note(language),
            ]
        }
    }

    private static func field(of code: String, in names: [String]) -> String? {
        let name: String? =
            switch code {
            case "permit-number-missing": "document"
            case "day-missing", "ends-before-start", "last-day-missing": "to"
            case "bad-day": "to"
            case "lot-missing": "lot"
            case "series-missing": "series"
            case "bad-fact-title": "title"
            default: nil
            }
        return name.flatMap { names.contains($0) ? $0 : nil }
    }
}

extension ConsoleWords {
    /// What was recorded of liquor.
    static let liquorDone: [String: Phrase] = [
        "liquor": Phrase("Đã ghi sản phẩm là rượu.", "It is recorded as liquor."),
        "liquor-permit": Phrase("Đã ghi giấy phép.", "The permit is recorded."),
        "tax-stamps": Phrase("Đã ghi dải tem điện tử rượu.", "The series of tax stamps is recorded."),
    ]
}
