internal import Mustache

/// The pages' templates, part of the program itself.
enum Templates {
    /// - Throws: what the parser finds wrong, at start and not at the first request.
    static func library() throws -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, bytes) in files {
            try library.register(String(decoding: bytes, as: UTF8.self), named: name)
        }
        return library
    }

    private static let files: [(String, [UInt8])] = [
        ("page", PackageResources.page_mustache), ("scan", PackageResources.scan_mustache),
        ("home", PackageResources.home_mustache), ("product", PackageResources.product_mustache),
        ("products", PackageResources.products_mustache), ("list", PackageResources.list_mustache),
        ("fault", PackageResources.fault_mustache), ("facts", PackageResources.facts_mustache),
        ("help", PackageResources.help_mustache), ("form", PackageResources.form_mustache),
        ("steps", PackageResources.steps_mustache),
    ]
}
