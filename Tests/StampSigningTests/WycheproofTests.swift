import StampFormat
import StampSigning
import Testing

@Suite(.enabled(if: Wycheproof.isThere, "no \(Wycheproof.name); name its folder in TRACESTAMP_WYCHEPROOF"))
struct WycheproofTests {
    @Test func `every case is accepted or refused as listed, and a high s is always refused`() throws {
        let file = try Wycheproof.load()
        var count = 0
        var highS = 0
        for group in file.testGroups {
            let verifier = try StampVerifier(try VerifyingKey(pem: Array(group.publicKeyPem.utf8)))
            for test in group.tests {
                count += 1
                // A signature of another length cannot even be held.
                let signature = StampSignature(bytes: bytes(test.sig))
                let isValid = signature.map { verifier.isValid($0, over: bytes(test.msg)) } ?? false
                let isLow = signature.map { $0.loweringS == $0 } ?? false
                #expect(isValid == (test.result == "valid" && isLow), "case \(test.tcId): \(test.comment)")
                guard test.result == "valid", let signature, !isLow else { continue }
                highS += 1
                #expect(verifier.isValid(signature.loweringS, over: bytes(test.msg)), "case \(test.tcId)")
            }
        }
        #expect(count == file.numberOfTests)
        #expect(highS > 0)
    }
}
