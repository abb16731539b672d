package org.edaran.docs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.edaran.Edaran;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.eval.RosterSession;
import org.edaran.finding.ComplianceReport;
import org.edaran.io.RosterReader;
import org.edaran.model.Owner;
import org.edaran.model.Policy;
import org.edaran.roster.DataPlace;
import org.edaran.roster.FactBinding;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;

/**
 * Measures what the guide tells of costs, by the processor time of one thread: {@code java -Xmx2g -cp … EmbeddingCosts}. The
 * policy has four rules; there are 10,000 people in 500 units and 20 days for each.
 */
public final class EmbeddingCosts {

    private static final int PEOPLE = 10_000;
    private static final int DAYS = 20;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final SourceText TEXT = SourceText.of("house", """
            policy "House rule" in force from 2026-01-01 until 2026-12-31
            field grade of employee: integer
            rule share cites "No. 1": wfh at most 60% of staff on duty per unit each day
            rule days cites "No. 2": wfh at most 3 days per employee each week
            rule seniors cites "No. 3": wfh only if grade >= 3
            rule core cites "No. 4": wfo at least 10% of staff on duty per unit each day
            """);

    private static final RosterBinding<Shift> SHIFTS =
            RosterBinding.of(Shift.class).employee(Shift::nip).date(Shift::day).mode(Shift::mode);
    private static final FactBinding<Person> STAFF = FactBinding.of(Owner.EMPLOYEE, Person.class)
            .id(Person::nip)
            .text("unit", Person::unit)
            .number("grade", Person::grade);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Object kept = "";

    private record Person(String nip, String unit, int grade) {}

    private record Shift(String nip, LocalDate day, String mode) {}

    private EmbeddingCosts() {}

    public static void main(String[] arguments) throws IOException {
        new EmbeddingCosts().run();
    }

    private void run() throws IOException {
        Policy policy = Edaran.compile(TEXT).policyOrThrow();
        time("Edaran.compile", 1, 200, () -> Edaran.compile(TEXT));
        time("Edaran.format", 1, 200, () -> Edaran.format(TEXT));
        time("Evaluator.of", 1, 2000, () -> Evaluator.of(policy));
        ByteArrayOutputStream compiled = new ByteArrayOutputStream();
        CompiledPolicies.write(List.of(policy), compiled);
        time("CompiledPolicies.read", 1, 500, () -> read(compiled.toByteArray()));
        time("CompiledPolicies.hashOf", 1, 500, () -> CompiledPolicies.hashOf(List.of(policy)));

        Evaluator evaluator = Evaluator.of(policy);
        List<Shift> shifts = shifts();
        Roster reference = loaded(people(evaluator).build());
        Roster roster = inMemory("Roster", shifts.size(), () -> loaded(full(evaluator, shifts)));
        time("RosterBinding.addAll and build", shifts.size(), 9, () -> full(evaluator, shifts));
        time("Evaluator.check", shifts.size(), 15, () -> evaluator.check(roster));
        time(
                "Evaluator.collector",
                shifts.size(),
                9,
                () -> shifts.stream().collect(evaluator.collector(SHIFTS, reference)));
        time("RosterReader.read", shifts.size(), 9, () -> fromCsv(evaluator, csv(shifts)));
        parts(evaluator, reference, shifts);
        session(evaluator, roster);
        ComplianceReport report = evaluator.check(roster);
        System.out.println(report.findings().size() + " findings");
        time(
                "Finding.message",
                report.findings().size(),
                9,
                () -> report.findings().stream()
                        .mapToInt(finding -> finding.message(Locale.ENGLISH).length())
                        .sum());
        System.out.println(kept.hashCode());
    }

    private void parts(Evaluator evaluator, Roster reference, List<Shift> shifts) {
        PartialCheck part = inMemory("PartialCheck", shifts.size(), () -> part(evaluator, reference, shifts));
        time("PartialCheck.add", shifts.size(), 9, () -> part(evaluator, reference, shifts));
        byte[] bytes = part.toBytes();
        time("PartialCheck.toBytes", shifts.size(), 9, part::toBytes);
        System.out.printf(Locale.ROOT, "toBytes: %.2f bytes a row%n", bytes.length / (double) shifts.size());
        time("Evaluator.partial of bytes", shifts.size(), 9, () -> evaluator.partial(reference, bytes));
        time("PartialCheck.merge", 1, 9, () -> evaluator.partial(reference).merge(part));
    }

