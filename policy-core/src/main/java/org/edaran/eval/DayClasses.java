package org.edaran.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edaran.finding.Finding;
import org.edaran.model.Strength;

/**
 * The rules on single days together. People of whom all of them make the same share a class, which has for each mode a list of
 * the rules that may find something: mostly an empty one. A person's class is worked out when it is first asked for.
 */
final class DayClasses {

    private static final Asked[] NOTHING = {};

    private final LiveDays[] rules;
    private final int modes;
    private final LivePeople people;
    private DayClass[] classes = {};
    private final Map<String, Integer> numbers = new HashMap<>();

    /** A rule that may find something: what it makes of the mode, open if that depends on more, and its dates. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asked(int number, LiveDays rule, Judgement known, boolean[] dates, int calendar) {

        Judgement judge(Edit edit, int row) {
            if (!dates[edit.day()]) {
                return Judgement.NOTHING;
            }
            return known == Judgement.BROKEN ? known : rule.judge(edit.person(), calendar, edit.day(), row);
        }
    }

    /** The rules that cannot tell, and by the mode those that may find something, in order. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record DayClass(int[] notTold, Asked[][] byMode) {

        Asked[] asked(int mode) {
            return mode < 0 ? NOTHING : byMode[mode];
        }
    }

    DayClasses(List<LiveDays> rules, LivePeople people, int modes) {
        this.rules = rules.toArray(LiveDays[]::new);
        this.modes = modes;
        this.people = people;
    }

    int count() {
        return rules.length;
    }

    LiveDays rule(int number) {
        return rules[number];
    }

    private DayClass of(int person) {
        int number = people.classOf(person);
        if (number == 0) {
            number = 1 + number(person);
            people.classOf(person, number);
        }
        return classes[number - 1];
    }

    /** The number of the class: by what each rule makes of the person, in a text of numbers. */
    private int number(int person) {
        StringBuilder key = new StringBuilder(rules.length * (2 + modes));
        for (LiveDays rule : rules) {
            Truth concerned = rule.concerns(person);
            key.append((char) concerned.ordinal());
            if (concerned == Truth.TRUE) {
                key.append((char) rule.calendarOf(person));
                for (int mode = 0; mode < modes; mode++) {
                    key.append((char) rule.ofPerson(person, mode).ordinal());
                }
            }
        }
        Integer known = numbers.get(key.toString());
        if (known == null) {
            known = numbers.size();
            numbers.put(key.toString(), known);
            classes = known < classes.length ? classes : Arrays.copyOf(classes, 2 * known + 8);
            classes[known] = made(person);
        }
        return known;
    }

    private DayClass made(int person) {
        List<Integer> notTold = new ArrayList<>();
        List<List<Asked>> byMode = new ArrayList<>();
        for (int mode = 0; mode < modes; mode++) {
            byMode.add(new ArrayList<>());
        }
        for (int number = 0; number < rules.length; number++) {
            LiveDays rule = rules[number];
            Truth concerned = rule.concerns(person);
            if (concerned == Truth.UNKNOWN) {
                notTold.add(number);
            }
            for (int mode = 0; concerned == Truth.TRUE && mode < modes; mode++) {
                Judgement made = rule.ofPerson(person, mode);
                if (made == Judgement.BROKEN || made == Judgement.OPEN) {
                    int calendar = rule.calendarOf(person);
                    byMode.get(mode).add(new Asked(number, rule, made, rule.dates(calendar), calendar));
                }
            }
        }
        return new DayClass(
                notTold.stream().mapToInt(Integer::intValue).toArray(),
                byMode.stream().map(asked -> asked.toArray(Asked[]::new)).toArray(Asked[][]::new));
    }

    /** Looks at what an edit changes, and notes it there. */
    void look(Edit edit) {
        if (!edit.isPlain()) {
            lookAtOthers(edit);
            return;
        }
        DayClass all = of(edit.person());
        for (int number : all.notTold()) {
            edit.judgeAnew(number);
        }
        Asked[] before = all.asked(edit.before());
        Asked[] after = all.asked(edit.after());
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            int first = i < before.length ? before[i].number() : Integer.MAX_VALUE;
            int second = j < after.length ? after[j].number() : Integer.MAX_VALUE;
            Judgement was = first <= second ? before[i].judge(edit, edit.row()) : Judgement.NOTHING;
            Judgement is = second <= first ? after[j].judge(edit, edit.draft()) : Judgement.NOTHING;
            note(edit, Math.min(first, second), was, is);
            i += first <= second ? 1 : 0;
            j += second <= first ? 1 : 0;
        }
    }

    private void note(Edit edit, int number, Judgement was, Judgement is) {
        boolean found = isFound(was);
        boolean foundAfter = isFound(is);
        if (!found && !foundAfter) {
            return;
        }
        if (found && foundAfter && edit.isSamePlace()) {
            edit.sum(number);
            return;
        }
        edit.noteDay(number, (found ? Edit.BEFORE : 0) | (foundAfter ? Edit.AFTER : 0));
        LiveDays rule = rules[number];
        if (foundAfter) {
            boolean warned = was == Judgement.BROKEN && rule.strength != Strength.MUST;
            boolean stays = is == Judgement.OPEN && found && !warned;
            if (!stays) {
                edit.reason(is, rule.strength);
            }
        }
    }

    private static boolean isFound(Judgement judgement) {
        return judgement == Judgement.BROKEN || judgement == Judgement.OPEN;
    }

    /** Has the rules judged again that concern somebody who has days that are not plain. */
    private void lookAtOthers(Edit edit) {
        for (int number = 0; number < rules.length; number++) {
            edit.judgeAnew(number);
        }
    }

    /** The findings of a rule about a plain day, as all is now. */
    void findings(int number, int person, int day, int row, int mode, List<Finding> findings) {
        for (Asked asked : of(person).asked(mode)) {
            if (asked.number() == number && asked.dates()[day]) {
                findings.addAll(rules[number].findings(person, day, row));
            }
        }
    }
}
