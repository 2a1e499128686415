internal import Hummingbird
internal import NIOCore
internal import NIOHTTPTypes

/// Closes a connection whose request does not come to its end in time, however steadily its bytes drip.
///
/// Lives on its connection's event loop and nowhere else.
final class RequestDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private var isOpen = false
    private var deadline: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: isOpen = true
        case .body: break
        case .end:
            isOpen = false
            cancel()
        }
        context.fireChannelRead(data)
    }

    /// Most requests come as a whole: those need no clock.
    func channelReadComplete(context: ChannelHandlerContext) {
        if isOpen, deadline == nil {
            let channel = context.channel
            deadline = context.eventLoop.scheduleTask(in: .seconds(RequestLimits.requestSeconds)) {
                channel.close(promise: nil)
            }
        }
        context.fireChannelReadComplete()
    }

    func channelInactive(context: ChannelHandlerContext) {
        cancel()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { cancel() }

    private func cancel() {
        deadline?.cancel()
        deadline = nil
    }
}
