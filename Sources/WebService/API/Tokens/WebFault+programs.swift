internal import Registry

extension WebFault {
    /// What programs are told, and what their makers do next.
    var programWords: (title: Phrase, detail: Phrase) {
        switch self {
        case .tokenMissing:
            (
                Phrase("Cần mã truy cập", "A token is needed"),
                Phrase(
                    "Gửi Authorization: Bearer và mã truy cập mà quản trị viên đã cấp.",
                    "Send Authorization: Bearer and the token that the administrator issued.")
            )
        case .tokenUnknown:
            (
                Phrase("Mã truy cập không dùng được", "The token does not work"),
                Phrase(
                    "Mã sai, đã hết hạn hoặc đã bị thu hồi: xin quản trị viên mã khác.",
                    "It is wrong, expired or revoked: ask the administrator for another.")
            )
        case .scopeMissing(let scope):
            (
                Phrase("Mã truy cập không có phạm vi này", "The token lacks the scope"),
                Phrase(
                    "Cần phạm vi \(scope.rawValue): xin quản trị viên mã khác.",
                    "It needs \(scope.rawValue): ask the administrator for another token.")
            )
        case .keyMissing:
            (
                Phrase("Thiếu Idempotency-Key", "Idempotency-Key is missing"),
                Phrase(
                    "Đặt cho mỗi yêu cầu một khoá, ví dụ UUID; gửi lại thì dùng cùng khoá.",
                    "Give each request a key, such as a UUID, and repeat it under the same one.")
            )
        case .tagMissing:
            (
                Phrase("Thiếu If-Match", "If-Match is missing"),
                Phrase(
                    "Đọc đối tượng trước rồi gửi ETag của nó.",
                    "Read what is to be changed, and send its ETag.")
            )
        case .notAcceptable(let types):
            (
                Phrase("Không có định dạng được hỏi", "There is no such format"),
                Phrase(
                    "Accept phải có một trong: \(types.joined(separator: ", ")).",
                    "Accept must have one of: \(types.joined(separator: ", ")).")
            )
        case .queryUnknown(let name, let known):
            (
                Phrase("Không hỏi theo “\(name.prefix(60))” được", "“\(name.prefix(60))” is not asked here"),
                known.isEmpty
                    ? Phrase(
                        "Địa chỉ này không nhận gì sau dấu ?.", "This address takes nothing after its ?.")
                    : Phrase(
                        "Sau dấu ? chỉ dùng: \(known.joined(separator: ", ")).",
                        "After its ? it takes: \(known.joined(separator: ", ")).")
            )
        case .refused(let refusal, _), .conflict(let refusal, _, _):
            (
                refusal.what,
                refusal.next ?? Phrase("Không có gì được ghi.", "Nothing was recorded.")
            )
        case .fileHasFaults(let faults):
            (
                Phrase("Tệp có \(faults.count) lỗi", "The file has \(faults.count) faults"),
                Phrase(
                    "Chưa lưu gì cả: sửa các lỗi trong “faults” rồi gửi lại với khoá mới.",
                    "Nothing was saved: mend what stands in “faults” and send it again.")
            )
        default: words
        }
    }
}
