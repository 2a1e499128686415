internal import Glibc

/// One of the 34 provinces since 2025-07-01 (Resolution 202/2025/QH15): as coarse a place as a scan ever has.
package struct Province: Hashable, Sendable {
    /// Two digits of Decision 19/2025/QĐ-TTg.
    package let code: String
    package let name: String
    /// Of the town where it is governed, in hundredths of a degree.
    private let latitude: Int
    private let longitude: Int

    private init(_ code: String, _ name: String, _ latitude: Int, _ longitude: Int) {
        self.code = code
        self.name = name
        self.latitude = latitude
        self.longitude = longitude
    }

    /// - Parameter code: two digits; nil for others than ``all``.
    package init?(code: String) {
        guard let known = Province.all.first(where: { $0.code == code }) else { return nil }
        self = known
    }

    /// Kilometres between the two seats, as the crow flies, to some ten.
    package func distance(to other: Province) -> Double {
        let radians = Double.pi / 18_000
        let (own, far) = (Double(latitude) * radians, Double(other.latitude) * radians)
        let height = far - own
        let width = Double(other.longitude - longitude) * radians * cos((own + far) / 2)
        return 6371 * (height * height + width * width).squareRoot()
    }

    package static let all: [Province] = [
        Province("01", "Hà Nội", 2103, 10585), Province("04", "Cao Bằng", 2267, 10626),
        Province("08", "Tuyên Quang", 2182, 10521), Province("11", "Điện Biên", 2139, 10302),
        Province("12", "Lai Châu", 2240, 10345), Province("14", "Sơn La", 2133, 10391),
        Province("15", "Lào Cai", 2172, 10491), Province("19", "Thái Nguyên", 2159, 10584),
        Province("20", "Lạng Sơn", 2185, 10676), Province("22", "Quảng Ninh", 2095, 10708),
        Province("24", "Bắc Ninh", 2127, 10620), Province("25", "Phú Thọ", 2132, 10540),
        Province("31", "Hải Phòng", 2086, 10668), Province("33", "Hưng Yên", 2065, 10606),
        Province("37", "Ninh Bình", 2025, 10597), Province("38", "Thanh Hóa", 1981, 10578),
        Province("40", "Nghệ An", 1867, 10569), Province("42", "Hà Tĩnh", 1834, 10591),
        Province("44", "Quảng Trị", 1747, 10662), Province("46", "Huế", 1646, 10759),
        Province("48", "Đà Nẵng", 1605, 10820), Province("51", "Quảng Ngãi", 1512, 10880),
        Province("52", "Gia Lai", 1378, 10922), Province("56", "Khánh Hòa", 1224, 10919),
        Province("66", "Đắk Lắk", 1267, 10804), Province("68", "Lâm Đồng", 1194, 10844),
        Province("75", "Đồng Nai", 1095, 10682), Province("79", "Thành phố Hồ Chí Minh", 1078, 10670),
        Province("80", "Tây Ninh", 1054, 10641), Province("82", "Đồng Tháp", 1036, 10636),
        Province("86", "Vĩnh Long", 1025, 10597), Province("91", "An Giang", 1001, 10508),
        Province("92", "Cần Thơ", 1003, 10578), Province("96", "Cà Mau", 918, 10515),
    ]
}
