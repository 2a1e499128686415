import Foundation
import PrintShop
import StampFormat
import StampLabels
import TestTools
import Testing

@Suite struct ShopPageTests {
    private let scratch: Scratch
    private let folder: URL

    init() throws {
        scratch = try Scratch()
        folder = try ShopSample(count: 12, perRoll: 10).unpacked(in: scratch).folder
    }

    private static let files = ["labels.pdf", "sample.pdf", "end-labels.pdf"]

    @Test(arguments: files)
    func `qpdf finds no fault and Ghostscript has nothing to say`(name: String) throws {
        let pdf = folder.appendingPathComponent(name).path
        _ = try Tool.run("qpdf", ["--check", pdf])
        // Ghostscript warns on standard error or standard output, and still ends well.
        let words = try Tool.text(
            "sh", ["-c", "gs -q -dBATCH -dNOPAUSE -dPDFSTOPONERROR -sDEVICE=nullpage \"$0\" 2>&1", pdf])
        #expect(words == "")
    }

    @Test(arguments: files)
    func `nothing but black and grey is on the press`(name: String) throws {
        let pdf = folder.appendingPathComponent(name).path
        let coverage = try Tool.text(
            "gs", ["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=inkcov", "-o", "-", pdf])
        let pages = coverage.split(separator: "\n")
        #expect(!pages.isEmpty)
        for page in pages {
            let inks = page.split(separator: " ").prefix(4).compactMap { Double($0) }
            #expect(inks.count == 4)
            #expect(inks.prefix(3).allSatisfy { $0 == 0 })
            #expect(inks[3] > 0.001)
        }
        let text = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", pdf, "-"])
        for space in ["DeviceRGB", "DeviceCMYK", "ICCBased"] {
            #expect(text.range(of: Data(space.utf8)) == nil)
        }
    }

    @Test(arguments: files)
    func `the boxes are the label, its bleed and the page, on every page`(name: String) throws {
        let info = try Tool.text(
            "pdfinfo", ["-box", "-f", "1", "-l", "2", folder.appendingPathComponent(name).path])
        func boxes(_ kind: String) -> [[Double]] {
            info.split(separator: "\n").filter { $0.contains(kind) }.map { line in
                line.split(separator: ":")[1].split(separator: " ").compactMap { Double($0) }
            }
        }
        let margin = 10 * 72 / 25.4
        for box in boxes("TrimBox") {
            let wanted = [margin, margin, margin + 40 * 72 / 25.4, margin + 30 * 72 / 25.4]
            for (side, wanted) in zip(box, wanted) { #expect(abs(side - wanted) < 0.07) }
            #expect(abs(box[2] - box[0] - 40 * 72 / 25.4) < 0.011)
            #expect(abs(box[3] - box[1] - 30 * 72 / 25.4) < 0.011)
        }
        for (bleed, trim) in zip(boxes("BleedBox"), boxes("TrimBox")) {
            let differences = zip(bleed, trim).map { abs($0 - $1) }
            #expect(differences.allSatisfy { abs($0 - 3 * 72 / 25.4) < 0.011 })
        }
        #expect(boxes("MediaBox").allSatisfy { abs($0[2] - 60 * 72 / 25.4) < 0.011 })
        #expect(boxes("BleedBox").count == boxes("TrimBox").count)
        #expect(!boxes("TrimBox").isEmpty)
    }

    @Test(arguments: SymbolReader.allCases)
    func `every label is read, in the order of the list`(reader: SymbolReader) throws {
        let root = scratch.folder.appendingPathComponent("page").path
        let pdf = folder.appendingPathComponent("labels.pdf").path
        _ = try Tool.run("pdftoppm", ["-r", "300", "-gray", pdf, root])
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
            .filter { $0.hasPrefix("page") }.sorted()
            .map { scratch.folder.appendingPathComponent($0) }
        let urls = try (1...12).map { try StampSample.url("tem.example.gov.vn", $0).text }
        #expect(try reader.texts(files) == urls)
    }

    @Test func `the sample's symbol is a specimen that no key signed`() throws {
        let root = scratch.folder.appendingPathComponent("sample").path
        let pdf = folder.appendingPathComponent("sample.pdf").path
        _ = try Tool.run("pdftoppm", ["-r", "300", "-gray", "-singlefile", pdf, root])
        let texts = try SymbolReader.zxing.texts([URL(fileURLWithPath: root + ".pgm")])
        let url = try StampURL(texts[0])
        #expect(url.stamp.fields.kind == .specimen)
        #expect(url.stamp.signature != (try StampSample.stamp(1).signature))
        #expect(try Tool.text("pdftotext", [pdf, "-"]).contains("MẪU"))
    }
}
