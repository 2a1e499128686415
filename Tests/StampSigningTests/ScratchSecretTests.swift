import StampFormat
import TestTools
import Testing

@testable import StampSigning

@Suite struct ScratchSecretTests {
    private let secret: ScratchSecret

    init() throws { secret = try #require(ScratchSecret(bytes: [UInt8](0..<32))) }

    @Test func `a stamp has one code, and other stamps and secrets give others`() throws {
        let codes = try (1...500).map { secret.code(of: try StampSample.stamp(UInt32($0))) }
        #expect(Set(codes).count == 500)
        #expect(secret.code(of: try StampSample.stamp(1)) == codes[0])
        let other = try #require(ScratchSecret(bytes: [UInt8](1...32)))
        #expect(other.code(of: try StampSample.stamp(1)) != codes[0])
        #expect(ScratchSecret(bytes: [1, 2, 3]) == nil)
    }

    @Test func `only the right code on the right stamp is right`() throws {
        let (stamp, second) = (try StampSample.stamp(1), try StampSample.stamp(2))
        let code = secret.code(of: stamp)
        let kept = secret.hash(of: code, on: stamp)
        #expect(secret.isRight(code, on: stamp, kept: kept))
        #expect(!secret.isRight(secret.code(of: second), on: stamp, kept: kept))
        #expect(!secret.isRight(code, on: second, kept: kept))
        #expect(!secret.isRight(code, on: stamp, kept: Array(kept.dropLast())))
        let other = try #require(ScratchSecret(bytes: [UInt8](1...32)))
        #expect(!other.isRight(code, on: stamp, kept: kept))
    }

    @Test func `a code is read as people write it`() throws {
        let code = secret.code(of: try StampSample.stamp(7))
        #expect(code.text.count == 9 && Array(code.text)[4] == "-")
        for text in [code.text, code.text.lowercased(), code.text.filter { $0 != "-" }, " \(code.text) "] {
            #expect(ScratchCode(text) == code)
        }
        #expect(ScratchCode("IL0O-iloo")?.text == "1100-1100")
        for text in ["", "1234-567", "1234-56789", "1234-567U", "1234_5678", "１２３４-5678"] {
            #expect(ScratchCode(text) == nil, "\(text)")
        }
    }
}
