public import ArgumentParser
public import StampFormat

extension AllotmentNumber: ExpressibleByArgument {
    /// A number from 1.
    public init?(argument: String) {
        guard let number = UInt32(argument), number >= 1 else { return nil }
        self.init(number: number)
    }
}

extension ProductNumber: ExpressibleByArgument {
    /// A number from 1.
    public init?(argument: String) {
        guard let number = UInt32(argument), number >= 1 else { return nil }
        self.init(number: number)
    }
}

extension StampHost: ExpressibleByArgument {
    /// A host name as ``StampHost`` takes it.
    public init?(argument: String) { self.init(argument) }
}

extension Day: ExpressibleByArgument {
    /// `YYYY-MM-DD`.
    public init?(argument: String) { self.init(iso: argument) }
}

extension StampKind: ExpressibleByArgument {
    /// One of the kinds' words.
    public init?(argument: String) { self.init(word: argument) }

    /// The kinds' words.
    public static var allValueStrings: [String] { allCases.map(\.word) }

    /// None beside the words: their numbers are the format's own.
    public static var allValueDescriptions: [String: String] { [:] }
}
