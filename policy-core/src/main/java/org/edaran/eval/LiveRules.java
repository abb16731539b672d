package org.edaran.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.edaran.finding.Finding;
import org.edaran.finding.Subject;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Strength;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterEditor;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a session: those kept up to date in numbers, and those that are judged again. The former are numbered, those on
 * single days first. Not thread-safe.
 */
final class LiveRules {

    private final Roster roster;
    private final RosterEditor editor;
    private final DayClasses days;
    private final LiveRule[] counts;
    private final LiveCount[] ofGroups;
    private final LiveDays[] ofPlaces;
    private final List<Rejudging> others;
    private final LivePeople people;
    private final Telling telling;
    private final Edit edit = new Edit();

    @SuppressWarnings("UnusedVariable") // written so that what is touched is really read
    private int touched;

    /** The rules of all policies by how they are kept. */
    private static final class Sorted {
        private final List<LiveDays> days = new ArrayList<>();
        private final List<LiveRule> counts = new ArrayList<>();
        private final List<Telling.Told> toldOfDays = new ArrayList<>();
        private final List<Telling.Told> toldOfCounts = new ArrayList<>();
        private final List<Rejudging> others = new ArrayList<>();

        private void add(Policy policy, PassContext pass) {
            Calendars calendars = new Calendars(policy, pass);
            Condition scope = pass.condition(policy, policy.scope(), pass.evaluator(policy, calendars));
            boolean numbers = !scope.varies() && !pass.roster().isPartial() && !calendars.move();
            List<Rule> rest = new ArrayList<>();
            for (Rule rule : policy.rules()) {
                if (!numbers || !isKept(policy, rule, pass, calendars, scope)) {
                    rest.add(rule);
                }
            }
            Rejudging judging = new Rejudging(policy, rest, required(policy), pass);
            if (!judging.isIdle()) {
                others.add(judging);
            }
        }

        private boolean isKept(Policy policy, Rule rule, PassContext pass, Calendars calendars, Condition scope) {
            Optional<LiveDays> onDay = LiveDays.of(policy, rule, pass, calendars, scope);
            if (onDay.isPresent()) {
                days.add(onDay.get());
                toldOfDays.add(new Telling.Told(policy, rule));
                return true;
            }
            Optional<LiveRule> count = LiveMembers.of(policy, rule, pass, calendars, scope)
                    .flatMap(members -> countOf(members, Rejudging.of(policy, rule, pass)));
            count.ifPresent(counts::add);
            count.ifPresent(kept -> toldOfCounts.add(new Telling.Told(policy, rule)));
            return count.isPresent();
        }
    }

    LiveRules(List<Policy> policies, RosterEditor editor, PassContext pass) {
        this.roster = pass.roster();
        this.editor = editor;
        Sorted sorted = new Sorted();
        policies.forEach(policy -> sorted.add(policy, pass));
        this.others = sorted.others;
        this.counts = sorted.counts.toArray(LiveRule[]::new);
        this.ofGroups = sorted.counts.stream()
                .filter(LiveCount.class::isInstance)
                .map(LiveCount.class::cast)
                .toArray(LiveCount[]::new);
        this.ofPlaces = sorted.days.stream().filter(LiveDays::isOfPlaces).toArray(LiveDays[]::new);
        this.people = people();
        this.days = new DayClasses(sorted.days, people, roster.schema().modes().size());
        List<Telling.Told> told = new ArrayList<>(sorted.toldOfDays);
        told.addAll(sorted.toldOfCounts);
        this.telling = new Telling(told, editor, roster.namesUnits(), pass.showsConfidential());
        count(pass.dates().length);
    }

    private LivePeople people() {
        LivePeople all = new LivePeople(roster.employees().size(), ofGroups.length);
        for (int number = 0; number < ofGroups.length; number++) {
            ofGroups[number].keepIn(all, number);
        }
        return all;
    }

    private static Optional<LiveRule> countOf(LiveMembers members, Rejudging otherwise) {
        return LiveOwnCount.of(members, otherwise)
                .or(() -> LiveCount.of(members, otherwise).map(LiveRule.class::cast));
    }

    private static List<Parameter> required(Policy policy) {
        return policy.parameters().stream()
                .filter(parameter -> parameter.duty() != Strength.MAY)
                .toList();
    }

    private void count(int dates) {
        PlainDays plain = new PlainDays(roster, Changes.NONE, dates, true);
        for (int person = 0; person < people.count(); person++) {
            plain.person(person);
            for (int day = 0; plain.hasOthers() && day < dates; day++) {
                people.addNotPlain(person, plain.modeByDate[day] == PlainDays.NOT_PLAIN ? 1 : 0);
            }
            for (LiveRule rule : counts) {
                if (rule instanceof LiveCount count) {
                    count.add(person, plain, people.notPlain(person));
                }
            }
        }
    }

