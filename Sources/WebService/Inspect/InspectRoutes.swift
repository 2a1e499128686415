internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import StampFormat
internal import StampSigning

/// The inspector app under `/inspect`: its files as they are, and the keys that it trusts.
struct InspectRoutes<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let frame: PageFrame

    private var app: AppFiles { frame.settings.app }

    func add(to book: RouteBook<some RequestContext>) {
        book.get("/inspect") { request, _ in page(PageLanguage(request)) }
        book.get("/inspect/keys.json") { _, _ in try keys() }
        book.get("/inspect/:file") { request, context in
            try file(try request.part("file", context))
        }
    }

    private func page(_ language: PageLanguage) -> Answer {
        guard let html = app["index.html"] else { return absent(language) }
        return InspectRoutes.guarded(Answer("text/html; charset=utf-8", html, .revalidated))
    }

    /// Says who can put the app there; everything else of the service works without it.
    private func absent(_ language: PageLanguage) -> Answer {
        let title = Phrase("Chưa cài ứng dụng kiểm tra", "The inspector app is not installed")(language)
        let head = PageFrame.Head(title: title, description: title, path: "/inspect")
        var answer = frame.answer(
            "fault", head, language,
            [
                "title": title,
                "detail": Phrase(
                    "Máy chủ này không có các tệp của ứng dụng. Quản trị viên: tạo bằng “make app” rồi ghi thư mục "
                        + "đó vào --app-folder. Bạn vẫn kiểm tra được tem ở dưới khi có mạng.",
                    "This server lacks the app’s files. Administrator: make them with “make app” and name their "
                        + "folder with --app-folder. Stamps can still be checked below with a network.")(
                        language),
                "form": CodeForm(language).values, "help": OfficeHelp(frame, language).values,
            ], .none)
        answer.status = .serviceUnavailable
        return answer
    }

    private func file(_ name: String) throws(WebFault) -> Answer {
        guard let bytes = app[name], let type = AppFiles.type(of: name) else { throw .notFound }
        var answer = Answer(type, name.hasSuffix("worker.js") ? opening + bytes : bytes, .revalidated)
        // The public pages' worker answers for stamps, whose paths are not below its own.
        answer.headers[.serviceWorkerAllowed] = "/"
        return InspectRoutes.guarded(answer)
    }

    /// What workers are told of the app: a browser takes a worker anew when its bytes differ.
    private var opening: [UInt8] {
        let names = app.names.map { "\"\($0)\"" }.joined(separator: ",")
        return Array("const appVersion = \"\(app.version)\", appFiles = [\(names)];\n".utf8)
    }

    /// Scripts of our own and WebAssembly, which no other page may have, and the camera.
    private static func guarded(_ answer: Answer) -> Answer {
        var answer = answer
        answer.headers[.contentSecurityPolicy] =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'"
        answer.headers[.permissionsPolicy] = "camera=(self), geolocation=(), microphone=()"
        return answer
    }

    /// Public keys with their windows, as numbers of days from 2020-01-01 on, as in stamps.
    private func keys() throws -> Answer {
        let moment = try source.moment()
        var keys: [CanonicalJSON] = []
        for entry in source.keys.keyring(at: moment.milliseconds).entries {
            guard let window = entry.certificate?.window else { continue }
            keys.append(
                .object([
                    "first": .integer(Int(window.first.number)), "id": .integer(Int(entry.key.id.number)),
                    "last": .integer(Int(window.last.number)),
                    "public_key": .string(String(decoding: try entry.key.pem(), as: UTF8.self)),
                ]))
        }
        let office = source.office
        return Answer(
            json: .object([
                "host": .string(office.host.name), "keys": .array(keys),
                "made_at": .integer(Int(moment.milliseconds / 1000)), "office": .string(office.name),
                "training_day": .optional(office.trainingDay?.iso),
            ]), .revalidated)
    }
}

extension HTTPField.Name {
    /// Service Workers, 6.5.1: which paths a worker may answer for.
    fileprivate static var serviceWorkerAllowed: HTTPField.Name {
        guard let name = HTTPField.Name("Service-Worker-Allowed") else {
            preconditionFailure("no field name")
        }
        return name
    }
}
