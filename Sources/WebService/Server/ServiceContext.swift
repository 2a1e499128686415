internal import Hummingbird
internal import NIOCore

/// A request's own things, and the address that its connection comes from: counted for a while, never written down.
struct ServiceContext: RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection; nil where it has no address of the internet.
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
