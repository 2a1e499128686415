internal import Glibc
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Where a request comes from: for limits and for a hash of one day, and never written down.
struct ClientAddress: Hashable, Sendable {
    /// 4 or 16; an IPv4 address inside IPv6 is the IPv4 address.
    let bytes: [UInt8]

    /// - Parameter text: an address as proxies and sockets write it; nil for others.
    init?(_ text: some StringProtocol) {
        let text = String(text)
        var four = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = four
            return
        }
        var sixteen = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let isMapped = sixteen.starts(with: [UInt8](repeating: 0, count: 10) + [255, 255])
        bytes = isMapped ? Array(sixteen[12...]) : sixteen
    }

    /// What one subscriber has: an IPv4 address, or 64 bits of an IPv6 one.
    var subscriber: [UInt8] { bytes.count == 4 ? bytes : Array(bytes.prefix(8)) }
}

/// Addresses that begin alike, as `10.0.0.0/8`, `::1` or `fd00::/8`.
package struct AddressBlock: Hashable, Sendable {
    private let start: ClientAddress
    private let bits: Int

    /// - Throws: ``SettingsFault/badAddressBlock(_:)``, also for bits that stand behind the length.
    package init(_ text: String) throws(SettingsFault) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let start = ClientAddress(first) else { throw .badAddressBlock(text) }
        let all = start.bytes.count * 8
        guard let bits = parts.count == 2 ? Int(parts[1]) : all, (0...all).contains(bits),
            AddressBlock.isZero(start.bytes, from: bits)
        else { throw .badAddressBlock(text) }
        self.start = start
        self.bits = bits
    }

    private init(_ start: ClientAddress, bits: Int) {
        self.start = start
        self.bits = bits
    }

    /// This computer's own addresses.
    package static let loopback: [AddressBlock] = [
        ClientAddress("127.0.0.0").map { AddressBlock($0, bits: 8) },
        ClientAddress("::1").map { AddressBlock($0, bits: 128) },
    ].compactMap { $0 }

    func contains(_ address: ClientAddress) -> Bool {
        guard address.bytes.count == start.bytes.count else { return false }
        let difference = zip(address.bytes, start.bytes).map { $0 ^ $1 }
        let (whole, rest) = bits.quotientAndRemainder(dividingBy: 8)
        guard difference.prefix(whole).allSatisfy({ $0 == 0 }) else { return false }
        return rest == 0 || difference[whole] >> (8 - rest) == 0
    }

    private static func isZero(_ bytes: [UInt8], from bits: Int) -> Bool {
        (bits..<bytes.count * 8).allSatisfy { bytes[$0 / 8] & (0x80 >> UInt8($0 % 8)) == 0 }
    }
}

/// Tells clients apart behind proxies that the office trusts, and only behind those.
struct ClientFinder: Sendable {
    let trusted: [AddressBlock]

    /// The nearest address that is no trusted proxy; nil where the connection has none.
    ///
    /// `X-Forwarded-For` is read from its end, which trusted proxies wrote; whatever stands before is hearsay.
    func client(of request: Request, _ context: some RemoteAddressRequestContext) -> ClientAddress? {
        guard let peer = context.remoteAddress?.ipAddress.flatMap({ ClientAddress($0) }) else { return nil }
        return client(behind: peer, request.headers[values: .forwardedFor])
    }

    func client(behind peer: ClientAddress, _ lists: [String]) -> ClientAddress {
        var client = peer
        let hops = lists.joined(separator: ",").split(separator: ",").reversed()
        for hop in hops {
            guard isTrusted(client), let next = ClientAddress(hop.trimmingSpaces) else { return client }
            client = next
        }
        return client
    }

    private func isTrusted(_ address: ClientAddress) -> Bool { trusted.contains { $0.contains(address) } }
}
