internal import HTTPTypes
internal import Hummingbird

extension PageFrame {
    /// Refuses a form that another site's page sent: nobody's visit elsewhere becomes a scan or a try.
    ///
    /// Our pages send no referrer, so their `Origin` is `null`; browsers since 2023 say where a form stood.
    ///
    /// - Throws: ``WebFault/otherSite``.
    func requireOwnPage(_ request: Request) throws(WebFault) {
        if let place = request.headers[.fetchSite] {
            guard place == "same-origin" else { throw .otherSite }
            return
        }
        if let origin = request.headers[.origin], origin != "null" {
            guard origin == settings.baseURL.text else { throw .otherSite }
        }
    }
}
