internal import StampLabels
internal import StampSymbol

/// What is said about printers that are off.
enum MeasureWords {
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

    /// Millimetres to a hundredth.
    static func number(_ millimetres: Double) -> String { FixedPoint.text(millimetres, places: 2) }

    static func percent(_ scale: Double) -> String { FixedPoint.text(scale * 100, places: 1) }
}
