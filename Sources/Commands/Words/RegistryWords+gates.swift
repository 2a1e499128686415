internal import Registry
internal import StampFormat
internal import WebService

extension RegistryWords {
    static func gateWords(of error: RegistryError) -> Words {
        switch error {
        case .noCertificate, .certificateNotYetValid, .certificateExpired, .certificateWithdrawn,
            .productNotEligible:
            certificateWords(of: error)
        case .noTestReport, .testReportExpired, .testReportFailed, .labelNotApproved: evidenceWords(of: error)
        case .liquor(let refusal): liquorWords(of: refusal)
        case .batchRequired, .batchNotReleased, .batchExpired, .useByDiffers, .quantityOutOfRange,
            .quantityExceedsPacks, .quantityUnusual,
            .quotaExceeded:
            quantityWords(of: error)
        case .kindNotForProduct(let kind):
            (
                Bilingual(
                    "loại tem “\(kind.word)” không dùng cho nhóm sản phẩm này",
                    "kind “\(kind.word)” is not for this group of products"),
                Bilingual(
                    "dịch vụ dùng --kind plaque, hàng hoá dùng recognised hoặc participating",
                    "services take --kind plaque, goods recognised or participating")
            )
        case .producerSuspended:
            (
                Bilingual("chủ thể đang bị tạm dừng cấp tem", "the producer is suspended"),
                Bilingual("giải quyết hồ sơ kiểm tra trước", "close the open case first")
            )
        default: internalWords
        }
    }

    private static func certificateWords(of error: RegistryError) -> Words {
        let renew = Bilingual(
            "nhập giấy chứng nhận mới: tracestamp import certificates TỆP",
            "import the new certificate: tracestamp import certificates FILE")
        switch error {
        case .noCertificate:
            return (
                Bilingual("sản phẩm chưa có giấy chứng nhận", "the product has no certificate"),
                Bilingual(
                    "nhập giấy chứng nhận, hoặc cấp tem tham gia: --kind participating",
                    "import its certificate, or ask for --kind participating")
            )
        case .certificateNotYetValid(let day):
            return (
                Bilingual(
                    "giấy chứng nhận có hiệu lực từ \(day.dayMonthYear)",
                    "the certificate is valid from \(day.iso) on"),
                Bilingual("chờ đến ngày đó", "wait for that day")
            )
        case .certificateExpired(let day):
            return (
                Bilingual(
                    "giấy chứng nhận đã hết hiệu lực ngày \(day.dayMonthYear)",
                    "the certificate expired on \(day.iso)"), renew
            )
        case .certificateWithdrawn(let day):
            let vi = day.map { " từ ngày \($0.dayMonthYear)" } ?? ""
            let en = day.map { " from \($0.iso) on" } ?? ""
            return (
                Bilingual("giấy chứng nhận đã bị thu hồi\(vi)", "the certificate was withdrawn\(en)"), renew
            )
        case .productNotEligible:
            return (
                Bilingual(
                    "sản phẩm chưa được xác nhận đủ điều kiện tham gia",
                    "the product is not marked as eligible"),
                Bilingual(
                    "nhập lại sản phẩm với cột eligible = yes", "import the product with eligible = yes")
            )
        default: return internalWords
        }
    }

    private static func evidenceWords(of error: RegistryError) -> Words {
        let test = Bilingual(
            "kiểm nghiệm lại rồi: tracestamp import test-reports TỆP",
            "have it tested, then: tracestamp import test-reports FILE")
        switch error {
        case .noTestReport:
            return (Bilingual("sản phẩm chưa có phiếu kiểm nghiệm", "the product has no test report"), test)
        case .testReportExpired(let day):
            return (
                Bilingual(
                    "phiếu kiểm nghiệm hết hạn ngày \(day.dayMonthYear)",
                    "the test report expired on \(day.iso)"), test
            )
        case .testReportFailed(let number):
            return (
                Bilingual("phiếu kiểm nghiệm \(number) không đạt", "test report \(number) was not passed"),
                test
            )
        case .labelNotApproved:
            return (
                Bilingual("nhãn sản phẩm chưa được duyệt", "the product's label is not approved"),
                Bilingual(
                    "duyệt một phiên bản: tracestamp label version approve, hoặc nhập cột label_approved_on",
                    "approve a version: tracestamp label version approve, or import label_approved_on")
            )
        default: return internalWords
        }
    }

