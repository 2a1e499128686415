/// A part of a job that one worker does at a time, and its lease on it.
///
/// Whoever takes a share gets the next fencing number. A worker whose lease ran out, or was taken from it, holds
/// an older number, or a lease that is over: what it then wants to store is refused.
package struct JobShare: Hashable, Sendable {
    package let job: Int
    /// From 0; for signing the number of the block, and one more to close the allotment.
    package let number: Int
    /// In the units of ``JobProgress``; 0 for the share that comes when all others are done.
    package let size: Int
    /// How often the share was taken, this time included.
    package let fence: Int

    package init(job: Int, number: Int, size: Int, fence: Int) {
        self.job = job
        self.number = number
        self.size = size
        self.fence = fence
    }

    /// Whether it ends the job.
    package var isLast: Bool { size == 0 }
}

/// How a job is cut: equal shares, a shorter one, and where it is needed one of size 0 that ends it.
package struct JobCut: Hashable, Sendable {
    package let total: Int
    /// At least 1.
    package let each: Int
    /// Whether a share of size 0 comes when all others are done.
    package let hasEnd: Bool

    package init(total: Int, each: Int) { self.init(total: total, each: each, hasEnd: true) }

    private init(total: Int, each: Int, hasEnd: Bool) {
        self.total = total
        self.each = each
        self.hasEnd = hasEnd
    }

    /// One share that is the whole job.
    package static func whole(_ total: Int) -> JobCut { JobCut(total: total, each: total, hasEnd: false) }

    /// Shares that hold units; the one that ends the job has this number.
    package var count: Int { (total + each - 1) / each }
}

/// Who holds shares, and for how long at a time.
package struct JobHolder: Hashable, Sendable {
    /// Unique among all that run at the same time.
    package let name: String
    /// Milliseconds from the last sign of life, by the database's clock, until others may take its shares.
    package let lease: Int64

    package init(name: String, lease: Int64) {
        self.name = name
        self.lease = lease
    }
}

/// A share that someone has in hand.
package struct JobLease: Hashable, Sendable {
    package let share: JobShare
    package let holder: String
    /// Milliseconds until others may take it.
    package let left: Int64

    package init(share: JobShare, holder: String, left: Int64) {
        self.share = share
        self.holder = holder
        self.left = left
    }
}
