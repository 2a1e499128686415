internal import Registry

/// A product's picture as pages show it, with its place kept free before it has come.
struct PictureView {
    let picture: ProductPicture
    /// What it shows, for those who do not see it.
    let words: String
    /// Who says that the product looks so.
    let caption: String

    init(_ picture: ProductPicture, of product: Product, _ language: PageLanguage) {
        self.picture = picture
        words = Phrase("Ảnh sản phẩm: \(product.name)", "Picture of \(product.name)")(language)
        let source =
            picture.givenBy == .producer
            ? Phrase("Ảnh: nhà sản xuất cung cấp", "Picture by the producer")
            : Phrase("Ảnh: văn phòng cung cấp", "Picture by the office")
        caption = source(language) + ", " + language.day(picture.givenOn)
    }

    /// For the template; the larger one is a tap away.
    var values: PageValues {
        [
            "src": picture.small.path, "width": "\(picture.small.width)", "height": "\(picture.small.height)",
            "large": picture.large.path, "alt": words, "caption": caption,
        ]
    }
}
