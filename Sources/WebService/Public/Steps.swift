/// What to do next, each in one sentence.
enum Steps {
    static let compare = Phrase(
        "So tên, quy cách, số lô trên bao bì với trang này.",
        "Compare name, size and batch on the pack with this page.")
    static let reportDifference = Phrase(
        "Thấy khác, hoặc tem bị bóc dán lại: báo cho văn phòng.",
        "If they differ, or the stamp was peeled and stuck again, tell the office.")
    static let doNotUse = Phrase("Không sử dụng, không bán.", "Do not use it, do not sell it.")
    static let bringBack = Phrase(
        "Mang hàng về nơi bán để đổi hoặc trả.", "Take it back to where you bought it.")
    static let askSeller = Phrase(
        "Hỏi người bán vì sao hàng mang tem này.", "Ask the seller why the goods carry this stamp.")
    static let wait = Phrase(
        "Chưa dùng, chưa mua hàng này cho đến khi có kết luận.",
        "Do not use or buy it until there is a decision.")
    static let again = Phrase(
        "Quét lại ở nơi đủ sáng, hoặc gõ mã in dưới mã QR.",
        "Scan again in good light, or type the code printed below the QR code.")
    static let keepPack = Phrase(
        "Giữ lại bao bì và hoá đơn.", "Keep the pack and the receipt.")
    static let tellOffice = Phrase(
        "Báo cho văn phòng nơi bạn thấy tem này.", "Tell the office where you saw this stamp.")
}
