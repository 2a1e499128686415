internal import Registry
internal import StampFormat

extension LogoRight {
    /// The last day of the right; nil without it.
    var until: Day? {
        guard case .allowed(_, let until) = self else { return nil }
        return until
    }

    /// What to do where the product may not carry the OCOP mark; empty where it may.
    var advice: [String] {
        switch self {
        case .allowed: []
        case .tooFewStars(let stars):
            [
                "logo OCOP: sản phẩm \(stars) sao chưa được dùng → bỏ logo khỏi nhãn, đăng ký nâng hạng từ 3 sao",
                "OCOP mark: not with \(stars) stars → take it off the label; it comes with 3 stars",
            ]
        case .noCertificate:
            [
                "logo OCOP: không được in, dán khi không có công nhận từ 3 sao còn hiệu lực → ngừng in, che logo trên bao bì tồn",
                "OCOP mark: not without a valid recognition of 3 stars → stop printing it, cover it on packs in stock",
            ]
        }
    }
}
