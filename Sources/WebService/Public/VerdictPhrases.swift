internal import Registry
internal import StampFormat

/// What the public page says of a stamp: the verdict, what it means, and what to do next.
///
/// It never says "genuine" or "fake": the office knows what it issued, not what is in the box.
struct VerdictPhrases {
    let tone: VerdictTone
    let title: Phrase
    let meaning: Phrase
    let steps: [Phrase]

    init(_ tone: VerdictTone, _ title: Phrase, _ meaning: Phrase, _ steps: [Phrase]) {
        self.tone = tone
        self.title = title
        self.meaning = meaning
        self.steps = steps
    }

    /// Of a report that a register stands behind.
    ///
    /// - `text`: what was asked about; of a mistyped code it says where to look again.
    init(_ report: StampReport, of text: String) {
        if let slip = StampInput.slip(in: text), case .format1(.unreadable) = report.check {
            let fault = VerdictPhrases.fault(report.check)
            self.init(fault.tone, fault.title, Phrase(slip), fault.steps)
        } else {
            self.init(report)
        }
    }

    /// The same of a stamp that was scanned.
    init(_ report: StampReport) {
        if report.check == .format1(.authentic) {
            self.init(report.verdict ?? .unknown)
        } else {
            self = VerdictPhrases.fault(report.check)
        }
    }

    /// Of what an authentic stamp answers.
    init(_ verdict: Verdict) { self = VerdictPhrases.verdict(verdict) }

    private static func verdict(_ verdict: Verdict) -> VerdictPhrases {
        switch verdict {
        case .valid(let stars, let now): valid(stars, now)
        case .participating:
            VerdictPhrases(
                .good, Phrase("Tem hợp lệ", "A valid stamp"),
                Phrase(
                    "Văn phòng đã phát hành tem này. Sản phẩm tham gia Chương trình OCOP, chưa được xếp sao.",
                    "The office issued this stamp. The product takes part in the OCOP programme and has no stars yet."
                ),
                [Steps.compare, Steps.reportDifference])
        case .certificateEnded(let day, let stars): ended(day, stars)
        case .recalled:
            VerdictPhrases(
                .bad, Phrase("Lô hàng bị thu hồi", "This batch is recalled"),
                Phrase(
                    "Cơ quan có thẩm quyền đã thu hồi lô hàng mang tem này.",
                    "The authority has recalled the goods that carry this stamp."),
                [Steps.doNotUse, Steps.bringBack, Steps.tellOffice])
        case .outOfUse(let state): outOfUse(state)
        case .notActivated:
            VerdictPhrases(
                .caution, Phrase("Tem chưa kích hoạt", "This stamp is not activated"),
                Phrase(
                    "Nhà sản xuất chưa gắn tem này với lô hàng nào. Hàng mang tem chưa kích hoạt thì chưa được bán.",
                    "The producer has not bound this stamp to a batch. Goods with such a stamp may not be sold yet."
                ),
                [Steps.askSeller, Steps.tellOffice])
        case .notRecognised(let day): notRecognised(day)
        case .suspended:
            VerdictPhrases(
                .caution, Phrase("Tạm dừng lưu thông để kiểm tra", "Held back while it is checked"),
                Phrase(
                    "Cơ quan chức năng đang kiểm tra hàng này. Chưa có kết luận.",
                    "The authorities are checking these goods. Nothing is decided yet."),
                [Steps.wait, Steps.askSeller])
        case .useByPassed(let day):
            VerdictPhrases(
                .bad, Phrase("Quá hạn sử dụng", "Past its use-by date"),
                Phrase(
                    "Hạn sử dụng của lô hàng là ngày \(PageLanguage.vi.day(day)).",
                    "The batch was to be used by \(PageLanguage.en.day(day))."),
                [Steps.doNotUse, Steps.bringBack, Steps.tellOffice])
        case .copySuspected:
            VerdictPhrases(
                .caution, Phrase("Mã này có thể đã bị sao chép", "This code may have been copied"),
                Phrase(
                    "Văn phòng đã phát hành tem này, nhưng mã được thấy trên nhiều món hàng hoặc ở nhiều nơi.",
                    "The office issued this stamp, but its code was seen on several goods or in several places."
                ),
                [Steps.compare, Steps.keepPack, Steps.tellOffice])
        case .unknown: unknown
        case .notAsIssued:
            VerdictPhrases(
                .bad, Phrase("Không đúng với tem đã phát hành", "Not the stamp that was issued"),
                Phrase(
                    "Số tem này có trong sổ, nhưng văn phòng đã phát hành một tem khác với số đó.",
                    "This serial is in the register, but the office issued another stamp under it."),
                [Steps.keepPack, Steps.tellOffice])
        case .specimen:
            VerdictPhrases(
                .unknown, Phrase("Tem mẫu", "A specimen stamp"),
                Phrase(
                    "Tem MẪU dùng để tập huấn và in thử. Hàng bán ra không được mang tem mẫu.",
                    "Stamps marked MẪU are for training and trial prints. Goods on sale may not carry them."),
                [Steps.tellOffice])
        }
    }

