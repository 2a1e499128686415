internal import Registry
internal import StampFormat

/// Signing as the allotment's page shows it: to be begun, on its way, or stopped.
struct SigningWords {
    let view: AllotmentView
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }
    private var allotment: Allotment { view.allotment }
    /// Seconds between two looks at what is on its way.
    private static let pause = 3

    var blocks: [ConsolePage.Block] {
        guard [.approved, .signing].contains(allotment.stage) else { return [] }
        guard let signing = view.signing else { return visit.may(.jobSubmitted) ? [beginning] : [] }
        return [signing.job.state.isOpen ? running(signing) : stopped(signing)]
    }

    /// The page asks for itself again while work is on its way; it needs no script for that.
    var refresh: String? {
        guard allotment.stage != .closed, view.signing?.job.state.isOpen == true else { return nil }
        return "\(Self.pause); url=" + link("/console/allotments/\(allotment.number.number)")
    }

    private func form(_ name: String, _ button: Phrase, isGrave: Bool = false) -> ConsoleForm {
        ConsoleForm(
            action: link("/console/allotments/\(allotment.number.number)/\(name)"), button: button(language),
            isGrave: isGrave)
    }

    private var beginning: ConsolePage.Block {
        let count = ConsoleWords.count(allotment.quantity, language)
        return ConsolePage.Block(
            heading: Phrase("Ký tem", "Sign the stamps")(language),
            forms: [form("sign", Phrase("Ký \(count) tem", "Sign \(count) stamps"))])
    }

    private func running(_ signing: SigningView) -> ConsolePage.Block {
        let waiting = Phrase(
            "Đang chờ máy ký. Lâu hơn một phút thì báo quản trị viên: máy giữ khoá chưa chạy.",
            "Waiting for the signing machine. After a minute tell the administrator: it does not run."
        )
        let busy = Phrase(
            "Trang tự cập nhật; có thể đóng trang, việc ký vẫn chạy.",
            "This page keeps up by itself; it may be closed, the signing goes on.")
        return ConsolePage.Block(
            heading: Phrase("Đang ký tem", "The stamps are being signed")(language),
            texts: [(signing.isHeld || signing.progress.done > 0 ? busy : waiting)(language)]
                + fault(signing),
            progress: signing.progress,
            forms: visit.may(.jobCancelled)
                ? [form("stop-signing", Phrase("Dừng ký", "Stop it"), isGrave: true)] : [])
    }

    private func stopped(_ signing: SigningView) -> ConsolePage.Block {
        let isCancelled = signing.job.state == .cancelled
        let heading =
            isCancelled
            ? Phrase("Đã dừng ký", "Signing was stopped") : Phrase("Ký không xong", "Signing failed")
        return ConsolePage.Block(
            heading: heading(language),
            texts: [
                Phrase(
                    "Tem đã ký vẫn giữ nguyên; ký tiếp không làm lại chúng.",
                    "What is signed stays; going on does not sign it again.")(language)
            ] + fault(signing), progress: signing.progress,
            forms: visit.may(.jobRetried) ? [form("sign-again", Phrase("Ký tiếp", "Go on"))] : [])
    }

    private func fault(_ signing: SigningView) -> [String] {
        guard let fault = signing.job.fault else { return [] }
        return [Phrase("Lỗi gần nhất: \(fault)", "The last fault: \(fault)")(language)]
    }
}
