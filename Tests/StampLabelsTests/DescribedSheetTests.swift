import Testing

@testable import StampLabels

@Suite struct DescribedSheetTests {
    @Test(arguments: [
        "label=38.1x21.2/grid=5x13/margin=4.7x10.9/gap=2.5x0",
        "gap=2,5x0 margin=4,7x10,9 grid=5x13 label=38,1x21,2",
        "LABEL=38.10X21.200/GRID=5X13/MARGIN=4.7x10.9/GAP=2.5x0",
    ])
    func `one sheet has one name, however it is described`(text: String) throws {
        let sheet = try Sheet.named(text)
        #expect(sheet.name == "label=38.1x21.2/grid=5x13/margin=4.7x10.9/gap=2.5x0")
        #expect(sheet.pitch.width == 38.1 + 2.5 && sheet.pitch.height == 21.2)
        #expect(sheet.origin == .init(4.7, 10.9) && sheet.page == .a4 && sheet.cells == 65)
        #expect(try Sheet.named(sheet.name) == sheet)
    }

    @Test func `without a margin the labels stand in the middle`() throws {
        let sheet = try Sheet(described: "label=50x30/grid=2x3/gap=10x5/page=148x210")
        #expect(sheet.origin == .init(19, 55))
        #expect(sheet.page == .init(148, 210))
        #expect(try Sheet.named(sheet.name) == sheet)
    }

    @Test(arguments: [
        ("label=38.1x", "label=38.1x"), ("label=38.1x21.2", "grid="), ("grid=5x13", "label="),
        ("label=38x21/grid=5x13/lable=1x1", "lable=1x1"), ("label=38x21/label=38x21/grid=1x1", "label=38x21"),
        ("label=-38x21/grid=5x13", "label=-38x21"), ("label=1e1x21/grid=5x13", "label=1e1x21"),
        ("label=٣x21/grid=5x13", "label=٣x21"), ("label=38x21/grid=5.5x13", "grid=5.5x13"),
        ("label=38x21/grid=5x13=2", "grid=5x13=2"), ("label=1.1.1x2/grid=1x1", "label=1.1.1x2"), ("=", "="),
    ])
    func `what says nothing is named`(text: String, part: String) {
        #expect(throws: LabelError.badSheetText(part)) { try Sheet.named(text) }
    }

    @Test func `numbers that cannot be are refused with those that can`() throws {
        func fault(_ text: String) -> SheetFault? {
            do {
                _ = try Sheet(described: text)
                return nil
            } catch {
                guard case .badSheet(_, let fault) = error else { return nil }
                return fault
            }
        }
        #expect(
            fault("label=38.1x21.2/grid=6x13/gap=2.5x0")
                == .offPage(needs: .init(241.1, 286.3), page: .a4, fitting: .init(columns: 5, rows: 13)))
        #expect(
            fault("label=300x21/grid=1x1")
                == .offPage(needs: .init(300, 159), page: .a4, fitting: .init(columns: 0, rows: 7)))
        #expect(fault("label=0x21/grid=1x1") == .notALength)
        #expect(fault("label=38x21/grid=0x1") == .notALength)
        #expect(fault("label=38x21/grid=9999x9999") == .notALength)
        #expect(fault("label=38x21/grid=1x1/margin=9999x0") == .notALength)
    }
}
