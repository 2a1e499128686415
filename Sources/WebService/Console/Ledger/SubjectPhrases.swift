internal import Registry

/// What an entry of the ledger was about, in words.
enum SubjectPhrases {
    /// - `subject`: as the ledger has it, such as `serials:12/1-65`; of a sort that is not known it stays as it is.
    static func phrase(_ subject: String) -> Phrase {
        let parts = subject.split(separator: ":", maxSplits: 1).map(String.init)
        guard let noun = parts.first.flatMap({ nouns[$0] }) else { return Phrase(subject, subject) }
        guard parts.count == 2 else { return noun }
        let rest = parts[1].replacing("/", with: " / ")
        return Phrase("\(noun.vi) \(rest)", "\(noun.en) \(rest)")
    }

    private static let nouns: [String: Phrase] = [
        "office": Phrase("Văn phòng", "Office"),
        "key": Phrase("Khoá ký", "Signing key"),
        "import": Phrase("Tệp nhập", "Imported file"),
        "allotment": Phrase("Đợt cấp tem", "Allotment"),
        "serials": Phrase("Tem của đợt", "Serials of allotment"),
        "regulation": Phrase("Quy định từ", "Rules from"),
        "decision": Phrase("Quyết định", "Decision"),
        "certificate": Phrase("Giấy chứng nhận của sản phẩm", "Certificate of product"),
        "test-report": Phrase("Phiếu kiểm nghiệm của sản phẩm", "Test report of product"),
        "label": Phrase("Nhãn hàng hoá của sản phẩm", "Goods label of product"),
        "withdrawal-reason": Phrase("Lý do thu hồi", "Reason of withdrawal"),
        "batch": Phrase("Lô của sản phẩm", "Batch of product"),
        "product": Phrase("Sản phẩm", "Product"),
        "flag": Phrase("Cờ", "Flag"),
        "person": Phrase("Người", "Person"),
        "token": Phrase("Mã truy cập", "Token"),
        "fact": Phrase("Thông tin", "Fact"),
        "report": Phrase("Báo cáo", "Report"),
        "snapshot": Phrase("Bản chụp", "Snapshot"),
        "case": Phrase("Hồ sơ", "Case"),
        "campaign": Phrase("Kế hoạch kiểm tra", "Campaign"),
        "self-check": Phrase("Tự kiểm tra", "Self-check"),
        "finding-reason": Phrase("Loại tồn tại", "Reason of findings"),
        "picture": Phrase("Ảnh của sản phẩm", "Picture of product"),
        "box": Phrase("Giỏ quà, tem", "Gift box, stamp"),
    ]
}
