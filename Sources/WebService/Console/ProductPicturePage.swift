internal import Registry
internal import StampFormat

/// The page on which a product's picture is sent.
struct ProductPicturePage {
    let product: Product
    let picture: ProductPicture?
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }
    private var path: String { "/console/products/\(product.number.number)/picture" }

    static let fileMissing = WorkRefusal(
        "file-missing", ("Chưa chọn ảnh.", "No picture was chosen."),
        next: ("Chọn tệp ảnh rồi gửi.", "Choose a file, then send it."))

    func page(_ refusal: WorkRefusal?) -> ConsolePage {
        var blocks = [shown]
        if visit.may(.pictureAdded) { blocks.append(sending(refusal)) }
        if picture != nil, visit.may(.pictureRemoved) { blocks.append(removing) }
        return ConsolePage(
            title: Phrase("Ảnh sản phẩm", "Picture")(language), lead: product.name, blocks: blocks,
            refusal: refusal)
    }

    private var shown: ConsolePage.Block {
        guard let picture else {
            return ConsolePage.Block(
                texts: [
                    Phrase(
                        "Chưa có ảnh. Người mua so hàng trên tay với ảnh trên trang kiểm tra tem.",
                        "There is no picture yet. Buyers compare the goods in their hands with it.")(language)
                ])
        }
        let view = PictureView(picture, of: product, language)
        return ConsolePage.Block(
            texts: [view.caption],
            picture: (picture.large.path, view.words),
            links: [
                ConsolePage.Cell(
                    text: Phrase("Xem trang công khai", "The public page")(language),
                    href: link("/products/\(product.number.number)"))
            ])
    }

    private func sending(_ refusal: WorkRefusal?) -> ConsolePage.Block {
        let limits = PictureLimits.sides
        let field = ConsoleForm.Field(
            name: "file", label: Phrase("Ảnh chụp sản phẩm", "A picture of the product")(language),
            kind: .file(accepts: "image/jpeg,image/png"),
            hint: Phrase(
                "JPEG hoặc PNG, nhiều nhất \(PictureLimits.bytes >> 20) MB, mỗi cạnh từ \(limits.lowerBound) điểm "
                    + "ảnh. Nơi chụp và tên máy không được lưu.",
                "JPEG or PNG, at most \(PictureLimits.bytes >> 20) MB, each side \(limits.lowerBound) pixels or "
                    + "more. Where and with what it was taken is not kept.")(language))
        return ConsolePage.Block(
            heading: Phrase("Gửi ảnh mới", "Send a picture")(language),
            forms: [
                ConsoleForm(
                    action: link(path), button: Phrase("Gửi ảnh", "Send it")(language), fields: [field],
                    faultyField: refusal == nil ? nil : "file")
            ])
    }

    private var removing: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Gỡ ảnh", "Take it away")(language),
            texts: [
                Phrase(
                    "Ảnh bị xoá khỏi sổ; sổ cái giữ mã băm của ảnh và người gỡ.",
                    "Its bytes are deleted; the ledger keeps its hash and who took it away.")(language)
            ],
            forms: [
                ConsoleForm(
                    action: link(path + "/remove"), button: Phrase("Gỡ ảnh", "Take it away")(language),
                    isGrave: true)
            ])
    }
}
