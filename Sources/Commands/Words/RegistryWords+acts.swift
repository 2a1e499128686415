internal import Registry
internal import StampFormat

extension RegistryWords {
    /// Refusals of acts on serials, flags and replacements.
    static func actWords(of error: RegistryError) -> Words {
        switch error {
        case .reasonNotAllowed(let given, let allowed): reasonWords(given, allowed)
        case .documentRequired:
            (
                Bilingual("thiếu số văn bản", "the number of a document is missing"),
                Bilingual(
                    "ghi số quyết định, biên bản hoặc vụ việc: --document SỐ",
                    "name the decision, minutes or incident: --document NUMBER")
            )
        case .unknownStamp(let text):
            (
                Bilingual("“\(text)” không phải tem đã phát hành", "“\(text)” is no stamp that was issued"),
                Bilingual(
                    "quét lại nhãn, hoặc ghi số tem cùng với --allotment",
                    "scan the label again, or give serials with --allotment")
            )
        case .mixedAllotments(let one, let other):
            (
                Bilingual(
                    "nhãn thuộc hai đợt cấp tem, \(one.number) và \(other.number)",
                    "labels of two allotments, \(one.number) and \(other.number)"),
                Bilingual("làm từng đợt một", "do one allotment at a time")
            )
        case .flagged(let kind, let number):
            (
                Bilingual(
                    kind == .recalled ? "hàng đang bị thu hồi" : "hàng đang tạm dừng lưu thông",
                    kind == .recalled ? "the goods are recalled" : "the goods are held back"),
                Bilingual(
                    "xem: tracestamp flag list (số \(number))", "see: tracestamp flag list (number \(number))"
                )
            )
        case .unknownFlag(let number):
            (
                Bilingual("không có cờ số \(number) đang đặt", "no flag \(number) stands"),
                Bilingual("xem: tracestamp flag list", "see: tracestamp flag list")
            )
        default: limitWords(of: error)
        }
    }

    private static func limitWords(of error: RegistryError) -> Words {
        switch error {
        case .wasteNeedsApprover(let left):
            (
                Bilingual(
                    "số tem hỏng vượt mức quy chế; còn tự báo được \(left)",
                    "more spoiled stamps than the regulation allows; \(left) left to report alone"),
                Bilingual("người duyệt xác nhận: --as approver", "an approver confirms: --as approver")
            )
        case .undoTooLate(let hours):
            (
                Bilingual(
                    "đã quá \(hours) giờ từ khi kích hoạt", "more than \(hours) hours since the activation"),
                Bilingual(
                    "đề nghị văn phòng hoàn tác: --role clerk", "ask the office to undo it: --role clerk")
            )
        case .dayInFuture(let day):
            (
                Bilingual("ngày \(day.dayMonthYear) ở tương lai", "\(day.iso) is in the future"),
                Bilingual("ghi ngày hôm nay hoặc trước đó", "give today or an earlier day")
            )
        case .dayBeforeHistory(let day):
            (
                Bilingual(
                    "không ghi được trước ngày \(day.dayMonthYear) của việc trước đó",
                    "cannot be dated before \(day.iso), the day of what it follows"),
                Bilingual("ghi ngày sau đó", "give a later day")
            )
        case .replacementDiffers(let number):
            (
                Bilingual(
                    "đợt \(number.number) có sản phẩm, loại tem hoặc lô khác",
                    "allotment \(number.number) has another product, kind or batch"),
                Bilingual(
                    "ghi đúng như đợt được cấp bù: tracestamp allotment show \(number.number)",
                    "give the same as it has: tracestamp allotment show \(number.number)")
            )
        case .replacementExceeds(let left):
            (
                Bilingual(
                    "chỉ được cấp bù \(left) tem nữa", "no more than \(left) stamps are left to replace"),
                Bilingual(
                    "ghi nhận tem hỏng trước: tracestamp stamp waste",
                    "report the spoiled stamps first: tracestamp stamp waste")
            )
        case .capacityExceeded(let left):
            (
                Bilingual(
                    "vượt năng lực sản xuất năm đã khai; còn \(left)",
                    "beyond the declared capacity of the year; \(left) left"),
                Bilingual(
                    "kiểm tra cơ sở rồi sửa cột yearly_capacity",
                    "check the site, then correct yearly_capacity in the register")
            )
        default: batchWords(of: error)
        }
    }

    private static func batchWords(of error: RegistryError) -> Words {
        switch error {
        case .wrongBatchState(let state, let lot):
            (
                Bilingual(
                    "lô “\(lot)” đang “\(StateWords.vi(state))”", "batch “\(lot)” is “\(state.rawValue)”"),
                Bilingual("xem: tracestamp batch list", "see: tracestamp batch list")
            )
        case .badLot(let lot):
            (
                Bilingual("mã lô “\(lot)” không dùng được", "“\(lot)” cannot be a lot code"),
                Bilingual(
                    "1 đến 20 ký tự, không có dấu / và khoảng trắng thừa",
                    "1 to 20 characters, without / and stray spaces")
            )
        case .useByBeforeProduction:
            (
                Bilingual("hạn sử dụng sớm hơn ngày sản xuất", "use-by is earlier than production"),
                Bilingual("kiểm tra hai ngày", "check both days")
            )
        case .batchInUse(let activated):
            (
                Bilingual(
                    "\(activated) tem đã kích hoạt cho lô", "\(activated) stamps are activated for the batch"),
                Bilingual(
                    "không huỷ được; nếu phải thu hồi: tracestamp batch recall",
                    "it cannot be cancelled; if it must come back: tracestamp batch recall")
            )
        case .stampsNotReconciled(let left):
            (
                Bilingual("còn \(left) tem thừa chưa xử lý", "\(left) surplus stamps are not settled"),
                Bilingual(
                    "hoàn trả, báo hỏng hoặc huỷ trước: tracestamp stamp return|waste|void",
                    "return, waste or void them first: tracestamp stamp return|waste|void")
            )
        case .tooEarly(let day):
            (
                Bilingual(
                    "chưa được lưu trữ trước ngày \(day?.dayMonthYear ?? "–")",
                    "not to be archived before \(day?.iso ?? "–")"),
                nil
            )
        case .splitDiffers(let expected, let found):
            (
                Bilingual(
                    "tổng các phần là \(found), lô có \(expected)",
                    "the parts sum up to \(found), the batch has \(expected)"),
                Bilingual(
                    "số gói và tem đã kích hoạt của các phần phải bằng của lô",
                    "packs and activated stamps of the parts must equal the batch's")
            )
        default: internalWords
        }
    }

    private static func reasonWords(_ given: String, _ allowed: [String]) -> Words {
        let known = allowed.joined(separator: ", ")
        guard !allowed.isEmpty else {
            return (
                Bilingual("việc này không có lý do kèm theo", "this act takes no reason"),
                Bilingual("bỏ --reason", "leave --reason out")
            )
        }
        return (
            Bilingual("không có lý do “\(given)” cho việc này", "“\(given)” is no reason for this"),
            Bilingual("chọn: \(known)", "one of: \(known)")
        )
    }

}
