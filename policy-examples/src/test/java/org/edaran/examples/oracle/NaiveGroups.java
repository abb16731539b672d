package org.edaran.examples.oracle;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.edaran.examples.oracle.NaiveCount.Sum;
import org.edaran.model.Expression;
import org.edaran.model.Fraction;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Value;

/** A rule that counts: its groups, and which of them are broken. */
final class NaiveGroups {

    private final NaiveFacts facts;
    private final Rule rule;
    private final Sentence.Count count;
    private final List<NaiveDay> judged;

    NaiveGroups(NaiveFacts facts, Rule rule, Sentence.Count count, List<NaiveDay> judged) {
        this.facts = facts;
        this.rule = rule;
        this.count = count;
        this.judged = judged;
    }

    List<NaiveFinding> findings() {
        Set<NaiveFinding> findings = new TreeSet<>();
        Set<String> periods = judged.stream().map(day -> period(day.date())).collect(Collectors.toSet());
        for (Members members : count.groups()) {
            for (String period : periods) {
                findings.addAll(findings(members, period));
            }
        }
        return List.copyOf(findings);
    }

    /** Groups by their keys; a key that is not known has no value in the map. */
    private List<NaiveFinding> findings(Members members, String period) {
        List<NaiveFinding> findings = new ArrayList<>();
        Map<String, List<NaiveDay>> groups = new TreeMap<>();
        Map<NaiveDay, Map<String, String>> floating = new java.util.LinkedHashMap<>();
        for (NaiveDay day : judged) {
            if (!period(day.date()).equals(period) || membership(members, day) == Truth.FALSE) {
                continue;
            }
            Map<String, String> keys = keys(day);
            if (keys.size() == count.per().size()) {
                groups.computeIfAbsent(words(keys), k -> new ArrayList<>()).add(day);
            } else if (mayCount(members, day)) {
                floating.put(day, keys);
                findings.add(noGroup(day, period));
            }
        }
        groups.forEach((words, days) -> {
            Map<String, String> keys = keys(days.get(0));
            List<NaiveDay> maybe = floating.keySet().stream()
                    .filter(day -> keys.entrySet()
                            .containsAll(floating.getOrDefault(day, Map.of()).entrySet()))
                    .toList();
            judge(members, period, keys, days, maybe).ifPresent(findings::add);
        });
        return findings;
    }

    private Truth membership(Members members, NaiveDay day) {
        return NaiveExpressions.truth(facts, day, facts.policy.scope())
                .and(NaiveDates.judges(facts, rule, day))
                .and(NaiveExpressions.truth(facts, day, members.condition()))
                .and(NaiveExpressions.truth(facts, day, count.where().orElse(Expression.TRUE)));
    }

    private Set<Sum> contributions(Members members, NaiveDay day) {
        return NaiveCount.contributions(facts, day, count, membership(members, day));
    }

    private boolean mayCount(Members members, NaiveDay day) {
        return contributions(members, day).stream().anyMatch(sum -> !sum.equals(Sum.NOTHING));
    }

    private Map<String, String> keys(NaiveDay day) {
        Map<String, String> keys = new TreeMap<>();
        for (GroupKey key : count.per()) {
            Value value = NaiveExpressions.value(facts, day, key.value());
            if (value != Value.Absent.UNKNOWN) {
                keys.put(key.name(), value.words());
            }
        }
        return keys;
    }

