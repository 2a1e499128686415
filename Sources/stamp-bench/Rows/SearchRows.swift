import Foundation
import Registry
import RegistrySQL
import StampFormat

/// Many products taken from one file, and found again by parts of their names.
enum SearchRows {
    static func measure(_ setting: Setting) async throws -> [Row] {
        let office = try await BenchOffice(in: setting.folder)
        let act = Act(
            actor: "Nguyễn Thị Lan", role: .clerk, at: 0, today: try required(Sample.day, "day"))
        let file = ImportFile(name: "products.csv", csv: ProductFile.bytes(count: setting.scale.products))
        let clock = ContinuousClock()
        let start = clock.now
        let report = try await ImportDesk(store: office.store).take(.products, file, isDryRun: false, by: act)
        guard report.added == setting.scale.products else { throw BenchFailure.wrongAnswer("import") }
        let imported = start.duration(to: clock.now)
        let median = try await medianSearch(office.store, repetitions: setting.scale.repetitions)
        return [
            Row(
                name: "import-products", unit: "rows/s",
                ours: Double(setting.scale.products) / imported.seconds, limit: 0, goal: nil, limitedBy: ""),
            Row(
                name: "search-median", unit: "ms", ours: median * 1000, limit: 20, goal: .atMost(1),
                limitedBy: "every name of the index is compared"),
        ]
    }

    /// Seconds for one search and its 20 best answers.
    private static func medianSearch(_ store: SQLiteStore, repetitions: Int) async throws -> Double {
        let clock = ContinuousClock()
        var seconds: [Double] = []
        for _ in 0..<repetitions {
            for text in ["duong", "trà xanh", "mat ong rung", "binh", "g", "nước mắm kỳ", "4999", "không có"]
            {
                let start = clock.now
                let found = try await store.read { reader throws(RegistryError) in
                    try reader.products(matching: SearchQuery(text), limit: 20).count
                }
                guard found <= 20 else { throw BenchFailure.wrongAnswer("search") }
                seconds.append(start.duration(to: clock.now).seconds)
            }
        }
        return seconds.sorted()[seconds.count / 2]
    }
}

/// A file of products with names as offices have them.
private enum ProductFile {
    private static let goods = ["Trà", "Mật", "Miến", "Nước", "Rượu", "Bánh", "Chè", "Gạo", "Thịt", "Đường"]
    private static let kinds = [
        "xanh", "ong rừng", "dong", "mắm", "nếp", "đỏ", "cổ thụ", "gác bếp", "sấy khô",
    ]
    private static let places = [
        "Phìn Hồ", "Bình Lư", "Sơn Tiến", "Kỳ Xuân", "Tủa Chùa", "Đà Nẵng", "Lấp Vò",
    ]

    static func bytes(count: Int) -> [UInt8] {
        var random = SplitMix(seed: 3)
        var text = "product,producer,name,group,net_quantity,shelf_life_days,standard\n"
        for number in 2..<count + 2 {
            let words = [goods, kinds, places].compactMap { $0.randomElement(using: &random) }
            text += "\(number),1,\(words.joined(separator: " ")) \(number),food,500 g,365,TCCS 01:2025\n"
        }
        return Array(text.utf8)
    }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
