internal import Registry
internal import StampFormat

/// Why a file does not become a picture, in words.
enum PictureWords {
    static func words(of refusal: PictureRefusal) -> RegistryWords.Words {
        switch refusal {
        case .tooLarge(let count, let most):
            (
                Bilingual(
                    "tệp ảnh có \(count) byte, nhiều nhất là \(most) (\(most >> 20) MiB)",
                    "the file has \(count) bytes, it may have \(most) (\(most >> 20) MiB)"),
                smaller
            )
        case .notAPicture:
            (
                Bilingual(
                    "tệp không phải ảnh JPEG hay PNG", "the file is no JPEG or PNG picture"),
                Bilingual(
                    "chụp lại bằng điện thoại, hoặc lưu ảnh dạng JPEG",
                    "take it with a phone again, or save it as JPEG")
            )
        case .badSides(let width, let height):
            sides(width, height)
        case .tooManyPixels(let count, let most):
            (
                Bilingual(
                    "ảnh có \(count) điểm ảnh, nhiều nhất là \(most)",
                    "the picture has \(count) pixels, it may have \(most)"), smaller
            )
        case .unreadable:
            (
                Bilingual(
                    "không đọc được hết ảnh: tệp bị cụt, hỏng hoặc dùng màu in CMYK",
                    "the picture cannot be read to its end: cut off, damaged, or in CMYK printing colours"),
                Bilingual("lưu lại ảnh dạng JPEG màu RGB", "save it again as a JPEG in RGB")
            )
        case .none(let product):
            (
                Bilingual(
                    "sản phẩm số \(product.number) chưa có ảnh", "product \(product.number) has no picture"),
                Bilingual(
                    "thêm: tracestamp product picture add \(product.number) --file ẢNH",
                    "add one: tracestamp product picture add \(product.number) --file PICTURE")
            )
        }
    }

    private static let smaller = Bilingual(
        "giảm kích thước ảnh rồi gửi lại", "make the picture smaller and send it again")

    private static func sides(_ width: Int, _ height: Int) -> RegistryWords.Words {
        let (allowed, proportion) = (PictureLimits.sides, PictureLimits.proportion)
        return (
            Bilingual(
                "ảnh \(width) × \(height) điểm không dùng được: mỗi cạnh từ \(allowed.lowerBound) đến "
                    + "\(allowed.upperBound), cạnh dài nhiều nhất gấp \(proportion) cạnh ngắn",
                "a picture of \(width) × \(height) pixels cannot be used: each side has \(allowed.lowerBound) to "
                    + "\(allowed.upperBound), the longer at most \(proportion) times the shorter"),
            Bilingual("cắt hoặc chụp lại ảnh", "crop the picture or take it again")
        )
    }
}
