package org.edaran.eval;

import java.util.Arrays;
import org.edaran.model.Strength;

/**
 * An edit of one day while it is looked at, before it is made, and what it changes by each rule. There is one for each
 * session, filled anew for each edit. Not thread-safe.
 */
final class Edit {

    /** In a note: there is a finding before the edit. */
    static final int BEFORE = 1;

    /** In a note: there is a finding after the edit. */
    static final int AFTER = 2;

    /** How many numbers a note of a count has. */
    static final int COUNT_NOTE = 10;

    private int person;
    private int day;
    private int before;
    private int after;
    private int row;
    private int draft;
    private boolean samePlace;
    private boolean othersPlain;
    private int[] notes = new int[64];
    private int size;
    private boolean appears;
    private int[] summed = new int[8];
    private int summedSize;
    private int[] anew = new int[8];
    private int anewSize;
    private RosterSession.Answer answer = RosterSession.Answer.YES;

    /**
     * Begins.
     *
     * @param before the mode of the day before the edit, or what stands for it
     * @param after the mode after it
     * @param row the row of the day before the edit if that is plain, or -1
     * @param draft the row that holds what it is to be if that is plain, or -1
     * @param samePlace true if both come from the same place in the data
     * @param othersPlain true if the day before, and all other days of the person, are plain
     */
    void begin(int person, int day, int before, int after, int row, int draft, boolean samePlace, boolean othersPlain) {
        this.person = person;
        this.day = day;
        this.before = before;
        this.after = after;
        this.row = row;
        this.draft = draft;
        this.samePlace = samePlace;
        this.othersPlain = othersPlain;
        size = 0;
        appears = false;
        summedSize = 0;
        anewSize = 0;
        answer = RosterSession.Answer.YES;
    }

    int person() {
        return person;
    }

    int day() {
        return day;
    }

    int before() {
        return before;
    }

    int after() {
        return after;
    }

    int row() {
        return row;
    }

    int draft() {
        return draft;
    }

    boolean isSamePlace() {
        return samePlace;
    }

    /** True if all days of the person are plain, before and after. */
    boolean isPlain() {
        return othersPlain && after != LiveRule.NOT_PLAIN;
    }

    /** Notes a rule whose findings are to be made of its numbers, before and after the edit. */
    void sum(int rule) {
        summed = summedSize < summed.length ? summed : Arrays.copyOf(summed, 2 * summedSize);
        summed[summedSize++] = rule;
    }

    /** Notes a rule that is to be judged again. */
    void judgeAnew(int rule) {
        anew = anewSize < anew.length ? anew : Arrays.copyOf(anew, 2 * anewSize);
        anew[anewSize++] = rule;
    }

    /** Notes what a rule finds about the day of the person: before, after or both. */
    void noteDay(int rule, int which) {
        reserve(1);
        appears |= (which & AFTER) != 0;
        notes[size++] = (rule << 2) | which;
    }

    /** Notes what a rule finds about a count: before, after or both. Its numbers must follow. */
    void noteCount(int rule, int which, int witness, int named, int period) {
        reserve(COUNT_NOTE);
        appears |= (which & AFTER) != 0;
        notes[size] = (rule << 2) | which;
        notes[size + 1] = witness;
        notes[size + 2] = named;
        notes[size + 3] = period;
        size += 4;
    }

    /** The numbers of a count before or after: half days counted and of the denominator, and the first day counted. */
    void numbers(int counted, int of, int firstDay) {
        notes[size] = counted;
        notes[size + 1] = of;
        notes[size + 2] = firstDay;
        size += 3;
    }

    private void reserve(int more) {
        notes = size + more <= notes.length ? notes : Arrays.copyOf(notes, 2 * notes.length);
    }

    /** Takes account of what there would be and was not, or would be worse. */
    void reason(Judgement judgement, Strength strength) {
        if (judgement == Judgement.OPEN) {
            answer = answer == RosterSession.Answer.NO ? answer : RosterSession.Answer.UNDETERMINED;
        } else if (strength == Strength.MUST) {
            answer = RosterSession.Answer.NO;
        }
    }

    /** The answer by what was noted. */
    RosterSession.Answer answer() {
        return answer;
    }

    /** True if all that changes was noted. */
    boolean isNoted() {
        return summedSize == 0 && anewSize == 0;
    }

    /** True if findings appear of what was noted. */
    boolean appears() {
        return appears;
    }

    /** True if something was noted. */
    boolean hasNotes() {
        return size > 0;
    }

    /** What was noted, after some free places. */
    int[] withNotes(int free) {
        int[] all = new int[free + size];
        System.arraycopy(notes, 0, all, free, size);
        return all;
    }

    /** How many rules are to be made findings of by their numbers. */
    int summedCount() {
        return summedSize;
    }

    int summed(int at) {
        return summed[at];
    }

    /** How many rules are to be judged again. */
    int anewCount() {
        return anewSize;
    }

    int anew(int at) {
        return anew[at];
    }
}
