internal import Registry

/// What is the matter with a database server, in words.
enum DatabaseWords {
    static func words(of refusal: DatabaseRefusal) -> RegistryWords.Words {
        switch refusal {
        case .badAddress, .passwordShown, .weakTLS: addressWords(of: refusal)
        case .unreachable, .tlsFailed, .notAdmitted, .unknownDatabase, .serverTooOld, .outcomeUnknown:
            serverWords(of: refusal)
        case .schemaBehind, .schemaAhead, .notEmpty, .noFolder: contentWords(of: refusal)
        case .badReplica(let fault): ReplicaWords.words(of: fault)
        }
    }

    static func exit(of refusal: DatabaseRefusal) -> Exit {
        switch refusal {
        case .badReplica(.tooOldAlone): .tryAgain
        case .badAddress, .passwordShown, .weakTLS, .notEmpty, .noFolder, .badReplica: .refused
        case .unreachable, .outcomeUnknown: .tryAgain
        case .notAdmitted: .permission
        case .tlsFailed, .unknownDatabase, .serverTooOld, .schemaBehind, .schemaAhead: .configuration
        }
    }

    private static func addressWords(of refusal: DatabaseRefusal) -> RegistryWords.Words {
        switch refusal {
        case .badAddress(let part):
            return (
                Bilingual(
                    "địa chỉ cơ sở dữ liệu sai ở “\(part)”", "the database's address is wrong at “\(part)”"),
                Bilingual(
                    "viết: postgres://NGƯỜI_DÙNG@MÁY/TÊN, hoặc đường dẫn tệp",
                    "write: postgres://USER@HOST/NAME, or a file's path")
            )
        case .passwordShown:
            return (
                Bilingual(
                    "mật khẩu trên dòng lệnh thì ai trên máy cũng đọc được",
                    "everyone on the computer can read a password on a command line"),
                Bilingual(
                    "đặt địa chỉ vào TRACESTAMP_DATABASE, hoặc mật khẩu vào ~/.pgpass (chmod 600)",
                    "put the address into TRACESTAMP_DATABASE, or the password into ~/.pgpass (chmod 600)")
            )
        case .weakTLS(let mode, let host):
            return (
                Bilingual(
                    "sslmode=\(mode) không kiểm tra được máy chủ \(host) là ai",
                    "with sslmode=\(mode) nobody knows who \(host) is"),
                Bilingual(
                    "bỏ sslmode (verify-full) và ghi sslrootcert=TỆP; trong mạng tin cậy: weak_tls=accepted",
                    "leave out sslmode (verify-full) and give sslrootcert=FILE; in a trusted network: weak_tls=accepted"
                )
            )
        default: return RegistryWords.internalWords
        }
    }

    private static func serverWords(of refusal: DatabaseRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unreachable(let host):
            return (
                Bilingual(
                    "máy chủ cơ sở dữ liệu \(host) không trả lời",
                    "the database server \(host) does not answer"),
                Bilingual(
                    "kiểm tra máy chủ, mạng và cổng rồi thử lại",
                    "check the server, network and port, and try again")
            )
        case .tlsFailed(let host):
            return (
                Bilingual(
                    "không xác minh được chứng thư TLS của \(host)",
                    "the TLS certificate of \(host) was not verified"),
                Bilingual(
                    "ghi sslrootcert=TỆP chứng thư gốc của máy chủ đó",
                    "give sslrootcert=FILE, the root certificate of that server")
            )
        case .notAdmitted(let user):
            return (
                Bilingual("máy chủ không cho “\(user)” vào", "the server does not admit “\(user)”"),
                Bilingual(
                    "kiểm tra mật khẩu trong ~/.pgpass và quyền trong pg_hba.conf",
                    "check the password in ~/.pgpass and the rights in pg_hba.conf")
            )
        case .unknownDatabase(let name):
            return (
                Bilingual("không có cơ sở dữ liệu “\(name)”", "there is no database “\(name)”"),
                Bilingual("tạo bằng: createdb \(name)", "make it: createdb \(name)")
            )
        case .serverTooOld(let version, let oldest):
            return (
                Bilingual(
                    "PostgreSQL \(version) quá cũ, cần từ \(oldest)",
                    "PostgreSQL \(version) is too old, \(oldest) is needed"),
                Bilingual("nâng cấp máy chủ", "upgrade the server")
            )
        case .outcomeUnknown:
            return (
                Bilingual(
                    "mất kết nối đúng lúc ghi: không rõ việc này đã xong hay chưa",
                    "the connection broke during the commit: this act may be done or not"),
                Bilingual(
                    "xem sổ trước khi làm lại: tracestamp ledger show",
                    "look before you repeat it: tracestamp ledger show")
            )
        default: return RegistryWords.internalWords
        }
    }

    private static func contentWords(of refusal: DatabaseRefusal) -> RegistryWords.Words {
        switch refusal {
        case .schemaBehind(let missing):
            let steps = missing.joined(separator: ", ")
            return (
                Bilingual("cơ sở dữ liệu thiếu các bước: \(steps)", "the database lacks the steps: \(steps)"),
                Bilingual(
                    "sao lưu rồi chạy: tracestamp migrate apply",
                    "make a backup, then: tracestamp migrate apply")
            )
        case .schemaAhead(let needs, let known):
            return (
                Bilingual(
                    "cơ sở dữ liệu cần phiên bản biết bước \(needs); phiên bản này chỉ biết đến bước \(known)",
                    "the database needs a version that knows step \(needs); this one knows \(known)"),
                Bilingual("nâng cấp tracestamp trên máy này", "upgrade tracestamp on this computer")
            )
        case .notEmpty:
            return (
                Bilingual("cơ sở dữ liệu đích không trống", "the target database is not empty"),
                Bilingual("chọn một cơ sở dữ liệu trống", "name an empty database")
            )
        case .noFolder(let folder):
            return (
                Bilingual("không có thư mục \(folder)", "there is no folder \(folder)"),
                Bilingual("tạo trước: mkdir -p \(folder)", "make it first: mkdir -p \(folder)")
            )
        default: return RegistryWords.internalWords
        }
    }
}
