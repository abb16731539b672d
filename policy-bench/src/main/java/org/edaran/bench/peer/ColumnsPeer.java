package org.edaran.bench.peer;

import java.util.Arrays;
import org.edaran.bench.Workload;

/**
 * The four rules in one loop over columns of eight bytes a row, written by hand for this task alone: rows by date, counters
 * in an array, no branch in the loop. What a machine can do.
 */
public final class ColumnsPeer implements Peer<ColumnsPeer.Lists> {

    private static final int DUTY = 1;
    private static final int HOME = 1 << 16;

    private int[] person = {};
    private byte[] mode = {};
    private byte[] date = {};
    private short[] location = {};
    private int[] starts = {};
    private int[] groupOf = {};
    private byte[] suspectOf = {};
    private byte[] cityOf = {};
    private byte[] cityOfRegion = {};

    /** Rows by rule, and groups with their counters. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Lists(int[][] rows, int[] sizes, int[] groups, int[] dates, int[] counters, int groupCount) {}

    @Override
    public String name() {
        return "Java, fused loop on columns, by hand";
    }

    @Override
    public void load(Workload workload) {
        int rows = workload.rows();
        person = new int[rows];
        mode = new byte[rows];
        date = new byte[rows];
        location = new short[rows];
        starts = new int[Workload.DATES.size() + 1];
        for (int row = 0; row < rows; row++) {
            person[row] = workload.personAt(row);
            mode[row] = (byte) workload.modeAt(row);
            date[row] = (byte) workload.dateAt(row);
            location[row] = (short) workload.locationAt(row);
            starts[date[row] + 1] = row + 1;
        }
        groupOf = new int[workload.people()];
        suspectOf = new byte[workload.people()];
        cityOf = new byte[workload.people()];
        for (int one = 0; one < workload.people(); one++) {
            groupOf[one] = workload.unitOf(one) * 3 + workload.categoryOf(one);
            suspectOf[one] =
                    (byte) ((workload.categoryOf(one) == Workload.DIRECT ? 1 : 0) | (workload.isEligible(one) ? 0 : 2));
            cityOf[one] = (byte) Workload.cityOf(workload.domicileOf(one));
        }
        cityOfRegion = new byte[Workload.regions()];
        for (int region = 0; region < cityOfRegion.length; region++) {
            cityOfRegion[region] = (byte) Workload.cityOf(region);
        }
    }

    @Override
    public Lists check() {
        Rows direct = new Rows();
        Rows domicile = new Rows();
        Rows eligible = new Rows();
        int groups = groupOf.length == 0 ? 0 : (groupOf[groupOf.length - 1] / 3 + 1) * 3;
        int[] counters = new int[groups];
        Rows broken = new Rows();
        Rows dates = new Rows();
        Rows counts = new Rows();
        for (int day = 0; day + 1 < starts.length; day++) {
            Arrays.fill(counters, 0);
            for (int from = starts[day]; from < starts[day + 1]; from += Rows.BLOCK) {
                int to = Math.min(from + Rows.BLOCK, starts[day + 1]);
                direct.reserve();
                domicile.reserve();
                eligible.reserve();
                block(from, to, counters, direct, domicile, eligible);
            }
            for (int group = 0; group < groups; group++) {
                int counter = counters[group];
                if (2 * (counter >>> 16) > (counter & 0xFFFF)) {
                    broken.add(group);
                    dates.add(day);
                    counts.add(counter);
                }
            }
        }
        return new Lists(
                new int[][] {direct.values, domicile.values, eligible.values},
                new int[] {direct.size, domicile.size, eligible.size},
                broken.values,
                dates.values,
                counts.values,
                broken.size);
    }

    private void block(int from, int to, int[] counters, Rows direct, Rows domicile, Rows eligible) {
        int[] one = direct.values;
        int[] two = domicile.values;
        int[] three = eligible.values;
        int a = direct.size;
        int b = domicile.size;
        int c = eligible.size;
        for (int row = from; row < to; row++) {
            int who = person[row];
            int in = mode[row];
            int home = in == Workload.WFH ? 1 : 0;
            int suspect = suspectOf[who];
            counters[groupOf[who]] += (in <= Workload.WFH ? DUTY : 0) + home * HOME;
            one[a] = row;
            a += home & suspect;
            two[b] = row;
            b += home & (cityOfRegion[location[row]] == cityOf[who] ? 0 : 1);
            three[c] = row;
            c += home & suspect >>> 1;
        }
        direct.size = a;
        domicile.size = b;
        eligible.size = c;
    }

    /** Numbers that grow. */
    private static final class Rows {
        private static final int BLOCK = 4096;
        private int[] values = new int[2 * BLOCK];
        private int size;

        private void reserve() {
            if (size + BLOCK >= values.length) {
                values = Arrays.copyOf(values, values.length * 2);
            }
        }

        private void add(int value) {
            reserve();
            values[size++] = value;
        }
    }

    @Override
    public Found found(Lists result) {
        Found found = new Found();
        for (int rule = 0; rule < 3; rule++) {
            for (int i = 0; i < result.sizes()[rule]; i++) {
                int row = result.rows()[rule][i];
                found.row(rule + 1, date[row], person[row]);
            }
        }
        for (int i = 0; i < result.groupCount(); i++) {
            int counter = result.counters()[i];
            found.group(result.dates()[i], result.groups()[i], counter >>> 16, counter & 0xFFFF);
        }
        return found;
    }
}
