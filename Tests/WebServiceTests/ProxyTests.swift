import HTTPTypes
import Registry
import Testing

@testable import WebService

/// Whose wrong passwords are counted: the client's behind a trusted proxy, else the connection's own.
@Suite struct ProxyTests {
    @Test func `a client that names another in a header is counted all the same`() throws {
        let patience = AddressPatience()
        let finder = ClientFinder(trusted: [])
        let peer = try #require(ClientAddress("127.0.0.1"))
        for number in 0..<40 {
            patience.failed(finder.client(behind: peer, ["203.0.113.\(number)"]), at: 0)
        }
        #expect(patience.seconds(peer, at: 0) > 0)
        let trusting = ClientFinder(trusted: AddressBlock.loopback)
        #expect(patience.seconds(trusting.client(behind: peer, ["203.0.113.1"]), at: 0) == 0)
    }
}
