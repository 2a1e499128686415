import Foundation

/// Project Wycheproof's cases for ES256 with r‖s signatures.
///
/// The file lies in a folder beside the project, or where TRACESTAMP_WYCHEPROOF says; it is not copied.
struct Wycheproof: Decodable {
    struct Group: Decodable {
        let publicKeyPem: String
        let tests: [Case]
    }

    struct Case: Decodable {
        let tcId: Int
        let comment: String
        let msg: String
        let sig: String
        let result: String
    }

    let numberOfTests: Int
    let testGroups: [Group]

    static let name = "ecdsa_secp256r1_sha256_p1363_test.json"

    static var file: URL {
        let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder =
            ProcessInfo.processInfo.environment["TRACESTAMP_WYCHEPROOF"].map { URL(fileURLWithPath: $0) }
            ?? project.appendingPathComponent("../shared/vectors/wycheproof").standardizedFileURL
        return folder.appendingPathComponent(name)
    }

    static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

    static func load() throws -> Wycheproof {
        try JSONDecoder().decode(Wycheproof.self, from: Data(contentsOf: file))
    }
}
