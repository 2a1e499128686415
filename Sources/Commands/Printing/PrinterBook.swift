internal import Glibc
internal import Registry
internal import StampLabels

/// What was measured of one printer with one sheet.
struct PrinterProfile: Hashable, Sendable {
    let printer: String
    let sheet: Sheet
    /// From the paper's edges to the rulers, and the rulers' lengths; thousandths of a millimetre.
    let measured: [Int]
    let correction: PrinterCorrection

    /// - Parameters:
    ///   - printer: any name that tells it from the others.
    ///   - sheet: the one in its tray.
    ///   - measured: four numbers, as ``measured`` has them.
    /// - Throws: a ``LabelError`` for what cannot be made up for.
    init(printer: String, sheet: Sheet, measured: [Int]) throws(LabelError) {
        precondition(measured.count == 4)
        self.printer = printer
        self.sheet = sheet
        self.measured = measured
        let lengths = measured.map { Double($0) / 1000 }
        correction = try PrinterCorrection(
            measuredCorner: Sheet.Size(lengths[0], lengths[1]), lengths: Sheet.Size(lengths[2], lengths[3]),
            page: sheet.page)
        try correction.check(on: sheet)
    }

    /// Names are compared without case.
    func isOf(_ printer: String, _ sheet: Sheet) -> Bool {
        self.printer.lowercased() == printer.lowercased() && self.sheet == sheet
    }

    var facts: [String: CanonicalJSON] {
        [
            "measured_um": .array(measured.map { .integer($0) }), "printer": .string(printer),
            "sheet": .string(sheet.name),
        ]
    }

    /// What decides the bytes of labels beside the sheet itself.
    var layout: CanonicalJSON { .object(facts) }
}

/// The office's printers, in a file of its data folder: one JSON object a line.
struct PrinterBook {
    private let path: String
    private(set) var profiles: [PrinterProfile] = []

    /// Reads the file; there need not be one.
    ///
    /// - Throws: a ``Failure`` that names the line that cannot be read.
    init(_ folder: DataFolder) throws(Failure) {
        path = folder.printers
        guard access(path, F_OK) == 0 else { return }
        let text = String(decoding: try FileBytes.contents(of: path, most: 1 << 20), as: UTF8.self)
        for (index, line) in text.split(separator: "\n").enumerated() {
            guard let profile = PrinterBook.profile(String(line)) else {
                throw Failure(
                    "bad-printer-file",
                    Bilingual(
                        "dòng \(index + 1) của \(path) không đọc được",
                        "line \(index + 1) of \(path) is damaged"),
                    next: Bilingual(
                        "xoá dòng ấy rồi đo lại máy in", "delete that line and measure the printer again"))
            }
            profiles.append(profile)
        }
    }

    private static func profile(_ line: String) -> PrinterProfile? {
        guard let json = CanonicalJSON(text: line), let printer = json["printer"]?.string,
            let name = json["sheet"]?.string, let sheet = try? Sheet.named(name),
            let measured = json["measured_um"]?.array?.compactMap(\.integer), measured.count == 4
        else { return nil }
        return try? PrinterProfile(printer: printer, sheet: sheet, measured: measured)
    }

    /// The profile of a printer, whose name is compared without case, and a sheet.
    ///
    /// - Throws: a ``Failure`` with the sheets that were measured on it.
    func profile(_ printer: String, sheet: Sheet) throws(Failure) -> PrinterProfile {
        let own = profiles.filter { $0.isOf(printer, $0.sheet) }
        if let found = own.first(where: { $0.sheet == sheet }) { return found }
        let known = own.map(\.sheet.name).joined(separator: ", ")
        throw Failure(
            "unknown-printer",
            Bilingual(
                "chưa đo máy in “\(printer)” với giấy \(sheet.name)"
                    + (known.isEmpty ? "" : "; đã đo: \(known)"),
                "“\(printer)” was not measured with \(sheet.name)"
                    + (known.isEmpty ? "" : "; measured: \(known)")
            ),
            next: Bilingual(
                "in trang canh máy bằng `tracestamp printer calibrate-page`, rồi `tracestamp printer set`",
                "print `tracestamp printer calibrate-page`, then give `tracestamp printer set` what you measure"
            ))
    }

    /// Puts a profile in the place of the one before it.
    mutating func set(_ profile: PrinterProfile) throws(Failure) {
        profiles = profiles.filter { !$0.isOf(profile.printer, profile.sheet) } + [profile]
        try write()
    }

    /// Forgets a printer, with one sheet or with all.
    ///
    /// - Returns: how many profiles it had.
    mutating func forget(_ printer: String, sheet: Sheet?) throws(Failure) -> Int {
        let before = profiles.count
        profiles = profiles.filter { !$0.isOf(printer, sheet ?? $0.sheet) }
        if profiles.count < before { try write() }
        return before - profiles.count
    }

    private func write() throws(Failure) {
        let sorted = profiles.sorted { ($0.printer, $0.sheet.name) < ($1.printer, $1.sheet.name) }
        let lines = sorted.map { CanonicalJSON.object($0.facts).text + "\n" }
        let file = try OutputFile(path: path, mode: 0o600)
        try file.write(Array(lines.joined().utf8))
        try file.finish()
        try file.commit()
    }
}
