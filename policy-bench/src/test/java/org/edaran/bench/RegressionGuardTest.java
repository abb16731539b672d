package org.edaran.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import org.edaran.bench.WorkloadGenerator.Profile;
import org.edaran.bench.peer.EdaranPeer;
import org.edaran.bench.peer.MapsPeer;
import org.edaran.bench.peer.Peer;
import org.edaran.roster.Roster;
import org.junit.jupiter.api.Test;

/** What must not get worse unnoticed. Nothing here is timed by the clock; margins are wide. */
class RegressionGuardTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROWS = 90_000;

    /** On a busy machine it takes longer until both are compiled. */
    private static final int MOST_ROUNDS = 200;

    /** Measured: about 4 bytes, of arrays by person and by group; 23 before people of a kind were swept. */
    @Test
    void check_allocatesNoObjectForAnAssignment_whereNothingIsFound() throws Exception {
        assertThat(bytes(Profile.FLAWLESS)).isLessThan(10);
    }

    /** Measured: about 8 bytes where every fifth row breaks a rule; 434 when findings were made at once. */
    @Test
    void check_makesNoFinding_beforeOneIsRead() throws Exception {
        assertThat(bytes(Profile.SPEC)).isLessThan(24);
    }

    /**
     * Measured: 15 where one in a thousand people moves to another unit and one in a thousand assignments is elsewhere; 943 when
     * nobody was swept beside them.
     */
    @Test
    void check_sweepsThoseWhoStay_besideThoseWhoMove() throws Exception {
        EdaranPeer edaran = new EdaranPeer();
        Workload workload = WorkloadGenerator.generate(Profile.FLAWLESS, ROWS);
        Roster roster = Rosters.withChanges(workload, edaran.evaluator().schema(), 1000);
        assertThat(bytes(() -> edaran.evaluator().check(roster))).isLessThan(50);
    }

    /** Measured: more than 10 times as fast, both compiled; 1 to 1 when each rule was asked for each person. */
    @Test
    void check_takesHalfTheProcessorTimeOfALoopOverMaps_atTheMost() throws Exception {
        Workload workload = WorkloadGenerator.generate(Profile.SPEC, ROWS);
        EdaranPeer edaran = new EdaranPeer();
        MapsPeer maps = new MapsPeer();
        edaran.load(workload);
        maps.load(workload);
        long edaranBest = Long.MAX_VALUE;
        long mapsBest = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && (round < 11 || edaranBest >= mapsBest / 2); round++) {
            edaranBest = Math.min(edaranBest, time(edaran));
            mapsBest = Math.min(mapsBest, time(maps));
        }
        assertThat((double) edaranBest / mapsBest).isLessThan(0.5);
    }

    private static long time(Peer<?> peer) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        peer.check();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** Bytes that the second check of a roster allocates for each assignment; the least of several, since compiling may add. */
    private static double bytes(Profile profile) throws Exception {
        EdaranPeer edaran = new EdaranPeer();
        edaran.load(WorkloadGenerator.generate(profile, ROWS));
        return bytes(edaran::check);
    }

    private static double bytes(Callable<?> check) throws Exception {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long start = THREADS.getCurrentThreadAllocatedBytes();
            check.call();
            least = Math.min(least, (double) (THREADS.getCurrentThreadAllocatedBytes() - start) / ROWS);
        }
        return least;
    }
}
