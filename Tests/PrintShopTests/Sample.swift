import Foundation
import PrintShop
import StampFormat
import StampLabels
import TestTools
import Testing

/// A package for a made-up shop, written into a folder of its own.
struct ShopSample {
    var label = Sheet.Size(40, 30)
    var count = 130
    var first: UInt32 = 1
    var perRoll = 50

    func order() throws -> ShopOrder {
        try ShopOrder(
            recipient: "Nhà in Ánh Sao (hư cấu)", label: label,
            plan: try RollPlan(across: 2, core: 40, wind: 4, perRoll: perRoll),
            host: try StampSample.host("tem.example.gov.vn"),
            text: LabelText(
                product: "Mật ong rừng Nậm Xanh", producer: "HTX Nậm Xanh (hư cấu)", lot: "L261110A",
                producedOn: Day(year: 2026, month: 11, day: 10),
                useBy: Day(year: 2027, month: 11, day: 10),
                netQuantity: "Thể tích thực: 500 ml"),
            allotment: AllotmentNumber(number: 128), first: first, count: count, identifier: Array(0..<16))
    }

    func stamps() throws -> [Stamp] {
        try (first..<first + UInt32(count)).map { try StampSample.stamp($0) }
    }

    static func fonts() throws -> LabelFonts {
        let folder = URL(fileURLWithPath: "/usr/share/fonts/truetype/noto")
        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        }
        return LabelFonts(regular: try bytes("NotoSans-Regular.ttf"), bold: try bytes("NotoSans-Bold.ttf"))
    }

    func bytes(in scratch: Scratch) throws -> (zip: [UInt8], report: ShopReport) {
        let stamps = try stamps()
        final class Collected { var bytes: [UInt8] = [] }
        let collected = Collected()
        let report = try ShopPackage(order(), fonts: ShopSample.fonts()).write(
            folder: scratch.folder.path, stamps: { stamps }
        ) { bytes in collected.bytes += bytes }
        return (collected.bytes, report)
    }

    /// The archive as a file, and its files in a folder beside it.
    func unpacked(in scratch: Scratch) throws -> (folder: URL, report: ShopReport) {
        let (zip, report) = try bytes(in: scratch)
        let file = try scratch.file("job.zip", zip)
        let folder = scratch.folder.appendingPathComponent("job")
        _ = try Tool.run("unzip", ["-q", file.path, "-d", folder.path])
        return (folder, report)
    }
}
