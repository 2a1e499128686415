internal import Registry
internal import StampFormat

/// What a verdict tells a person, and what to do next.
///
/// It never says "genuine" or "fake".
enum VerdictWords {
    static func words(of verdict: Verdict) -> Bilingual {
        switch verdict {
        case .unknown:
            Bilingual(
                "Mã không có trong hệ thống. Đừng kết luận là hàng giả: kiểm tra lại mã hoặc báo cho văn phòng",
                "Not in the register. Do not conclude that the goods are false: check the code again or report it"
            )
        case .notAsIssued:
            Bilingual(
                "Tem không đúng với bản đã phát hành: báo ngay cho văn phòng",
                "Not the stamp that was issued: report it to the office at once")
        case .specimen: Bilingual("Tem mẫu, không dùng để bán hàng", "A specimen, not for sale")
        case .recalled:
            Bilingual(
                "Lô hàng bị thu hồi: không sử dụng, liên hệ nơi bán",
                "The batch was recalled: do not use it, contact the seller")
        case .outOfUse(let state): words(of: state)
        case .notActivated:
            Bilingual(
                "Tem chưa kích hoạt: chưa được bán, hãy báo cho quản lý thị trường",
                "Not activated: may not be sold yet, tell market control")
        case .notRecognised:
            Bilingual(
                "Sản phẩm không được công nhận OCOP khi sản xuất",
                "The product was not recognised when it was made")
        case .suspended: Bilingual("Tạm dừng lưu thông để kiểm tra", "Held back while it is checked")
        case .useByPassed(let day):
            Bilingual("Quá hạn sử dụng từ ngày \(day.dayMonthYear)", "Past its use-by day, \(day.iso)")
        case .copySuspected:
            Bilingual(
                "Mã này có thể đã bị sao chép: so kỹ hàng, báo cho văn phòng nơi bạn thấy nó",
                "This code may have been copied: compare the goods closely, report where you saw it")
        case .certificateEnded(let day, let stars):
            Bilingual(
                "Sản xuất khi chứng nhận \(stars) sao còn hiệu lực; chứng nhận đã hết ngày \(day.dayMonthYear)",
                "Made while its \(stars)-star certificate held, which ended on \(day.iso)")
        case .valid(let stars, let now?):
            Bilingual(
                "Tem hợp lệ, do văn phòng phát hành. OCOP \(stars) sao khi sản xuất; nay \(now) sao",
                "A valid stamp, issued by the office. OCOP \(stars) stars when it was made; \(now) stars now")
        case .valid(let stars, nil):
            Bilingual(
                "Tem hợp lệ, do văn phòng phát hành. OCOP \(stars) sao",
                "A valid stamp, issued by the office. OCOP \(stars) stars")
        case .participating:
            Bilingual(
                "Tem hợp lệ. Sản phẩm tham gia Chương trình, chưa xếp sao",
                "A valid stamp. A participating product, without stars")
        }
    }

    private static func words(of state: RangeState) -> Bilingual {
        switch state {
        case .lost, .stolen:
            Bilingual("Tem báo mất: hãy báo cho quản lý thị trường", "Reported lost: tell market control")
        case .void: Bilingual("Tem đã huỷ: hãy báo nơi bạn thấy nó", "A void stamp: report where you saw it")
        case .wasted:
            Bilingual("Tem hỏng đã huỷ: hãy báo nơi bạn thấy nó", "A spoiled stamp: report where you saw it")
        case .returned:
            Bilingual("Tem đã hoàn trả: hãy báo nơi bạn thấy nó", "A returned stamp: report where you saw it")
        case .unusedExpired:
            Bilingual(
                "Tem quá hạn sử dụng: hãy báo nơi bạn thấy nó", "Expired unused: report where you saw it")
        case .reserved, .issued, .printed, .activated: Bilingual("Tem chưa kích hoạt", "Not activated")
        }
    }
}
