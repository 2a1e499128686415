import TestBinary
import Testing

@Suite struct ScriptTests {
    @Test("tells its story", arguments: try Script.all())
    func story(_ script: Script) throws {
        let shell = Shell(try Scratch())
        try script.given?.prepare(shell)
        for step in script.steps {
            let finished = try shell.run(step.command)
            let place = "\(script.name):\(step.line): \(step.command)"
            #expect(finished.status == step.status, "\(place)\n\(finished)")
            if let difference = OutputPattern(step.output).difference(from: finished.outputLines) {
                Issue.record("\(place)\nstandard output, \(difference)")
            }
            if let difference = OutputPattern(step.words).difference(from: finished.wordLines) {
                Issue.record("\(place)\nstandard error, \(difference)")
            }
        }
    }

    @Test func `a wildcard stands for what varies and nothing else`() {
        #expect(OutputPattern.matches("root …, … entries", "root 0a, 17 entries"))
        #expect(!OutputPattern.matches("root …", "Root 0a"))
        #expect(!OutputPattern.matches("a…a", "a"))
        #expect(OutputPattern(["a", "…", "z"]).difference(from: ["a", "b", "c", "z"]) == nil)
        #expect(OutputPattern(["a"]).difference(from: ["a", "b"]) != nil)
        #expect(OutputPattern(["a"]).difference(from: []) != nil)
    }
}
