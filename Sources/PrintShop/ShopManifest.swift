import Registry
import StampFormat
import StampLabels
import StampSymbol

/// What a package holds, for programs: counts, serials, the symbols' make, the rolls, and a hash of each file.
struct ShopManifest {
    let order: ShopOrder
    let rolls: [RollPlan.Roll]
    let report: LabelReport
    let entries: [ShopArchive.Entry]

    var bytes: [UInt8] {
        let object = CanonicalJSON.object([
            "allotment": .integer(Int(order.allotment.number)), "files": .array(entries.map(\.facts)),
            "first_serial": .integer(Int(order.first)), "host": .string(order.host.name),
            "label_mm": .string(length(order.label.width) + " x " + length(order.label.height)),
            "labels": .integer(order.count), "last_serial": .integer(Int(order.last)),
            "left_out": .array(report.leftOut.map { .string($0.rawValue) }),
            "level": .string(report.level.rawValue),
            "module_mm": .string(FixedPoint.text(report.module.millimetres, places: 3)),
            "product": .string(order.text.product), "recipient": .string(order.recipient),
            "rolls": .object([
                "across": .integer(order.plan.across), "core_mm": .integer(order.plan.core),
                "count": .integer(rolls.count), "labels_per_roll": .integer(order.plan.perRoll),
                "wind": .integer(order.plan.wind),
            ]),
            "shortened": .array(report.shortened.map { .string($0.rawValue) }),
            "symbol_version": .integer(report.version.number),
        ])
        return Array((object.text + "\n").utf8)
    }

    private func length(_ millimetres: Double) -> String { FixedPoint.text(millimetres, places: 2) }
}

extension ShopArchive.Entry {
    fileprivate var facts: CanonicalJSON {
        .object([
            "bytes": .integer(byteCount), "name": .string(name), "sha256": .string(Hex.text(of: hash)),
        ])
    }
}
