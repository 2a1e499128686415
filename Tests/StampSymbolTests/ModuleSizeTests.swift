import Testing

@testable import StampSymbol

@Suite struct ModuleSizeTests {
    @Test(arguments: [(203, 3, "0.375"), (300, 5, "0.423"), (600, 9, "0.381"), (1200, 18, "0.381")])
    func `a printer's module is a whole number of dots`(dpi: Int, dots: Int, millimetres: String) throws {
        let module = try #require(ModuleSize(dpi: dpi))
        #expect(module.dots == dots)
        #expect(FixedPoint.text(module.millimetres, places: 3) == millimetres)
    }

    @Test func `four dots at 203 dpi are half a millimetre`() throws {
        let module = try #require(ModuleSize(dots: 4, dpi: 203))
        #expect(FixedPoint.text(module.millimetres, places: 2) == "0.5")
    }

    @Test func `the largest module fits the room and the next one does not`() throws {
        for room in [17.9, 20.193, 21.2, 33.9] {
            let module = try #require(ModuleSize.largest(dpi: 600, modules: 53, within: room))
            #expect(module.millimetres * 53 <= room + 1e-6)
            let next = try #require(ModuleSize(dots: module.dots + 1, dpi: 600))
            #expect(next.millimetres * 53 > room)
        }
    }

    @Test func `impossible sizes are refused`() {
        #expect(ModuleSize(dots: 0, dpi: 600) == nil)
        #expect(ModuleSize(dpi: 71) == nil)
        #expect(ModuleSize(dpi: 2401) == nil)
        #expect(ModuleSize.largest(dpi: 600, modules: 53, within: 1) == nil)
        #expect(ModuleSize.largest(dpi: 600, modules: 53, within: -1) == nil)
        #expect(ModuleSize.largest(dpi: 600, modules: 53, within: .nan) == nil)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0001, "0"), (1.5, "1.5"), (-2.25, "-2.25"), (0.0994, "0.099"), (12, "12"),
    ])
    func `numbers are written without exponent and idle zeros`(value: Double, text: String) {
        #expect(FixedPoint.text(value, places: 3) == text)
    }
}
