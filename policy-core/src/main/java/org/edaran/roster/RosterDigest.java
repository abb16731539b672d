package org.edaran.roster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A digest of what a roster says: people, facts, assignments, evidence and decisions. Neither the order of the data nor
 * their files, formats and places show in it.
 *
 * <p>Every person with all assignments, every other thing, piece of evidence and decision is hashed for itself, and the
 * hashes are added up modulo 2<sup>2048</sup>; the digest is the hash of the sum. So parts of a roster can be summed apart, and
 * nobody knows how to find another roster with the same digest.
 */
public final class RosterDigest {

    private static final int LANES = 8;
    private static final int MOST_HEADS = 1 << 16;
    private static final int PARTS = Part.values().length;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest sha256 = sha256();
    private final DigestText element = new DigestText();
    private final byte[] lane = new byte[33];
    private final byte[] wide = new byte[LANES * 32];
    private final long[] hashed = new long[LANES * 4];
    private final long[] sum = new long[LANES * 4]; // the first has the highest bits

    private RosterDigest() {}

    /** The digest of a roster: 64 hexadecimal digits in lower case. */
    public static String of(Roster roster) {
        return of(roster, DigestSum.NOTHING);
    }

    /**
     * The digest of a roster that has some more people.
     *
     * @param others what those add who are not in the roster that is given
     */
    public static String of(Roster roster, DigestSum others) {
        RosterDigest digest = new RosterDigest();
        digest.add(roster, roster.employees().size());
        return digest.of(others);
    }

    /**
     * The same as {@link #of(Roster)}, half of the people summed by somebody else who has time.
     *
     * @param helper is given what is to be done, such as {@code executor::execute}
     */
    public static String of(Roster roster, Consumer<Runnable> helper) {
        int people = roster.employees().size();
        Aside<DigestSum> half = Aside.of(Optional.of(helper), () -> sumOf(roster, employee -> employee >= people / 2));
        RosterDigest digest = new RosterDigest();
        digest.add(roster, people / 2);
        return digest.of(half.get());
    }

    /**
     * What some people add to the digest of a roster.
     *
     * @param people tells by number who is meant
     */
    public static DigestSum sumOf(Roster roster, IntPredicate people) {
        RosterDigest digest = new RosterDigest();
        digest.things(roster, Owner.EMPLOYEE, people);
        return new DigestSum(digest.sum);
    }

    private String of(DigestSum others) {
        byte[] total = new byte[DigestSum.BYTES + 1];
        System.arraycopy(new DigestSum(sum).plus(others).toBytes(), 0, total, 1, DigestSum.BYTES);
        return HexFormat.of().formatHex(sha256.digest(total));
    }

    /** Adds all but the people from a number on. */
    private void add(Roster roster, int people) {
        start("roster").put(roster.isPartial() ? "partial" : "whole");
        roster.range().ifPresent(range -> element.put(range.first()).put(range.last()));
        end();
        for (Owner owner : Owner.values()) {
            if (owner != Owner.ASSIGNMENT) {
                things(roster, owner, thing -> owner != Owner.EMPLOYEE || thing < people);
            }
        }
        for (Evidence evidence : roster.evidence().all()) {
            evidence(evidence);
        }
        for (Decision decision : roster.decisions()) {
            start("decision").put(decision.parameter()).put(decision.subject());
            element.put(decision.dates().first()).put(decision.dates().last()).put(decision.value());
            end();
        }
    }

    private void things(Roster roster, Owner owner, IntPredicate which) {
        FactTable table = roster.table(owner);
        List<Fact> facts = table.facts().stream()
                .map(name -> new Fact(name, "always", table.column(name)))
                .toList();
        Rows rows = new Rows(roster);
        for (int thing = 0; thing < table.size(); thing++) {
            if (!which.test(thing)) {
                continue;
            }
            table.putId(thing, start(owner.word()));
            for (Fact fact : facts) {
                fact.put(element, thing);
                if (table.hasDatedFacts()) {
                    dated(table, thing, fact.name);
                }
            }
            if (owner == Owner.EMPLOYEE) {
                rows.put(element, thing);
            }
            end();
        }
    }

    private void dated(FactTable table, int thing, String fact) {
        TreeSet<String> dated = new TreeSet<>();
        for (FactTable.Dated each : table.datedValues(thing, fact)) {
            dated.add(each.dates().first() + " " + each.dates().last() + " " + DigestText.of(each.value()));
        }
        dated.forEach(each -> element.put("dated").put(fact).put(each));
    }

