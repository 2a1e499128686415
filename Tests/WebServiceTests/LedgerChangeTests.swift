import Registry
import Testing

@testable import WebService

@Suite struct LedgerChangeTests {
    @Test func `every value of either side has its line, and changes are told`() {
        let before: CanonicalJSON = .object(["stage": .string("requested"), "quantity": .integer(8)])
        let after: CanonicalJSON = .object([
            "stage": .string("approved"), "quantity": .integer(8), "replaces": .null,
            "ranges": .array([.object(["first": .integer(1)])]),
        ])
        #expect(
            LedgerChange.lines(from: before, to: after) == [
                LedgerChange(field: "quantity", before: "8", after: "8"),
                LedgerChange(field: "ranges.1.first", before: nil, after: "1"),
                LedgerChange(field: "stage", before: "requested", after: "approved"),
            ])
        let changed = LedgerChange.lines(from: before, to: after).filter(\.isChange)
        #expect(changed.map(\.field) == ["stage"])
    }
}
