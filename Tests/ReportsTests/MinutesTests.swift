import Foundation
import Registry
import Reports
import StampFormat
import StampLabels
import TestTools
import Testing

@Suite struct MinutesTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `the usual template tells the case, in Vietnamese that can be searched`() throws {
        let text = try text(of: MinutesSample.minutes(findings: 2), MinutesTemplate(MinutesTemplate.usual))
        for part in [
            "BIÊN BẢN KIỂM TRA", "Số: 7/BB-KT (số tạm khi lập ngoại tuyến: T-01C0FFEE)",
            "Hôm nay, ngày 20/11/2026, tại: Sạp 12 chợ Bình Lư, Lai Châu.", "HTX Bình Lư",
            "Xã Bình Lư, huyện Tam Đường",
            "Chi cục Quản lý thị trường", "Trần Sơn", "chưa khắc", "28/12/2026",
            "Nhãn ghi định lượng",
            "ĐẠI DIỆN CƠ SỞ", "TRƯỞNG ĐOÀN KIỂM TRA", "Hồ sơ 7 · sổ cái, mục", "Trang 1/",
        ] { #expect(text.contains(part), "\(part)") }
    }

    @Test func `stamps are named as they are printed, the one that led to the case too`() throws {
        var minutes = try MinutesSample.minutes(findings: 0)
        let place = try #require(minutes.inspection.opening.stamp)
        #expect(minutes.stamps == [place])
        let bare = try text(of: minutes, MinutesTemplate("[evidence]"))
        #expect(bare.contains("Tem mở hồ sơ") && bare.contains("đợt 1, số 65"))
        minutes.codes = [place: try TypedCode("0000-0080-0001-XTNA-Q")]
        let named = try text(of: minutes, MinutesTemplate("[evidence]\nTem: {stamp}"))
        #expect(named.split(separator: "0000-0080-0001-XTNA-Q", omittingEmptySubsequences: false).count == 4)
    }

    @Test func `what the template asks for and the case lacks is told, in the template's order`() throws {
        let minutes = try MinutesSample.minutes(findings: 0)
        let usual = try MinutesTemplate(MinutesTemplate.usual)
        #expect(minutes.blanks(in: usual) == [.taxCode, .product])
        let other = try MinutesTemplate("= {product}\n{campaign} {outcome} {tax-code} {product}\n[findings]")
        #expect(minutes.blanks(in: other) == [.product, .taxCode])
    }

