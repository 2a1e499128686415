import Registry
import Testing

@Suite struct UsualQuantityTests {
    @Test(
        "asked back beyond ten times the largest request, or half of the capacity, and never up to a thousand",
        arguments: [
            (0, nil, nil), (5000, nil, 50_000), (5000, 60_000, 30_000), (5000, 200_000, 50_000),
            (3, nil, 1000), (3, 500, 1000), (0, 24_000, 12_000),
        ] as [(Int, Int?, Int?)])
    func most(_ earlier: Int, _ capacity: Int?, _ most: Int?) throws {
        let usual = UsualQuantity(largestEarlier: earlier, yearlyCapacity: capacity)
        #expect(usual.most == most)
        guard let most else { return try usual.check(10_000_000) }
        try usual.check(most)
        #expect(throws: RegistryError.quantityUnusual(asked: most + 1, most: most)) {
            try usual.check(most + 1)
        }
    }
}
