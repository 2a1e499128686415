internal import StampFormat
internal import WebService

extension Failure {
    /// A setting of the service that cannot be used.
    init(_ fault: SettingsFault) {
        let (what, next) = Failure.words(of: fault)
        self.init(fault.code, what, next: next, exit: .configuration)
    }

    private static func words(of fault: SettingsFault) -> (Bilingual, Bilingual) {
        switch fault {
        case .badPort:
            (
                Bilingual("cổng phải là số từ 0 đến 65535", "a port is a number from 0 to 65535"),
                Bilingual("ghi --port 8080", "give --port 8080")
            )
        case .baseURLDiffers(let text, let host):
            (
                Bilingual(
                    "địa chỉ “\(text)” không phải của văn phòng: tem dẫn đến https://\(host.name)",
                    "“\(text)” is not the office's address: stamps lead to https://\(host.name)"),
                Bilingual(
                    "bỏ --base-url, hoặc ghi http://127.0.0.1:CỔNG để chạy thử",
                    "leave --base-url out, or give http://127.0.0.1:PORT for trying out")
            )
        case .badPhone(let text):
            (
                Bilingual("số điện thoại “\(text)” viết sai", "“\(text)” is no phone number"),
                Bilingual(
                    "ghi 3 đến 20 chữ số, ví dụ \"0239 3855 123\"",
                    "give 3 to 20 digits, such as \"0239 3855 123\"")
            )
        case .badEmail(let text):
            (
                Bilingual("địa chỉ thư “\(text)” viết sai", "“\(text)” is no e-mail address"),
                Bilingual("ghi dạng ten@co-quan.gov.vn", "give one such as name@office.gov.vn")
            )
        case .badAddressBlock(let text):
            (
                Bilingual("“\(text)” không phải dải địa chỉ", "“\(text)” is no block of addresses"),
                Bilingual(
                    "ghi dạng 127.0.0.1, 10.0.0.0/8 hoặc fd00::/8",
                    "give one such as 127.0.0.1, 10.0.0.0/8 or fd00::/8")
            )
        case .badLookups:
            (
                Bilingual(
                    "số lượt tra cứu mỗi phút phải từ 0 đến 1000000",
                    "lookups a minute are a number from 0 to 1000000"),
                Bilingual("ghi --lookups-per-minute 600", "give --lookups-per-minute 600")
            )
        case .halfCertificate:
            (
                Bilingual(
                    "chứng thư TLS và khóa của nó phải ghi cùng nhau",
                    "a TLS certificate and its key go together"),
                Bilingual(
                    "ghi cả --tls-certificate và --tls-key, hoặc bỏ cả hai",
                    "give both --tls-certificate and --tls-key, or neither")
            )
        case .badCertificate(let files):
            (
                Bilingual(
                    "không đọc được chứng thư TLS và khóa của nó: \(files)",
                    "no TLS certificate with its key: \(files)"),
                Bilingual(
                    "kiểm tra hai tệp PEM có thuộc về nhau không: openssl x509 -pubkey, openssl pkey -pubout",
                    "see whether the PEM files belong together: openssl x509 -pubkey, openssl pkey -pubout")
            )
        case .openKey(let file):
            (
                Bilingual("ai cũng đọc được khóa TLS \(file)", "everybody may read the TLS key \(file)"),
                Bilingual("chạy: chmod 600 \(file)", "run: chmod 600 \(file)")
            )
        case .cannotListen(let reason):
            (
                Bilingual("không mở được cổng: \(reason)", "cannot listen: \(reason)"),
                Bilingual(
                    "dừng chương trình đang dùng cổng, hoặc chọn --port khác",
                    "stop the program that holds the port, or choose another --port")
            )
        }
    }
}
