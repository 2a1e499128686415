internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let childQuery = "SELECT box_allotment, box_serial, allotment, serial FROM box_child"
    private static let eventQuery = """
        SELECT box_allotment, box_serial, allotment, serial, is_in, entry, valid_from, recorded_on, at FROM box_event
        """

    func boxes() throws(RegistryError) -> [GiftBox] {
        try boxes("\(Self.childQuery) ORDER BY box_allotment, box_serial, allotment, serial", [])
    }

    func boxes(
        after parent: StampPlace?, of producer: UInt32?, limit: Int
    ) throws(RegistryError) -> [GiftBox] {
        // Which boxes first, then what is in them: a limit counts boxes.
        let sql = """
            SELECT child.box_allotment, child.box_serial, child.allotment, child.serial FROM box_child AS child JOIN (
                SELECT DISTINCT box_allotment, box_serial FROM box_child
                WHERE (box_allotment > $1 OR (box_allotment = $1 AND box_serial > $2))
                    AND (CAST($3 AS BIGINT) IS NULL
                        OR box_allotment IN (\(Self.ownAllotments)) OR allotment IN (\(Self.ownAllotments)))
                ORDER BY box_allotment, box_serial LIMIT $4
            ) AS box ON box.box_allotment = child.box_allotment AND box.box_serial = child.box_serial
            ORDER BY child.box_allotment, child.box_serial, child.allotment, child.serial
            """
        return try boxes(
            sql,
            [
                SQLValue(parent?.allotment.number ?? 0), SQLValue(parent?.serial.number ?? 0),
                SQLValue(producer), SQLValue(limit),
            ])
    }

    func children(of parent: StampPlace) throws(RegistryError) -> [StampPlace] {
        try all(
            """
            SELECT allotment, serial FROM box_child WHERE box_allotment = $1 AND box_serial = $2
            ORDER BY allotment, serial
            """, Self.values(parent)
        ) { row throws(RegistryError) in try Self.place(row, 0) }
    }

    func box(holding child: StampPlace) throws(RegistryError) -> StampPlace? {
        try first(
            "SELECT box_allotment, box_serial FROM box_child WHERE allotment = $1 AND serial = $2",
            Self.values(child)
        ) { row throws(RegistryError) in try Self.place(row, 0) }
    }

    func boxEvents(of allotment: AllotmentNumber) throws(RegistryError) -> [BoxEvent] {
        try all(
            "\(Self.eventQuery) WHERE box_allotment = $1 ORDER BY entry, allotment, serial",
            [SQLValue(allotment.number)], as: Self.boxEvent)
    }

    func boxEvents() throws(RegistryError) -> [BoxEvent] {
        try all("\(Self.eventQuery) ORDER BY entry, allotment, serial", as: Self.boxEvent)
    }

    func pack(_ child: StampPlace, into box: StampPlace) throws(RegistryError) {
        try change(
            "INSERT INTO box_child (allotment, serial, box_allotment, box_serial) VALUES ($1, $2, $3, $4)",
            Self.values(child) + Self.values(box))
        stageBoxEvent(child, box, isIn: true)
    }

    func unpack(_ child: StampPlace, from box: StampPlace) throws(RegistryError) {
        try change(
            """
            DELETE FROM box_child WHERE allotment = $1 AND serial = $2 AND box_allotment = $3 AND box_serial = $4
            """, Self.values(child) + Self.values(box))
        stageBoxEvent(child, box, isIn: false)
    }

    private func stageBoxEvent(_ child: StampPlace, _ box: StampPlace, isIn: Bool) {
        stage(
            """
            INSERT INTO box_event (entry, valid_from, recorded_on, at, document, box_allotment, box_serial, allotment,
                serial, is_in)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """, Self.values(box) + Self.values(child) + [SQLValue(isIn ? 1 : 0)])
    }

    private static let ownAllotments = """
        SELECT number FROM allotment WHERE product IN (SELECT number FROM product WHERE producer = $3)
        """

    private static func values(_ stamp: StampPlace) -> [SQLValue] {
        [SQLValue(stamp.allotment.number), SQLValue(stamp.serial.number)]
    }

    private func boxes(_ sql: String, _ arguments: [SQLValue]) throws(RegistryError) -> [GiftBox] {
        var boxes: [GiftBox] = []
        for row in try rows(sql, arguments) {
            let (parent, child) = (try Self.place(row, 0), try Self.place(row, 2))
            if boxes.last?.parent == parent, let open = boxes.popLast() {
                boxes.append(GiftBox(parent: parent, children: open.children + [child]))
            } else {
                boxes.append(GiftBox(parent: parent, children: [child]))
            }
        }
        return boxes
    }

    private static func boxEvent(_ row: SQLRow) throws(RegistryError) -> BoxEvent {
        BoxEvent(
            box: try place(row, 0), child: try place(row, 2), isIn: try row.integer(4) == 1,
            try record(row, from: 5))
    }
}
