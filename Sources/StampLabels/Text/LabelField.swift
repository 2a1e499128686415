/// The texts on a label, in the order they stand there.
package enum LabelField: String, CaseIterable, Sendable {
    case product
    case producer
    /// The certificate's stars.
    case stars
    case lot
    case producedOn = "produced-on"
    case useBy = "use-by"
    case netQuantity = "net-quantity"
    case typedCode = "typed-code"
    /// The second code, to be covered.
    case scratchCode = "scratch-code"
    case host
    /// What to do with the symbol, on labels with room for it.
    case guidance
    /// The specimen mark.
    case specimen
    /// The strip outside the labels: job name, serials, page.
    case strip
    /// A text of a letter or report.
    case page
}
