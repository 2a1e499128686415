internal import Hummingbird
internal import Registry
internal import StampFormat

/// The page that cameras open, and the one where a code is typed.
struct ScanRoutes<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let frame: PageFrame

    func add(to book: RouteBook<some RequestContext>) {
        book.getBriefly("/") { request, _ in home(PageLanguage(request)) }
        book.getBriefly("/check") { request, _ in try check(request) }
        book.getBriefly("/:stamp") { request, context in
            try await scan(request.part("stamp", context), request)
        }
    }

    /// `GET /{203 digits}` and `GET /{typed code}`.
    private func scan(_ text: String, _ request: Request) async throws -> Answer {
        guard StampPath.isMeantAsStamp(text) else { throw WebFault.notFound }
        let (day, age, reports) = try await source.reports(on: [StampInput(text)])
        let extras = try await ScanExtras(for: reports[0], source.store)
        return ScanPage(
            report: reports[0], day: day, age: age, frame: frame, language: PageLanguage(request), text: text,
            isConfirmed: try request.query("confirmed") == "1", picture: extras.picture,
            scratch: extras.scratched == nil ? nil : .field(complaint: nil)
        ).answer
    }

    /// `GET /check?code=…`: leads to the stamp's own page, or says which character is wrong.
    private func check(_ request: Request) throws -> Answer {
        let language = PageLanguage(request)
        let typed = try request.query("code") ?? ""
        switch StampInput(typed) {
        case .url(let url): return .seeOther(frame.link("/" + url.stamp.digits, language))
        case .digits(let stamp): return .seeOther(frame.link("/" + stamp.digits, language))
        case .shortURL(let url): return .seeOther(frame.link(StampPath.of(url.code.text), language))
        case .typedCode(let code): return .seeOther(frame.link(StampPath.of(code.text), language))
        case .unreadable(let fault):
            var answer = home(language, typed: typed, complaint: StampPath.complaint(fault, typed)(language))
            answer.status = .badRequest
            return answer
        }
    }

    private func home(_ language: PageLanguage, typed: String = "", complaint: String? = nil) -> Answer {
        let head = PageFrame.Head(
            title: Phrase("Kiểm tra tem truy xuất OCOP", "Check an OCOP trace stamp")(language),
            description: Phrase(
                "\(frame.office.name): kiểm tra tem truy xuất nguồn gốc sản phẩm OCOP.",
                "\(frame.office.name): check the trace stamps of OCOP products.")(language),
            path: "/", isIndexed: true)
        return frame.answer(
            "home", head, language,
            [
                "title": head.title,
                "lead": Phrase(
                    "Quét mã QR trên tem bằng máy ảnh điện thoại, hoặc gõ mã in dưới mã QR.",
                    "Scan the QR code of a stamp with your phone’s camera, or type the code printed below it."
                )(
                    language),
                "form": CodeForm(language, typed: typed, complaint: complaint).values,
                "howTitle": Phrase("Cách kiểm tra", "How to check")(language),
                "how": ScanRoutes.how.map { $0(language) },
                "help": OfficeHelp(frame, language).values,
            ], complaint == nil ? .brief : .none)
    }

    private static var how: [Phrase] {
        [
            Phrase(
                "Mở máy ảnh điện thoại, đưa vào mã QR và chạm vào đường dẫn hiện ra. Không cần cài ứng dụng.",
                "Open the phone’s camera, point it at the QR code and tap the link. No app is needed."),
            Phrase(
                "Xem tên miền: đường dẫn phải bắt đầu bằng tên in dưới mã QR.",
                "Look at the address: it must begin with the name printed below the QR code."),
            Phrase(
                "Đọc kết quả, rồi so tên, quy cách và số lô với bao bì trên tay bạn.",
                "Read the answer, then compare name, size and batch with the pack in your hand."),
        ]
    }
}

/// How stamps stand in paths.
enum StampPath {
    /// Text that a stamp could have become by a bad scan or a slip of the hand; the rest is just another page.
    static func isMeantAsStamp(_ text: String) -> Bool {
        let signs = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        if signs.allSatisfy({ (48...57).contains($0) }) { return signs.count >= 15 }
        let known = "0123456789ABCDEFGHIJKLMNOPQRSTVWXYZabcdefghijklmnopqrstvwxyz*~$=Uu".utf8
        return (15...19).contains(signs.count) && signs.allSatisfy { known.contains($0) }
            && signs.contains { (48...57).contains($0) }
    }

    static func of(_ text: String) -> String { "/" + PercentText.path(text) }

    /// What was wrong with a typed code, with the place counted from 1.
    static func complaint(_ fault: StampFault, _ typed: String) -> Phrase {
        guard !typed.isEmpty else { return Phrase("Hãy gõ mã.", "Type a code.") }
        if let slip = StampInput.slip(in: typed) { return Phrase(slip) }
        guard case .malformed(let offset) = fault, offset < typed.utf8.count else {
            return Phrase(
                "Mã chưa đủ ký tự hoặc không phải mã của tem: kiểm tra lại.",
                "The code is too short or is none of a stamp: check it again.")
        }
        let place = offset + 1
        return Phrase(
            "Ký tự thứ \(place) không đúng, hoặc có ký tự gõ nhầm trước đó: so lại với tem.",
            "Character \(place) is wrong, or one before it was mistyped: compare it with the stamp.")
    }
}
