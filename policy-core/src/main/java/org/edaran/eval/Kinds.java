package org.edaran.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells people apart by the answers that conditions give for them, so that one of a kind stands for all of it. There are as
 * many kinds as different answers, however many different facts there are.
 */
final class Kinds {

    private final PersonDay day;
    private final Calendars calendars;
    private Alike people;

    private Kinds(PassContext pass, Calendars calendars) {
        this.day = pass.day();
        this.calendars = calendars;
        this.people = pass.alike(Inputs.NOTHING).orElseThrow();
    }

    /**
     * The people by the answers of all conditions, by their calendar and by the category that is stated of them; nothing if a
     * condition depends on more than columns, or if there are hardly fewer kinds than people.
     *
     * @param conditions none of which varies by the day
     */
    static Optional<Alike> of(PassContext pass, Calendars calendars, Collection<Condition> conditions) {
        if (pass.roster().employees().size() == 0) {
            return Optional.empty();
        }
        IdentityHashMap<Alike, List<Condition>> byColumns = new IdentityHashMap<>();
        List<Alike> inOrder = new ArrayList<>();
        for (Condition condition : conditions) {
            Optional<Alike> alike = condition.alike();
            if (alike.isEmpty()) {
                return Optional.empty();
            }
            if (!byColumns.containsKey(alike.get())) {
                inOrder.add(alike.get());
            }
            byColumns.computeIfAbsent(alike.get(), made -> new ArrayList<>()).add(condition);
        }
        Kinds kinds = new Kinds(pass, calendars);
        for (Alike alike : inOrder) {
            kinds.split(alike, byColumns.getOrDefault(alike, List.of()));
        }
        Optional<Alike> calendar = calendars.alike();
        Optional<Alike> stated = pass.alike(Inputs.of("category"));
        if (calendar.isEmpty() || stated.isEmpty()) {
            return Optional.empty();
        }
        kinds.splitByCalendar(calendar.get());
        kinds.splitByNumber(stated.get());
        return Optional.of(kinds.people).filter(Kinds::isWorthwhile);
    }

    private static boolean isWorthwhile(Alike kinds) {
        return kinds.count() <= 64 || kinds.count() < kinds.people() / 8;
    }

    private void split(Alike alike, List<Condition> conditions) {
        Map<List<Truth>, Integer> classes = new HashMap<>();
        int[] classOf = new int[alike.count()];
        for (int number = 0; number < classOf.length; number++) {
            if (alike.firstOf(number) == Alike.NOBODY) {
                continue;
            }
            stand(alike.firstOf(number));
            List<Truth> answers = new ArrayList<>(conditions.size());
            for (Condition condition : conditions) {
                answers.add(condition.test());
            }
            classOf[number] = numbered(classes, answers);
        }
        split(alike, classOf, Math.max(1, classes.size()));
    }

    private void splitByCalendar(Alike alike) {
        Map<Integer, Integer> classes = new HashMap<>();
        int[] classOf = new int[alike.count()];
        for (int number = 0; number < classOf.length; number++) {
            int first = alike.firstOf(number);
            classOf[number] = first == Alike.NOBODY ? 0 : numbered(classes, calendars.of(first));
        }
        split(alike, classOf, Math.max(1, classes.size()));
    }

    private void splitByNumber(Alike alike) {
        int[] classOf = new int[alike.count()];
        for (int number = 0; number < classOf.length; number++) {
            classOf[number] = number;
        }
        split(alike, classOf, classOf.length);
    }

    private void split(Alike alike, int[] classOf, int classes) {
        if (classes > 1) {
            people = people.and(alike, classOf, classes);
        }
    }

    private static <K> int numbered(Map<K, Integer> numbers, K key) {
        Integer number = numbers.putIfAbsent(key, numbers.size());
        return number == null ? numbers.size() - 1 : number;
    }

    private void stand(int employee) {
        day.stand(employee, calendars.of(employee));
    }
}
