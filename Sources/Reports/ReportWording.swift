internal import Registry
internal import StampFormat

/// The words that a report's files share.
///
/// They are part of layout 1: changing one changes the bytes of files that were handed in.
enum ReportWording {
    static func title(of report: PeriodReport) -> String {
        "BÁO CÁO TÌNH HÌNH CẤP, QUẢN LÝ VÀ SỬ DỤNG TEM TRUY XUẤT NGUỒN GỐC OCOP"
    }

    /// Period, days, version and what it replaces.
    static func lines(of report: PeriodReport) -> [String] {
        let period = report.period
        let name = period.text.count == 4 ? "Năm \(period.text)" : "Tháng \(month(of: period))"
        var lines = [
            "\(name) (từ ngày \(period.first.dayMonthYear) đến ngày \(period.last.dayMonthYear))",
            report.version == 0
                ? "BẢN NHÁP lập ngày \(report.madeOn.dayMonthYear), chưa chốt số liệu"
                : "Bản \(report.version), chốt số liệu ngày \(report.madeOn.dayMonthYear)",
        ]
        if let correction = report.correction { lines.append("Đính chính: \(correction)") }
        return lines
    }

    /// What binds the numbers to the ledger.
    static func ledgerLine(of report: PeriodReport) -> String {
        "Sổ cái: \(report.ledgerEntries) mục, gốc \(report.ledgerRoot)"
    }

    static func heading(of flow: StampFlow) -> String {
        switch flow {
        case .granted: "Cấp"
        case .issued: "Giao"
        case .printed: "In"
        case .activated: "Kích hoạt"
        case .wasted: "Hỏng"
        case .void: "Huỷ"
        case .returned: "Hoàn trả"
        case .lost: "Mất"
        case .unusedExpired: "Quá hạn"
        }
    }

    static func heading(of list: PeriodReport.CertificateList) -> String {
        switch list {
        case .granted: "Giấy chứng nhận cấp mới"
        case .expired: "Giấy chứng nhận hết hạn trong kỳ"
        case .expiring: "Giấy chứng nhận hết hạn trong \(PeriodReport.expiringWithinDays) ngày tới"
        case .withdrawn: "Giấy chứng nhận bị thu hồi"
        }
    }

    static func day(of list: PeriodReport.CertificateList) -> String {
        switch list {
        case .granted: "Từ ngày"
        case .expired, .expiring: "Đến ngày"
        case .withdrawn: "Thu hồi từ"
        }
    }

    static let recalls = "Lô hàng đang thu hồi"
    static let none = "Không có."
    static let signatures = ["NGƯỜI LẬP BIỂU", "CHÁNH VĂN PHÒNG"]
    static let signatureHints = ["(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)"]

    private static func month(of period: ReportPeriod) -> String {
        "\(period.text.suffix(2))/\(period.text.prefix(4))"
    }
}
