internal import Foundation
internal import StampSigning

extension KeyFolder {
    /// What the office derives its scratch codes from: 32 random bytes in `scratch.secret`.
    ///
    /// - Parameter creating: whether a missing one is made.
    /// - Returns: the office's own.
    /// - Throws: a ``Failure`` for a file that is missing, open to others, or of another size.
    func scratchSecret(creating: Bool) throws(Failure) -> ScratchSecret {
        let file = "\(path)/scratch.secret"
        if creating, !FileManager.default.fileExists(atPath: file) {
            var generator = SystemRandomNumberGenerator()
            try SecretFile.create(
                file,
                (0..<ScratchSecret.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        }
        guard let secret = ScratchSecret(bytes: try SecretFile.contents(of: file)) else {
            throw Failure(
                "bad-scratch-secret",
                Bilingual("\(file) không đủ 32 byte", "\(file) does not hold 32 bytes"),
                next: Bilingual("lấy lại tệp từ bản sao lưu", "take it from the backup"), exit: .configuration
            )
        }
        return secret
    }
}
