internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import Registry

/// Refuses what no route should see, and turns whatever was thrown into an answer: a problem document for programs,
/// a page for people.
struct FaultAnswers<Context: RequestContext>: RouterMiddleware {
    let pages: FaultPage
    let consolePages: ConsoleFaultPage
    let meter: ServiceMeter

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            guard request.uri.string.utf8.count <= RequestLimits.address else {
                throw WebFault.addressTooLong
            }
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // The bytes after this are no request: Hummingbird answers and closes.
            throw error
        } catch {
            let fault = WebFault(error)
            if case .registry(let error) = fault { meter.count(storeError: error.code) }
            if fault.isOurs {
                context.logger.error("fault", metadata: ["code": "\(fault.code)", "cause": "\(error)"])
            }
            return answer(to: request, context.id, fault).response(from: request, context: context)
        }
    }

    private func answer(to request: Request, _ id: String, _ fault: WebFault) -> Answer {
        let language = PageLanguage(request)
        let path = request.uri.path
        var answer =
            if ["/v1", "/readyz", "/healthz", "/metrics"].contains(where: path.hasPrefix) {
                Problem(fault, language, request: id).answer
            } else if path.hasPrefix("/console") {
                consolePages.answer(fault, language)
            } else {
                pages.answer(fault, language)
            }
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
        case let refusal as WorkRefusal where !refusal.isOurs: self = .refused(refusal, .unprocessableContent)
        case is NIOTooManyBytesError: self = .bodyTooLarge(most: nil)
        case let error as HTTPError where error.status == .notFound: self = .notFound
        case let error as HTTPError where error.status == .contentTooLarge:
            self = .bodyTooLarge(most: nil)
        default: self = .unexpected
        }
    }
}

extension Request {
    /// The whole body.
    ///
    /// The library's error counts what is left after the first part, so the limit is named here.
    ///
    /// - Throws: ``WebFault/bodyTooLarge(most:)`` beyond `most` bytes.
    func body(upTo most: Int) async throws -> ByteBuffer {
        do {
            return try await body.collect(upTo: most)
        } catch is NIOTooManyBytesError {
            throw WebFault.bodyTooLarge(most: most)
        }
    }
}