    private static PartialCheck part(Evaluator evaluator, Roster reference, List<Shift> shifts) {
        PartialCheck part = evaluator.partial(reference);
        shifts.forEach(shift -> part.add(SHIFTS, shift));
        return part;
    }

    private void session(Evaluator evaluator, Roster roster) {
        time("Evaluator.open", 1, 15, () -> evaluator.open(roster));
        RosterSession session = inMemory("RosterSession", roster.size(), () -> evaluator.open(roster));
        Random random = new Random(7);
        String[] modes = {"wfh", "wfo"};
        Supplier<LocalDate> day = () -> MONDAY.plusDays(random.nextInt(DAYS));
        each("RosterSession.put", () -> session.put(random.nextInt(PEOPLE), day.get(), modes[random.nextInt(2)]));
        each("RosterSession.may", () -> session.may(random.nextInt(PEOPLE), day.get(), modes[random.nextInt(2)]));
        each("RosterSession.quota", () -> session.quota(random.nextInt(PEOPLE), day.get()));
        each("RosterSession.undo", () -> {
            session.put(random.nextInt(PEOPLE), day.get(), modes[random.nextInt(2)]);
            return session.undo();
        });
        time("RosterSession.snapshot", 1, 9, session::snapshot);
        time("RosterSession.report", 1, 9, session::report);
    }

    /** Prints the median of the processor time of one call, or of one of many things that a call does. */
    private void time(String what, int things, int rounds, Supplier<?> call) {
        long[] times = new long[rounds];
        for (int i = 0; i < 2 * rounds; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Object result = call.get();
            times[i % rounds] = THREADS.getCurrentThreadCpuTime() - start;
            kept = result;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-34s %12.3f us each, %10.1f ms a call%n",
                what,
                times[rounds / 2] / 1e3 / things,
                times[rounds / 2] / 1e6);
    }

    /** The same of calls too short to be timed one by one. */
    private void each(String what, Supplier<?> call) {
        int calls = 10_000;
        time(what, calls, 15, () -> {
            Object last = "";
            for (int i = 0; i < calls; i++) {
                last = call.get();
            }
            return last;
        });
    }

    private <T> T inMemory(String what, int rows, Supplier<T> maker) {
        List<T> made = new ArrayList<>(List.of(maker.get(), maker.get()));
        long before = used();
        for (int i = 0; i < 5; i++) {
            made.add(maker.get());
        }
        System.out.printf(Locale.ROOT, "%-34s %12.1f bytes a row%n", what, (used() - before) / 5.0 / rows);
        return made.get(0);
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<Shift> shifts() {
        List<Shift> shifts = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            String nip = "P" + person;
            for (int day = 0; day < DAYS; day++) {
                shifts.add(new Shift(nip, MONDAY.plusDays(day), (person + day) % 5 == 0 ? "wfh" : "wfo"));
            }
        }
        return shifts;
    }

    private static RosterBuilder people(Evaluator evaluator) {
        RosterBuilder builder = RosterBuilder.of(evaluator.schema());
        List<Person> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            people.add(new Person("P" + person, "Unit " + person / 20, 3 + person % 5));
        }
        STAFF.addAll(people, builder, DataPlace.of("people"));
        return builder;
    }

    private static RosterResult full(Evaluator evaluator, List<Shift> shifts) {
        RosterBuilder builder = people(evaluator);
        SHIFTS.addAll(shifts, builder);
        return builder.build();
    }

    private static Roster loaded(RosterResult result) {
        return ((RosterResult.Loaded) result).roster();
    }

    private static byte[] csv(List<Shift> shifts) {
        StringBuilder text = new StringBuilder("employee,date,mode\n");
        shifts.forEach(shift -> text.append(shift.nip() + "," + shift.day() + "," + shift.mode() + "\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static RosterResult fromCsv(Evaluator evaluator, byte[] roster) {
        StringBuilder people = new StringBuilder("id,unit,grade\n");
        for (int person = 0; person < PEOPLE; person++) {
            people.append("P" + person + ",Unit " + person / 20 + "," + (3 + person % 5) + "\n");
        }
        try {
            return RosterReader.of(evaluator.schema())
                    .employees(
                            "people", new ByteArrayInputStream(people.toString().getBytes(StandardCharsets.UTF_8)))
                    .roster("roster", new ByteArrayInputStream(roster))
                    .read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Policy> read(byte[] compiled) {
        try {
            return CompiledPolicies.read(new ByteArrayInputStream(compiled));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