    private static func liquorWords(of refusal: LiquorRefusal) -> Words {
        let record = Bilingual(
            "văn phòng ghi: tracestamp fact add liquor-permit --producer SỐ --to NGÀY --title …",
            "the office records it: tracestamp fact add liquor-permit --producer N --to DAY --title …")
        return switch refusal {
        case .noPermit:
            (
                Bilingual(
                    "chủ thể chưa có giấy phép sản xuất rượu", "the producer has no permit to make liquor"),
                record
            )
        case .permitExpired(let day):
            (
                Bilingual(
                    "giấy phép sản xuất rượu hết hạn ngày \(day.dayMonthYear)",
                    "the permit to make liquor expired on \(day.iso)"), record
            )
        case .noTaxStamps(let lot):
            (
                Bilingual(
                    "lô rượu \(lot) chưa có dải tem điện tử rượu",
                    "liquor batch \(lot) has no series of electronic tax stamps"),
                Bilingual(
                    "ghi: tracestamp fact add tax-stamps --product SỐ --lot \(lot) --title … --value DẢI",
                    "record it: tracestamp fact add tax-stamps --product N --lot \(lot) --title … --value SERIES"
                )
            )
        }
    }

    private static func quantityWords(of error: RegistryError) -> Words {
        switch error {
        case .quotaExceeded(let left):
            (
                Bilingual(
                    "vượt hạn mức năm của giấy chứng nhận; còn \(left) tem",
                    "beyond the certificate's yearly quota; \(left) left"),
                Bilingual(
                    "xin số lượng nhỏ hơn, hoặc sửa quy chế", "ask for fewer, or have the regulation changed")
            )
        case .batchRequired:
            (Bilingual("cần ghi mã lô", "a lot is needed"), Bilingual("thêm --lot MÃ-LÔ", "add --lot LOT"))
        case .batchNotReleased(.recalled):
            (
                Bilingual("lô đã bị thu hồi", "the batch is recalled"),
                Bilingual(
                    "đừng dùng những tem này nữa: báo hỏng, hoặc đem trả lại văn phòng",
                    "use these stamps no more: report them as spoiled, or bring them back to the office"
                )
            )
        case .batchNotReleased(let state):
            (
                Bilingual(
                    "lô đang ở trạng thái “\(StateWords.vi(state))”, cần “\(StateWords.vi(BatchState.released))”",
                    "the batch is “\(state.rawValue)”, not released"),
                Bilingual("chủ thể ký xuất xưởng lô trước", "the producer signs the batch off first")
            )
        case .batchExpired(let day):
            (
                Bilingual(
                    "lô đã quá hạn sử dụng ngày \(day.dayMonthYear)", "the batch's use-by day was \(day.iso)"),
                Bilingual(
                    "chọn lô còn hạn: tracestamp batch list", "name a batch in date: tracestamp batch list")
            )
        case .useByDiffers(let stamp, let batch):
            (
                Bilingual(
                    "tem đã ký hạn sử dụng \(stamp.dayMonthYear), lô này là \(batch?.dayMonthYear ?? "không có")",
                    "the stamps were signed for use by \(stamp.iso), this batch has \(batch?.iso ?? "none")"),
                Bilingual(
                    "dùng tem cho đúng lô của đợt cấp, hoặc xin đợt cấp cho lô này: tracestamp allotment request",
                    "use them for the allotment's own batch, or ask for stamps of this one: tracestamp allotment request"
                )
            )
        case .quantityOutOfRange(let allowed):
            (
                Bilingual(
                    "số lượng phải từ \(vi(allowed.lowerBound)) đến \(vi(allowed.upperBound))",
                    "the quantity is \(en(allowed.lowerBound)) to \(en(allowed.upperBound))"),
                Bilingual(
                    "sửa số lượng, hoặc chia thành nhiều đợt",
                    "change the number, or split it into several allotments")
            )
        case .quantityExceedsPacks(let left):
            (
                Bilingual(
                    "vượt số gói của lô cộng mức hao hụt; còn \(left) tem",
                    "more than the batch's packs and the waste allowance; \(left) left"),
                Bilingual(
                    "giảm số lượng, hoặc nhờ văn phòng nhập lại số gói của lô",
                    "ask for fewer, or have the office import the batch's packs again")
            )
        case .quantityUnusual(let asked, let most):
            (
                Bilingual(
                    "\(vi(asked)) tem nhiều hơn hẳn mọi khi của chủ thể và năng lực đã khai (đến \(vi(most)) thì không hỏi lại)",
                    "\(en(asked)) stamps are far more than the producer's usual and its declared capacity (up to \(en(most)) nobody asks back)"
                ),
                Bilingual(
                    "xem lại số lượng; nếu đúng thì thêm --confirm (qua /v1: \"confirmed\": true)",
                    "look at the number again; if it is right, add --confirm (over /v1: \"confirmed\": true)")
            )
        default: internalWords
        }
    }

    private static func vi(_ number: Int) -> String { ConsoleWords.count(number).vi }
    private static func en(_ number: Int) -> String { ConsoleWords.count(number).en }
}
