import Registry
import StampFormat
import Testing

@Suite struct LedgerEntryTests {
    private let entry: LedgerEntry

    init() throws {
        let draft = LedgerDraft(
            .stampsVoided, on: .serials(AllotmentNumber(number: 12), try #require(SerialRange(1, 65))),
            by: try Sample.act("Nguyễn Thị Hoa"), reason: "misprint", after: .array([.integer(1)]),
            note: "Mực nhoè")
        entry = LedgerEntry(draft, number: 7, salt: Array(0..<16))
    }

    @Test func `the public form has one byte form and no name or free text`() {
        #expect(
            entry.body == """
                {"act":"stamps.voided","after":[1],"at":1795150800000,"before":null,"commitment":\
                "\(commitment)","day":"2026-11-20","number":7,"reason":"misprint","role":"clerk",\
                "subject":"serials:12/1-65"}
                """)
        #expect(!entry.body.contains("Hoa") && !entry.body.contains("nhoè"))
        #expect(entry.privateBody == #"{"actor":"Nguyễn Thị Hoa","note":"Mực nhoè"}"#)
    }

    @Test func `an entry as made has no fault, its private part erased or not`() {
        #expect(entry.fault(expecting: 7) == nil)
        #expect(altered(privateBody: .some(nil)).fault(expecting: 7) == nil)
    }

    @Test func `another number than the expected one is found`() {
        #expect(entry.fault(expecting: 8) == "number")
        #expect(altered(number: 8).fault(expecting: 7) == "number")
        #expect(altered(number: 8).fault(expecting: 8) == "number")
    }

    @Test func `any changed byte of the public form is found`() {
        let body = Array(entry.body.utf8)
        for place in body.indices {
            var changed = body
            changed[place] ^= 1
            #expect(altered(body: String(decoding: changed, as: UTF8.self)).fault(expecting: 7) != nil)
        }
    }

    @Test func `any changed byte of the private form, the salt or the leaf hash is found`() {
        let secret = Array((entry.privateBody ?? "").utf8)
        for place in secret.indices {
            var changed = secret
            changed[place] ^= 1
            let text = String(decoding: changed, as: UTF8.self)
            #expect(altered(privateBody: text).fault(expecting: 7) == "commitment")
        }
        for place in 0..<16 {
            var salt = entry.salt
            salt[place] ^= 1
            #expect(altered(salt: salt).fault(expecting: 7) == "commitment")
        }
        for place in 0..<32 {
            var leaf = entry.leafHash
            leaf[place] ^= 1
            #expect(altered(leafHash: leaf).fault(expecting: 7) == "leaf-hash")
        }
    }

    @Test func `the leaf hash is RFC 6962's over the public form`() {
        #expect(entry.leafHash == MerkleTree.leafHash(of: Array(entry.body.utf8)))
    }

    private var commitment: String {
        // SHA-256 over the bytes 0…15 and the private form, by the sha256sum command.
        "130710b164fb1c2405dff90e3b050a008268705414c607e58216f5ed1b33d269"
    }

    private func altered(
        number: Int? = nil, body: String? = nil, privateBody: String?? = nil, salt: [UInt8]? = nil,
        leafHash: [UInt8]? = nil
    ) -> LedgerEntry {
        LedgerEntry(
            number: number ?? entry.number, body: body ?? entry.body,
            privateBody: privateBody ?? entry.privateBody, salt: salt ?? entry.salt,
            leafHash: leafHash ?? entry.leafHash)
    }
}