    /** The mode of the rows of a person's day, {@link LiveRule#NO_ROW} or {@link LiveRule#NOT_PLAIN}. */
    int mode(int first, int end) {
        if (first == end) {
            return LiveRule.NO_ROW;
        }
        boolean plain =
                end == first + 1 && roster.partOf(first) == Part.WHOLE && roster.modeOf(first) != Roster.UNKNOWN_MODE;
        return plain ? roster.modeOf(first) : LiveRule.NOT_PLAIN;
    }

    /** Reads what an edit will be looked at with, so that the processor waits for all of it together. */
    void touch(int person, int day, int row) {
        int sum = editor.touch(row) + people.classOf(person);
        for (LiveCount count : ofGroups) {
            sum += count.touch(person, day);
        }
        for (LiveDays rule : ofPlaces) {
            sum += rule.touch(person);
        }
        touched = sum;
    }

    /**
     * Looks at what an edit would change. A plain day that it brings must be drafted in the editor.
     *
     * @param first the first row of the person's day, or where it would be
     * @param end the row after its last one
     * @param after the mode after the edit, or what stands for it
     */
    Edit look(int person, int day, int first, int end, int after) {
        int before = mode(first, end);
        int row = before < 0 ? -1 : first;
        int draft = after < 0 ? -1 : editor.draft();
        boolean samePlace = row >= 0 && draft >= 0 && editor.isSamePlace(row);
        edit.begin(person, day, before, after, row, draft, samePlace, people.notPlain(person) == 0);
        days.look(edit);
        for (int count = 0; count < counts.length; count++) {
            counts[count].look(edit, days.count() + count);
        }
        return edit;
    }

    /** True if all that the edit that was looked at changes was noted, so that nothing has to be judged. */
    boolean isNoted() {
        return others.isEmpty() && edit.isNoted();
    }

    /** What was noted of the edit that was looked at and is not made yet; {@code null} if nothing was. */
    @Nullable
    LateFindings noted() {
        return edit.hasNotes() ? LateFindings.of(telling, edit, editor) : null;
    }

    /** Takes a day to have another mode. */
    void change(int person, int day, int before, int after) {
        for (LiveRule rule : counts) {
            rule.change(person, day, before, after);
        }
        if (before == LiveRule.NOT_PLAIN || after == LiveRule.NOT_PLAIN) {
            people.addNotPlain(person, (after == LiveRule.NOT_PLAIN ? 1 : 0) - (before == LiveRule.NOT_PLAIN ? 1 : 0));
        }
    }

    /** The findings that were not noted, as the roster is now; the mode of the person's day is given. */
    void judge(Edit made, int mode, List<Finding> findings) {
        int person = made.person();
        int row = mode == LiveRule.NO_ROW ? -1 : editor.find(person, made.day());
        for (int i = 0; i < made.summedCount(); i++) {
            int rule = made.summed(i);
            if (rule < days.count()) {
                days.findings(rule, person, made.day(), row, mode, findings);
            } else {
                counts[rule - days.count()].findings(person, made.day(), row, mode, findings);
            }
        }
        for (int i = 0; i < made.anewCount(); i++) {
            int rule = made.anew(i);
            Rejudging otherwise =
                    rule < days.count() ? days.rule(rule).otherwise : counts[rule - days.count()].otherwise();
            otherwise.judge(person, findings);
        }
        for (Rejudging judging : others) {
            judging.judge(person, findings);
        }
    }

    /**
     * What is left of counts that are kept in numbers, on a day.
     *
     * @param rest is given the numbers of the counts that cannot be told so
     */
    void quotas(int person, int day, List<Quota> quotas, IntConsumer rest) {
        for (int count = 0; count < counts.length; count++) {
            boolean told = counts[count] instanceof LiveCount groups
                    ? groups.quotas(person, day, quotas, days.count() + count, telling)
                    : people.notPlain(person) == 0
                            && ((LiveOwnCount) counts[count])
                                    .quotas(person, day, quotas, days.count() + count, telling);
            if (!told) {
                rest.accept(count);
            }
        }
    }

    /** What is left of the counts of a group on a day, by numbers; nothing if they do not tell all. */
    Optional<List<Quota>> quotas(Subject group, int day) {
        List<Quota> quotas = new ArrayList<>();
        OptionalInt person = group.employee().map(roster::employee).orElse(OptionalInt.empty());
        for (int count = 0; count < counts.length; count++) {
            int number = days.count() + count;
            boolean told = counts[count] instanceof LiveCount groups
                    ? groups.quotas(group, day, quotas, number, telling)
                    : person.isEmpty()
                            || (people.notPlain(person.getAsInt()) == 0
                                    && ((LiveOwnCount) counts[count])
                                            .quotas(person.getAsInt(), day, quotas, number, telling));
            if (!told) {
                return Optional.empty();
            }
        }
        quotas.removeIf(quota -> !quota.counted().subject().equals(group));
        return Optional.of(quotas);
    }

    /** The rules that count and are kept in numbers. */
    List<Telling.Told> counts() {
        return telling.rules().subList(days.count(), days.count() + counts.length);
    }
}