    private static func valid(_ stars: Int, _ now: Int?) -> VerdictPhrases {
        let change = now.map {
            Phrase(" khi sản xuất; nay \($0) sao", " when it was made; \($0) stars today")
        }
        return VerdictPhrases(
            .good, Phrase("Tem hợp lệ", "A valid stamp"),
            Phrase(
                "Văn phòng đã phát hành tem này cho sản phẩm dưới đây. Sản phẩm OCOP \(stars) sao\(change?.vi ?? "").",
                "The office issued this stamp for the product below. OCOP \(stars) stars\(change?.en ?? "")."),
            [Steps.compare, Steps.reportDifference])
    }

    private static func ended(_ day: Day, _ stars: Int) -> VerdictPhrases {
        VerdictPhrases(
            .ended,
            Phrase("Sản xuất khi chứng nhận còn hiệu lực", "Made while its certificate was valid"),
            Phrase(
                "Tem do văn phòng phát hành, OCOP \(stars) sao khi sản xuất. Chứng nhận đã hết hiệu lực ngày "
                    + "\(PageLanguage.vi.day(day)); hàng làm trước ngày đó vẫn được bán đến hết hạn sử dụng.",
                "Issued by the office, OCOP \(stars) stars when it was made. The certificate ended on "
                    + "\(PageLanguage.en.day(day)); goods made before it may be sold until their use-by date."
            ),
            [Steps.compare, Steps.reportDifference])
    }

    private static func notRecognised(_ withdrawn: Day?) -> VerdictPhrases {
        VerdictPhrases(
            .bad,
            Phrase("Sản phẩm không còn được công nhận OCOP", "The product is no longer recognised"),
            withdrawn.map {
                Phrase(
                    "Chứng nhận bị thu hồi từ ngày \(PageLanguage.vi.day($0)); lô hàng này làm sau đó.",
                    "The certificate was withdrawn from \(PageLanguage.en.day($0)); this batch was made later."
                )
            }
                ?? Phrase(
                    "Ngày làm lô hàng này, sản phẩm không có chứng nhận OCOP nào còn hiệu lực.",
                    "On the day this batch was made, no OCOP certificate of the product was valid."),
            [Steps.askSeller, Steps.tellOffice])
    }

    private static func outOfUse(_ state: RangeState) -> VerdictPhrases {
        let steps = [Steps.keepPack, Steps.tellOffice]
        let title =
            switch state {
            case .lost, .stolen: Phrase("Tem đã báo mất", "This stamp was reported lost")
            case .void: Phrase("Tem đã huỷ", "This stamp is void")
            case .wasted: Phrase("Tem hỏng đã huỷ", "This stamp was spoiled and is void")
            case .returned: Phrase("Tem đã hoàn trả", "This stamp was handed back")
            case .unusedExpired: Phrase("Tem quá hạn chưa dùng", "This stamp expired unused")
            case .reserved, .issued, .printed, .activated:
                Phrase("Tem không còn dùng", "This stamp is out of use")
            }
        return VerdictPhrases(
            .bad, title,
            Phrase(
                "Không hàng nào đang bán được phép mang tem này.", "No goods on sale may carry this stamp."),
            steps)
    }

    private static let unknown = VerdictPhrases(
        .unknown, Phrase("Mã không có trong hệ thống", "This code is not in the register"),
        Phrase(
            "Văn phòng không phát hành mã này. Đừng vội kết luận là hàng giả: mã có thể bị quét hoặc gõ sai.",
            "The office did not issue this code. Do not conclude that the goods are false: it may be misread."
        ),
        [Steps.again, Steps.keepPack, Steps.tellOffice])

    private static func fault(_ check: StampReport.Check) -> VerdictPhrases {
        switch check {
        case .format1(.badSignature), .format1(.unknownKey):
            VerdictPhrases(
                .bad, Phrase("Mã này không do văn phòng phát hành", "The office did not issue this code"),
                Phrase(
                    "Mã có dạng tem của văn phòng nhưng chữ ký số không đúng. Đừng vội kết luận về món hàng.",
                    "It looks like a stamp of the office, but its digital signature is wrong. Do not judge the goods yet."
                ),
                [Steps.again, Steps.keepPack, Steps.tellOffice])
        case .format1(.unreadable):
            VerdictPhrases(
                .unknown, Phrase("Không đọc được mã này", "This code cannot be read"),
                Phrase(
                    "Mã bị thiếu hoặc sai ký tự nên không ứng với tem nào.",
                    "Characters are missing or wrong, so it belongs to no stamp."),
                [Steps.again, Steps.tellOffice])
        case .format1(.authentic), .unknownCode, .needsRegistry: unknown
        }
    }
}
