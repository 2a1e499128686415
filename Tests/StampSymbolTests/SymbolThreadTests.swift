import Dispatch
import Foundation
import StampFormat
import TestTools
import Testing

@testable import StampSymbol

@Suite struct SymbolThreadTests {
    @Test func `symbols made on all cores equal those made on one`() throws {
        let encoder = SymbolEncoder(host: try StampSample.host("tem.example.gov.vn"))
        let stamps = try (1...200).map { try StampSample.stamp($0) }
        let alone = try stamps.map { try encoder.symbol(of: $0) }
        let lock = NSLock()
        nonisolated(unsafe) var together: [Int: QRSymbol] = [:]  // Guarded by the lock.
        DispatchQueue.concurrentPerform(iterations: stamps.count) { index in
            let symbol = try? encoder.symbol(of: stamps[index])
            lock.withLock { together[index] = symbol }
        }
        #expect(alone.indices.allSatisfy { together[$0] == alone[$0] })
    }
}
