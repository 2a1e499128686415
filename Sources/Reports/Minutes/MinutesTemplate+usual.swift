extension MinutesTemplate {
    /// What an office starts from; `case minutes-template` prints it.
    package static let usual = """
        ; Mẫu biên bản kiểm tra. Sửa câu chữ tuỳ ý; tên trong ngoặc nhọn được điền từ hồ sơ.
        {office}
        Số: {number}/BB-KT (số tạm khi lập ngoại tuyến: {provisional})
        = BIÊN BẢN KIỂM TRA
        Hôm nay, ngày {date}, tại: {place}, {province}.
        Đoàn kiểm tra: {agency}. Người chủ trì: {officer}. Kế hoạch, đợt: {campaign}.
        == 1. Cơ sở được kiểm tra
        Chủ thể: {producer}. Mã số thuế: {tax-code}.
        Địa chỉ trên nhãn: {address}.
        Sản phẩm: {product}. Tem đã kiểm tra: {stamp}.
        Hồ sơ mở ngày {opened-on}, do: {origin}.
        == 2. Tồn tại và thời hạn khắc phục
        [findings]
        == 3. Hình ảnh, tài liệu và tem đã quét
        [evidence]
        == 4. Diễn biến
        [visits]
        == 5. Kết luận
        Kết quả xử lý: {outcome}.
        Ý kiến của cơ sở: ..........................................................................................
        Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản; đã đọc lại cho mọi người cùng nghe.
        [sign] ĐẠI DIỆN CƠ SỞ | NGƯỜI CHỨNG KIẾN | TRƯỞNG ĐOÀN KIỂM TRA
        """
}
