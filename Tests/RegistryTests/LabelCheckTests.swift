import Registry
import Testing

/// The strings of the demo register, and each rule from both sides.
@Suite struct LabelCheckTests {
    private func findings(_ texts: [LabelDraft.Field: String]) -> [LabelFinding] {
        LabelCheck.findings(of: LabelDraft(texts)).filter { $0.rule != .fieldMissing }
    }

    private func rules(_ texts: [LabelDraft.Field: String]) -> [String] {
        findings(texts).map(\.rule.rawValue)
    }

    @Test(
        "good quantities",
        arguments: [
            "Khối lượng tịnh: 500 g", "Thể tích thực: 500 ml (20 °C)", "Khối lượng tịnh: 1,5 kg",
            "Thể tích thực: 1 L", "KHỐI LƯỢNG TỊNH 50 g", "Khối lượng tịnh: 250 gam", "Số lượng: 12 cái",
            "Khối lượng tịnh: 10 × 50 g = 500 g", "Khối lượng tịnh: 20 x 60 g = 1,2 kg",
        ])
    func good(_ quantity: String) { #expect(findings([.quantity: quantity]).isEmpty) }

    @Test(
        "bad quantities, each with what to print",
        arguments: [
            ("500gr", ["quantity-term", "unit-symbol"], "Khối lượng tịnh: 500 g"),
            ("0,5kg", ["quantity-term", "unit-for-size", "unit-spacing"], "Khối lượng tịnh: 500 g"),
            ("1000 ml", ["quantity-term", "unit-for-size"], "Thể tích thực: 1 l"),
            ("Trọng lượng: 500g", ["quantity-term", "unit-spacing"], "Khối lượng tịnh: 500 g"),
            ("Dung tích: 0,5 lít", ["quantity-term", "unit-for-size"], "Thể tích thực: 500 ml"),
            ("Khối lượng tịnh: 0,5 g", ["unit-for-size"], "Khối lượng tịnh: 500 mg"),
            ("Khối lượng tịnh: 1 KG", ["unit-symbol"], "Khối lượng tịnh: 1 kg"),
            ("Khối lượng tịnh: 999 g", [], nil),
            ("Khối lượng tịnh: 1000 g", ["unit-for-size"], "Khối lượng tịnh: 1 kg"),
            ("Khối lượng tịnh: nửa cân", ["quantity-unreadable"], nil),
            ("Khối lượng tịnh: 500", ["quantity-unreadable"], nil),
        ] as [(String, [String], String?)])
    func bad(quantity: String, rules: [String], corrected: String?) {
        let found = findings([.quantity: quantity])
        #expect(found.map(\.rule.rawValue) == rules)
        #expect(found.allSatisfy { $0.corrected == corrected })
    }

    @Test(
        "digits are as high as the quantity asks for",
        arguments: [
            ("50 g", "2", true), ("50 g", "1,9", false), ("51 g", "2", false), ("200 ml", "3", true),
            ("201 g", "3", false), ("500 g", "3", false), ("500 g", "4 mm", true), ("1 kg", "4", true),
            ("1,1 kg", "4", false), ("1,1 l", "6", true), ("2 kg", "5,9", false),
        ])
    func digits(quantity: String, height: String, isHigh: Bool) {
        let term = quantity.hasSuffix("l") ? "Thể tích thực" : "Khối lượng tịnh"
        let found = rules([.quantity: "\(term): \(quantity)", .digitHeight: height])
        #expect(found == (isHigh ? [] : ["digit-height"]))
    }

    @Test func `pickles state their solids too`() {
        let mix: [LabelDraft.Field: String] = [
            .contents: "solid-in-liquid", .quantity: "Khối lượng tịnh: 500 g",
        ]
        #expect(rules(mix) == ["drained-missing"])
        let stated = mix.merging([.drainedQuantity: "Khối lượng chất rắn: 300 g"]) { $1 }
        #expect(rules(stated).isEmpty)
        let tooMuch = mix.merging([.drainedQuantity: "Khối lượng chất rắn: 600 g"]) { $1 }
        #expect(rules(tooMuch) == ["drained-too-much"])
    }

    @Test func `several units state each and the total`() {
        #expect(rules([.quantity: "Khối lượng tịnh: 10 x 50 g"]) == ["total-missing"])
        #expect(rules([.quantity: "Khối lượng tịnh: 10 x 50 g = 600 g"]) == ["total-wrong"])
        #expect(rules([.quantity: "Khối lượng tịnh: 50 g", .unitsInPack: "10"]) == ["total-missing"])
        #expect(
            rules([.quantity: "Khối lượng tịnh: 50 g", .unitsInPack: "10", .totalQuantity: "500 g"]).isEmpty)
        #expect(
            findings([.quantity: "Khối lượng tịnh: 24 x 50 g"]).map(\.corrected) == ["24 × 50 g = 1,2 kg"])
    }

    @Test func `solids by mass, liquids by volume`() {
        #expect(rules([.contents: "liquid", .quantity: "Khối lượng tịnh: 500 g"]) == ["quantity-kind"])
        #expect(rules([.contents: "solid", .quantity: "Thể tích thực: 500 ml"]) == ["quantity-kind"])
        #expect(rules([.contents: "paste", .quantity: "Thể tích thực: 500 ml"]).isEmpty)
        #expect(rules([.contents: "gas"]) == ["contents-unknown"])
    }

    @Test(
        "text is 1.2 mm high, 0.9 mm on a small face",
        arguments: [
            ("1,2", nil, true), ("1,1", nil, false), ("0,9", "79,9", true), ("0,8", "79,9", false),
            ("0,9", "80", false), ("1,2", "80", true),
        ] as [(String, String?, Bool)])
    func textHeight(height: String, area: String?, isHigh: Bool) {
        var texts: [LabelDraft.Field: String] = [.textHeight: height]
        texts[.faceArea] = area
        #expect(rules(texts) == (isHigh ? [] : ["text-height"]))
    }

    @Test func `dates go day, month, year`() {
        #expect(rules([.producedOn: "20/11/2026", .useBy: "DD/MM/YYYY"]).isEmpty)
        #expect(rules([.useBy: "12 tháng kể từ ngày sản xuất"]).isEmpty)
        let found = findings([.producedOn: "2026-11-20"])
        #expect(found.map(\.rule) == [.dateOrder] && found.first?.corrected == "20/11/2026")
        #expect(rules([.useBy: "31/02/2027"]) == ["date-unreadable"])
        #expect(rules([.digitHeight: "cao"]) == ["measure-unreadable"])
    }

    @Test func `food needs more than other goods`() {
        let bare = LabelCheck.findings(of: LabelDraft([:])).map(\.field.rawValue)
        #expect(bare == ["name", "responsible", "address", "origin", "quantity"])
        let food = LabelCheck.findings(of: LabelDraft([.food: "có"])).map(\.field.rawValue)
        #expect(food == bare + ["produced_on", "use_by", "ingredients", "storage"])
    }

    @Test func `drafts come from CSV and JSON alike`() {
        let csv = LabelDraftFile(Array("name;quantity;ghi chú\nMiến dong;500gr;x\n".utf8))
        let json = LabelDraftFile(
            Array("[{\"name\": \"Miến dong\", \"quantity\": \"500gr\", \"ghi chú\": 1.5}]".utf8))
        #expect(csv.drafts.map(\.draft) == json.drafts.map(\.draft))
        #expect(csv.ignoredHeadings == ["ghi chú"] && json.ignoredHeadings == ["ghi chú"])
        let one = LabelDraftFile(Array(" {\"digit_height_mm\": 3.5}".utf8))
        #expect(one.drafts.map { $0.draft[.digitHeight] } == ["3.5"])
        #expect(LabelDraftFile(Array("{\"name\": [1]}".utf8)).faults.map(\.rule) == [.notJSON])
    }
}
