package org.edaran.lang.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;

/**
 * What some work took, in microseconds: by the clock, and of the processor by its own thread. The second is the steadier one on
 * a machine that others use, but leaves out what other threads of the process do, such as compiling to machine code.
 */
record Time(long wallMicros, long processorMicros) {

    static Time of(Runnable work) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long used = thread.getCurrentThreadCpuTime();
        work.run();
        return new Time((System.nanoTime() - start) / 1_000, (thread.getCurrentThreadCpuTime() - used) / 1_000);
    }

    /** The middle one of many by each measure. */
    static Time median(List<Time> times) {
        return new Time(
                middle(times, Comparator.comparingLong(Time::wallMicros)).wallMicros(),
                middle(times, Comparator.comparingLong(Time::processorMicros)).processorMicros());
    }

    private static Time middle(List<Time> times, Comparator<Time> order) {
        return times.stream().sorted(order).toList().get(times.size() / 2);
    }
}
