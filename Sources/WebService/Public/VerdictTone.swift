/// How a verdict looks: never by colour alone, its words and its sign say the same.
enum VerdictTone: String {
    /// May be sold as far as the office knows.
    case good
    /// May be sold; something has ended since it was made.
    case ended
    /// Not yet, or held back.
    case caution
    /// Not to be sold or used.
    case bad
    /// Nothing can be said of the goods.
    case unknown

    /// The sign as an SVG path in a square of 24.
    var sign: String {
        switch self {
        case .good:
            "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zM10.3 16.9l-4.6-4.6 1.8-1.8 2.8 2.8 6.2-6.2 1.8 1.8z"
        case .ended:
            "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM10.9 6.5v6.2l4.6 2.8 1.1-1.9-3.5-2.1v-5z"
        case .caution: "M12 2.5 1 21.5h22zM10.9 9.5h2.2v6h-2.2zm0 7.5h2.2v2.2h-2.2z"
        case .bad:
            "M8 2h8l6 6v8l-6 6H8l-6-6V8zm.6 4.8L6.8 8.6l3.4 3.4-3.4 3.4 1.8 1.8 3.4-3.4 3.4 3.4 1.8-1.8-3.4-3.4 3.4-3.4-1.8-1.8-3.4 3.4z"
        case .unknown:
            "M11 17h2.4v2.4H11zm1.2-13.5c-2.9 0-4.9 1.8-5.2 4.5h2.5c.2-1.4 1.2-2.3 2.7-2.3s2.5.9 2.5 2.1c0 1-.5 1.6-1.7 2.5-1.5 1.1-2 1.9-2 3.7v.8h2.3v-.6c0-1.2.4-1.7 1.6-2.6 1.5-1.1 2.3-2.1 2.3-3.9 0-2.5-2-4.2-5-4.2z"
        }
    }
}
