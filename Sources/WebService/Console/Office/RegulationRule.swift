internal import Registry
internal import StampFormat

/// One value of a regulation: what it is called, and how a form changes it.
enum RegulationRule: String, CaseIterable {
    case wasteAllowance = "waste_allowance_permille"
    case unusedMonths = "unused_months"
    case certificateMonths = "certificate_months"
    case testReportMonths = "test_report_months"
    case yearlyQuota = "yearly_quota"
    case undoHours = "undo_hours"
    case scanDays = "scan_days"
    case reportDays = "report_days"
    case alertMark = "alert_mark"
    case keysAmber = "keys_amber_hours"
    case keysRed = "keys_red_hours"
    case statusAmber = "status_amber_hours"
    case statusRed = "status_red_hours"
    case productsAmber = "products_amber_hours"
    case productsRed = "products_red_hours"
    case lastDayInclusive = "last_day_inclusive"
    case singleOfficer = "single_officer"
    case requiresApprovedLabel = "requires_approved_label"

    var name: Phrase {
        switch self {
        case .wasteAllowance: Phrase("Hao hụt cho phép (phần nghìn)", "Waste allowance (thousandths)")
        case .unusedMonths: Phrase("Tem phải kích hoạt trong (tháng)", "Stamps are activated within (months)")
        case .certificateMonths: Phrase("Chứng nhận có hiệu lực (tháng)", "A certificate holds for (months)")
        case .testReportMonths:
            Phrase("Phiếu kiểm nghiệm có hiệu lực (tháng)", "A test report holds for (months)")
        case .yearlyQuota: Phrase("Định mức tem một năm (0: không giới hạn)", "Stamps a year (0: no limit)")
        case .undoHours: Phrase("Chủ thể được hoàn tác trong (giờ)", "A producer may undo within (hours)")
        case .scanDays: Phrase("Lưu lượt quét (ngày)", "Scans are kept for (days)")
        case .reportDays: Phrase("Lưu phản ánh (ngày)", "Consumers’ reports are kept for (days)")
        case .alertMark: Phrase("Điểm để cảnh báo tem giả", "Points that make an alert of a copy")
        case .keysAmber:
            Phrase("Khoá trong bản chụp: vàng sau (giờ)", "Keys of a snapshot: amber after (hours)")
        case .keysRed: Phrase("Khoá trong bản chụp: đỏ sau (giờ)", "Keys of a snapshot: red after (hours)")
        case .statusAmber: Phrase("Tình trạng tem: vàng sau (giờ)", "States of stamps: amber after (hours)")
        case .statusRed: Phrase("Tình trạng tem: đỏ sau (giờ)", "States of stamps: red after (hours)")
        case .productsAmber: Phrase("Thông tin sản phẩm: vàng sau (giờ)", "Products: amber after (hours)")
        case .productsRed: Phrase("Thông tin sản phẩm: đỏ sau (giờ)", "Products: red after (hours)")
        case .lastDayInclusive: Phrase("Tính cả ngày cuối", "The closing day counts")
        case .singleOfficer: Phrase("Một người được yêu cầu và duyệt", "One person may request and approve")
        case .requiresApprovedLabel: Phrase("Nhãn hàng hoá phải được duyệt", "Goods labels must be approved")
        }
    }

    /// Of yes and no.
    var isSwitch: Bool { [.lastDayInclusive, .singleOfficer, .requiresApprovedLabel].contains(self) }

    /// The number; 1 and 0 for yes and no; 0 for no quota.
    func value(of regulation: Regulation) -> Int {
        switch self {
        case .wasteAllowance: regulation.wasteAllowancePermille
        case .unusedMonths: regulation.unusedMonths
        case .certificateMonths: regulation.certificateMonths
        case .testReportMonths: regulation.testReportMonths
        case .yearlyQuota: regulation.yearlyQuota ?? 0
        case .undoHours: regulation.undoHours
        case .scanDays: regulation.scanDays
        case .reportDays: regulation.reportDays
        case .alertMark: regulation.alertMark
        case .keysAmber: regulation.ages.keys.amber
        case .keysRed: regulation.ages.keys.red
        case .statusAmber: regulation.ages.status.amber
        case .statusRed: regulation.ages.status.red
        case .productsAmber: regulation.ages.products.amber
        case .productsRed: regulation.ages.products.red
        case .lastDayInclusive: regulation.lastDayInclusive ? 1 : 0
        case .singleOfficer: regulation.singleOfficer ? 1 : 0
        case .requiresApprovedLabel: regulation.requiresApprovedLabel ? 1 : 0
        }
    }

    /// The other way round; limits are the desk's.
    func set(_ value: Int, in regulation: inout Regulation) {
        switch self {
        case .wasteAllowance: regulation.wasteAllowancePermille = value
        case .unusedMonths: regulation.unusedMonths = value
        case .certificateMonths: regulation.certificateMonths = value
        case .testReportMonths: regulation.testReportMonths = value
        case .yearlyQuota: regulation.yearlyQuota = value == 0 ? nil : value
        case .undoHours: regulation.undoHours = value
        case .scanDays: regulation.scanDays = value
        case .reportDays: regulation.reportDays = value
        case .alertMark: regulation.alertMark = value
        case .keysAmber: regulation.ages.keys.amber = value
        case .keysRed: regulation.ages.keys.red = value
        case .statusAmber: regulation.ages.status.amber = value
        case .statusRed: regulation.ages.status.red = value
        case .productsAmber: regulation.ages.products.amber = value
        case .productsRed: regulation.ages.products.red = value
        case .lastDayInclusive: regulation.lastDayInclusive = value == 1
        case .singleOfficer: regulation.singleOfficer = value == 1
        case .requiresApprovedLabel: regulation.requiresApprovedLabel = value == 1
        }
    }

    /// What a form says from a day on.
    ///
    /// - Throws: a ``WorkRefusal`` for a value that is no number; limits are the desk's.
    static func regulation(
        from day: Day, _ form: FormBody, _ before: Regulation
    ) throws(WorkRefusal) -> Regulation {
        var regulation = before
        regulation.validFrom = day
        for rule in allCases {
            guard let value = form.number(rule.rawValue) else {
                let name = rule.name
                throw WorkRefusal(
                    "not-a-number", ("“\(name.vi)” phải là một số.", "“\(name.en)” is a number."),
                    next: ("Ghi số nguyên, không có chữ.", "Give a whole number without letters."))
            }
            rule.set(value, in: &regulation)
        }
        return regulation
    }
}
