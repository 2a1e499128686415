internal import Registry
internal import StampFormat

extension RegistryWords {
    static func pathWords(of error: RegistryError) -> Words {
        switch error {
        case .wrongStage(let stage, let needed):
            (
                Bilingual(
                    "đợt cấp tem đang ở bước “\(StateWords.vi(stage))”, cần “\(needed.map(StateWords.vi).joined(separator: " / "))”",
                    "the allotment is “\(stage.rawValue)”, needed is “\(words(of: needed))”"),
                next(from: stage, needed)
            )
        case .samePerson:
            (
                Bilingual("người đề nghị không được tự duyệt", "the requester may not approve"),
                Bilingual(
                    "người khác duyệt: --by TÊN; văn phòng một người: tracestamp regulation adopt --single-officer yes",
                    "another person approves: --by NAME; an office of one: tracestamp regulation adopt --single-officer yes"
                )
            )
        case .refusalUnexplained:
            (
                Bilingual(
                    "thiếu lý do, hoặc dài quá 200 ký tự",
                    "the reason is missing, or longer than 200 characters"),
                Bilingual("ghi 1 đến 200 ký tự", "give 1 to 200 characters")
            )
        case .noSigningKey(let day):
            (
                Bilingual(
                    "không có khoá ký dùng được ngày \(day.dayMonthYear)",
                    "no signing key may issue on \(day.iso)"),
                Bilingual("tạo khoá: tracestamp key new", "make one: tracestamp key new")
            )
        case .signingKeyMissing(let key):
            (
                Bilingual(
                    "thiếu khoá bí mật \(key.number) mà đợt này đã bắt đầu ký",
                    "the private key \(key.number) that this allotment was started with is missing"),
                Bilingual(
                    "phục hồi tệp khoá đó vào thư mục keys", "put that key file back into the folder keys")
            )
        case .signingInProgress:
            (
                Bilingual("tiến trình khác đang ký tem", "another process is signing"),
                Bilingual(
                    "chờ nó xong; nếu nó đã dừng, chạy lại là được",
                    "wait for it; if it has died, just run again")
            )
        default: serialWords(of: error)
        }
    }

    private static func serialWords(of error: RegistryError) -> Words {
        switch error {
        case .serialsOutOfRange(let last):
            (
                Bilingual(
                    "số tem phải từ 1 đến \(last), số đầu không lớn hơn số cuối",
                    "serials are 1 to \(last), the first not after the last"),
                Bilingual(
                    "sửa --from và --to; số và mã phải là của chính đợt này",
                    "change --from and --to; serials and codes are those of this very allotment")
            )
        case .wrongState(let state, let first, let last):
            (
                Bilingual(
                    "tem \(first)–\(last) đang ở trạng thái “\(StateWords.vi(state))”",
                    "stamps \(first)–\(last) are “\(state.rawValue)”"),
                next(from: state)
            )
        case .stampsTooOld(let day):
            (
                Bilingual(
                    "tem quá hạn chưa dùng từ ngày \(day.dayMonthYear)",
                    "these stamps could be activated until \(day.iso)"),
                Bilingual(
                    "hoàn trả hoặc huỷ, rồi đề nghị cấp mới", "return or void them and ask for new ones")
            )
        case .markEnded(let end): markWords(of: end)
        case .alreadyPrinted(let run, let first, let last):
            (
                Bilingual(
                    "tem \(first)–\(last) đã in ở lượt \(run)",
                    "stamps \(first)–\(last) were printed in run \(run)"),
                Bilingual(
                    "một số tem chỉ in một lần: huỷ tem hỏng và xin cấp bù; tải lại đúng tệp cũ thì dùng đúng các tuỳ chọn cũ; người duyệt được in lại có lý do: --reprint",
                    "a serial is printed once: void what is spoiled and ask for new ones; for the same file again, give the same options; an approver prints again with a reason: --reprint"
                )
            )
        case .notPrinted(let first):
            (
                Bilingual("tem \(first) chưa in lần nào", "stamp \(first) was never printed"),
                Bilingual(
                    "bỏ --reprint, hoặc chỉ chọn các tem đã in (`tracestamp label runs`)",
                    "leave out --reprint, or choose only printed stamps (`tracestamp label runs`)")
            )
        case .noScratchCode:
            (
                Bilingual("tem này không in mã cào", "this stamp was printed without a scratch code"),
                Bilingual("kiểm tra tem bằng `tracestamp verify`", "check it by `tracestamp verify`")
            )
        case .fileDiffers(let run):
            (
                Bilingual(
                    "tệp dựng lại khác với tệp đã ghi nhận ở lượt \(run)",
                    "the file made now differs from the one recorded as run \(run)"),
                Bilingual("dùng tệp đã lưu lần trước", "use the file that was kept")
            )
        case .reasonUnknown(let code):
            (
                Bilingual(
                    "không có lý do “\(code)”; có: \(reasons)",
                    "there is no reason “\(code)”; known: \(reasons)"),
                Bilingual("ghi --reason với một trong các lý do ấy", "give --reason with one of those")
            )
        default: internalWords
        }
    }

    private static let reasons = VoidReason.allCases.map(\.rawValue).joined(separator: ", ")

    private static func words(of stages: [AllotmentStage]) -> String {
        stages.map(\.rawValue).joined(separator: " / ")
    }

    private static func next(from stage: AllotmentStage, _ needed: [AllotmentStage]) -> Bilingual {
        switch stage {
        case .requested:
            Bilingual(
                "duyệt trước: tracestamp allotment approve", "approve it first: tracestamp allotment approve")
        case .approved where needed.contains(.requested), .signing where needed.contains(.requested):
            Bilingual(
                "đã duyệt rồi; bước sau: tracestamp allotment sign",
                "it was approved; next: tracestamp allotment sign")
        case .approved, .signing:
            Bilingual("ký trước: tracestamp allotment sign", "sign it first: tracestamp allotment sign")
        case .refused:
            Bilingual(
                "đề nghị đợt mới: tracestamp allotment request",
                "ask for a new one: tracestamp allotment request")
        case .closed:
            Bilingual(
                "đã ký xong; bước sau: tracestamp label sheet", "it is signed; next: tracestamp label sheet")
        }
    }

    private static func next(from state: RangeState) -> Bilingual? {
        switch state {
        case .reserved:
            Bilingual(
                "xuất nhãn trước: tracestamp label sheet", "export the labels first: tracestamp label sheet")
        default: Bilingual("xem: tracestamp allotment show", "see: tracestamp allotment show")
        }
    }
}
