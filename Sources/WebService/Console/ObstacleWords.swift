internal import Registry
internal import StampFormat

/// What keeps a product from its stamps, in plain words, and who does what next.
struct ObstacleWords {
    let works: any OfficeWorks
    let language: PageLanguage

    /// Nil where nothing is in the way.
    func table(_ obstacles: [RegistryError]) -> ConsolePage.Table? {
        guard !obstacles.isEmpty else { return nil }
        return ConsolePage.Table(
            headings: [
                Phrase("Vướng mắc", "What is in the way")(language),
                Phrase("Việc cần làm tiếp", "What to do next")(language),
            ],
            rows: obstacles.map { obstacle in
                let words = words(of: obstacle)
                return [
                    ConsolePage.Cell(text: words.what(language)),
                    ConsolePage.Cell(text: words.next(language)),
                ]
            })
    }

    func words(of obstacle: RegistryError) -> (what: Phrase, next: Phrase) {
        paperWords(of: obstacle) ?? testWords(of: obstacle) ?? otherWords(of: obstacle)
    }

    private func paperWords(of obstacle: RegistryError) -> (what: Phrase, next: Phrase)? {
        let renew = Phrase(
            "Nộp hồ sơ đánh giá lại cho xã; có quyết định mới thì văn phòng nhập vào sổ.",
            "Hand in the papers for a new evaluation; the office enters the new decision.")
        return switch obstacle {
        case .noCertificate:
            (
                Phrase("Sản phẩm chưa có giấy chứng nhận OCOP.", "The product has no OCOP certificate."),
                renew
            )
        case .certificateExpired(let day):
            (
                Phrase(
                    "Giấy chứng nhận OCOP đã hết hạn ngày \(PageLanguage.vi.day(day)).",
                    "The OCOP certificate ended on \(PageLanguage.en.day(day))."), renew
            )
        case .certificateNotYetValid(let day):
            (
                Phrase(
                    "Giấy chứng nhận có hiệu lực từ ngày \(PageLanguage.vi.day(day)).",
                    "The certificate holds from \(PageLanguage.en.day(day))."),
                Phrase("Đợi đến ngày ấy rồi gửi yêu cầu.", "Wait for that day, then send the request.")
            )
        case .certificateWithdrawn:
            (
                Phrase("Giấy chứng nhận OCOP đã bị thu hồi.", "The OCOP certificate was withdrawn."),
                Phrase(
                    "Khắc phục theo quyết định thu hồi, rồi đăng ký đánh giá lại.",
                    "Mend what the decision names, then ask for a new evaluation.")
            )
        case .productNotEligible:
            (
                Phrase(
                    "Sản phẩm chưa được chọn tham gia Chương trình.",
                    "The product is not yet chosen for the Programme."),
                Phrase("Hỏi văn phòng về danh sách năm nay.", "Ask the office about this year’s list.")
            )
        default: nil
        }
    }

    private func testWords(of obstacle: RegistryError) -> (what: Phrase, next: Phrase)? {
        let test = Phrase(
            "Gửi mẫu đến phòng kiểm nghiệm, rồi nộp phiếu kết quả cho văn phòng.",
            "Have a sample tested, then give the report to the office.")
        return switch obstacle {
        case .noTestReport:
            (Phrase("Chưa có phiếu kiểm nghiệm.", "There is no test report."), test)
        case .testReportExpired(let day):
            (
                Phrase(
                    "Phiếu kiểm nghiệm đã hết hạn ngày \(PageLanguage.vi.day(day)).",
                    "The test report ran out on \(PageLanguage.en.day(day))."), test
            )
        case .testReportFailed(let number):
            (
                Phrase("Phiếu kiểm nghiệm \(number) không đạt.", "Test report \(number) was failed."),
                Phrase(
                    "Khắc phục nguyên nhân, kiểm nghiệm lại và nộp phiếu mới.",
                    "Mend the cause, have it tested again and hand in the new report.")
            )
        default: nil
        }
    }

    private func liquorWords(of refusal: LiquorRefusal) -> (what: Phrase, next: Phrase) {
        let permit = Phrase(
            "Xin cấp hoặc gia hạn giấy phép sản xuất rượu, rồi nộp bản sao cho văn phòng.",
            "Have the permit to make liquor granted or renewed, then give the office a copy.")
        return switch refusal {
        case .noPermit:
            (Phrase("Chưa có giấy phép sản xuất rượu.", "There is no permit to make liquor."), permit)
        case .permitExpired(let day):
            (
                Phrase(
                    "Giấy phép sản xuất rượu đã hết hạn ngày \(PageLanguage.vi.day(day)).",
                    "The permit to make liquor ran out on \(PageLanguage.en.day(day))."), permit
            )
        case .noTaxStamps(let lot):
            (
                Phrase(
                    "Lô \(lot) chưa ghi dải tem điện tử rượu.", "Batch \(lot) has no series of tax stamps."),
                Phrase("Ghi dải tem vào hồ sơ của lô.", "Record the series among the batch’s facts.")
            )
        }
    }

    private func otherWords(of obstacle: RegistryError) -> (what: Phrase, next: Phrase) {
        let ask = Phrase("Gọi cho văn phòng để biết phải làm gì.", "Call the office and ask what it needs.")
        switch obstacle {
        case .producerSuspended:
            return (Phrase("Chủ thể đang bị tạm dừng cấp tem.", "The producer gets no stamps for now."), ask)
        case .flagged(.suspended, _):
            return (Phrase("Sản phẩm đang bị tạm dừng.", "The product is suspended."), ask)
        case .flagged(.recalled, _):
            return (
                Phrase("Sản phẩm đang bị thu hồi.", "The product is being recalled."),
                Phrase(
                    "Đưa hàng về theo quyết định thu hồi và báo kết quả cho văn phòng.",
                    "Bring the goods back as the decision says, and report to the office.")
            )
        case .liquor(let refusal): return liquorWords(of: refusal)
        case .labelNotApproved:
            return (
                Phrase("Nhãn hàng hoá chưa được duyệt.", "The goods label is not approved."),
                Phrase("Nộp bản nhãn cho văn phòng kiểm tra.", "Hand the label in for the office’s check.")
            )
        case .quotaExceeded:
            return (
                Phrase("Đã dùng hết số tem của năm.", "This year’s stamps are used up."),
                Phrase(
                    "Đợi sang năm hiệu lực mới của chứng nhận, hoặc đề nghị văn phòng.",
                    "Wait for the certificate’s next year, or ask the office.")
            )
        default:
            let words = works.words(of: obstacle)
            return (words.what, words.next ?? ask)
        }
    }
}
