extension NetQuantity {
    /// The same quantity in the unit that its size asks for, or nil when it is right as it is.
    ///
    /// Circular 21/2014/TT-BKHCN: under 1 g in mg, under 1 kg in g, from 1 kg in kg; under 1 l in ml or cl,
    /// from 1 l in l.
    package var inUnitForSize: NetQuantity? {
        switch unit {
        case .milligram where thousandths >= 1_000_000: scaled(down: 1000, to: .gram)
        case .gram where thousandths >= 1_000_000: scaled(down: 1000, to: .kilogram)
        case .gram where thousandths < 1000: NetQuantity(thousandths: thousandths * 1000, unit: .milligram)
        case .kilogram where thousandths < 1000: NetQuantity(thousandths: thousandths * 1000, unit: .gram)
        case .millilitre where thousandths >= 1_000_000: scaled(down: 1000, to: .litre)
        case .centilitre where thousandths >= 100_000: scaled(down: 100, to: .litre)
        case .litre where thousandths < 1000: NetQuantity(thousandths: thousandths * 1000, unit: .millilitre)
        default: nil
        }
    }

    private func scaled(down factor: Int, to unit: Unit) -> NetQuantity? {
        NetQuantity(thousandths: thousandths / factor, unit: unit)
    }
}
