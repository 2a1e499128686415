internal import Registry

extension RegistryWords {
    static func importWords(of error: RegistryError) -> Words {
        switch error {
        case .unknownImport(let number):
            (
                Bilingual("không có lần nhập số \(number)", "there is no import \(number)"),
                Bilingual("xem: tracestamp import list", "see: tracestamp import list")
            )
        case .importUndone(let number):
            (
                Bilingual("lần nhập số \(number) đã được bỏ", "import \(number) was undone already"),
                Bilingual("cần lại thì nhập lại tệp đó", "to have it back, import its file again")
            )
        case .importChangedSince(let record):
            (
                Bilingual(
                    "“\(record)” đã được sửa sau lần nhập này", "“\(record)” was changed after this import"),
                Bilingual(
                    "bỏ lần nhập sau trước: tracestamp import list, hoặc nhập lại tệp cũ",
                    "undo the later import first: tracestamp import list, or import the old file again")
            )
        case .importInUse(let record, let user):
            (
                Bilingual("“\(record)” đang được dùng bởi “\(user)”", "“\(record)” is used by “\(user)”"),
                Bilingual(
                    "bỏ lần nhập đã thêm “\(user)” trước; cái đã cấp tem, hoặc từng có giấy chứng nhận, thì ở lại",
                    "undo the import that added “\(user)” first; what has stamps, or had a certificate, stays"
                )
            )
        default: internalWords
        }
    }
}
