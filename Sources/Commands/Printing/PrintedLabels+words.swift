internal import Registry
internal import StampLabels
internal import StampSymbol

extension PrintedLabels {
    /// The facts of every kind of file.
    func facts(_ run: PrintRun) -> [String: CanonicalJSON] {
        [
            "file_sha256": .string(Hex.text(of: hash)), "first": .integer(Int(run.serials.first)),
            "labels": .integer(report.labels), "last": .integer(Int(run.serials.last)),
            "left_out": .array(report.leftOut.map { .string($0.rawValue) }),
            "level": .string(report.level.rawValue),
            "module_mm": .string(FixedPoint.text(report.module.millimetres, places: 3)),
            "proved": .integer(run.file.proved), "run": .integer(run.number),
            "shortened": .array(report.shortened.map { .string($0.rawValue) }),
            "symbol_version": .integer(report.version.number),
        ]
    }

    /// Such as `QR 7-M, module 0.375 mm`.
    var symbolWords: String {
        "QR \(report.version.number)-\(report.level.rawValue), "
            + "module \(FixedPoint.text(report.module.millimetres, places: 3)) mm"
    }
}
