internal import Registry

/// Words of cases as minutes write them.
enum MinutesWording {
    static let nothing = "–"
    static let none = "Không có."
    static let signatureHint = "(Ký, ghi rõ họ tên)"

    static func words(of origin: CaseOrigin) -> String {
        switch origin {
        case .scan: "quét tem tại chỗ"
        case .alert: "cảnh báo tem nghi sao chép"
        case .report: "phản ánh của người tiêu dùng"
        case .hand: "kiểm tra đột xuất"
        case .campaign: "kế hoạch kiểm tra"
        }
    }

    static func words(of agency: Agency) -> String {
        let name =
            switch agency.kind {
            case .coordination: "Văn phòng Điều phối nông thôn mới"
            case .police: "Công an"
            case .agriculture: "Sở Nông nghiệp và Môi trường"
            case .health: "Sở Y tế"
            case .science: "Sở Khoa học và Công nghệ"
            case .commune: "Uỷ ban nhân dân cấp xã"
            case .marketControl: "Chi cục Quản lý thị trường"
            case .industryTrade: "Sở Công Thương"
            }
        return agency.province.map { "\(name) \($0.name)" } ?? name
    }

    static func words(of severity: FindingSeverity) -> String {
        switch severity {
        case .minor: "nhẹ"
        case .major: "nặng"
        case .critical: "nghiêm trọng"
        }
    }

    static func words(of status: CaseFinding.Status) -> String {
        switch status {
        case .open: "chưa khắc phục"
        case .remedied: "đã báo khắc phục"
        case .verified: "đã xác minh"
        }
    }

    static func words(of outcome: CaseOutcome) -> String {
        switch outcome {
        case .noViolation: "không vi phạm"
        case .remedied: "đã khắc phục"
        case .sanctioned: "xử phạt vi phạm hành chính"
        case .withdrawn: "thu hồi giấy chứng nhận"
        case .notWithdrawn: "không thu hồi giấy chứng nhận"
        }
    }

    static func words(of word: CaseWord) -> String {
        switch word {
        case .assigned(let agency, _): "Giao \(words(of: agency))"
        case .visited: "Kiểm tra tại chỗ"
        case .found(let finding): "Nêu tồn tại (\(words(of: finding.severity)))"
        case .remedied: "Cơ sở báo đã khắc phục"
        case .verified: "Xác minh đã khắc phục"
        case .rejected: "Xác minh chưa khắc phục"
        case .withdrawalProposed: "Đề xuất thu hồi giấy chứng nhận"
        case .decided: "Có quyết định thu hồi"
        case .transferred(let agency): "Chuyển \(words(of: agency))"
        case .accepted: "Cơ quan nhận đã tiếp nhận"
        case .takenBack: "Nhận lại hồ sơ"
        case .closed(let outcome): "Kết thúc: \(words(of: outcome))"
        case .reopened: "Mở lại hồ sơ"
        }
    }
}
