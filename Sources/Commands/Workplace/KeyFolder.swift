internal import Foundation
internal import StampFormat
internal import StampSigning

/// The PEM files of an office's keys: `NAME.pem` a certificate, `NAME.key.pem` its private half.
struct KeyFolder: Sendable {
    let path: String

    /// A key certificate and where its files are.
    struct Named: Sendable {
        let name: String
        let certificate: KeyCertificate
    }

    /// All certificates, by file name.
    ///
    /// - Throws: a ``Failure`` that names the first bad file.
    func certificates() throws(Failure) -> [Named] {
        var result: [Named] = []
        for file in try pemFiles() where !file.hasSuffix(".key.pem") {
            let bytes = try FileBytes.contents(of: "\(path)/\(file)", most: 1 << 20)
            do {
                result += try KeyCertificate.all(pem: bytes).map {
                    Named(name: String(file.dropLast(4)), certificate: $0)
                }
            } catch {
                throw Failure(error, file: "\(path)/\(file)")
            }
        }
        return result
    }

    /// The certificates as a keyring.
    func keyring() throws(Failure) -> Keyring {
        do {
            return try Keyring(certificates: try certificates().map(\.certificate))
        } catch let failure as Failure {
            throw failure
        } catch let error as SigningError {
            throw Failure(error, file: path)
        } catch {
            throw Failure(describing: error)
        }
    }

    /// The root's certificate.
    func root() throws(Failure) -> KeyCertificate {
        guard let root = try certificates().first(where: { $0.certificate.isRoot }) else {
            throw Failure(SigningError.noRoot, file: path)
        }
        return root.certificate
    }

    /// Whether the private half of a certificate is here.
    func hasPrivateKey(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/\(name).key.pem")
    }

    /// A private key.
    func privateKey(_ name: String, passphrase: [UInt8]) throws(Failure) -> SigningKey {
        let file = "\(path)/\(name).key.pem"
        let pem = try SecretFile.contents(of: file)
        do {
            return try SigningKey(encryptedPEM: pem, passphrase: passphrase)
        } catch {
            throw Failure(error, file: file)
        }
    }

    /// Writes a private key and its certificate, the key first: a certificate without a key signs nothing.
    func add(_ key: SigningKey, _ certificate: KeyCertificate, name: String, passphrase: [UInt8]) throws {
        try SecretFile.create("\(path)/\(name).key.pem", try key.encryptedPEM(passphrase: passphrase))
        let file = try OutputFile(path: "\(path)/\(name).pem")
        try file.write(try certificate.pem())
        try file.finish()
        try file.commit()
    }

    /// The file name of a signing key, from its id.
    static func name(of id: KeyID) -> String {
        let digits = String(id.number, radix: 16)
        return "signing-" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private func pemFiles() throws(Failure) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".pem") }
                .sorted()
        } catch {
            throw Failure(
                "no-input",
                Bilingual("không đọc được thư mục khoá \(path)", "cannot read the key folder \(path)"),
                next: Bilingual("kiểm tra đường dẫn", "check the path"), exit: .noInput)
        }
    }
}

extension Failure {
    /// A key's fault with the file that has it.
    init(_ error: SigningError, file: String) {
        let plain = Failure(error)
        self.init(
            plain.code, Bilingual("\(file): \(plain.what.vi)", "\(file): \(plain.what.en)"), next: plain.next,
            exit: plain.exit)
    }
}
