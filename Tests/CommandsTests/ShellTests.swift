import Foundation
import TestBinary
import Testing

@Suite struct ShellTests {
    /// A service that held another test's pipe would let that test wait for as long as it serves.
    @Test func `a program that is started has none of the test program's files open`() throws {
        let pipe = Pipe()
        defer { withExtendedLifetime(pipe) {} }
        // The shell's own child has its streams in order once it is the program.
        let open = try Shell(TestBinary.Scratch()).run(
            """
            sleep 60 > /dev/null 2>&1 &
            until [ "$(cat /proc/$!/comm)" = sleep ]; do :; done
            cd /proc/$!/fd && echo *; kill $!
            """)
        #expect(open.output == "0 1 2\n")
    }
}
