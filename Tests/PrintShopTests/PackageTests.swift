import Foundation
import PrintShop
import Spreadsheets
import SpreadsheetReading
import StampFormat
import StampLabels
import StampSigning
import StampSymbol
import TestTools
import Testing

@Suite struct PackageTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `two unpackers find no fault, and all files are there`() throws {
        let (zip, report) = try ShopSample().bytes(in: scratch)
        let file = try scratch.file("job.zip", zip)
        _ = try Tool.run("unzip", ["-t", file.path])
        let python = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            print("\\n".join(i.filename for i in z.infolist()))
            """
        let names = try Tool.text("/usr/bin/python3", ["-c", python, file.path])
        #expect(names.split(separator: "\n").map(String.init) == report.files)
        #expect(
            report.files == [
                "sample.pdf", "README.txt", "data.csv", "data.xlsx", "labels.pdf", "roll-plan.csv",
                "end-labels.pdf", "return-form.xlsx", "manifest.json",
            ])
        #expect(report.byteCount == zip.count)
    }

    @Test func `the same order gives the same bytes`() throws {
        #expect(try ShopSample().bytes(in: scratch).zip == ShopSample().bytes(in: scratch).zip)
    }

    @Test func `the manifest tells counts, serials and the hash of every file`() throws {
        let (folder, report) = try ShopSample(count: 130, first: 11).unpacked(in: scratch)
        let data = try Data(contentsOf: folder.appendingPathComponent("manifest.json"))
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(json["labels"] as? Int == 130)
        #expect(json["first_serial"] as? Int == 11)
        #expect(json["last_serial"] as? Int == 140)
        #expect(json["recipient"] as? String == "Nhà in Ánh Sao (hư cấu)")
        let files = try #require(json["files"] as? [[String: Any]])
        #expect(files.map { $0["name"] as? String } == report.files.dropLast().map { $0 })
        for entry in files {
            let name = try #require(entry["name"] as? String)
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            let hash = SHA256.digest(of: bytes).map { String(format: "%02x", $0) }.joined()
            #expect(entry["sha256"] as? String == hash)
            #expect(entry["bytes"] as? Int == bytes.count)
        }
    }

    @Test func `both lists say the same, row by row, all as text`() throws {
        let sample = ShopSample(count: 130, first: 11)
        let (folder, _) = try sample.unpacked(in: scratch)
        let csv = try Data(contentsOf: folder.appendingPathComponent("data.csv"))
        #expect(csv.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: csv.dropFirst(3), as: UTF8.self)
            .split(separator: "\r\n").map { $0.split(separator: ",").map(String.init) }
        #expect(lines[0] == ["no", "roll", "position", "serial", "typed_code", "url"])
        #expect(lines.count == 131)
        for (index, stamp) in try sample.stamps().enumerated() {
            let url = StampURL(host: try StampSample.host("tem.example.gov.vn"), stamp: stamp).text
            #expect(
                lines[index + 1] == [
                    "\(index + 1)", "\(index / 50 + 1)", "\(index % 50 + 1)", "\(index + 11)",
                    TypedCode(of: stamp).text, url,
                ])
        }
        let python = """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1], read_only=True)
            # The clock's time has no place in a file that must come out the same again.
            assert str(book.properties.created) == "1980-01-01 00:00:00", book.properties.created
            for row in book.active.iter_rows():
                assert all(type(c.value) is str for c in row), row
                print("\\t".join(c.value for c in row))
            """
        let xlsx = folder.appendingPathComponent("data.xlsx").path
        let rows = try Tool.text("/usr/bin/python3", ["-c", python, xlsx]).split(separator: "\n")
        #expect(rows.map { $0.split(separator: "\t").map(String.init) } == lines)
    }

    @Test func `scratch codes and short links stand in the list as on the labels`() throws {
        var order = try ShopSample(count: 10, perRoll: 10).order()
        order.scratchCode = { _ in "7K2M-9QXD" }
        order.link = .short
        let stamps = try ShopSample(count: 10).stamps()
        final class Collected { var bytes: [UInt8] = [] }
        let collected = Collected()
        _ = try ShopPackage(order, fonts: ShopSample.fonts()).write(
            folder: scratch.folder.path, stamps: { stamps }
        ) { bytes in collected.bytes += bytes }
        let zip = try scratch.file("scratch.zip", collected.bytes)
        let rows = try Tool.text("unzip", ["-p", zip.path, "data.csv"]).split(separator: "\r\n")
        #expect(rows[0].hasSuffix(",url,scratch_code"))
        let url = SymbolLink.short.text(stamps[0], host: try StampSample.host("tem.example.gov.vn"))
        #expect(rows[1].hasSuffix(",\(url),7K2M-9QXD"))
    }

    @Test func `the roll plan covers every serial once`() throws {
        let (folder, report) = try ShopSample(count: 130, first: 11).unpacked(in: scratch)
        let plan = try String(contentsOf: folder.appendingPathComponent("roll-plan.csv"), encoding: .utf8)
        let rows = plan.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
        #expect(report.rolls == 3)
        #expect(
            rows.map { $0.prefix(4).joined(separator: " ") } == ["1 50 11 60", "2 50 61 110", "3 30 111 140"])
        #expect(rows[1].last == "Cuộn 2/3: Tem 61–110")
        let text = try Tool.text(
            "pdftotext", ["-layout", folder.appendingPathComponent("end-labels.pdf").path, "-"])
        for words in ["Cuộn 1/3", "Tem 11–60", "Cuộn 3/3", "30 tem · Đợt 128"] {
            #expect(text.contains(words))
        }
    }

    @Test func `an order of more labels than a PDF takes is split, and nothing is lost`() throws {
        let count = ShopPackage.labelsPerFile + 2
        let sample = ShopSample(count: count, perRoll: 5_000)
        let (folder, report) = try sample.unpacked(in: scratch)
        #expect(report.files.filter { $0.hasPrefix("labels") } == ["labels-001.pdf", "labels-002.pdf"])
        #expect(report.labels.labels == count)
        let pages = try ["labels-001.pdf", "labels-002.pdf"].map { name in
            let pdf = folder.appendingPathComponent(name).path
            return try Tool.text("qpdf", ["--show-npages", pdf]).trimmingCharacters(in: .newlines)
        }
        #expect(pages == ["\(ShopPackage.labelsPerFile)", "2"])
    }

    @Test func `stamps that end early or go on are refused`() throws {
        let order = try ShopSample(count: 130).order()
        for given in [0, 129, 131] {
            let stamps = try ShopSample(count: given).stamps()
            #expect(throws: ShopError.self) {
                try ShopPackage(order, fonts: ShopSample.fonts()).write(
                    folder: scratch.folder.path, stamps: { stamps }
                ) { _ in }
            }
        }
    }

    @Test func `a full disk ends the package with its error`() throws {
        let stamps = try ShopSample().stamps()
        #expect(throws: ShopError.label(.outputFailed(errno: 28))) {
            try ShopPackage(ShopSample().order(), fonts: ShopSample.fonts()).write(
                folder: scratch.folder.path, stamps: { stamps }
            ) { _ throws(LabelError) in throw .outputFailed(errno: 28) }
        }
        #expect(throws: ShopError.spreadsheet(.noSpace)) {
            try ShopPackage(ShopSample().order(), fonts: ShopSample.fonts()).write(
                folder: "/nowhere", stamps: { stamps }
            ) { _ in }
        }
    }

    @Test(arguments: [
        (0, 40, 4, 50, RollPlanFault.across(0)), (11, 40, 4, 50, .across(11)), (1, 41, 4, 50, .core(41)),
        (1, 40, 0, 50, .wind(0)), (1, 40, 9, 50, .wind(9)), (1, 40, 4, 9, .perRoll(9)),
        (1, 40, 4, 100_001, .perRoll(100_001)),
    ])
    func `a plan that no shop can follow is refused`(
        across: Int, core: Int, wind: Int, perRoll: Int, fault: RollPlanFault
    ) {
        #expect(throws: ShopError.badPlan(fault)) {
            try RollPlan(across: across, core: core, wind: wind, perRoll: perRoll)
        }
    }

    @Test func `too many rolls, and labels of no size, are refused with the numbers`() throws {
        let order = try ShopSample(count: 1_000_000, perRoll: 10).order()
        #expect(throws: ShopError.badPlan(.tooManyRolls(100_000, most: 10_000))) {
            try ShopPackage(order, fonts: ShopSample.fonts())
        }
        for size in [Sheet.Size(0, 30), Sheet.Size(40, -1), Sheet.Size(201, 30)] {
            #expect(throws: ShopError.badLabel(size)) { try ShopSample(label: size).order() }
        }
    }
}
