/// Proves that what is in boxes is what their history left there.
package enum BoxCheck {
    package static func run(on store: some RegistryStore) async throws(RegistryError) -> [CheckFinding] {
        let fault = try await store.read { reader throws(RegistryError) -> String? in
            let boxes = try reader.boxes()
            let events = Dictionary(grouping: try reader.boxEvents(), by: \.box)
            let present = Dictionary(uniqueKeysWithValues: boxes.map { ($0.parent, $0.children) })
            return Set(events.keys).union(present.keys).sorted().first { box in
                (events[box] ?? []).inside(on: nil) != present[box] ?? []
            }.map { "box \($0.text) is not as its history ends" }
        }
        return [CheckFinding("gift boxes", fault: fault)]
    }
}
