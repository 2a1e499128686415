internal import Registry
internal import StampFormat

/// The fields of entries in words, and those of their values that are words of the program.
///
/// The ledger's own text stands beside each: it is what is hashed.
enum ChangePhrases {
    static func field(_ path: String, _ language: PageLanguage) -> String {
        let name = path.split(separator: ".").last { Int($0) == nil }.map(String.init) ?? path
        return fields[name].map { "\($0(language)) (\(path))" } ?? path
    }

    /// - `subject`: of the entry; one word has another meaning for stamps than for a case.
    static func value(
        _ text: String, of path: String, on subject: String, _ language: PageLanguage
    ) -> String {
        let name = path.split(separator: ".").last.map(String.init) ?? path
        let areStamps = ["allotment", "serials"].contains(subject.prefix { $0 != ":" })
        let phrase = plain[text] ?? (areStamps ? stampWord(text, name) : nil)
        return phrase.map { "\($0(language)) (\(text))" } ?? text
    }

    private static let plain = ["true": Phrase("có", "yes"), "false": Phrase("không", "no")]

    private static func stampWord(_ text: String, _ name: String) -> Phrase? {
        switch name {
        case "stage": AllotmentStage(rawValue: text).map(ConsoleWords.stage)
        case "state": RangeState(rawValue: text).map(ConsoleWords.state)
        case "kind": StampKind.allCases.first { $0.word == text }.map(ConsoleWords.kind)
        default: nil
        }
    }

    private static let fields: [String: Phrase] = [
        "added": Phrase("Dòng thêm", "Rows added"),
        "address_on_label": Phrase("Địa chỉ trên nhãn", "Address on the label"),
        "authority": Phrase("Cơ quan", "Authority"),
        "certified_until": Phrase("Chứng nhận đến", "Certified until"),
        "changed": Phrase("Dòng sửa", "Rows changed"),
        "deadline": Phrase("Hạn", "Deadline"),
        "decision_date": Phrase("Ngày quyết định", "Date of the decision"),
        "decision_number": Phrase("Số quyết định", "Number of the decision"),
        "file_sha256": Phrase("Mã băm của tệp", "Hash of the file"),
        "first": Phrase("Từ tem số", "From serial"),
        "first_day": Phrase("Ngày đầu", "First day"),
        "flag": Phrase("Cờ", "Flag"),
        "grade": Phrase("Mức", "Grade"),
        "host": Phrase("Tên miền", "Host name"),
        "issued_on": Phrase("Ngày cấp", "Issued on"),
        "key": Phrase("Khoá ký", "Signing key"),
        "kind": Phrase("Loại", "Kind"),
        "last": Phrase("Đến tem số", "To serial"),
        "last_day": Phrase("Ngày cuối", "Last day"),
        "layout": Phrase("Cách in", "Layout"),
        "legal_basis": Phrase("Căn cứ", "Legal basis"),
        "level": Phrase("Cấp", "Level"),
        "lot": Phrase("Mã lô", "Lot"),
        "made_on": Phrase("Ngày lập", "Made on"),
        "merkle_root": Phrase("Gốc cây băm", "Merkle root"),
        "name": Phrase("Tên", "Name"),
        "outcome": Phrase("Kết quả", "Outcome"),
        "packs": Phrase("Số gói", "Packs"),
        "period": Phrase("Kỳ", "Period"),
        "points": Phrase("Điểm", "Points"),
        "produced_on": Phrase("Ngày sản xuất", "Produced on"),
        "producer": Phrase("Chủ thể", "Producer"),
        "product": Phrase("Sản phẩm", "Product"),
        "proved": Phrase("Nhãn đã đọc thử", "Labels read back"),
        "quantity": Phrase("Số lượng", "Quantity"),
        "reason": Phrase("Lý do", "Reason"),
        "recalls_goods": Phrase("Thu hồi cả hàng", "Goods are recalled"),
        "result_on": Phrase("Ngày có kết quả", "Result of"),
        "retired_on": Phrase("Thôi từ ngày", "Retired on"),
        "revoked_on": Phrase("Thu hồi ngày", "Revoked on"),
        "role": Phrase("Vai trò", "Role"),
        "roles": Phrase("Vai trò", "Roles"),
        "run": Phrase("Lượt in", "Print run"),
        "score_hundredths": Phrase("Điểm × 100", "Score × 100"),
        "severity": Phrase("Mức nặng", "Severity"),
        "stage": Phrase("Giai đoạn", "Stage"),
        "stars": Phrase("Sao", "Stars"),
        "state": Phrase("Tình trạng", "State"),
        "status": Phrase("Tình trạng", "Status"),
        "training_day": Phrase("Ngày tập huấn", "Day of training"),
        "use_by": Phrase("Hạn dùng", "Use by"),
        "valid_from": Phrase("Có hiệu lực từ", "Valid from"),
        "valid_to": Phrase("Có hiệu lực đến", "Valid to"),
        "version": Phrase("Bản", "Version"),
        "withdrawn_by": Phrase("Thu hồi theo", "Withdrawn by"),
        "withdrawn_on": Phrase("Thu hồi ngày", "Withdrawn on"),
    ]
}
