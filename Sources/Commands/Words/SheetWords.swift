internal import StampLabels
internal import StampSymbol

/// What is said about sheets of labels and about printers that are off.
enum SheetWords {
    static func words(of fault: SheetFault, on name: String) -> Bilingual {
        switch fault {
        case .notALength:
            Bilingual(
                "mẫu giấy “\(name)” có số đo ngoài 1–1000 mm hoặc số ô ngoài 1–200",
                "sheet “\(name)” has a length outside 1–1000 mm or a count outside 1–200")
        case .offPage(let needs, let page, _):
            Bilingual(
                "nhãn cần \(text(needs)) mm, tờ giấy chỉ có \(text(page)) mm",
                "the labels need \(text(needs)) mm, the page has \(text(page)) mm")
        case .overlap(let pitch, let label):
            Bilingual(
                "bước \(text(pitch)) mm nhỏ hơn nhãn \(text(label)) mm",
                "the pitch of \(text(pitch)) mm is smaller than the label of \(text(label)) mm")
        case .badCorner(let radius, let most):
            Bilingual(
                "góc bo \(number(radius)) mm lớn hơn \(number(most)) mm",
                "a corner radius of \(number(radius)) mm is more than \(number(most)) mm")
        }
    }

    static func words(ofText part: String) -> Bilingual {
        part.hasSuffix("=")
            ? Bilingual("mô tả giấy thiếu “\(part)…”", "the sheet's description lacks “\(part)…”")
            : Bilingual("không hiểu “\(part)” trong mô tả giấy", "“\(part)” describes no sheet")
    }

    static func next(after error: LabelError) -> Bilingual? {
        switch error {
        case .badSheet(_, .offPage(_, _, let fitting)) where fitting.columns > 0 && fitting.rows > 0:
            Bilingual(
                "nhiều nhất là grid=\(fitting.columns)x\(fitting.rows), hoặc margin nhỏ hơn",
                "at most grid=\(fitting.columns)x\(fitting.rows) fits, or a smaller margin")
        default:
            Bilingual(
                "ghi như label=38.1x21.2/grid=5x13/margin=4.7x10.9/gap=2.5x0 (mm, ngang x dọc)",
                "write label=38.1x21.2/grid=5x13/margin=4.7x10.9/gap=2.5x0 (mm, across x down)")
        }
    }

    static let usedCells = Bilingual(
        "ghi TỜ:Ô-Ô, như 1:1-7,2:3 hay 1:1-7+12", "write SHEET:CELL-CELL, as 1:1-7,2:3 or 1:1-7+12")

    static func words(of fault: MeasureFault) -> Bilingual {
        switch fault {
        case .scale(let scale):
            Bilingual(
                "máy in ra \(percent(scale)) % kích thước, chỉ bù được 97–103 %",
                "the printer prints at \(percent(scale)) %; 97 to 103 % can be made up for")
        case .shift(let shift):
            Bilingual(
                "máy in lệch \(number(shift)) mm, chỉ bù được đến 10 mm",
                "the printer is off by \(number(shift)) mm; up to 10 mm can be made up for")
        case .offPage(let beyond, let most):
            Bilingual(
                "bù lề đẩy nhãn ra ngoài giấy \(number(beyond)) mm, chỉ được \(number(most)) mm",
                "the correction puts labels \(number(beyond)) mm off the page; \(number(most)) mm is the most"
            )
        }
    }

    static let measureAgain = Bilingual(
        "in lại trang canh máy ở 100 % (tắt “vừa trang”), đo lại; hoặc chọn mẫu giấy có lề rộng hơn",
        "print the calibration page again at 100 % (no “fit to page”) and measure again; or take a sheet with wider margins"
    )

    static func text(_ size: Sheet.Size) -> String { "\(number(size.width))×\(number(size.height))" }

    static func number(_ millimetres: Double) -> String { FixedPoint.text(millimetres, places: 2) }

    private static func percent(_ scale: Double) -> String { FixedPoint.text(scale * 100, places: 1) }
}
