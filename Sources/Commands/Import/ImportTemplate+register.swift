extension ImportTemplate {
    static let units = [
        Column(
            "code", "Mã đơn vị", "5 chữ số của xã, 2 của tỉnh (QĐ 19/2025), 3 của huyện cũ", "18184", "18163",
            "03241"),
        Column("name", "Tên đơn vị", "cả loại: Xã Sơn Giang", "Xã Sơn Giang", "Xã Sơn Tiến", "Xã Sính Phình"),
        Column("level", "Cấp", "tỉnh, huyện hoặc xã", "xã", "xã", "xã").choosing("tỉnh", "huyện", "xã"),
        Column("province", "Tỉnh", "mã 2 chữ số, hoặc tên", "Hà Tĩnh", "Hà Tĩnh", "Điện Biên"),
        Column("district", "Huyện cũ", "tên huyện của xã trước 01/07/2025", "", "", ""),
        Column(
            "valid_from", "Từ ngày", "31/12/2025 hoặc 2025-12-31", "01/07/2025", "01/07/2025", "01/07/2025"),
        Column("valid_to", "Đến ngày", "để trống khi còn hiệu lực", "", "", ""),
        Column("successors", "Mã thay thế", "mã đơn vị mới, cách nhau bằng dấu cách", "", "", ""),
    ]

    static let producers = [
        Column("producer", "Mã chủ thể", "số do văn phòng đặt, từ 1", "9001", "9002", "9003"),
        Column(
            "name", "Tên chủ thể", "như trong đăng ký", "HTX Ví Dụ Một", "Hộ kinh doanh Ví Dụ Hai",
            "Công ty TNHH Ví Dụ Ba"),
        Column(
            "legal_form", "Loại hình", "doanh nghiệp, hợp tác xã, tổ hợp tác, hộ kinh doanh, cá nhân",
            "Hợp tác xã", "Hộ kinh doanh", "Doanh nghiệp"
        ).choosing("Doanh nghiệp", "Hợp tác xã", "Tổ hợp tác", "Hộ kinh doanh", "Cá nhân"),
        Column("commune_code", "Mã xã", "5 chữ số, QĐ 19/2025", "18184", "03241", ""),
        Column("commune", "Xã", "tên cũ cũng được", "Xã Sơn Giang", "Xã Sính Phình", "Phường Ví Dụ"),
        Column("province", "Tỉnh", "tên cũ cũng được", "Hà Tĩnh", "Điện Biên", "Lai Châu"),
        Column(
            "address_on_label", "Địa chỉ trên nhãn", "giữ nguyên như đã in", "Xã Sơn Giang, tỉnh Hà Tĩnh",
            "Xã Sính Phình, huyện Tủa Chùa, tỉnh Điện Biên", "Phường Ví Dụ, tỉnh Lai Châu"),
        Column("tax_code", "Mã số thuế", "10, 12 hoặc 13 chữ số", "", "", ""),
        Column("suspended", "Tạm dừng", "có hoặc để trống", "", "", "").choosing("có"),
    ]

    static let products = [
        Column("product", "Mã sản phẩm", "số do văn phòng đặt, từ 1", "9001", "9002", "9003"),
        Column("producer", "Chủ thể", "mã hoặc tên chủ thể", "9001", "9001", "9002"),
        Column(
            "name", "Tên sản phẩm", "như được công nhận", "Mật ong ví dụ", "Trà ví dụ", "Điểm du lịch ví dụ"),
        Column(
            "group", "Nhóm",
            "thực phẩm, đồ uống, dược liệu, thủ công mỹ nghệ, sinh vật cảnh, dịch vụ du lịch",
            "thực phẩm", "đồ uống", "dịch vụ du lịch"
        ).choosing(
            "thực phẩm", "đồ uống", "dược liệu", "thủ công mỹ nghệ", "sinh vật cảnh", "dịch vụ du lịch"),
        Column("gtin", "Mã vạch", "8, 12, 13 hoặc 14 chữ số", "9528930000507", "", ""),
        Column("net_quantity", "Khối lượng", "500 g, 0,5 kg viết 500 g; 1 kg, 500 ml", "500 ml", "100 g", ""),
        Column("unit", "Đơn vị", "khi khối lượng chỉ là số", "", "", ""),
        Column("shelf_life_days", "Số ngày sử dụng", "số nguyên", "730", "365", ""),
        Column("standard", "Tiêu chuẩn", "như TCCS 01:2025", "TCCS 01:2025", "TCCS 02:2025", ""),
        Column("eligible", "Đủ điều kiện", "có, khi được dán tem tham gia", "", "", "").choosing("có"),
        Column("label_approved_on", "Ngày duyệt nhãn", "31/12/2026", "", "", ""),
    ]
}
