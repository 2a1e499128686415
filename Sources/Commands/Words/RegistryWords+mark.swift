internal import Registry
internal import StampFormat

extension RegistryWords {
    /// Why labels with the programme's mark are not printed; without the mark's name the law's own words are meant.
    static func markWords(of end: MarkEnd) -> Words {
        let next = Bilingual(
            "không in, không gắn tem này nữa: hoàn trả tem chưa dùng; có giấy chứng nhận mới thì in tiếp được",
            "print and attach none of these any more: return what is unused; with a new certificate they can be printed again"
        )
        let what =
            switch end {
            case .expired(let day):
                Bilingual(
                    "giấy chứng nhận OCOP đã hết hiệu lực ngày \(day.dayMonthYear): không còn được in tem OCOP",
                    "the OCOP certificate ended on \(day.iso): its stamps may no longer be printed")
            case .withdrawn(let day):
                Bilingual(
                    "giấy chứng nhận OCOP đã bị thu hồi\(day.map { " từ ngày \($0.dayMonthYear)" } ?? ""): không còn được in tem OCOP",
                    "the OCOP certificate was withdrawn\(day.map { " from \($0.iso) on" } ?? ""): its stamps may no longer be printed"
                )
            case .notRecognised:
                Bilingual(
                    "sản phẩm không có giấy chứng nhận OCOP đang có hiệu lực: chưa được in tem OCOP",
                    "no OCOP certificate of the product is in force: its stamps may not be printed")
            }
        return (what, next)
    }
}
