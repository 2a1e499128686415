import Foundation
import Registry
import RegistrySQL
import StampFormat
import TestTools
import Testing

@Suite struct RangeConcurrencyTests {
    @Test func `of 20 overlapping activations through two connections exactly one wins`() async throws {
        let scratch = try Scratch()
        let path = scratch.folder.appendingPathComponent("registry.sqlite").path
        let office = try await RangeOffice(SQLiteStore(path: path, creating: true))
        let number = try await office.issued(100)
        let stores = [office.store, try await SQLiteStore(path: path, creating: false)]
        let act = try office.act(.producer)
        let words = await withTaskGroup(of: String.self) { group in
            for index in 0..<20 as Range<UInt32> {
                group.addTask {
                    do throws(RegistryError) {
                        let desk = RangeDesk(store: stores[Int(index % 2)])
                        _ = try await desk.activate(
                            number, from: 1 + index, to: 50 + index, lot: nil, by: act)
                        return "won"
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(words.count { $0 == "won" } == 1)
        #expect(words.count { $0 == "wrong-state" } == 19)
        _ = try await AccountCheck.run(on: office.store)
    }
}