    private void evidence(Evidence evidence) {
        start("evidence").put(evidence.owner().word()).put(evidence.subject()).put(evidence.kind());
        element.put(evidence.signed()).put(evidence.signedAt());
        element.put(evidence.covers().map(range -> range.first() + " " + range.last()));
        element.put(evidence.fromUnit()).put(evidence.toUnit()).put(evidence.by());
        end();
    }

    private DigestText start(String kind) {
        element.clear();
        return element.put(kind);
    }

    private void end() {
        element.addTo(sha256);
        digest(lane, 1);
        for (int i = 0; i < LANES; i++) {
            lane[0] = (byte) i;
            sha256.update(lane);
            digest(wide, i * 32);
        }
        for (int i = 0; i < hashed.length; i++) {
            hashed[i] = (long) LONGS.get(wide, i * Long.BYTES);
        }
        DigestSum.add(sum, hashed);
    }

    private void digest(byte[] into, int at) {
        try {
            sha256.digest(into, at, 32);
        } catch (DigestException tooShort) {
            throw new IllegalStateException("there is room for 32 bytes", tooShort);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The values of a fact, each put into bytes once. */
    private static final class Fact {
        private final String name;
        private final @Nullable FactColumn column;
        private final byte[][] parts;

        Fact(String name, String kind, Optional<FactColumn> column) {
            this.name = name;
            this.column = column.orElse(null);
            this.parts = new byte[column.map(FactColumn::codes).orElse(0)][];
            for (int code = 0; code < parts.length; code++) {
                Value value = column.orElseThrow().valueAt(code);
                DigestText part = new DigestText();
                if (value != Value.Absent.UNKNOWN) {
                    (kind.isEmpty() ? part : part.put(kind)).put(name).put(value);
                }
                parts[code] = part.bytes();
            }
        }

        void put(DigestText element, int thing) {
            if (column != null) {
                element.append(parts[column.codeOf(thing)]);
            }
        }
    }

    /** The assignments of people. */
    private static final class Rows {
        private final Roster roster;
        private final long first;
        private final List<String> modes;
        private final List<Fact> facts;
        private final boolean plain;
        private final byte[] @Nullable [] heads;
        private final byte[] @Nullable [] locations;

        Rows(Roster roster) {
            this.roster = roster;
            this.first = roster.range().map(range -> range.first().toEpochDay()).orElse(0L);
            this.modes = roster.schema().modes().stream().map(Mode::name).toList();
            this.facts = roster.assignmentFacts().stream()
                    .map(name -> new Fact(
                            name, "", Optional.ofNullable(roster.factColumns().get(name))))
                    .toList();
            Assignments all = roster.assignments();
            this.plain = all.unit == null && all.location == null && all.from == null && all.until == null;
            long days = roster.range()
                    .map(range -> range.last().toEpochDay() - first + 1)
                    .orElse(0L);
            this.heads = new byte[(int) Math.min(MOST_HEADS, days * (modes.size() + 1) * PARTS)][];
            this.locations = new byte[roster.locationCodes()][];
        }

        void put(DigestText element, int employee) {
            for (int row = roster.firstOf(employee); row < roster.endOf(employee); row++) {
                element.append(head(roster.dayOf(row), roster.modeOf(row), roster.partOf(row)));
                if (!plain) {
                    extra(element, "unit", roster.unitOf(row));
                    location(element, row);
                    extra(element, "start", roster.startOf(row));
                    extra(element, "end", roster.endTimeOf(row));
                }
                for (Fact fact : facts) {
                    fact.put(element, row);
                }
            }
        }

        /** Date, mode and part of a row. */
        private byte[] head(int day, int mode, Part part) {
            int known = (day * (modes.size() + 1) + mode + 1) * PARTS + part.ordinal();
            byte[] bytes = known < heads.length ? heads[known] : null;
            if (bytes == null) {
                DigestText made = new DigestText();
                made.append('\n').append(first + day).append(' ');
                made.append(mode == Roster.UNKNOWN_MODE ? "?" : modes.get(mode));
                bytes = made.append(' ').append(part.ordinal()).bytes();
                if (known < heads.length) {
                    heads[known] = bytes;
                }
            }
            return bytes;
        }

        private void location(DigestText element, int row) {
            int code = roster.locationCodeOf(row);
            if (code < 0) {
                return;
            }
            byte[] bytes = locations[code];
            if (bytes == null) {
                DigestText made = new DigestText();
                extra(made, "location", roster.locationOf(row));
                bytes = made.bytes();
                locations[code] = bytes;
            }
            element.append(bytes);
        }

        private static void extra(DigestText element, String name, Optional<?> value) {
            if (value.isPresent()) {
                element.put(name).put(value.get());
            }
        }
    }
}
