package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;
import org.edaran.finding.FindingKind;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Subject;
import org.edaran.model.Fraction;
import org.edaran.model.GroupKey;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.roster.Roster;

/**
 * Finds the days on which two policies want what no roster can give: the most that one allows is less than the least that
 * the other demands of the same people. Says nothing of the roster itself, which each policy judges on its own.
 *
 * <p>Looks at each pair of rules of two policies, of which one limits modes that the other demands, in time linear in the
 * days of the people concerned.
 */
final class ConflictRun {

    /** Two rules, and the people of each date as they see them. */
    private static final class Pair {
        private final ConflictSide most;
        private final ConflictSide least;
        private final ConflictDay[] days;

        Pair(ConflictSide most, ConflictSide least, int dates) {
            this.most = most;
            this.least = least;
            this.days = new ConflictDay[dates];
        }

        boolean judges(int day) {
            return most.context().judgesSomewhere(day) && least.context().judgesSomewhere(day);
        }

        void add(PersonDay day) {
            ConflictDay known = days[day.day()];
            if (known == null) {
                known = new ConflictDay(most, least);
                days[day.day()] = known;
            }
            known.add(day);
        }
    }

    private final PassContext pass;
    private final List<Pair> pairs = new ArrayList<>();
    private final Calendars calendars;

    ConflictRun(List<Policy> policies, PassContext pass) {
        this.pass = pass;
        this.calendars = new Calendars(policies.get(0), pass);
        List<List<ConflictSide>> mosts = new ArrayList<>();
        List<List<ConflictSide>> leasts = new ArrayList<>();
        for (Policy policy : policies.size() > 1 ? policies : List.<Policy>of()) {
            Calendars known = new Calendars(policy, pass);
            ConflictSide.Setting setting = new ConflictSide.Setting(
                    pass.condition(policy, policy.scope(), pass.evaluator(policy, known)), known);
            List<ConflictSide> most = new ArrayList<>();
            List<ConflictSide> least = new ArrayList<>();
            for (Rule rule : policy.rules()) {
                RuleContext context = new RuleContext(policy, rule, pass, known);
                ConflictSide.most(context, setting).ifPresent(most::add);
                ConflictSide.least(context, setting).ifPresent(least::add);
            }
            mosts.add(most);
            leasts.add(least);
        }
        for (int i = 0; i < mosts.size(); i++) {
            for (int j = 0; j < leasts.size(); j++) {
                if (i != j) {
                    pair(mosts.get(i), leasts.get(j), i > j);
                }
            }
        }
    }

    /** Makes the pairs of two policies; where {@code again}, not those of two duties, which the other way round were made. */
    private void pair(List<ConflictSide> mosts, List<ConflictSide> leasts, boolean again) {
        for (ConflictSide most : mosts) {
            for (ConflictSide least : leasts) {
                boolean made = again && most.isDuty() && least.isDuty();
                if (most.modes().containsAll(least.modes()) && !made) {
                    pairs.add(new Pair(most, least, pass.dates().length));
                }
            }
        }
    }

    /** True if no two rules can contradict each other. */
    boolean isIdle() {
        return pairs.isEmpty();
    }

    /** The findings, by pair of rules, date and group. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (pairs.isEmpty()) {
            return findings;
        }
        List<List<Pair>> judging = new ArrayList<>();
        for (int day = 0; day < pass.dates().length; day++) {
            int date = day;
            judging.add(pairs.stream().filter(pair -> pair.judges(date)).toList());
        }
        for (int employee = 0; employee < pass.roster().employees().size(); employee++) {
            look(employee, judging);
        }
        for (Pair pair : pairs) {
            List<Finding> ofPair = new ArrayList<>();
            for (int day = 0; day < pair.days.length; day++) {
                ConflictDay known = pair.days[day];
                if (known != null) {
                    int date = day;
                    known.contradictions()
                            .forEach((groups, figures) -> ofPair.add(finding(pair, date, groups, figures)));
                }
            }
            ofPair.sort(FindingOrder.OF_ONE_RULE);
            findings.addAll(ofPair);
        }
        return findings;
    }

    private void look(int employee, List<List<Pair>> judging) {
        Roster roster = pass.roster();
        PersonDay day = pass.day();
        int end = roster.endOf(employee);
        int from = roster.firstOf(employee);
        for (int date = 0; date < judging.size(); date++) {
            while (from < end && roster.dayOf(from) < date) {
                from++;
            }
            int to = from;
            while (to < end && roster.dayOf(to) == date) {
                to++;
            }
            int calendar = calendars.of(employee, date);
            day.person(employee, calendar);
            day.day(date, from, to, from == to && roster.isPartial() && calendars.isWorkday(calendar, date));
            for (Pair pair : judging.get(date)) {
                pair.add(day);
            }
        }
    }

    private Finding finding(Pair pair, int day, Set<CountGroup> groups, ConflictDay.Figures figures) {
        RuleContext context = pair.most.context();
        RuleContext other = pair.least.context();
        Detail.Conflict detail = new Detail.Conflict(
                wordsOf(context),
                labelsOf(pair.most, groups),
                people(figures.most()),
                people(figures.of()),
                wordsOf(other),
                other.policy.id(),
                other.rule.name(),
                other.rule.cites(),
                people(figures.needed()),
                people(figures.outside()),
                people(figures.inside()));
        return new Finding(
                DiagnosticCode.POLICIES_CONFLICT,
                context.policy.id(),
                context.rule.name(),
                context.rule.cites(),
                FindingKind.CONFLICT,
                context.rule.strength(),
                FindingStatus.WARNING,
                context.rule.at(),
                subject(pair.most, groups),
                Period.DAY,
                Optional.of(pass.dates()[day]),
                detail,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Fraction people(long halves) {
        return Fraction.of(Math.max(0, halves), 2);
    }

    private static String wordsOf(RuleContext context) {
        return context.rule.sentence() instanceof Sentence.Count count
                ? CountFindings.wordsOf(count.counted())
                : ((Sentence.ModeDuty) context.rule.sentence()).words();
    }

    private static String labelsOf(ConflictSide side, Set<CountGroup> groups) {
        return groups.stream()
                .map(group -> side.members(group).label())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What the groups have in common. */
    private static Subject subject(ConflictSide side, Set<CountGroup> groups) {
        List<Subject.Key> keys = new ArrayList<>();
        Optional<String> employee = Optional.empty();
        for (int i = 0; i < side.per().size(); i++) {
            GroupKey key = side.per().get(i);
            int index = i;
            List<String> values = groups.stream()
                    .map(group -> group.keys().get(index))
                    .distinct()
                    .toList();
            if (values.size() == 1 && key.name().equals("employee")) {
                employee = Optional.of(values.get(0));
            } else if (values.size() == 1) {
                keys.add(new Subject.Key(key.name(), side.shown(key, values.get(0))));
            }
        }
        if (side.count().filter(Sentence.Count::separately).isPresent()) {
            keys.add(new Subject.Key("category", labelsOf(side, groups)));
        }
        return new Subject(employee, keys);
    }
}
