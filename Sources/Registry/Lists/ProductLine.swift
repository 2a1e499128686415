package import StampFormat

/// A product with who makes it: how every list names its lines.
package struct ProductLine: Hashable, Sendable {
    package let product: Product
    package let producer: Producer

    package init(product: Product, producer: Producer) {
        self.product = product
        self.producer = producer
    }
}

extension RegistryReader {
    /// The products with these numbers, each with its producer.
    package func productLines(
        of numbers: Set<ProductNumber>
    ) throws(RegistryError) -> [ProductNumber: ProductLine] {
        var lines: [ProductNumber: ProductLine] = [:]
        for number in numbers {
            guard let product = try product(number), let producer = try producer(product.producer) else {
                throw .unknownProduct(number)
            }
            lines[number] = ProductLine(product: product, producer: producer)
        }
        return lines
    }

    /// All products with their producers, by number.
    package func productLines() throws(RegistryError) -> [ProductNumber: ProductLine] {
        let producers = Dictionary(uniqueKeysWithValues: try producers().map { ($0.number, $0) })
        var lines: [ProductNumber: ProductLine] = [:]
        for product in try products() {
            guard let producer = producers[product.producer] else { throw .unknownProducer(product.producer) }
            lines[product.number] = ProductLine(product: product, producer: producer)
        }
        return lines
    }
}
