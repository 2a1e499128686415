internal import HTTPTypes
internal import Registry

extension WebFault {
    /// What a person is told: what happened, and what to do next.
    var words: (title: Phrase, detail: Phrase) {
        switch self {
        case .notFound, .linkTypeUnknown:
            (
                Phrase("Không có trang này", "There is no such page"),
                Phrase(
                    "Kiểm tra lại địa chỉ, hoặc quét lại mã QR trên tem. Chương trình: xem /v1/openapi.json.",
                    "Check the address, or scan the QR code of the stamp again. Programs: see /v1/openapi.json."
                )
            )
        case .methodNotAllowed(let methods):
            (
                Phrase("Không dùng được theo cách này", "This cannot be done here"),
                Phrase(
                    "Địa chỉ này chỉ nhận \(WebFault.list(methods)).",
                    "This address takes \(WebFault.list(methods)) only.")
            )
        case .methodUnknown:
            (
                Phrase("Phương thức không biết", "Unknown method"),
                Phrase("Dùng GET, HEAD hoặc POST.", "Use GET, HEAD or POST.")
            )
        case .addressTooLong:
            (
                Phrase("Địa chỉ quá dài", "The address is too long"),
                Phrase(
                    "Địa chỉ dài nhất là \(RequestLimits.address) ký tự; tem có 203 chữ số.",
                    "The longest address has \(RequestLimits.address) characters; a stamp has 203 digits.")
            )
        case .bodyTooLarge(let most): (WebFault.tooLarge, WebFault.limit(of: most ?? RequestLimits.body))
        case .fileTooLarge(let mebibytes):
            (
                Phrase("Tệp quá lớn", "The file is too large"),
                Phrase(
                    "Ở đây nhận tệp đến \(mebibytes) MiB: chia nhỏ tệp rồi gửi lại.",
                    "Files of up to \(mebibytes) MiB are taken here: split it and send it again.")
            )
        case .notAForm:
            (
                Phrase("Biểu mẫu không đọc được", "The form cannot be read"),
                Phrase(
                    "Không có gì được ghi. Quay lại, tải lại trang rồi gửi lại.",
                    "Nothing was recorded. Go back, reload the page and send it again.")
            )
        case .notJSON:
            (
                Phrase("Nội dung không phải JSON", "The body is not JSON"),
                Phrase(
                    "Gửi với Content-Type: application/json.", "Send it with Content-Type: application/json.")
            )
        case .malformedBody(let place):
            (
                Phrase("Nội dung không đúng", "The body is malformed"),
                Phrase("Xem lại \(place) theo /v1/openapi.json.", "Check \(place) against /v1/openapi.json.")
            )
        case .badValue(let name, let allowed):
            (
                Phrase("Giá trị không đúng", "A value cannot be used"),
                Phrase("“\(name)” phải là \(allowed.vi).", "“\(name)” must be \(allowed.en).")
            )
        case .badEncoding:
            (
                Phrase("Địa chỉ viết sai", "The address is malformed"),
                Phrase(
                    "Có ký tự % sai chuẩn: quét lại mã QR, hoặc gõ mã dưới mã QR.",
                    "It holds a wrong % escape: scan the QR code again, or type the code below it.")
            )
        case .notForRole:
            (
                Phrase("Việc này không thuộc vai trò của bạn", "This is not for your role"),
                Phrase(
                    "Quay lại trang việc cần làm, hoặc hỏi quản trị viên của văn phòng.",
                    "Go back to the work list, or ask the office's administrator.")
            )
        case .foreignForm:
            (
                Phrase("Biểu mẫu đã cũ", "This form is too old"),
                Phrase(
                    "Không có gì được ghi. Quay lại, tải lại trang rồi gửi lại.",
                    "Nothing was recorded. Go back, reload the page and send it again.")
            )
        case .otherSite:
            (
                Phrase("Biểu mẫu từ trang khác", "A form of another site"),
                Phrase("Mở trang của tem rồi bấm lại.", "Open the stamp’s own page and press there.")
            )
        case .tooMany(let seconds):
            (
                Phrase("Tra cứu quá nhiều", "Too many questions"),
                Phrase(
                    "Thử lại sau \(seconds) giây; nhiều tem thì gửi một lần bằng POST /v1/verdicts.",
                    "Try again in \(seconds) seconds; ask about many stamps at once by POST /v1/verdicts.")
            )
        case .registry(.database(.unreachable)), .registry(.busy):
            (
                Phrase("Chưa hỏi được sổ của văn phòng", "The office’s register cannot be asked now"),
                Phrase(
                    "Chưa biết gì về tem này: đây không phải lỗi của tem. Hãy thử lại sau ít phút.",
                    "Nothing is known of the stamp yet; this is no fault of it. Try again in a few minutes.")
            )
        case .tokenMissing, .tokenUnknown, .scopeMissing, .keyMissing, .tagMissing, .refused, .conflict,
            .fileHasFaults, .notAcceptable, .queryUnknown:
            programWords
        case .clock, .registry, .unexpected:
            (
                Phrase("Hệ thống đang bận hoặc có lỗi", "The service is busy or has a fault"),
                Phrase(
                    "Đây không phải lỗi của tem. Hãy thử lại sau ít phút.",
                    "This says nothing of the stamp. Try again in a few minutes.")
            )
        }
    }

    private static let tooLarge = Phrase("Nội dung quá lớn", "The body is too large")

    /// What may be sent instead, by the limit that was passed.
    private static func limit(of bytes: Int) -> Phrase {
        switch bytes {
        case RequestLimits.body:
            Phrase(
                "Gửi nhiều nhất \(bytes >> 10) KiB (\(bytes) byte) và \(RequestLimits.stamps) tem mỗi lần.",
                "Send at most \(bytes >> 10) KiB (\(bytes) bytes) and \(RequestLimits.stamps) stamps a call.")
        case (1 << 20)...:
            Phrase(
                "Ở đây nhận đến \(bytes >> 20) MiB (\(bytes) byte) mỗi lần: chia nhỏ rồi gửi lại.",
                "At most \(bytes >> 20) MiB (\(bytes) bytes) are taken here at once: split it and send it again."
            )
        default:
            Phrase(
                "Ở đây nhận đến \(bytes >> 10) KiB (\(bytes) byte): rút ngắn các ô rồi gửi lại.",
                "At most \(bytes >> 10) KiB (\(bytes) bytes) are taken here: shorten the fields and send it again."
            )
        }
    }

    private static func list(_ methods: [HTTPRequest.Method]) -> String {
        methods.map(\.rawValue).joined(separator: ", ")
    }
}
