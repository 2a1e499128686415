internal import ArgumentParser
internal import Registry

/// From how many hours on a snapshot's facts are old; what is not named stays as it is.
struct AgeOptions: ParsableArguments {
    @Option(help: "Hours after which keys of a snapshot are amber (1 to 87600).") var keysAmberHours: Int?
    @Option(help: "Hours after which they are red: nothing is called valid.") var keysRedHours: Int?
    @Option(help: "Hours after which states of stamps are amber.") var statusAmberHours: Int?
    @Option(help: "Hours after which they are red.") var statusRedHours: Int?
    @Option(help: "Hours after which products are amber.") var productsAmberHours: Int?
    @Option(help: "Hours after which they are red.") var productsRedHours: Int?

    func apply(to rule: inout AgeRule) {
        rule.keys.amber = keysAmberHours ?? rule.keys.amber
        rule.keys.red = keysRedHours ?? rule.keys.red
        rule.status.amber = statusAmberHours ?? rule.status.amber
        rule.status.red = statusRedHours ?? rule.status.red
        rule.products.amber = productsAmberHours ?? rule.products.amber
        rule.products.red = productsRedHours ?? rule.products.red
    }
}
