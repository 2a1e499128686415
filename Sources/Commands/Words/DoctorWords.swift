internal import Registry

/// What a finding of the doctor looks at, in Vietnamese, and what to do where it is not in order.
enum DoctorWords {
    /// - `subject`: as ``CheckFinding/subject``.
    static func subject(_ subject: String) -> String {
        if subject.hasPrefix("allotment ") { return "đợt cấp tem \(subject.dropFirst("allotment ".count))" }
        return subjects[subject] ?? subject
    }

    static func remedy(of subject: String) -> Bilingual {
        switch subject {
        case "folder rights", "register rights", "private key files":
            Bilingual(
                "quản trị máy chạy lệnh chmod: chỉ chủ sở hữu được đọc thư mục và tệp khoá",
                "the computer's administrator runs chmod: only the owner reads the folder and the keys")
        case "free space":
            Bilingual("dọn ổ đĩa, hoặc chuyển thư mục sang ổ lớn hơn", "clear the disk, or move the folder")
        case "key certificates":
            Bilingual(
                "chép lại keys/*.pem từ bản sao cất riêng", "put keys/*.pem back from the copy kept apart")
        case "signing key":
            Bilingual(
                "thiếu hoặc sai mật khẩu khoá: chép lại tệp passphrase từ bản cất riêng, hoặc --passphrase-file; hết khoá: tracestamp key new",
                "for a missing or wrong passphrase: put the file passphrase back from the copy kept apart, or --passphrase-file; for a key: tracestamp key new"
            )
        case "keys entered":
            Bilingual(
                "tracestamp key enter, hoặc chép lại tệp chứng thư khoá",
                "tracestamp key enter, or put the key's certificate back")
        case "clock":
            Bilingual(
                "quản trị máy đặt lại đồng hồ (NTP)", "the computer's administrator sets the clock (NTP)")
        case "evidence files", "pictures":
            Bilingual(
                "phục hồi bản sao lưu vào thư mục mới (tracestamp restore TỆP --data MỚI), rồi chép tệp thiếu sang",
                "restore a backup into a new folder (tracestamp restore FILE --data NEW), then copy the file over"
            )
        default:
            Bilingual(
                "sổ bị đổi ngoài phần mềm hoặc ổ đĩa hỏng: giữ nguyên, báo người bảo trì; phục hồi bản sao lưu vào thư mục mới: tracestamp restore TỆP --data MỚI",
                "the register was changed from outside or the disk is failing: leave it, tell who maintains it; restore a backup into a new folder: tracestamp restore FILE --data NEW"
            )
        }
    }

    private static let subjects = [
        "folder rights": "quyền của thư mục", "register rights": "quyền của tệp sổ",
        "free space": "chỗ trống",
        "key certificates": "chứng thư khoá", "private key files": "tệp khoá bí mật",
        "signing key": "khoá ký", "keys entered": "khoá trong sổ cái", "clock": "đồng hồ máy",
        "evidence files": "tệp chứng cứ", "pictures": "ảnh sản phẩm", "database": "cơ sở dữ liệu",
        "ledger": "sổ cái", "jobs": "công việc", "certificates": "giấy chứng nhận", "batches": "lô hàng",
        "flags": "cờ tạm dừng, thu hồi", "gift boxes": "giỏ quà",
    ]
}
