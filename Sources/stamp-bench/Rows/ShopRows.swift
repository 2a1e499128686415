import Foundation
import PrintShop
import StampFormat
import StampLabels

/// A print shop's package from stamps, against the symbols alone.
enum ShopRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let work = try SymbolWork(stamps: setting.scale.rolls)
        var bytes = 0
        let duel = try await Duel(of: work.count, repetitions: setting.scale.repetitions) {
            bytes = try ShopDocument.write(labels: work.count)
        } limit: {
            try Cores.share(work.count, chunk: 128) { try work.encode($0) }
        }
        return [
            Row(
                name: "stamps-to-shop-zip", unit: "labels/s", ours: duel.ours, limit: duel.limit, goal: nil,
                limitedBy: "a PDF page for each label, deflated on one core"),
            Row(
                name: "shop-zip-size", unit: "kB/label", ours: Double(bytes) / Double(work.count) / 1000,
                limit: 0, goal: nil, limitedBy: "the symbol's bits, and the list twice"),
        ]
    }
}

/// A whole package from unsigned stamps, whose bytes go nowhere.
enum ShopDocument {
    /// - Returns: the bytes of the archive.
    static func write(labels: Int) throws -> Int {
        let order = try ShopOrder(
            recipient: "Nhà in Ánh Sao (hư cấu)", label: Sheet.Size(40, 30),
            plan: RollPlan(across: 2, core: 40, wind: 4, perRoll: 2_000), host: Sample.host(),
            text: Sample.text, allotment: AllotmentNumber(number: 1), first: 1, count: labels,
            identifier: Array(0..<16))
        let package = try ShopPackage(order, fonts: try Sample.fonts())
        let folder = FileManager.default.temporaryDirectory.path
        return try package.write(
            folder: folder, stamps: { (1...labels).lazy.compactMap { try? Sample.unsigned(serial: $0) } }
        ) { _ in }.byteCount
    }
}
