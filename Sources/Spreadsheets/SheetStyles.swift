internal import CXLSXWriter

/// The few ways in which cells look; the workbook owns them.
struct SheetStyles {
    typealias Style = UnsafeMutablePointer<lxw_format>

    let title: Style?
    let heading: Style?
    let text: Style?
    let integer: Style?
    let hundredths: Style?
    let day: Style?
    let total: Style?
    let wrong: Style?
    /// Of cells that nobody has filled in yet.
    let typed: Style?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        title = workbook_add_format(workbook)
        format_set_bold(title)
        format_set_font_size(title, 14)
        heading = SheetStyles.cell(workbook)
        format_set_bold(heading)
        format_set_text_wrap(heading)
        format_set_bg_color(heading, 0xE7EFE6)
        text = SheetStyles.cell(workbook, number: "@")
        format_set_text_wrap(text)
        integer = SheetStyles.cell(workbook, number: "#,##0")
        hundredths = SheetStyles.cell(workbook, number: "0.00")
        day = SheetStyles.cell(workbook, number: "dd/mm/yyyy")
        total = SheetStyles.cell(workbook, number: "#,##0")
        format_set_bold(total)
        wrong = SheetStyles.cell(workbook, number: "@")
        format_set_text_wrap(wrong)
        format_set_bg_color(wrong, 0xFFD9D0)
        typed = workbook_add_format(workbook)
        format_set_num_format(typed, "@")
    }

    private static func cell(_ workbook: UnsafeMutablePointer<lxw_workbook>, number: String? = nil) -> Style?
    {
        let style = workbook_add_format(workbook)
        format_set_border(style, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(style, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let number { format_set_num_format(style, number) }
        return style
    }
}
