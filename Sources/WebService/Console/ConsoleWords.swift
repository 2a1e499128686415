package import Registry
internal import StampFormat

/// What the console calls states, kinds and roles.
package enum ConsoleWords {
    package static func stage(_ stage: AllotmentStage) -> Phrase {
        switch stage {
        case .requested: Phrase("Chờ duyệt", "Waiting for approval")
        case .refused: Phrase("Không duyệt", "Refused")
        case .approved: Phrase("Đã duyệt, chờ ký", "Approved, to be signed")
        case .signing: Phrase("Đang ký dở", "Signing was begun")
        case .closed: Phrase("Đã ký", "Signed")
        }
    }

    static func kind(_ kind: StampKind) -> Phrase {
        switch kind {
        case .specimen: Phrase("Tem mẫu (MẪU)", "Specimen (MẪU)")
        case .recognisedProduct: Phrase("Sản phẩm được công nhận", "Recognised product")
        case .participatingProduct: Phrase("Sản phẩm tham gia, chưa có sao", "Participating, no stars")
        case .servicePlaque: Phrase("Biển dịch vụ", "Plaque of a service")
        }
    }

    package static func state(_ state: RangeState) -> Phrase {
        switch state {
        case .reserved: Phrase("Đã cấp số", "Reserved")
        case .issued: Phrase("Tem trắng, đã giao", "Handed over")
        case .printed: Phrase("Đã in", "Printed")
        case .activated: Phrase("Đã kích hoạt", "Activated")
        case .wasted: Phrase("Hỏng", "Wasted")
        case .returned: Phrase("Hoàn trả", "Returned")
        case .lost: Phrase("Mất", "Lost")
        case .stolen: Phrase("Bị trộm", "Stolen")
        case .void: Phrase("Huỷ", "Void")
        case .unusedExpired: Phrase("Quá hạn chưa dùng", "Expired unused")
        }
    }

    package static func role(_ role: Act.Role) -> Phrase {
        switch role {
        case .administrator: Phrase("Quản trị viên", "Administrator")
        case .clerk: Phrase("Cán bộ nhập liệu", "Clerk")
        case .approver: Phrase("Người duyệt", "Approver")
        case .producer: Phrase("Chủ thể", "Producer")
        case .consultant: Phrase("Tư vấn", "Consultant")
        case .inspector: Phrase("Kiểm tra viên", "Inspector")
        case .auditor: Phrase("Kiểm toán", "Auditor")
        }
    }

    /// What was done, by the word that the address carries.
    static func whatWasDone(_ word: String) -> Phrase? {
        done[word] ?? batchesDone[word] ?? lossesDone[word] ?? officeDone[word] ?? casesDone[word]
            ?? liquorDone[word]
    }

    private static let done: [String: Phrase] = [
        "requested": Phrase("Đã ghi yêu cầu cấp tem.", "The request is recorded."),
        "approved": Phrase("Đã duyệt. Bây giờ ký tem.", "Approved. Now have the stamps signed."),
        "refused": Phrase("Đã từ chối yêu cầu.", "The request is refused."),
        "sign": Phrase("Đã đưa vào hàng đợi ký.", "The signing is in the queue."),
        "sign-again": Phrase("Ký tiếp.", "The signing goes on."),
        "stop-signing": Phrase("Đã dừng ký.", "The signing is stopped."),
        "printed": Phrase("Đã ghi nhận tem đã in.", "The print is confirmed."),
        "labels-queued": Phrase(
            "Đã xếp vào hàng đợi: tệp nhãn hiện ở dưới khi xong.",
            "In the queue: the file is below once it is done."),
        "activated": Phrase("Đã kích hoạt tem.", "The stamps are activated."),
        "opened": Phrase(
            "Đã đặt mật khẩu. Bây giờ đăng nhập.", "The password is set. Now sign in."),
        "signed-out": Phrase("Bạn đã đăng xuất.", "You are signed out."),
        "password": Phrase(
            "Đã đổi mật khẩu; các phiên khác đã kết thúc.", "The password is changed; other sessions ended."),
        "app-off": Phrase("Đã tắt mã xác nhận.", "Codes of an app are asked no more."),
        "session-ended": Phrase("Đã kết thúc phiên.", "The session is ended."),
        "imported": Phrase("Đã nhập vào sổ.", "Taken into the register."),
        "import-undone": Phrase("Đã bỏ cả lần nhập.", "The whole import is taken back."),
        "picture-added": Phrase("Ảnh đã lên trang của sản phẩm.", "The product shows the picture."),
        "picture-removed": Phrase("Đã gỡ ảnh.", "The picture is taken away."),
        "box-packed": Phrase("Đã xếp vào giỏ.", "Packed."),
        "box-unpacked": Phrase("Đã lấy ra khỏi giỏ.", "Taken out."),
        "box-emptied": Phrase("Đã lấy hết ra khỏi giỏ.", "Everything is taken out."),
        "retired": Phrase("Đã kết thúc công tác của người này.", "The person’s service is ended."),
    ]

    /// A number in groups of three, as both languages write it.
    package static func count(_ number: Int) -> Phrase { Phrase(count(number, .vi), count(number, .en)) }

    /// 1.234 in Vietnamese, 1,234 in English.
    static func count(_ number: Int, _ language: PageLanguage) -> String {
        let digits = Array(String(number))
        let groups = digits.indices.map { place in
            let isStart = place > 0 && (digits.count - place).isMultiple(of: 3)
            return (isStart ? (language == .vi ? "." : ",") : "") + String(digits[place])
        }
        return groups.joined()
    }

    static func serials(_ range: SerialRange) -> String {
        range.count == 1 ? "\(range.first)" : "\(range.first)–\(range.last)"
    }

    /// The field that a refusal is about, by its stable word.
    static func field(of code: String) -> String? {
        switch code {
        case "quantity-out-of-range", "quantity-exceeds-packs", "quota-exceeded", "capacity-exceeded": "count"
        case "unknown-batch", "batch-required", "batch-not-released", "batch-expired", "bad-lot": "lot"
        case "kind-not-for-product", "product-not-eligible": "kind"
        case "bad-start-cell": "start"
        case "serials-out-of-range", "already-printed", "wrong-state": "from"
        case "unknown-producer", "producer-missing": "producer"
        case "agency-of-producer": "agency"
        case "person-exists", "bad-name": "name"
        case "roles-missing": "role"
        case "document-required": "document"
        case "reason-not-allowed", "reason-unknown": "reason"
        case "note-needed": "note"
        case "password-wrong": "old"
        case "password-refused": "password"
        case "one-time-code-wrong": "code"
        default: nil
        }
    }
}
