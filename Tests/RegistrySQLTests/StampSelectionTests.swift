import Registry
import StampFormat
import Testing

@Suite struct StampSelectionTests {
    private typealias Office = RangeOffice<MemoryStore>

    @Test func `labels, typed codes and serials select the stamps that they name, each once`() async throws {
        let office = try await Office(MemoryStore())
        let number = try await office.issued(20, isSigned: true)
        let host = try #require(StampHost("tem.example.gov.vn"))
        let url = StampURL(host: host, stamp: try await office.stamp(3, of: number)).text
        let code = TypedCode(of: try await office.stamp(4, of: number)).text
        let list = try await office.store.read { reader throws(RegistryError) in
            try reader.selection(of: [code, url, "9", url, "5"], in: number)
        }
        #expect(
            list
                == StampSelection(number, [try #require(SerialRange(3, 5)), try #require(SerialRange(9, 9))]))
        #expect(list.count == 4)
        let roll = try await office.store.read { reader throws(RegistryError) in
            try reader.selection(first: code, last: url)
        }
        #expect(roll.ranges == [SerialRange(3, 4)])
    }

    @Test func `what was not issued, or belongs to two rolls, selects nothing`() async throws {
        let office = try await Office(MemoryStore())
        let number = try await office.issued(20, isSigned: true)
        let other = try await office.issued(20, isSigned: true)
        let codes = [
            TypedCode(of: try await office.stamp(1, of: number)).text,
            TypedCode(of: try await office.stamp(1, of: other)).text,
        ]
        await #expect(throws: RegistryError.mixedAllotments(number, other)) {
            try await office.store.read { reader throws(RegistryError) in
                _ = try reader.selection(first: codes[0], last: codes[1])
            }
        }
        for text in ["5", "", "0000-0000-0000-0000-0", "https://tem.example.gov.vn/1"] {
            await #expect(throws: RegistryError.unknownStamp(text)) {
                try await office.store.read { reader throws(RegistryError) in
                    _ = try reader.selection(of: [text], in: nil)
                }
            }
        }
    }
}
