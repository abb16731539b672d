package org.edaran.examples.random.soak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.eval.RosterSession;
import org.edaran.examples.HostRows;
import org.edaran.examples.Product;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Policy;
import org.edaran.roster.Assignment;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;

/**
 * The other ways to judge a roster, each of which must come to the report of one pass over all its rows: rows in another
 * order, parts of the rows put together in any order, a parallel stream, a session into which the days are put one by one,
 * and the policy written, read and judged by.
 */
public final class EntryPoints {

    private final Policy policy;
    private final Evaluator evaluator;
    private final NaiveData data;
    private final Random dice;
    private final RosterBinding<Map<String, String>> binding;

    private EntryPoints(Policy policy, NaiveData data, Random dice) {
        this.policy = policy;
        this.evaluator = Evaluator.of(policy);
        this.data = data;
        this.dice = dice;
        this.binding = HostRows.binding(evaluator.schema());
    }

    /** What differs from one pass over all rows: the findings, or the exception, by the way in which they came out. */
    public static Map<String, List<String>> differences(List<Policy> policies, NaiveData all, long seed) {
        Map<String, List<String>> differences = new TreeMap<>();
        Random dice = new Random(seed);
        for (Policy policy : policies) {
            NaiveData data = Pair.known(policy, all);
            if (!policy.rules().isEmpty() && !data.roster().isEmpty()) {
                new EntryPoints(policy, data, dice).compare(differences);
            }
        }
        return differences;
    }

    private void compare(Map<String, List<String>> differences) {
        Roster roster = Product.roster(policy, data);
        ComplianceReport expected = evaluator.check(roster);
        if (!expected.problems().isEmpty()) {
            return;
        }
        Map<String, Supplier<ComplianceReport>> ways = new LinkedHashMap<>();
        ways.put("shuffled", () -> Product.check(policy, data.withRows(data.employees(), shuffled())));
        ways.put("parts", this::parts);
        ways.put("collector", () -> shuffled().parallelStream().collect(evaluator.collector(binding, reference())));
        ways.put("session", () -> session(roster));
        ways.put("compiled", () -> Product.check(written(), data));
        ways.forEach((name, way) -> {
            List<String> said = said(way, expected);
            if (!said.isEmpty()) {
                differences.merge(name, said, (left, right) -> left);
            }
        });
    }

    /** Nothing if the report is the same. */
    private static List<String> said(Supplier<ComplianceReport> way, ComplianceReport expected) {
        try {
            ComplianceReport report = way.get();
            if (report.equals(expected)) {
                return List.of();
            }
            List<String> said = new ArrayList<>(List.of("of the same findings: another report"));
            Product.findings(report).forEach(finding -> said.add(finding.toString()));
            return said;
        } catch (RuntimeException broken) {
            StackTraceElement[] trace = broken.getStackTrace();
            return List.of("! " + broken + (trace.length > 0 ? " " + trace[0] : ""));
        }
    }

    private List<Map<String, String>> shuffled() {
        List<Map<String, String>> rows = new ArrayList<>(data.roster());
        Collections.shuffle(rows, dice);
        return rows;
    }

    private Roster reference() {
        return Product.roster(policy, data.withRows(data.employees(), List.of()));
    }

    /** The rows dealt out at random, some of the parts sent as bytes, and put together as in a random tree. */
    private ComplianceReport parts() {
        List<PartialCheck> parts = new ArrayList<>();
        int count = 1 + dice.nextInt(5);
        for (int i = 0; i < count; i++) {
            parts.add(evaluator.partial(reference()));
        }
        shuffled().forEach(row -> parts.get(dice.nextInt(count)).add(binding, row));
        parts.replaceAll(part -> dice.nextBoolean() ? evaluator.partial(reference(), part.toBytes()) : part);
        while (parts.size() > 1) {
            PartialCheck one = parts.remove(dice.nextInt(parts.size()));
            PartialCheck other = parts.remove(dice.nextInt(parts.size()));
            parts.add(one.merge(other));
        }
        return parts.get(0).finish();
    }

    /** Days put into a roster that covers the same dates and has no row, in any order; some wrongly at first. */
    private ComplianceReport session(Roster roster) {
        Map<List<String>, List<Assignment>> days = new LinkedHashMap<>();
        for (Map<String, String> row : shuffled()) {
            List<String> day = List.of(NaiveData.cell(row, "employee"), NaiveData.cell(row, "date"));
            days.computeIfAbsent(day, k -> new ArrayList<>()).add(HostRows.assignment(evaluator.schema(), row));
        }
        RosterSession session =
                evaluator.open(Product.empty(policy, data, roster.range().orElseThrow()));
        days.forEach((day, assignments) -> {
            LocalDate date = LocalDate.parse(day.get(1));
            if (dice.nextInt(4) == 0) {
                session.put(day.get(0), date, "wfo");
            }
            session.put(day.get(0), date, assignments);
            if (dice.nextInt(4) == 0) {
                session.remove(day.get(0), date);
                session.undo();
            }
        });
        ComplianceReport report = session.report();
        if (!evaluator.check(session.snapshot().roster()).equals(report)) {
            throw new IllegalStateException("the session differs from a check of its own roster");
        }
        return report;
    }

    private Policy written() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CompiledPolicies.write(List.of(policy), out);
            return CompiledPolicies.read(new ByteArrayInputStream(out.toByteArray()))
                    .get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
