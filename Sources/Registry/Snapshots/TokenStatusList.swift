internal import Foundation
package import SnapshotSealing
package import StampFormat
package import StampSigning
internal import StampSnapshot

/// One allotment's states as a Token Status List (IETF draft-ietf-oauth-status-list), for programs of others.
///
/// Two bits for each serial, the lowest of a byte first; the index is the serial minus 1.
package struct TokenStatusList: Hashable, Sendable {
    /// What two bits say; 3 is the draft's first value for an application's own use.
    private enum Status: UInt8 {
        case valid, invalid, suspended, notActivated

        init(_ answer: StampAnswer) {
            switch answer {
            case .certificateEnded, .valid, .participating: self = .valid
            case .suspended, .copySuspected: self = .suspended
            case .notActivated: self = .notActivated
            case .unknown, .notAsIssued, .specimen, .recalled, .outOfUse, .notRecognised, .useByPassed:
                self = .invalid
            }
        }
    }

    package let allotment: AllotmentNumber
    /// The packed states, not compressed.
    package let packed: [UInt8]
    private let statement: SnapshotStatement

    /// - Throws: ``RegistryError/unknownAllotment(_:)`` for one that the snapshot does not hold.
    package init(
        of allotment: AllotmentNumber, in snapshot: Snapshot, on day: Day
    ) throws(RegistryError) {
        let answers = snapshot.state.answers(of: allotment, on: snapshot.statement.answerDay(for: day))
        guard !answers.isEmpty else { throw .unknownAllotment(allotment) }
        var packed: [UInt8] = []
        var index: UInt32 = 0
        for (count, answer) in answers {
            let bits = Status(answer).rawValue
            for _ in 0..<count {
                if index & 3 == 0 { packed.append(0) }
                packed[packed.count - 1] |= bits << UInt8(2 * (index & 3))
                index += 1
            }
        }
        self.allotment = allotment
        self.packed = packed
        statement = snapshot.statement
    }

    /// The list as a JWT (RFC 7519) of type `statuslist+jwt`, signed ES256.
    ///
    /// - Throws: ``RegistryError/signing(_:)``, ``RegistryError/storageFailed`` without memory.
    package func token(signedBy key: SigningKey) throws(RegistryError) -> String {
        guard let list = RawDeflate.zlib(packed) else { throw .storageFailed }
        let header = CanonicalJSON.object([
            "alg": .string("ES256"), "kid": .string(Hex.text(of: key.id.digits)),
            "typ": .string("statuslist+jwt"),
        ])
        let payload = CanonicalJSON.object([
            "exp": .integer(Int(statement.validUntil)), "iat": .integer(Int(statement.madeAt)),
            "status_list": .object(["bits": .integer(2), "lst": .string(Self.base64(list))]),
            "sub": .string("https://\(statement.host.name)/v1/status-lists/\(allotment.number)"),
        ])
        let text = Self.base64(Array(header.text.utf8)) + "." + Self.base64(Array(payload.text.utf8))
        do throws(SigningError) {
            return text + "." + Self.base64(try StampSigner(key).signature(over: Array(text.utf8)).bytes)
        } catch {
            throw .signing(error.code)
        }
    }

    /// Base64url without padding (RFC 7515).
    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}

extension KeyID {
    fileprivate var digits: [UInt8] {
        [16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
}
