internal import ArgumentParser
internal import Glibc

/// Where the passphrase of the private keys comes from; never an argument, which others could see.
struct PassphraseOptions: ParsableArguments {
    @Option(help: "File with the keys' passphrase, mode 0600 (TRACESTAMP_PASSPHRASE_FILE).")
    var passphraseFile: String?

    @Option(help: "Descriptor to read the keys' passphrase from.")
    var passphraseFd: Int32?

    /// Asked before anything is opened: later the number could be a file of ours.
    func validate() throws {
        guard let passphraseFd, fcntl(passphraseFd, F_GETFD) == -1 else { return }
        throw ValidationError("--passphrase-fd \(passphraseFd): no such descriptor is open.")
    }

    /// The passphrase, without its line end.
    ///
    /// - Throws: a ``Failure`` when it is missing, empty, or in a file that others may read.
    func read(_ folder: DataFolder) throws(Failure) -> [UInt8] {
        let passphrase = SecretFile.firstLine(of: try bytes(folder))
        guard !passphrase.isEmpty else {
            throw Failure(
                "no-passphrase", Bilingual("mật khẩu khoá rỗng", "the passphrase is empty"),
                next: Bilingual("ghi mật khẩu ở dòng đầu của tệp", "write it on the file's first line"),
                exit: .configuration)
        }
        return passphrase
    }

    /// Whether one was named; otherwise the office keeps its own in the data folder.
    var isGiven: Bool {
        passphraseFd != nil || passphraseFile != nil || environment("TRACESTAMP_PASSPHRASE_FILE") != nil
    }

    private func bytes(_ folder: DataFolder) throws(Failure) -> [UInt8] {
        if let passphraseFd {
            guard let bytes = FileBytes.read(descriptor: passphraseFd, most: 4096) else {
                throw Failure(
                    "no-passphrase",
                    Bilingual(
                        "không đọc được mật khẩu từ mô tả tệp \(passphraseFd)",
                        "cannot read descriptor \(passphraseFd)"),
                    exit: .noInput)
            }
            return bytes
        }
        return try SecretFile.contents(
            of: passphraseFile ?? environment("TRACESTAMP_PASSPHRASE_FILE") ?? folder.passphrase)
    }
}
