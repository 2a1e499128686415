internal import Mustache

/// The pages' templates, part of the program itself.
enum Templates {
    /// - Throws: what the parser finds wrong, at start and not at the first request.
    static func library() throws -> MustacheLibrary {
        MustacheContentTypes.register(MarkupText(), named: MarkupText.name)
        var library = MustacheLibrary()
        for (name, bytes) in files {
            // Each template says for itself how its values are escaped.
            let text = "{{% CONTENT_TYPE: \(MarkupText.name)}}" + String(decoding: bytes, as: UTF8.self)
            try library.register(text, named: name)
        }
        return library
    }

    private static let files: [(String, [UInt8])] = [
        ("page", PackageResources.page_mustache), ("scan", PackageResources.scan_mustache),
        ("home", PackageResources.home_mustache), ("product", PackageResources.product_mustache),
        ("products", PackageResources.products_mustache), ("list", PackageResources.list_mustache),
        ("fault", PackageResources.fault_mustache), ("facts", PackageResources.facts_mustache),
        ("help", PackageResources.help_mustache), ("form", PackageResources.form_mustache),
        ("steps", PackageResources.steps_mustache), ("office", PackageResources.office_mustache),
        ("office-form", PackageResources.office_form_mustache),
        ("office-chart", PackageResources.office_chart_mustache),
        ("office-table", PackageResources.office_table_mustache),
        ("confirm", PackageResources.confirm_mustache), ("picture", PackageResources.picture_mustache),
        ("scratch", PackageResources.scratch_mustache),
    ]
}
