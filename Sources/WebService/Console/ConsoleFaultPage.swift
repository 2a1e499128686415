internal import HTTPTypes

/// What whoever works in the console sees when a request is not answered as it was asked.
struct ConsoleFaultPage: Sendable {
    let frame: ConsoleFrame

    func answer(_ fault: WebFault, _ language: PageLanguage) -> Answer {
        let words = ConsoleFaultPage.words(fault)
        let page = ConsolePage(
            title: words.title(language), lead: words.detail(language),
            blocks: [
                ConsolePage.Block(links: [
                    ConsolePage.Cell(
                        text: Phrase("Về việc cần làm", "To the work list")(language),
                        href: frame.frame.link("/console", language))
                ])
            ])
        // Not at its own address: that may be one of an act, which no link may repeat.
        var answer = frame.answer(page, at: "/console", nil, language)
        answer.status = fault.status
        return answer
    }

    /// No stamp was scanned here; what belongs to someone else is not told from what is nowhere.
    private static func words(_ fault: WebFault) -> (title: Phrase, detail: Phrase) {
        guard case .notFound = fault else { return fault.words }
        return (
            fault.words.title,
            Phrase(
                "Địa chỉ sai, hoặc trang không thuộc tài khoản của bạn.",
                "The address is wrong, or the page is not one of your account.")
        )
    }
}
