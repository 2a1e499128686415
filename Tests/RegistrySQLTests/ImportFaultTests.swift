import Registry
import StampFormat
import Testing

@Suite(.serialized) struct ImportFaultTests {
    @Test func `the messy file gives all its faults at once and saves nothing`() async throws {
        let register = try await TestRegister()
        _ = try await register.take(.producers, DemoFile.bytes("producers.csv"))
        let before = try await register.ledgerCount()
        let report = try await register.take(.products, DemoFile.bytes("messy-products.csv"))
        #expect(!report.isSaved)
        #expect(report.ignoredHeadings == ["STT"])
        #expect(report.checkedOnly == ["certified_on", "stars"])
        #expect(
            report.faults.map(FaultLine.init) == [
                FaultLine(1, "group", "", "missing-column"),
                FaultLine(3, "producer", "Cơ sở Hoà Bình", "unknown-producer"),
                FaultLine(3, "gtin", "8.93E+12", "mangled-number"),
                FaultLine(3, "net_quantity", "0,5 lít", "unit-for-size"),
                FaultLine(3, "certified_on", "31/02/2025", "no-such-day"),
                FaultLine(3, "stars", "3 sao", "not-a-number"),
                FaultLine(4, "producer", "HTX Phúc Trạch", "unknown-producer"),
                FaultLine(4, "gtin", "9528930000515", "gtin-check-digit"),
                FaultLine(4, "net_quantity", "1 quả", "unknown-unit"),
                FaultLine(5, "name", #"=HYPERLINK("http://example.com";"Bánh ram")"#, "formula"),
                FaultLine(5, "net_quantity", "200gr", "unknown-unit"),
                FaultLine(6, nil, "", "repeated-row"),
                FaultLine(7, "name", "", "required"),
                FaultLine(7, "producer", "HTX Không Tên", "unknown-producer"),
                FaultLine(8, "producer", "HTX Chè Khe Mây", "unknown-producer"),
                FaultLine(8, "net_quantity", "1000 g", "unit-for-size"),
                FaultLine(8, "certified_on", "45870", "serial-date"),
                FaultLine(8, "stars", "6", "out-of-range"),
            ])
        #expect(try await register.products().isEmpty)
        #expect(try await register.ledgerCount() == before)
    }

    @Test(
        "a value that breaks a rule is told with its row, column and rule",
        arguments: [
            BadRow(.producers, "tax_code", "=1+1", "not-a-number"),
            BadRow(.producers, "tax_code", "0101234567-0012", "code-length"),
            BadRow(.producers, "producer", "0", "out-of-range"),
            BadRow(.producers, "producer", "１", "not-a-number"),
            BadRow(.producers, "name", "a\0b", "control-character"),
            BadRow(.producers, "name", "@SUM(A1)", "formula"),
            BadRow(.producers, "name", String(repeating: "a", count: 201), "too-long"),
            BadRow(.producers, "legal_form", "hợp danh", "not-a-word"),
            BadRow(.producers, "tax_code", "101234567", "lost-zeros"),
            BadRow(.producers, "tax_code", "8,93E+12", "mangled-number"),
            BadRow(.producers, "commune_code", "3241", "lost-zeros"),
            BadRow(.producers, "commune_code", "032411", "code-length"),
            BadRow(.products, "producer", "99", "unknown-producer"),
            BadRow(.products, "group", "rượu", "not-a-word"),
            BadRow(.products, "gtin", "952893000001", "gtin-check-digit"),
            BadRow(.products, "gtin", "95289300000", "gtin-length"),
            BadRow(.products, "net_quantity", "1,2345", "not-a-quantity"),
            BadRow(.products, "unit", "quả", "unknown-unit"),
            BadRow(.products, "shelf_life_days", "0", "out-of-range"),
            BadRow(.certificates, "product", "99", "unknown-product"),
            BadRow(.certificates, "stars", "6", "out-of-range"),
            BadRow(.certificates, "stars", "4", "stars-contradict-score"),
            BadRow(.certificates, "score", "100,01", "not-a-score"),
            BadRow(.certificates, "valid_from", "31/04/2025", "no-such-day"),
            BadRow(.certificates, "valid_to", "2020-01-01", "wrong-order"),
            BadRow(.certificates, "status", "withdrawn", "withdrawal-needs-reason", faultColumn: "reason"),
            BadRow(.testReports, "result_on", "45870", "serial-date"),
            BadRow(.testReports, "result_on", "45870,75", "serial-date"),
            BadRow(.testReports, "result_on", "Jan-26", "not-a-date"),
            BadRow(.testReports, "result_on", "5/3/26", "not-a-date"),
            BadRow(.batches, "lot", "2.60908E+11", "mangled-number"),
            BadRow(.testReports, "result", "maybe", "not-a-word"),
            BadRow(.batches, "packs", "1.2E+3", "mangled-number"),
            BadRow(.batches, "use_by", "2026-09-01", "wrong-order"),
            BadRow(.batches, "lot", "", "required"),
        ])
    func value(_ row: BadRow) async throws {
        let register = try await TestRegister.withDemo()
        let before = try await register.ledgerCount()
        let report = try await register.take(row.kind, row.file())
        #expect(report.faults.map(FaultLine.init) == [row.expected])
        #expect(!report.isSaved)
        #expect(try await register.ledgerCount() == before)
    }

