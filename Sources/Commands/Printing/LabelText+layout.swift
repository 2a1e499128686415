internal import Registry
internal import StampFormat
internal import StampLabels

extension LabelText {
    /// What a print run's layout says of the texts.
    var layout: [String: CanonicalJSON] {
        [
            "lot": .optional(lot), "net_quantity": .optional(netQuantity), "producer": .optional(producer),
            "product": .string(product), "stars": .optional(stars),
            "use_by": .optional(useBy?.iso),
        ]
    }
}
