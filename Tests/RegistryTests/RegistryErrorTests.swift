import Registry
import StampFormat
import Testing

@Suite struct RegistryErrorTests {
    @Test(
        "each void reason is found by its code",
        arguments: VoidReason.allCases)
    func reason(_ reason: VoidReason) throws {
        #expect(try VoidReason(code: reason.rawValue) == reason)
    }

    @Test func `an unknown reason is refused with itself`() {
        #expect(throws: RegistryError.reasonUnknown("no-reason")) { try VoidReason(code: "no-reason") }
    }

    @Test func `serials outside an allotment are refused with its last`() throws {
        let allotment = try Sample.allotment()
        #expect(try allotment.serials(from: nil, to: nil) == SerialRange(1, 130))
        #expect(try allotment.serials(from: 130, to: nil) == SerialRange(130, 130))
        for (first, last) in [(0, 5), (6, 5), (131, 131), (1, 131), (1, .max)] as [(UInt32, UInt32)] {
            #expect(throws: RegistryError.serialsOutOfRange(last: 130)) {
                try allotment.serials(from: first, to: last)
            }
        }
    }

    @Test func `an allotment before or after the needed stage is refused with both`() throws {
        #expect(throws: RegistryError.wrongStage(.closed, needed: [.requested])) {
            try Sample.allotment().require(.requested)
        }
    }
}
