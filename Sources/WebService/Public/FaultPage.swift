internal import HTTPTypes

/// What people see when a request is not answered as it was asked.
struct FaultPage: Sendable {
    let frame: PageFrame

    func answer(_ fault: WebFault, _ language: PageLanguage) -> Answer {
        let words = fault.words
        let head = PageFrame.Head(
            title: words.title(language), description: words.detail(language), path: "/")
        var answer = frame.answer(
            "fault", head, language,
            [
                "title": words.title(language), "detail": words.detail(language),
                "form": CodeForm(language).values, "help": OfficeHelp(frame, language).values,
            ], .none)
        answer.status = fault.status
        return answer
    }
}
