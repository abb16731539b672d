package org.edaran.eval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.roster.DigestSum;
import org.jspecify.annotations.Nullable;

/** Writes and reads what people add who were left out of a part. The texts of keys stand once. Stateless. */
final class SumBytes {

    private static final long MOST_DAYS = 4_000_000;

    private SumBytes() {}

    static byte[] write(PartSums sums) {
        Map<String, Integer> texts = new HashMap<>();
        List<String> order = new ArrayList<>();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            DataOutputStream out = new DataOutputStream(content);
            writeHead(sums, out);
            out.writeInt(sums.policies().size());
            for (List<RuleSums> policy : sums.policies()) {
                out.writeInt(policy.size());
                for (RuleSums rule : policy) {
                    write(
                            rule,
                            out,
                            text -> texts.computeIfAbsent(text, t -> {
                                order.add(t);
                                return order.size() - 1;
                            }));
                }
            }
            DataOutputStream head = new DataOutputStream(whole);
            head.writeInt(order.size());
            for (String text : order) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                head.writeInt(bytes.length);
                head.write(bytes);
            }
            content.writeTo(whole);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return whole.toByteArray();
    }

    private static void writeHead(PartSums sums, DataOutputStream out) throws IOException {
        out.writeLong(sums.dates().map(dates -> dates.first().toEpochDay()).orElse(0L));
        out.writeLong(sums.dates().map(dates -> dates.last().toEpochDay()).orElse(-1L));
        out.writeLong(sums.people());
        out.writeLong(sums.rows());
        out.writeLong(sums.withoutRows());
        if (sums.people() > 0) {
            out.write(sums.digest().toBytes());
        }
    }

    private interface Texts {
        int number(String text);
    }

    private static void write(RuleSums rule, DataOutputStream out, Texts texts) throws IOException {
        out.writeLong(rule.judged());
        out.writeLong(rule.cut());
        out.writeInt(rule.groups().size());
        for (Map.Entry<CountGroup, PeriodSums> entry : rule.groups().entrySet()) {
            CountGroup group = entry.getKey();
            out.writeInt(group.group());
            out.writeByte(group.keys().size());
            for (String key : group.keys()) {
                out.writeInt(texts.number(key));
            }
            List<CountSum> sums = entry.getValue().of(group);
            out.writeInt(sums.size());
            for (CountSum sum : sums) {
                out.writeShort(sum.period());
                out.writeLong(sum.count());
                out.writeLong(sum.of());
                out.writeShort(sum.firstDay());
            }
        }
    }

    /**
     * Reads what was written.
     *
     * @param sizes how many parameters and rules each policy has
     */
    static PartSums read(byte[] bytes, int from, List<Integer> sizes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from));
        try {
            List<String> texts = texts(in);
            Optional<DateRange> dates = dates(in.readLong(), in.readLong());
            long people = in.readLong();
            long rows = in.readLong();
            long withoutRows = in.readLong();
            DigestSum digest = people > 0 ? DigestSum.of(in.readNBytes(DigestSum.BYTES)) : DigestSum.NOTHING;
            List<List<RuleSums>> policies = new ArrayList<>();
            int count = in.readInt();
            check(count == 0 || count == sizes.size());
            for (int policy = 0; policy < count; policy++) {
                int rules = in.readInt();
                check(rules == sizes.get(policy));
                List<RuleSums> all = RuleSums.nothing(rules);
                for (RuleSums rule : all) {
                    read(rule, texts, in);
                }
                policies.add(all);
            }
            check(in.available() == 0 && people >= 0 && rows >= 0 && withoutRows >= 0);
            PartSums sums = PartSums.of(policies, dates);
            sums.count(people, rows, withoutRows);
            sums.count(digest);
            return sums;
        } catch (IOException cut) {
            throw damaged(cut);
        }
    }

    private static Optional<DateRange> dates(long first, long last) {
        if (last < first) {
            return Optional.empty();
        }
        check(first > -MOST_DAYS && last < MOST_DAYS);
        return Optional.of(new DateRange(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last)));
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = count(in, Integer.BYTES);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(new String(in.readNBytes(count(in, 1)), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static void read(RuleSums rule, List<String> texts, DataInputStream in) throws IOException {
        rule.addJudged(in.readLong(), in.readLong());
        int count = count(in, 2 * Integer.BYTES);
        for (int i = 0; i < count; i++) {
            int group = in.readInt();
            int size = in.readByte();
            List<String> keys = new ArrayList<>();
            for (int key = 0; key < size; key++) {
                int text = in.readInt();
                check(text >= 0 && text < texts.size());
                keys.add(texts.get(text));
            }
            CountGroup known = new CountGroup(group, keys, true);
            for (int left = count(in, 2 * Short.BYTES + 2 * Long.BYTES); left > 0; left--) {
                int period = in.readUnsignedShort();
                long counted = in.readLong();
                long of = in.readLong();
                rule.add(new CountSum(known, period, counted, of, in.readUnsignedShort()));
            }
        }
    }

    /** How many things follow, so that damage cannot ask for more memory than there are bytes. */
    private static int count(DataInputStream in, int least) throws IOException {
        int count = in.readInt();
        check(count >= 0 && (long) count * least <= in.available());
        return count;
    }

    private static void check(boolean fine) {
        if (!fine) {
            throw damaged(null);
        }
    }

    private static IllegalArgumentException damaged(@Nullable Throwable cause) {
        return new IllegalArgumentException("the bytes are not those of a part of a check, or are damaged", cause);
    }
}
