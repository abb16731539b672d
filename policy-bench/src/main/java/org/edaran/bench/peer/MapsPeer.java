package org.edaran.bench.peer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.bench.Rosters;
import org.edaran.bench.Workload;

/** What a Java developer writes in an afternoon: records, one loop, hash maps. */
public final class MapsPeer implements Peer<List<MapsPeer.Problem>> {

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private List<Rosters.Shift> shifts = List.of();

    /** A person as a host has it. */
    private record Person(String id, String unit, String category, String domicile, boolean eligible) {}

    /** Who is counted together. */
    private record Group(String unit, String category, LocalDate date) {}

    /** How many are at home, of how many on duty. */
    private static final class Count {
        private int home;
        private int duty;
    }

    /**
     * What is wrong.
     *
     * @param rule number of the rule
     * @param subject the person, or unit and category
     * @param date when
     * @param counted how many at home
     * @param of of how many
     */
    public record Problem(int rule, String subject, LocalDate date, int counted, int of) {}

    @Override
    public String name() {
        return "Java, one loop over hash maps";
    }

    @Override
    public void load(Workload workload) {
        for (int person = 0; person < workload.people(); person++) {
            String id = Workload.id(person);
            numbers.put(id, person);
            people.put(
                    id,
                    new Person(
                            id,
                            Workload.unit(workload.unitOf(person)),
                            Workload.CATEGORIES.get(workload.categoryOf(person)),
                            Workload.region(workload.domicileOf(person)),
                            workload.isEligible(person)));
        }
        shifts = Rosters.shifts(workload);
    }

    @Override
    public List<Problem> check() {
        return check(shifts);
    }

    List<Problem> check(List<Rosters.Shift> rows) {
        List<Problem> problems = new ArrayList<>();
        Map<Group, Count> groups = new HashMap<>();
        for (Rosters.Shift shift : rows) {
            Person person = people.get(shift.employee());
            String mode = shift.mode();
            if (person == null || !(mode.equals("wfo") || mode.equals("wfh"))) {
                continue;
            }
            Count count = groups.computeIfAbsent(
                    new Group(person.unit(), person.category(), shift.date()), group -> new Count());
            count.duty++;
            if (mode.equals("wfh")) {
                count.home++;
                home(shift, person, problems);
            }
        }
        groups.forEach((group, count) -> {
            if (2 * count.home > count.duty) {
                String subject = group.unit() + "/" + group.category();
                problems.add(new Problem(Found.SHARE, subject, group.date(), count.home, count.duty));
            }
        });
        return problems;
    }

    private static void home(Rosters.Shift shift, Person person, List<Problem> problems) {
        if (person.category().equals("direct_service")) {
            problems.add(new Problem(Found.DIRECT, person.id(), shift.date(), 0, 0));
        }
        if (!shift.location().substring(0, 5).equals(person.domicile().substring(0, 5))) {
            problems.add(new Problem(Found.DOMICILE, person.id(), shift.date(), 0, 0));
        }
        if (!person.eligible()) {
            problems.add(new Problem(Found.ELIGIBLE, person.id(), shift.date(), 0, 0));
        }
    }

    @Override
    public Found found(List<Problem> result) {
        Found found = new Found();
        for (Problem problem : result) {
            int date = Workload.DATES.indexOf(problem.date());
            if (problem.rule() == Found.SHARE) {
                String[] keys = problem.subject().split("/", -1);
                int unit = Integer.parseInt(keys[0].substring("unit-".length()));
                int group = unit * 3 + Workload.CATEGORIES.indexOf(keys[1]);
                found.group(date, group, problem.counted(), problem.of());
            } else {
                found.row(problem.rule(), date, numbers.getOrDefault(problem.subject(), -1));
            }
        }
        return found;
    }
}
