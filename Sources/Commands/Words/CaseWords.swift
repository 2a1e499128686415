internal import Registry
internal import StampFormat

/// Why a case or a campaign does not go on, in words.
enum CaseWords {
    static func words(of refusal: CaseRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unknownCase, .wrongStage, .wrongOutcome, .caseExists, .nothingToInspect, .noReport,
            .productElsewhere, .notDecided, .proposalNotDecided, .keyReused:
            caseWords(of: refusal)
        case .unknownFinding, .wrongFinding, .noFinding, .equalFinding, .unknownReason, .badDeadline,
            .badText, .tooMany,
            .badEvidence, .evidenceTooLarge:
            findingWords(of: refusal)
        case .unknownCampaign, .unknownWave, .notPlanned, .badWave, .visitsOverlap, .unknownSelfCheck,
            .notAsked, .answered, .nobodyToCheck:
            campaignWords(of: refusal)
        }
    }

    private static let list = Bilingual("xem: tracestamp case list --all", "see: tracestamp case list --all")

    private static func caseWords(of refusal: CaseRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unknownCase(let text):
            (Bilingual("không có hồ sơ kiểm tra “\(text)”", "there is no case “\(text)”"), list)
        case .wrongStage(let stage, let act, let needed):
            (
                Bilingual(
                    "hồ sơ đang ở bước “\(StateWords.vi(stage))”, chưa hoặc không còn làm được “\(StateWords.vi(act))”",
                    "the case is “\(stage.rawValue)”: “\(act.rawValue)” cannot be done in it"),
                Bilingual("chỉ làm được ở: \(viWords(needed))", "it can be done in: \(words(needed))")
            )
        case .wrongOutcome(let outcome, let stage, let needed):
            (
                Bilingual(
                    "hồ sơ đang ở bước “\(StateWords.vi(stage))”, không kết thúc bằng “\(StateWords.vi(outcome))” được",
                    "a case that is “\(stage.rawValue)” does not end “\(outcome.rawValue)”"),
                Bilingual("kết quả này dành cho: \(viWords(needed))", "this outcome is for: \(words(needed))")
            )
        case .caseExists(let number):
            (
                Bilingual("đã có hồ sơ số \(number) về việc này", "case \(number) is about this already"),
                Bilingual(
                    "bổ sung vào hồ sơ đó: tracestamp case evidence \(number)",
                    "add to it: tracestamp case evidence \(number)")
            )
        case .nothingToInspect(let origin): nothingWords(origin)
        case .noReport:
            (
                Bilingual("tem này không có phản ánh nào đang chờ", "no report on this stamp is waiting"),
                Bilingual("xem: tracestamp case reports", "see: tracestamp case reports")
            )
        case .productElsewhere(let product):
            (
                Bilingual(
                    "sản phẩm \(product.number) không thuộc chủ thể của hồ sơ",
                    "product \(product.number) is not of the case's producer"), list
            )
        case .notDecided(let number):
            (
                Bilingual("chưa có quyết định theo đề xuất", "no decision followed the proposal"),
                Bilingual(
                    "nhập quyết định: tracestamp decision withdraw TỆP --case \(number)",
                    "enter it: tracestamp decision withdraw FILE --case \(number)")
            )
        case .proposalNotDecided(let number, let product):
            (
                Bilingual(
                    "quyết định không thu hồi sản phẩm mà hồ sơ \(number) đề xuất (\(product.map { "\($0.number)" } ?? "–"))",
                    "the decision does not withdraw what case \(number) proposed (product \(product.map { "\($0.number)" } ?? "–"))"
                ),
                Bilingual("xem: tracestamp case show \(number)", "see: tracestamp case show \(number)")
            )
        case .keyReused(let key):
            (
                Bilingual("mã “\(key)” đã dùng cho việc khác", "the key “\(key)” was used for another act"),
                Bilingual(
                    "mỗi việc một mã mới, gửi lại thì giữ nguyên nội dung",
                    "give each act a key of its own; what is sent again stays the same")
            )
        default: RegistryWords.internalWords
        }
    }

    private static func nothingWords(_ origin: CaseOrigin) -> RegistryWords.Words {
        (
            Bilingual("chưa rõ kiểm tra cái gì", "it is not said what is inspected"),
            origin == .campaign
                ? Bilingual(
                    "ghi --wave và --producer; đợt kiểm tra ghi --place hoặc --producer",
                    "give --wave and --producer; a wave needs --place or --producer")
                : Bilingual(
                    "ghi --stamp, hoặc mở bằng tay (hand) với --product, --producer hay --place",
                    "give --stamp, or open by hand with --product, --producer or --place")
        )
    }

    private static func findingWords(of refusal: CaseRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unknownFinding(let number, let known):
            (
                Bilingual(
                    "không có tồn tại số \(number); hồ sơ có \(known)",
                    "there is no finding \(number); the case has \(known)"), list
            )
        case .wrongFinding(let number, let status, let needed):
            (
                Bilingual(
                    "tồn tại số \(number) đang ở “\(StateWords.vi(status))”",
                    "finding \(number) is “\(status.rawValue)”"),
                Bilingual("cần: \(StateWords.vi(needed))", "it must be: \(needed.rawValue)")
            )
        case .noFinding(let needed):
            (
                Bilingual(
                    "không có tồn tại nào ở “\(StateWords.vi(needed))”", "no finding is “\(needed.rawValue)”"),
                list
            )
        case .equalFinding(let number):
            (
                Bilingual(
                    "tồn tại số \(number) đã ghi đúng điều này", "finding \(number) says the same already"),
                Bilingual(
                    "ghi khác ở chỗ nào, mặt hàng nào; hoặc chờ tồn tại số \(number) được xác nhận khắc phục",
                    "say where, or on which goods, it is another; or wait until finding \(number) is verified"
                )
            )
        case .unknownReason(let code, let open):
            (
                Bilingual("không có mã lý do “\(code)”", "there is no reason “\(code)”"),
                Bilingual(
                    "chọn: \(open.joined(separator: ", "))", "choose: \(open.joined(separator: ", "))")
            )
        case .badDeadline(let first, let last):
            (
                Bilingual("thời hạn không dùng được", "the deadline cannot be used"),
                Bilingual(
                    "từ \(first.dayMonthYear) đến \(last.dayMonthYear)", "from \(first.iso) to \(last.iso)")
            )
        case .badText(let field, let most):
            (
                Bilingual("“\(field)” trống hoặc quá dài", "“\(field)” is missing or too long"),
                Bilingual("ghi từ 1 đến \(most) ký tự", "give 1 to \(most) characters")
            )
        case .tooMany(let what, let most):
            (
                Bilingual("quá nhiều “\(what)”", "too many of “\(what)”"),
                Bilingual("nhiều nhất \(most)", "at most \(most)")
            )
        case .badEvidence:
            (
                Bilingual(
                    "tệp không phải ảnh JPEG, PNG, WebP hay PDF", "the file is no JPEG, PNG, WebP or PDF"),
                Bilingual("chụp lại hoặc chuyển sang PDF", "take it again, or make a PDF of it")
            )
        case .evidenceTooLarge(let bytes, let most):
            (
                Bilingual("tệp có \(bytes) byte", "the file has \(bytes) bytes"),
                Bilingual("nhiều nhất \(most >> 20) MiB", "at most \(most >> 20) MiB")
            )
        default: RegistryWords.internalWords
        }
    }

    private static func words(_ stages: Set<CaseStage>) -> String {
        CaseStage.allCases.filter(stages.contains).map(\.rawValue).joined(separator: ", ")
    }

    private static func viWords(_ stages: Set<CaseStage>) -> String {
        CaseStage.allCases.filter(stages.contains).map(StateWords.vi).joined(separator: ", ")
    }
}
