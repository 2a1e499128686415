internal import PrintShop
internal import Registry
internal import Reports
internal import Spreadsheets
internal import StampFormat
internal import StampLabels
internal import StampSigning
internal import StampSymbol
internal import WebService

extension Failure {
    /// Any error of the modules below, in words; what nobody foresaw is a fault of ours, without its text.
    init(describing error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as RegistryError: self.init(error)
        case let error as SigningError: self.init(error)
        case let error as LabelError: self.init(error)
        case let error as SymbolError: self.init(LabelError.symbol(error))
        case let fault as StampFault: self.init(fault)
        case let error as SpreadsheetError: self.init(error)
        case let fault as SettingsFault: self.init(fault)
        case let error as ShopError: self.init(error)
        case let fault as MinutesFault: self.init(fault)
        default:
            self.init(
                "internal", Bilingual("lỗi bên trong chương trình", "internal fault"),
                next: Bilingual(
                    "báo cho người phát triển kèm lệnh đã chạy", "report it with the command that you ran"),
                exit: .internalFault)
        }
    }

    init(_ error: SpreadsheetError) {
        switch error {
        case .notWritten(let why):
            self.init(
                error.code,
                Bilingual("không lập được bảng tính: \(why)", "the spreadsheet could not be made: \(why)"),
                next: Bilingual("dùng --format csv-excel", "use --format csv-excel"))
        case .noSpace:
            self.init(
                error.code,
                Bilingual("không đủ bộ nhớ để lập bảng tính", "there is no room to make the spreadsheet"),
                next: Bilingual("giải phóng bộ nhớ rồi thử lại", "free some memory and try again"),
                exit: .storage)
        }
    }

    init(_ fault: StampFault) {
        let what =
            switch fault {
            case .malformed(let offset):
                Bilingual(
                    "mã tem sai từ ký tự thứ \(offset + 1), tính cả dấu gạch và dấu cách",
                    "no stamp: wrong from character \(offset + 1) on, hyphens and spaces counted"
                )
            case .serialZero: Bilingual("mã tem có số tem 0", "no stamp: serial 0")
            case .unsupportedVersion(let version):
                Bilingual(
                    "phiên bản tem \(version) chưa được hỗ trợ", "stamp version \(version) is not supported")
            case .unsupportedAlgorithm(let algorithm):
                Bilingual(
                    "thuật toán \(algorithm) không được chấp nhận", "algorithm \(algorithm) is not accepted")
            }
        self.init(
            fault.word, what,
            next: Bilingual("dùng đúng URL hoặc 203 chữ số của tem", "give the stamp's URL or its 203 digits")
        )
    }

    init(_ error: SigningError) {
        let what =
            switch error {
            case .unreadablePEM: Bilingual("tệp khoá không đọc được", "the key file cannot be read as PEM")
            case .wrongPassphrase:
                Bilingual("mật khẩu khoá không đúng", "wrong passphrase for the private key")
            case .unencryptedPrivateKey:
                Bilingual("khoá bí mật chưa được mã hoá", "the private key is not encrypted")
            case .notP256: Bilingual("khoá không phải loại P-256", "the key is not on P-256")
            case .badWindow: Bilingual("thời hạn của khoá không hợp lệ", "the key's window is not valid")
            case .untrustedCertificate:
                Bilingual(
                    "chứng thư khoá không do khoá gốc trong thư mục cấp",
                    "a key certificate was not issued by a root in the folder")
            case .noRoot:
                Bilingual("thư mục khoá thiếu chứng thư gốc", "the key folder has no root certificate")
            case .cryptoFailure: Bilingual("phép toán mật mã thất bại", "a cryptographic operation failed")
            }
        self.init(
            error.code, what,
            next: Bilingual("xem keys/README.md", "see keys/README.md"),
            exit: error == .cryptoFailure ? .internalFault : .refused)
    }
}
