import StampFormat
import StampSigning
import Testing

@Suite struct VectorTests {
    private let keyring: Keyring

    init() throws {
        keyring = Keyring(trusting: try VerifyingKey(pem: Array(try Vectors.load().publicKey.utf8)))
    }

    @Test func `all 97 vectors are there and the key has its id`() throws {
        let all = try Vectors.load()
        #expect(all.vectors.count == 97)
        #expect(keyring.entries.map(\.key.id.number) == [all.keyID])
        #expect(try Sample.key().id.number == all.keyID)
    }

    @Test("the check of a URL is the vector's word", arguments: try Vectors.load().vectors)
    func url(_ vector: Vectors.Case) throws {
        #expect(try word { () throws(StampFault) in try StampURL(vector.url).stamp } == vector.expect)
    }

    @Test("the check of bare digits is the vector's word", arguments: try Vectors.load().vectors)
    func digits(_ vector: Vectors.Case) throws {
        #expect(try word { () throws(StampFault) in try Stamp(digits: vector.digits) } == vector.expect)
    }

    @Test func `one checker gives every vector its word, whatever came before`() throws {
        let checker = KeyringCheck(keyring)
        let all = try Vectors.load().vectors
        for vector in all + all.reversed() {
            guard let stamp = try? Stamp(digits: vector.digits) else { continue }
            #expect(try checker.check(stamp).word == vector.expect, "\(vector.note)")
        }
    }

    private func word(_ read: () throws(StampFault) -> Stamp) throws -> String {
        let stamp: Stamp
        do throws(StampFault) {
            stamp = try read()
        } catch {
            return StampCheck.unreadable(error).word
        }
        return try KeyringCheck(keyring).check(stamp).word
    }
}