    private static String words(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + "=" + key.getValue())
                .collect(Collectors.joining(", "));
    }

    private NaiveFinding noGroup(NaiveDay day, String period) {
        return new NaiveFinding(rule.name(), kind(), "undetermined", day.employee(), period, "");
    }

    private Optional<NaiveFinding> judge(
            Members members, String period, Map<String, String> keys, List<NaiveDay> days, List<NaiveDay> maybe) {
        boolean countsAbsence =
                count.measure() != Sentence.Measure.SHARE && !count.bound().isCeiling();
        List<NaiveDay> counting = days.stream()
                .filter(day -> countsAbsence || mayCount(members, day))
                .toList();
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        List<Set<Sum>> added = new ArrayList<>();
        for (NaiveDay day : counting) {
            added.add(contributions(members, day));
        }
        for (NaiveDay day : maybe) {
            Set<Sum> own = new java.util.HashSet<>(contributions(members, day));
            own.add(Sum.NOTHING);
            added.add(own);
        }
        Set<Sum> totals = NaiveCount.totals(added);
        Optional<Fraction> quantity = strictest(counting);
        Truth broken = Truth.UNKNOWN;
        if (quantity.isPresent()) {
            long bad = totals.stream()
                    .filter(total -> NaiveCount.breaks(count, quantity.get(), total))
                    .count();
            broken = bad == 0 ? Truth.FALSE : bad == totals.size() ? Truth.TRUE : Truth.UNKNOWN;
        }
        if (broken == Truth.FALSE) {
            return Optional.empty();
        }
        Map<String, String> named = new TreeMap<>(keys);
        if (count.separately()) {
            named.put("category", members.label());
        }
        return Optional.of(new NaiveFinding(
                rule.name(),
                kind(),
                NaivePeople.status(rule, broken),
                words(named),
                period,
                numbers(totals, quantity, broken)));
    }

    private String kind() {
        return count.bound().isCeiling() ? "ceiling" : count.bound().isFloor() ? "floor" : "target";
    }

    /** The quantity of the rule; if it differs between the days counted, the least, but the greatest for floors. */
    private Optional<Fraction> strictest(List<NaiveDay> days) {
        List<Fraction> quantities = new ArrayList<>();
        for (NaiveDay day : days) {
            Value value = NaiveExpressions.value(facts, day, count.quantity());
            if (!(value instanceof Value.Numeric number)) {
                return Optional.empty();
            }
            quantities.add(number.value());
        }
        return count.bound().isFloor()
                ? quantities.stream().max(Fraction::compareTo)
                : quantities.stream().min(Fraction::compareTo);
    }

    /** {@code 6 of 10 limit 5}; ranges where not all is known, a limit only where all is. */
    private String numbers(Set<Sum> totals, Optional<Fraction> quantity, Truth broken) {
        int least = totals.stream().mapToInt(Sum::counted).min().orElseThrow();
        int most = totals.stream().mapToInt(Sum::counted).max().orElseThrow();
        int ofLeast = totals.stream().mapToInt(Sum::of).min().orElseThrow();
        int ofMost = totals.stream().mapToInt(Sum::of).max().orElseThrow();
        String numbers = range(least, most) + " of " + range(ofLeast, ofMost);
        if (totals.size() == 1 && broken == Truth.TRUE && !kind().equals("target")) {
            numbers += limit(ofMost, quantity.orElseThrow());
        }
        return numbers;
    }

    /** The greatest count that keeps a ceiling, the least that keeps a floor, the denominator being what it is. */
    private String limit(int of, Fraction quantity) {
        int step = count.byHalfDays() ? 1 : 2;
        String limit = "";
        for (int halves = 0; halves <= 1000; halves += step) {
            if (!NaiveCount.breaks(count, quantity, new Sum(halves, of))) {
                limit = " limit " + days(halves);
                if (count.bound().isFloor()) {
                    return limit;
                }
            }
        }
        return limit;
    }

    private static String range(int least, int most) {
        return least == most ? days(least) : days(least) + ".." + days(most);
    }

    private static String days(int halves) {
        return halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + ".5";
    }

    private String period(LocalDate date) {
        return switch (count.period()) {
            case DAY -> date.toString();
            case WEEK ->
                date.get(IsoFields.WEEK_BASED_YEAR) + "-W" + twoDigits(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> date.getYear() + "-" + twoDigits(date.getMonthValue());
            case QUARTER -> date.getYear() + "-Q" + (date.getMonthValue() + 2) / 3;
            case YEAR -> Integer.toString(date.getYear());
            case WINDOW, SPAN -> "whole window";
        };
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
