internal import ArgumentParser
internal import Registry

/// One label draft by options.
struct LabelDraftOptions: ParsableArguments {
    @Option(help: "Quantity as printed, such as \"Khối lượng tịnh: 500 g\".") var quantity: String?
    @Option(help: "Solids of a mix, such as \"Khối lượng chất rắn: 300 g\".") var drained: String?
    @Option(help: "Total of several units in a pack.") var total: String?
    @Option(help: "Units in a pack.") var units: Int?
    @Option(help: "What the pack holds: solid, liquid, paste, pieces, solid-in-liquid.") var contents: String?
    @Option(help: "Height of the quantity's digits in mm.") var digitHeight: String?
    @Option(help: "Height of the smallest other text in mm.") var textHeight: String?
    @Option(help: "Area of the largest face in cm².") var faceArea: String?
    @Option(help: "Name of the product as printed.") var name: String?
    @Option(help: "Who answers for it.") var responsible: String?
    @Option(help: "Address of who answers for it.") var address: String?
    @Option(help: "Where it was made.") var origin: String?
    @Option(help: "Production date as printed.") var producedOn: String?
    @Option(help: "Use-by date as printed.") var useBy: String?
    @Option(help: "Ingredients as printed.") var ingredients: String?
    @Option(help: "How to use and store it.") var storage: String?
    @Flag(help: "It is food.") var food = false

    var draft: LabelDraft {
        let texts: [LabelDraft.Field: String?] = [
            .quantity: quantity, .drainedQuantity: drained, .totalQuantity: total,
            .unitsInPack: units.map { "\($0)" }, .contents: contents, .digitHeight: digitHeight,
            .textHeight: textHeight, .faceArea: faceArea, .name: name, .responsible: responsible,
            .address: address, .origin: origin, .producedOn: producedOn, .useBy: useBy,
            .ingredients: ingredients, .storage: storage, .food: food ? "yes" : nil,
        ]
        return LabelDraft(texts.compactMapValues(\.self))
    }
}