    @Test func `long minutes break between rows, headings stand again, and who signs is not alone`() throws {
        let file = try file(of: MinutesSample.minutes(findings: 60), MinutesTemplate(MinutesTemplate.usual))
        _ = try Tool.text("qpdf", ["--check", file.path])
        let text = try Tool.text("pdftotext", ["-layout", file.path, "-"])
        let pages = text.split(separator: "\u{0C}").filter { $0.contains("Trang ") }
        #expect(pages.count > 3)
        for page in pages where page.contains("Tồn tại số") { #expect(page.contains("Thời hạn")) }
        for number in 1...60 { #expect(text.contains("Tồn tại số \(number)."), "\(number)") }
        let last = try #require(pages.last)
        #expect(last.contains("TRƯỞNG ĐOÀN KIỂM TRA") && last.contains("Lập ngày 20/11/2026"))
    }

    @Test func `the same case gives the same bytes, and another others`() throws {
        let template = try MinutesTemplate(MinutesTemplate.usual)
        let fonts = try Sample.fonts()
        let bytes = try MinutesSample.minutes(findings: 2).pdf(template, fonts: fonts)
        #expect(try MinutesSample.minutes(findings: 2).pdf(template, fonts: fonts) == bytes)
        #expect(try MinutesSample.minutes(findings: 1).pdf(template, fonts: fonts) != bytes)
    }

    @Test func `every field can be named, and what a case lacks is a dash`() throws {
        let lines = MinutesField.allCases.map { "\($0.rawValue): {\($0.rawValue)}" }.joined(separator: "\n")
        let text = try text(of: MinutesSample.minutes(findings: 0), MinutesTemplate(lines + "\n[findings]\n"))
        for field in MinutesField.allCases { #expect(text.contains("\(field.rawValue): "), "\(field)") }
        #expect(text.contains("outcome: –") && text.contains("Không có."))
    }

    @Test(
        "a template's first fault is refused with its line",
        arguments: [
            ("= A\nXin {chao} bạn", MinutesFault.unknownField("chao", line: 2)),
            ("Xin {number", .unknownField("number", line: 1)),
            (
                "\n\n[table]",
                .unknownBlock("table", line: 3, known: ["findings", "evidence", "visits", "sign"])
            ),
            (
                "[findings] thêm",
                .unknownBlock("findings", line: 1, known: ["findings", "evidence", "visits", "sign"])
            ),
            ("[sign]  | ", .badSignatures(line: 1)), ("[sign] A|B|C|D|E", .badSignatures(line: 1)),
            ("; chỉ có ghi chú\n\n", .empty), ("", .empty),
            ("A\n" + String(repeating: "a", count: 1001), .lineTooLong(2, most: 1000)),
            (String(repeating: "a\n", count: 300), .tooManyLines(301, most: 300)),
        ])
    func faults(_ text: String, _ fault: MinutesFault) {
        #expect(throws: fault) { try MinutesTemplate(text) }
    }

    private func file(of minutes: Minutes, _ template: MinutesTemplate) throws -> URL {
        try scratch.file("minutes.pdf", minutes.pdf(template, fonts: Sample.fonts()))
    }

    private func text(of minutes: Minutes, _ template: MinutesTemplate) throws -> String {
        try Tool.text("pdftotext", ["-layout", file(of: minutes, template).path, "-"])
    }
}

/// A case as the store would give it.
enum MinutesSample {
    static func minutes(findings: Int) throws -> Minutes {
        let day = try #require(Day(iso: "2026-11-20"))
        let record = HistoryRecord(entry: 31, validFrom: day, recordedOn: day, at: 1_795_150_800_000)
        var opening = CaseOpening(.report)
        (opening.producer, opening.product) = (7, ProductNumber(number: 10))
        opening.stamp = StampPlace(AllotmentNumber(number: 1), try #require(Serial(number: 65)))
        (opening.place, opening.province) = ("Sạp 12 chợ Bình Lư", Province(code: "12"))
        let found = try (1...max(1, findings)).prefix(findings).map { number in
            CaseWord.found(
                Finding(
                    criterion:
                        "Tồn tại số \(number). Nhãn ghi 500gr, không ghi “khối lượng tịnh” như quy định",
                    reason: "label-quantity", legalBasis: "Nghị định 43/2017/NĐ-CP, Điều 13",
                    severity: .minor,
                    deadline: try #require(Day(iso: "2026-12-28"))))
        }
        let words = [CaseWord.assigned(Agency(.marketControl), officer: "Trần Sơn"), .visited] + found
        let inspection = InspectionCase(
            number: 7, opening: opening, opened: record, key: ItemKey("0193a7f2-5c1e-7b44-9d2a-77aa01c0ffee"),
            events: words.map { CaseEvent($0, document: "12/BB-QLTT", record, deviceAt: nil) })
        let photo = EvidenceFile(kind: .jpeg, hash: [UInt8](repeating: 0xAB, count: 32), byteCount: 2_000_000)
        return Minutes(
            inspection,
            [
                EvidenceItem(number: 1, matter: .file(photo), record: record, deviceAt: nil),
                EvidenceItem(
                    number: 2, matter: .stamp(try #require(opening.stamp)), record: record, deviceAt: 1),
            ],
            of: Office(
                name: "Văn phòng Điều phối NTM tỉnh Lai Châu",
                host: try #require(StampHost("tem.example.gov.vn"))),
            about: (
                Producer(
                    number: 7, name: "HTX Bình Lư", legalForm: .cooperative, communeCode: nil,
                    commune: "Xã Bình Lư", province: "Lai Châu",
                    addressOnLabel: "Xã Bình Lư, huyện Tam Đường", taxCode: nil, isSuspended: false), nil
            ),
            reasons: [
                FindingReason(
                    code: "label-quantity", vietnamese: "Nhãn ghi định lượng chưa đúng quy định",
                    english: "wrong quantity", legalBasis: "43/2017/NĐ-CP", validFrom: day, validTo: nil)
            ], on: day)
    }
}
