package org.edaran.roster;

/**
 * Finds the rows of a person's day in a roster that is edited. Most people work on the same dates, so where a row lies is guessed from
 * how many dates of the roster lie before its own, and looked for only where the guess is wrong. What is kept of a person lies
 * side by side, and the guess needs nothing else. Not thread-safe.
 */
final class DayFinder {

    private static final int WIDTH = 3;
    private static final int FIRST = 0;
    private static final int END = 1;
    private static final int BASE = 2;

    private final Assignments rows;

    /** By person the first row, the row after the last one, and the row of the first date there would be. */
    private final int[] spans;

    /** By day how many days before it have a row of anybody. */
    private final int[] ranks;

    /** Finds rows of people by where these begin and end now. */
    DayFinder(Assignments rows, int days) {
        this.rows = rows;
        this.spans = new int[rows.start.length * WIDTH];
        this.ranks = new int[days];
        for (int person = 0; person < rows.start.length; person++) {
            for (int row = rows.start[person]; row < rows.end[person]; row++) {
                ranks[dayOf(row)] = 1;
            }
        }
        int before = 0;
        for (int day = 0; day < days; day++) {
            int used = ranks[day];
            ranks[day] = before;
            before += used;
        }
        for (int person = 0; person < rows.start.length; person++) {
            update(person);
        }
    }

    /** Takes that the rows of a person begin or end elsewhere, or that the first one has another day. */
    void update(int person) {
        int first = rows.start[person];
        int end = rows.end[person];
        spans[person * WIDTH + FIRST] = first;
        spans[person * WIDTH + END] = end;
        spans[person * WIDTH + BASE] = first < end ? first - ranks[dayOf(first)] : end;
    }

    /** The first row of a person on the day or after it. */
    int find(int person, int day) {
        int first = spans[person * WIDTH + FIRST];
        int end = spans[person * WIDTH + END];
        int guess = spans[person * WIDTH + BASE] + ranks[day];
        boolean hit =
                guess >= first && guess < end && dayOf(guess) == day && (guess == first || dayOf(guess - 1) < day);
        return hit ? guess : search(first, end, day);
    }

    private int search(int first, int end, int day) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dayOf(middle) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The row after those of the person's day, of which the first is given. */
    int endOfDay(int person, int day, int first) {
        int all = spans[person * WIDTH + END];
        int end = first;
        while (end < all && dayOf(end) == day) {
            end++;
        }
        return end;
    }

    private int dayOf(int row) {
        return rows.day[row] & 0xFFFF;
    }
}
