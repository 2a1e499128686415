internal import Registry

/// What is the matter with a backup, in words.
enum BackupWords {
    static func words(of refusal: BackupRefusal) -> RegistryWords.Words {
        let other = Bilingual("dùng bản sao lưu khác, và thử đĩa", "use another backup, and test the disk")
        switch refusal {
        case .notABackup:
            return (
                Bilingual("tệp này không phải bản sao lưu của TraceStamp", "this is no backup of TraceStamp"),
                Bilingual(
                    "lập bản sao lưu bằng: tracestamp backup -o TỆP",
                    "make one with: tracestamp backup -o FILE")
            )
        case .laterFormat(let number):
            return (
                Bilingual(
                    "bản sao lưu theo dạng mới hơn (\(number))", "the backup is of a later format (\(number))"
                ),
                Bilingual("nâng cấp tracestamp trên máy này", "upgrade tracestamp on this computer")
            )
        case .incomplete:
            return (
                Bilingual("bản sao lưu bị cụt", "the backup ends too early"),
                Bilingual("chép lại tệp, hoặc dùng bản khác", "copy the file again, or use another one")
            )
        case .damaged(let place):
            return (Bilingual("bản sao lưu hỏng ở \(place)", "the backup is damaged at \(place)"), other)
        case .differs(let table):
            return (
                Bilingual(
                    "bảng \(table) trong cơ sở dữ liệu không như bản sao lưu",
                    "the table \(table) in the database is not what the backup holds"), other
            )
        }
    }
}
