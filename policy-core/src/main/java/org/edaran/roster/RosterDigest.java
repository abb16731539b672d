package org.edaran.roster;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.edaran.model.Owner;
import org.edaran.model.Value;

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

    private final MessageDigest sha256 = sha256();
    private final StringBuilder element = new StringBuilder();
    private BigInteger sum = BigInteger.ZERO;

    private RosterDigest() {}

    /** The digest of a roster: 64 hexadecimal digits in lower case. */
    public static String of(Roster roster) {
        RosterDigest digest = new RosterDigest();
        digest.add(roster);
        byte[] total = new byte[LANES * 32 + 1];
        byte[] sum = digest.sum.toByteArray();
        System.arraycopy(sum, 0, total, total.length - sum.length, sum.length);
        return HexFormat.of().formatHex(digest.sha256.digest(total));
    }

    private void add(Roster roster) {
        start("roster").put(roster.isPartial() ? "partial" : "whole");
        roster.range().ifPresent(range -> put(range.first()).put(range.last()));
        end();
        for (Owner owner : Owner.values()) {
            if (owner != Owner.ASSIGNMENT) {
                things(roster, owner);
            }
        }
        for (Evidence evidence : roster.evidence().all()) {
            evidence(evidence);
        }
        for (Decision decision : roster.decisions()) {
            start("decision").put(decision.parameter()).put(decision.subject());
            put(decision.dates().first()).put(decision.dates().last()).put(decision.value());
            end();
        }
    }

    private void things(Roster roster, Owner owner) {
        FactTable table = roster.table(owner);
        List<String> facts = table.facts();
        List<String> rowFacts = roster.assignmentFacts();
        for (int thing = 0; thing < table.size(); thing++) {
            start(owner.word()).put(table.id(thing));
            for (String fact : facts) {
                facts(table, thing, fact);
            }
            if (owner == Owner.EMPLOYEE) {
                assignments(roster, thing, rowFacts);
            }
            end();
        }
    }

    private void facts(FactTable table, int thing, String fact) {
        Optional<FactColumn> column = table.column(fact);
        Value always = column.isEmpty() ? Value.Absent.UNKNOWN : column.get().valueOf(thing);
        if (always != Value.Absent.UNKNOWN) {
            put("always").put(fact).put(always);
        }
        TreeSet<String> dated = new TreeSet<>();
        for (FactTable.Dated each : table.datedValues(thing, fact)) {
            dated.add(each.dates().first() + " " + each.dates().last() + " " + text(each.value()));
        }
        dated.forEach(each -> put("dated").put(fact).put(each));
    }

    private void assignments(Roster roster, int employee, List<String> facts) {
        long first = roster.range().map(range -> range.first().toEpochDay()).orElse(0L);
        for (int row = roster.firstOf(employee); row < roster.endOf(employee); row++) {
            int mode = roster.modeOf(row);
            element.append('\n').append(first + roster.dayOf(row)).append(' ');
            element.append(
                    mode == Roster.UNKNOWN_MODE
                            ? "?"
                            : roster.schema().modes().get(mode).name());
            element.append(' ').append(roster.partOf(row).ordinal());
            extra("unit", roster.unitOf(row));
            extra("location", roster.locationOf(row));
            extra("start", roster.startOf(row));
            extra("end", roster.endTimeOf(row));
            for (String fact : facts) {
                Value value = roster.factOf(row, fact);
                if (value != Value.Absent.UNKNOWN) {
                    put(fact).put(value);
                }
            }
        }
    }

    private void extra(String name, Optional<?> value) {
        if (value.isPresent()) {
            put(name).put(value.get());
        }
    }

    private void evidence(Evidence evidence) {
        start("evidence").put(evidence.owner().word()).put(evidence.subject()).put(evidence.kind());
        put(evidence.signed()).put(evidence.signedAt());
        put(evidence.covers().map(range -> range.first() + " " + range.last()));
        put(evidence.fromUnit()).put(evidence.toUnit()).put(evidence.by());
        end();
    }

    private RosterDigest start(String kind) {
        element.setLength(0);
        return put(kind);
    }

    // the length before each part keeps two parts from being read as one
    private RosterDigest put(Object part) {
        if (part instanceof Optional<?> maybe) {
            if (maybe.isEmpty()) {
                element.append('-');
                return this;
            }
            return put(maybe.get());
        }
        String text = part instanceof Value value ? text(value) : String.valueOf(part);
        element.append(text.length()).append(':').append(text);
        return this;
    }

    private static String text(Value value) {
        return value.getClass().getSimpleName() + " " + value.words();
    }

    private void end() {
        byte[] hash = sha256.digest(element.toString().getBytes(StandardCharsets.UTF_8));
        byte[] wide = new byte[LANES * 32];
        for (int lane = 0; lane < LANES; lane++) {
            sha256.update((byte) lane);
            System.arraycopy(sha256.digest(hash), 0, wide, lane * 32, 32);
        }
        sum = sum.add(new BigInteger(1, wide)).clearBit(LANES * 256); // two numbers below 2^2048 carry one bit at most
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
