extension ImportTemplate {
    static let certificates = [
        Column("product", "Mã sản phẩm", "đã có trong sổ", "9001", "9002", "9003"),
        Column(
            "decision_number", "Số quyết định", "như 150/QĐ-UBND", "150/QĐ-UBND", "150/QĐ-UBND", "150/QĐ-UBND"
        ),
        Column("decision_date", "Ngày quyết định", "31/12/2025", "20/07/2025", "20/07/2025", "20/07/2025"),
        Column(
            "authority", "Cơ quan cấp", "tên cơ quan", "UBND tỉnh Ví Dụ", "UBND tỉnh Ví Dụ", "UBND tỉnh Ví Dụ"
        ),
        Column("level", "Cấp", "huyện, tỉnh hoặc trung ương", "tỉnh", "tỉnh", "tỉnh")
            .choosing("huyện", "tỉnh", "trung ương"),
        Column("score", "Điểm", "0 đến 100", "74,35", "52,1", "66"),
        Column("stars", "Hạng sao", "1 đến 5", "4", "3", "3").choosing("1", "2", "3", "4", "5"),
        Column("valid_from", "Từ ngày", "31/12/2025", "20/07/2025", "20/07/2025", "20/07/2025"),
        Column("valid_to", "Đến ngày", "để trống: theo quy chế", "19/07/2028", "", ""),
        Column("status", "Trạng thái", "valid, withdrawn hoặc superseded; để trống: valid", "", "", "")
            .choosing("valid", "withdrawn", "superseded"),
        Column("withdrawn_on", "Ngày thu hồi", "31/12/2025", "", "", ""),
        Column("reason", "Lý do", "bắt buộc khi thu hồi", "", "", ""),
    ]

    static let testReports = [
        Column("product", "Mã sản phẩm", "đã có trong sổ", "9001", "9001", "9002"),
        Column("report_number", "Số phiếu", "", "KN-2026-001", "KN-2026-002", "KN-2026-003"),
        Column("laboratory", "Phòng thử nghiệm", "", "Trung tâm Ví Dụ", "Trung tâm Ví Dụ", "Trung tâm Ví Dụ"),
        Column("sampled_on", "Ngày lấy mẫu", "31/12/2026", "01/09/2026", "", ""),
        Column("result_on", "Ngày kết quả", "31/12/2026", "07/09/2026", "08/09/2026", "09/09/2026"),
        Column("valid_to", "Hết hạn", "để trống: theo quy chế", "", "", ""),
        Column("result", "Kết quả", "đạt hoặc không đạt", "đạt", "không đạt", "đạt").choosing(
            "đạt", "không đạt"),
    ]

    static let batches = [
        Column("lot", "Mã lô", "như in trên nhãn, nhiều nhất 20 ký tự", "L260901A", "L260902A", "L260903A"),
        Column("product", "Mã sản phẩm", "đã có trong sổ", "9001", "9001", "9002"),
        Column("produced_on", "Ngày sản xuất", "31/12/2026", "01/09/2026", "02/09/2026", "03/09/2026"),
        Column("use_by", "Hạn sử dụng", "31/12/2026; để trống khi không quy định", "31/08/2028", "", ""),
        Column("packs", "Số gói", "số nguyên", "500", "1200", "65"),
        Column("state", "Trạng thái", "released khi để trống", "", "", "").choosing(
            "draft", "declared", "released"),
    ]
}
