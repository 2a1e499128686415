package import StampFormat

/// What a job prints on every label beside the symbol; what is missing leaves no hole.
package struct LabelText: Hashable, Sendable {
    /// The product's name; the only text that must be there.
    package var product: String
    /// Who makes it.
    package var producer: String?
    /// Stars of the certificate in force, printed as `OCOP 4 sao` on request only: packs outlive certificates.
    package var stars: Int?
    /// The lot's code, printed after `Lô: `.
    package var lot: String?
    /// Printed after `NSX: `.
    package var producedOn: Day?
    /// Printed after `HSD: `.
    package var useBy: Day?
    /// The whole line as the law wants it, such as `KLT: 500 g`.
    package var netQuantity: String?

    /// Each argument is the property of its name.
    package init(
        product: String, producer: String? = nil, stars: Int? = nil, lot: String? = nil,
        producedOn: Day? = nil,
        useBy: Day? = nil,
        netQuantity: String? = nil
    ) {
        self.product = product
        self.producer = producer
        self.stars = stars
        self.lot = lot
        self.producedOn = producedOn
        self.useBy = useBy
        self.netQuantity = netQuantity
    }

    /// Leaves out the text that a small label needs least, as the goods' own label has it too.
    ///
    /// `keepsDates`: whether lot and dates must stay.
    ///
    /// - Returns: what was left out; nil when the rest must stay.
    mutating func leaveOut(keepsDates: Bool) -> LabelField? {
        if netQuantity != nil {
            netQuantity = nil
            return .netQuantity
        }
        if producer != nil {
            producer = nil
            return .producer
        }
        guard !keepsDates else { return nil }
        if producedOn != nil {
            producedOn = nil
            return .producedOn
        }
        if lot != nil {
            lot = nil
            return .lot
        }
        guard useBy != nil else { return nil }
        useBy = nil
        return .useBy
    }

    /// The printed lines that are there, without typed code and host.
    ///
    /// - Throws: the first text that cannot be printed.
    func printed() throws(LabelError) -> [(field: LabelField, text: String)] {
        let candidates: [(LabelField, String, String?)] = [
            (.product, "", product), (.producer, "", producer),
            (.stars, "OCOP ", stars.map { "\($0) sao" }), (.lot, "Lô: ", lot),
            (.producedOn, "NSX: ", producedOn?.dayMonthYear), (.useBy, "HSD: ", useBy?.dayMonthYear),
            (.netQuantity, "", netQuantity),
        ]
        var lines: [(field: LabelField, text: String)] = []
        for (field, prefix, text) in candidates {
            let text = try PrintableText.checked(text ?? "", field)
            if !text.isEmpty { lines.append((field, prefix + text)) }
        }
        return lines
    }
}
