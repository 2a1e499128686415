import Foundation
import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

@Suite struct RollTests {
    @Test func `every preset can exist and is as wide as its name`() throws {
        for roll in Roll.presets {
            #expect(roll.fault == nil)
            #expect("\(Int(roll.width))x\(Int(roll.label.height))" == roll.name)
            #expect(roll.row.fault == nil)
        }
    }

    @Test func `a roll by its numbers`() throws {
        let roll = try Roll.named("custom:33.5x20.5,across=3,gap=1.75x3,edge=0")
        #expect(roll.label == Sheet.Size(33.5, 20.5))
        #expect(roll.across == 3)
        #expect(abs(roll.width - 104) < 1e-9)
        #expect(roll.gap.height == 3)
        #expect(try Roll.named("custom:45x25").gap == Sheet.Size(0, 2))
    }

    @Test(arguments: [
        ("custom:", RollFault.unreadable), ("custom:40", .unreadable), ("custom:40x", .unreadable),
        ("custom:-40x30", .unreadable), ("custom:1e2x30", .unreadable), ("custom:40x30,2", .unreadable),
        ("custom:40x30,gap=2", .unreadable), ("custom:40x30,colour=1", .unreadable),
        ("custom:0x30", .outOfRange), ("custom:40x9.9", .outOfRange), ("custom:40x201", .outOfRange),
        ("custom:40x30,across=0", .outOfRange), ("custom:40x30,across=11", .outOfRange),
        ("custom:40x30,across=2,gap=21x2", .outOfRange),
        ("custom:40x30,across=6", .tooWide(needs: 250, most: 220)),
    ])
    func `numbers that no roll has are refused`(text: String, fault: RollFault) {
        #expect(throws: LabelError.badRoll(text, fault)) { try Roll.named(text) }
    }

    @Test func `an unknown name lists the known ones`() {
        let known = ["35x22", "40x30", "50x30", "72x22", "104x22"]
        #expect(throws: LabelError.unknownRoll("K80", known: known)) { try Roll.named("K80") }
    }

    @Test func `a symbol that does not fit is refused with the numbers and the nearest roll`() throws {
        // 53 modules of 3 dots at 203 dpi are 19.9 mm; 2 dots of 0.125 mm would be too fine.
        let roll = try Roll.named("custom:31x20")
        let error = #expect(throws: LabelError.self) { try RollSample(roll: roll).file(.tspl) }
        guard case .symbolTooLarge(let needs, let has, let nearest)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(abs(needs - 53 * 3 * 25.4 / 203) < 1e-9)
        #expect(has == 18)
        #expect(nearest == "104x22")
        #expect(try RollSample(roll: roll, dpi: 300).file(.zpl).report.module.dots == 4)
    }

    @Test func `a page of the roll is as large as a row, and every symbol is read at the printer's dots`()
        throws
    {
        let scratch = try Scratch()
        let sample = RollSample(roll: try Roll.named("72x22"), stamps: 3)
        let pdf = try scratch.file("roll.pdf", StampSample.document(sample.job()).pdf)
        _ = try Tool.run("qpdf", ["--check", pdf.path])
        let info = try Tool.text("pdfinfo", ["-box", pdf.path])
        let line = info.split(separator: "\n").first { $0.hasPrefix("TrimBox") }
        #expect(
            line?.split(separator: " ").dropFirst().map(String.init) == ["0.00", "0.00", "204.09", "62.36"])
        let pages = try GreyPicture.pages(of: pdf, dpi: 203, in: scratch)
        #expect(pages.count == 2)
        let pictures = try (0..<3).map { index in
            try scratch.file(
                "\(index).pgm",
                pages[index / 2].crop(x: sample.dots(column: index % 2), y: 0..<pages[0].height))
        }
        let urls = try (1...3).map { try StampSample.url(sample.host, UInt32($0)).text }
        for reader in SymbolReader.allCases { #expect(try reader.texts(pictures) == urls) }
    }
}