    @Test(
        "a GTIN that another product carries is refused, under the same name too",
        arguments: ["99,12,Mật ong rừng Nậm Xanh", "99,13,Mật ong rừng Nậm Xanh", "99,12,Mật ong khác"])
    func gtinTaken(start: String) async throws {
        let register = try await TestRegister.withDemo()
        let report = try await register.take(
            .products, "product,producer,name,group,gtin\n\(start),food,9528930000156")
        #expect(report.faults.map(\.rule) == [.gtinTaken(by: 15)])
    }

    @Test func `without numbers, a known name keeps its number and another producer's may not have its GTIN`()
        async throws
    {
        let register = try await TestRegister.withDemo()
        let same = try await register.take(
            .products, "producer,name,group,gtin\n12,MẬT ONG rừng Nậm Xanh,food,9528930000156")
        #expect(same.faults.isEmpty && same.changed == 1 && same.added == 0)
        let other = try await register.take(
            .products, "producer,name,group,gtin\n13,Mật ong rừng Nậm Xanh,food,9528930000156")
        #expect(other.faults.map(\.rule) == [.gtinTaken(by: 15)])
    }

    @Test(
        "two rows of one record are told apart by no way of writing it",
        arguments: [
            (
                ImportFileKind.certificates, "product,authority,level,stars,valid_from",
                "10,UBND,province,3,2025-11-12",
                "10,UBND,province,4,12/11/2025"
            ),
            (.batches, "lot,product,produced_on,packs", "L1,10,2026-11-14,65", "L1,010,2026-11-14,66"),
            (
                .batches, "lot,product,produced_on,packs", "Lô 1,10,2026-11-14,65",
                "L\u{00F4}  1,10,2026-11-14,65"
            ),
        ])
    func sameRecord(kind: ImportFileKind, headings: String, first: String, second: String) async throws {
        let register = try await TestRegister.withDemo()
        let report = try await register.take(kind, [headings, first, second].joined(separator: "\n"))
        #expect(report.faults.map(\.rule) == [.repeatedKey(firstRow: 2)])
        #expect(report.faults.map(\.row) == [3])
        #expect(!report.isSaved)
    }

    @Test func `columns may be missing, twice there or too few for a row`() async throws {
        let register = try await TestRegister()
        let missing = try await register.take(.batches, "lot,product\nA,1")
        #expect(
            missing.faults.filter { $0.rule == .missingColumn }.map(\.column) == ["produced_on", "packs"])
        let twice = try await register.take(.batches, "lot,mã lô,product,produced_on,packs\n")
        #expect(twice.faults.map(FaultLine.init) == [FaultLine(1, "lot", "mã lô", "repeated-column")])
        let long = try await register.take(
            .testReports, "product,report_number,laboratory,result_on,result\n1,2,3,4,5,6")
        #expect(long.faults.first.map(FaultLine.init) == FaultLine(2, nil, "6", "field-count"))
    }

    @Test(
        "a file that cannot be read is one fault",
        arguments: [
            ([], "empty-file"), ([0xFF, 0xFE, 0x61, 0x00], "utf-16"),
            ([0x61, 0x0A, 0xE0, 0x2C], "not-utf-8"),
            (Array("a\n\"b".utf8), "open-quote"), (Array("a\n\"b\"c".utf8), "text-after-quote"),
        ] as [([UInt8], String)])
    func unreadable(file: [UInt8], code: String) async throws {
        let report = try await TestRegister().take(.producers, file)
        #expect(report.faults.map(\.rule.code) == [code])
        #expect(!report.isSaved)
    }

    @Test func `a GTIN is the same item in 12 and in 13 digits`() async throws {
        let register = try await TestRegister.withDemo()
        let head = "product,producer,name,group,gtin\n"
        let first = try await register.take(.products, head + "90,7,Miến mới,food,036000291452")
        #expect(first.faults.isEmpty)
        let second = try await register.take(.products, head + "91,7,Miến khác,food,0036000291452")
        #expect(second.faults.map(\.rule) == [.gtinTaken(by: 90)])
        let both = try await register.take(
            .products, head + "92,7,Miến ba,food,614141000036\n93,7,Miến tư,food,0614141000036")
        #expect(both.faults.map(\.rule) == [.repeatedKey(firstRow: 2)])
    }

    @Test func `a stored GTIN with a wrong check digit is told, not passed over`() async throws {
        let register = try await TestRegister.withDemo()
        try RawFile(register.scratch).execute(
            "UPDATE product SET gtin = '9528930000508' WHERE number = 10")
        await #expect(throws: RegistryError.corrupt("column 4")) { try await register.products() }
    }
}
