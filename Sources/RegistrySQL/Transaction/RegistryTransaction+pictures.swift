internal import Registry
internal import StampFormat

extension RegistryTransaction {
    // The bytes stand last in their table and are not named here: they are not read.
    private static let pictureQuery = """
        SELECT product_picture.product, product_picture.given_by, product_picture.given_on,
            small.hash, small.width, small.height, small.byte_count,
            large.hash, large.width, large.height, large.byte_count
        FROM product_picture JOIN picture_copy AS small ON small.hash = product_picture.small
            JOIN picture_copy AS large ON large.hash = product_picture.large
        """

    func picture(of product: ProductNumber) throws(RegistryError) -> ProductPicture? {
        try first(
            "\(Self.pictureQuery) WHERE product_picture.product = $1", [SQLValue(product.number)],
            as: Self.picture)
    }

    func pictures() throws(RegistryError) -> [ProductPicture] {
        try all("\(Self.pictureQuery) ORDER BY product_picture.product", as: Self.picture)
    }

    func pictureBytes(_ hash: [UInt8]) throws(RegistryError) -> [UInt8]? {
        try first("SELECT content FROM picture_copy WHERE hash = $1", [.blob(hash)]) {
            row throws(RegistryError) in try row.blob(0)
        }
    }

    func put(_ picture: ProductPicture, _ prepared: PreparedPicture) throws(RegistryError) {
        let former = try self.picture(of: picture.product)
        for file in [prepared.small, prepared.large] {
            let copy = file.copy
            try change(
                """
                INSERT INTO picture_copy (hash, width, height, byte_count, content) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (hash) DO NOTHING
                """,
                [
                    .blob(copy.hash), SQLValue(copy.width), SQLValue(copy.height), SQLValue(copy.byteCount),
                    .blob(file.bytes),
                ])
        }
        try change(
            """
            INSERT INTO product_picture (product, small, large, given_by, given_on) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (product) DO UPDATE SET small = excluded.small, large = excluded.large,
                given_by = excluded.given_by, given_on = excluded.given_on
            """,
            [
                SQLValue(picture.product.number), .blob(picture.small.hash), .blob(picture.large.hash),
                SQLValue(picture.givenBy.rawValue), SQLValue(picture.givenOn.number),
            ])
        if let former { try removeUnshown(former) }
    }

    func removePicture(of product: ProductNumber) throws(RegistryError) {
        let former = try picture(of: product)
        try change("DELETE FROM product_picture WHERE product = $1", [SQLValue(product.number)])
        if let former { try removeUnshown(former) }
    }

    /// Removes the bytes that no product shows any more.
    private func removeUnshown(_ former: ProductPicture) throws(RegistryError) {
        for copy in [former.small, former.large] {
            try change(
                """
                DELETE FROM picture_copy WHERE hash = $1
                    AND NOT EXISTS (SELECT 1 FROM product_picture WHERE small = $1)
                    AND NOT EXISTS (SELECT 1 FROM product_picture WHERE large = $1)
                """, [.blob(copy.hash)])
        }
    }

    private static func picture(_ row: SQLRow) throws(RegistryError) -> ProductPicture {
        ProductPicture(
            product: try row.value(0, ProductNumber.init(stored:)), small: try copy(row, 3),
            large: try copy(row, 7),
            givenBy: try row.value(1) { (word: String) in Act.Role(rawValue: word) },
            givenOn: try row.value(2) { Day(number: $0) })
    }

    private static func copy(_ row: SQLRow, _ column: Int) throws(RegistryError) -> PictureCopy {
        PictureCopy(
            hash: try row.blob(column), width: try row.integer(column + 1),
            height: try row.integer(column + 2), byteCount: try row.integer(column + 3))
    }
}
