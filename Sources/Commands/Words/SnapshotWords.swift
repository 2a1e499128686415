internal import Registry
internal import StampSnapshot

/// What is the matter with a snapshot, in words.
enum SnapshotWords {
    static func words(of refusal: SnapshotRefusal) -> RegistryWords.Words {
        switch refusal {
        case .fault(let fault): words(of: fault)
        case .noneYet:
            (
                Bilingual("chưa có bản chụp nào", "no snapshot was made yet"),
                Bilingual(
                    "lập bằng: tracestamp snapshot make -o TỆP", "make one: tracestamp snapshot make -o FILE")
            )
        case .unknownVersion(let version, let oldest?):
            (
                Bilingual(
                    "không còn giữ phiên bản \(version); bản cũ nhất còn giữ là \(oldest)",
                    "version \(version) is not kept; the oldest that is, is \(oldest)"),
                Bilingual("bỏ --since để lấy tệp đầy đủ", "leave --since out for the full file")
            )
        case .unknownVersion(let version, nil):
            (
                Bilingual("không có phiên bản \(version)", "there is no version \(version)"),
                Bilingual("bỏ --since để lấy tệp đầy đủ", "leave --since out for the full file")
            )
        case .badValidity(let days, let allowed):
            (
                Bilingual(
                    "bản chụp có hiệu lực từ \(allowed.lowerBound) đến \(allowed.upperBound) ngày, không phải \(days)",
                    "a snapshot is valid for \(allowed.lowerBound) to \(allowed.upperBound) days, not \(days)"
                ),
                Bilingual("ghi --valid-days 7", "give --valid-days 7")
            )
        }
    }

    static func words(of fault: SnapshotFault) -> RegistryWords.Words {
        let again = Bilingual("tải lại bản chụp đầy đủ", "fetch the full snapshot again")
        return switch fault {
        case .unknownFormat:
            (
                Bilingual(
                    "tệp không phải bản chụp, hoặc theo dạng chưa biết",
                    "this is no snapshot, or one of a format that is not known here"),
                Bilingual(
                    "tải đúng tệp, hoặc nâng cấp chương trình", "fetch the right file, or upgrade the program"
                )
            )
        case .truncated: (Bilingual("bản chụp bị cụt", "the snapshot ends too early"), again)
        case .tampered:
            (Bilingual("bản chụp đã bị sửa", "the snapshot is not as it was signed"), again)
        case .foreign:
            (
                Bilingual(
                    "bản chụp của văn phòng khác, hoặc ký bằng khoá không tin cậy",
                    "the snapshot is another office's, or signed by a key that is not trusted"),
                Bilingual("kiểm tra --keys và nguồn của tệp", "check --keys and where the file came from")
            )
        case .older(let held):
            (
                Bilingual(
                    "bản chụp cũ hơn bản đang có (\(held))",
                    "the snapshot is older than the one that you have (\(held))"),
                Bilingual("giữ bản đang có", "keep the one that you have")
            )
        case .expired(let end):
            (
                Bilingual(
                    "bản chụp đã hết hạn lúc \(SnapshotTime.text(end))",
                    "the snapshot expired at \(SnapshotTime.text(end))"),
                Bilingual("tải bản mới khi có mạng", "fetch a new one when there is a network")
            )
        case .wrongBase(let version):
            (
                Bilingual(
                    "phần thay đổi này dựa trên phiên bản \(version), bạn không có bản đó",
                    "these changes are to version \(version), which you do not have"),
                Bilingual(
                    "đưa đúng bản đó bằng --against, hoặc lấy tệp đầy đủ",
                    "give that one with --against, or take the full file")
            )
        case .tooLarge:
            (
                Bilingual(
                    "sổ lớn hơn một bản chụp có thể chứa", "the register is larger than a snapshot can hold"),
                Bilingual("báo cho người phát triển", "report it to the developers")
            )
        }
    }
}
