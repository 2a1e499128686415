internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import Registry

/// Turns whatever was thrown into an answer: a problem document for programs, a page for people.
struct FaultAnswers<Context: RequestContext>: RouterMiddleware {
    let pages: FaultPage

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // The bytes after this are no request: Hummingbird answers and closes.
            throw error
        } catch {
            let fault = WebFault(error)
            if fault.isOurs {
                context.logger.error("fault", metadata: ["code": "\(fault.code)", "cause": "\(error)"])
            }
            return answer(to: request, context.id, fault).response(from: request, context: context)
        }
    }

    private func answer(to request: Request, _ id: String, _ fault: WebFault) -> Answer {
        let language = PageLanguage(request)
        var answer =
            request.uri.path.hasPrefix("/v1")
            ? Problem(fault, language, request: id).answer : pages.answer(fault, language)
        answer.headers = fault.headers
        answer.headers[.contentLanguage] = language.rawValue
        return answer
    }
}

extension WebFault {
    /// What an error of any layer means to whoever asked.
    init(_ error: any Error) {
        switch error {
        case let fault as WebFault: self = fault
        case let error as RegistryError: self = .registry(error)
        case is NIOTooManyBytesError: self = .bodyTooLarge
        case let error as HTTPError where error.status == .notFound: self = .notFound
        case let error as HTTPError where error.status == .contentTooLarge: self = .bodyTooLarge
        default: self = .unexpected
        }
    }
}

/// What is refused before any route sees it.
struct AddressLimit<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.utf8.count <= RequestLimits.address else { throw WebFault.addressTooLong }
        return try await next(request, context)
    }
}
