package import Registry
internal import StampFormat

/// What the console calls the parts of cases.
package enum CaseNames {
    package static func name(of stage: CaseStage) -> Phrase {
        switch stage {
        case .opened: Phrase("Mới mở", "Opened")
        case .assigned: Phrase("Đã giao", "Assigned")
        case .onSite: Phrase("Đã kiểm tra tại chỗ", "Visited")
        case .findingsIssued: Phrase("Đã nêu tồn tại", "Findings issued")
        case .remediationSubmitted: Phrase("Đã báo khắc phục", "Remedy reported")
        case .verified: Phrase("Đã xác nhận khắc phục", "Remedy verified")
        case .withdrawalProposed: Phrase("Đề xuất thu hồi", "Withdrawal proposed")
        case .transferred: Phrase("Chuyển đi, chờ tiếp nhận", "Handed over, not accepted yet")
        case .closed: Phrase("Đã kết thúc", "Closed")
        }
    }

    static func name(of origin: CaseOrigin) -> Phrase {
        switch origin {
        case .scan: Phrase("Quét tem tại chỗ", "A scan on the spot")
        case .alert: Phrase("Cảnh báo tem giả", "An alert of a copy")
        case .report: Phrase("Phản ánh của người tiêu dùng", "A consumer’s report")
        case .hand: Phrase("Mở trực tiếp", "Opened by hand")
        case .campaign: Phrase("Theo kế hoạch", "A planned visit")
        }
    }

    package static func name(of outcome: CaseOutcome) -> Phrase {
        switch outcome {
        case .noViolation: Phrase("Không vi phạm", "No violation")
        case .remedied: Phrase("Đã khắc phục xong", "All put right")
        case .sanctioned: Phrase("Đã xử phạt", "Fined")
        case .withdrawn: Phrase("Đã thu hồi chứng nhận", "Certificate withdrawn")
        case .notWithdrawn: Phrase("Không thu hồi chứng nhận", "Certificate not withdrawn")
        }
    }

    static func name(of severity: FindingSeverity) -> Phrase {
        switch severity {
        case .minor: Phrase("Nhẹ", "Minor")
        case .major: Phrase("Nặng", "Major")
        case .critical: Phrase("Nghiêm trọng", "Critical")
        }
    }

    package static func name(of status: CaseFinding.Status) -> Phrase {
        switch status {
        case .open: Phrase("Chưa khắc phục", "Open")
        case .remedied: Phrase("Đã báo khắc phục", "Remedy reported")
        case .verified: Phrase("Đã xác nhận", "Verified")
        }
    }

    static func name(of seen: ConsumerReport.Seen) -> Phrase {
        switch seen {
        case .inHand: Phrase("Trên gói hàng", "On a pack")
        case .online: Phrase("Trên mạng", "Online")
        }
    }

    static func name(of group: Product.Group) -> Phrase {
        switch group {
        case .food: Phrase("Thực phẩm", "Food")
        case .beverage: Phrase("Đồ uống", "Beverages")
        case .herbal: Phrase("Dược liệu", "Herbal products")
        case .craft: Phrase("Thủ công mỹ nghệ", "Crafts")
        case .ornamental: Phrase("Sinh vật cảnh", "Ornamental plants and animals")
        case .tourism: Phrase("Du lịch cộng đồng", "Community tourism")
        }
    }

    static func name(of kind: Agency.Kind) -> Phrase {
        switch kind {
        case .coordination: Phrase("Văn phòng Điều phối", "Coordination office")
        case .police: Phrase("Công an", "Police")
        case .agriculture: Phrase("Sở Nông nghiệp và Môi trường", "Agriculture and environment")
        case .health: Phrase("Sở Y tế", "Health")
        case .science: Phrase("Sở Khoa học và Công nghệ", "Science and technology")
        case .commune: Phrase("Uỷ ban nhân dân xã", "Commune")
        case .marketControl: Phrase("Quản lý thị trường", "Market control")
        case .industryTrade: Phrase("Sở Công Thương", "Industry and trade")
        }
    }

    /// With its province where that is another.
    static func name(of agency: Agency, _ language: PageLanguage) -> String {
        name(of: agency.kind)(language) + (agency.province.map { ", \($0.name)" } ?? "")
    }

    /// The act as a heading or a button says it.
    package static func name(of act: CaseAct) -> Phrase {
        switch act {
        case .assign: Phrase("Giao hồ sơ", "Assign it")
        case .visit: Phrase("Ghi đã kiểm tra tại chỗ", "Record the visit")
        case .find: Phrase("Nêu tồn tại", "Issue a finding")
        case .remedy: Phrase("Báo đã khắc phục", "Report the remedy")
        case .verify: Phrase("Xác nhận đã khắc phục", "Verify the remedy")
        case .reject: Phrase("Chưa đạt, khắc phục lại", "Not put right yet")
        case .transfer: Phrase("Chuyển cơ quan khác", "Hand it to another agency")
        case .accept: Phrase("Tiếp nhận", "Accept it")
        case .takeBack: Phrase("Trả lại nơi chuyển", "Give it back")
        case .close: Phrase("Kết thúc hồ sơ", "Close it")
        case .reopen: Phrase("Mở lại hồ sơ", "Open it again")
        case .decide: Phrase("Quyết định thu hồi", "Decide on the withdrawal")
        case .proposeWithdrawal: Phrase("Đề xuất thu hồi chứng nhận", "Propose to withdraw the certificate")
        case .addEvidence: Phrase("Thêm chứng cứ", "Add evidence")
        }
    }
}

