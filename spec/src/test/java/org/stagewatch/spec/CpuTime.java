package org.stagewatch.spec;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// The processor time of the current thread since some moment: what a busy machine doesn't stretch.
///
/// @param start in nanoseconds
record CpuTime(long start) {
    static CpuTime startingNow() {
        return new CpuTime(now());
    }

    Duration used() {
        return Duration.ofNanos(now() - start);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