extension FindingReason {
    func name(_ language: PageLanguage) -> String { language == .vi ? vietnamese : english }
}

extension WithdrawalReason {
    func name(_ language: PageLanguage) -> String { language == .vi ? vietnamese : english }
}

extension StampPlace {
    /// Such as `1/65`.
    var text: String { "\(allotment.number)/\(serial.number)" }
}

extension ConsoleWords {
    /// What was done to cases, campaigns and self-checks.
    static let casesDone: [String: Phrase] = [
        "case-open": Phrase("Đã mở hồ sơ.", "The case is open."),
        "case-assign": Phrase("Đã giao hồ sơ.", "The case is assigned."),
        "case-visit": Phrase("Đã ghi lần kiểm tra.", "The visit is recorded."),
        "case-find": Phrase("Đã nêu tồn tại.", "The finding is issued."),
        "case-remedy": Phrase("Đã báo khắc phục.", "The remedy is reported."),
        "case-verify": Phrase("Đã xác nhận khắc phục.", "The remedy is verified."),
        "case-reject": Phrase("Đã yêu cầu khắc phục lại.", "The findings are open again."),
        "case-transfer": Phrase("Đã chuyển, chờ tiếp nhận.", "Handed over; the other agency must accept it."),
        "case-accept": Phrase("Đã tiếp nhận hồ sơ.", "The case is accepted."),
        "case-take-back": Phrase("Đã trả lại nơi chuyển.", "The case is given back."),
        "case-close": Phrase("Đã kết thúc hồ sơ.", "The case is closed."),
        "case-reopen": Phrase("Đã mở lại hồ sơ.", "The case is open again."),
        "case-propose-withdrawal": Phrase("Đã ghi đề xuất thu hồi.", "The proposal is recorded."),
        "case-add-evidence": Phrase("Đã nhận chứng cứ.", "The evidence is kept."),
        "case-decide": Phrase("Đã ghi quyết định thu hồi.", "The withdrawal is recorded."),
        "self-check-sent": Phrase("Đã gửi yêu cầu tự kiểm tra.", "The self-check is sent."),
        "self-check-answered": Phrase("Đã gửi trả lời.", "The answer is sent."),
        "campaign": Phrase("Đã ghi kế hoạch.", "The plan is recorded."),
        "wave": Phrase("Đã ghi đợt kiểm tra vào lịch.", "The wave is in the calendar."),
    ]
}
