package org.edaran.bench;

import java.util.ArrayList;
import java.util.List;

/** Makes workloads. The same size and profile give the same workload, for ever. Stateless. */
public final class WorkloadGenerator {

    /** Who breaks what. */
    public enum Profile {
        /** 45% at home in every category, about 15% of the rows break a rule. */
        SPEC,
        /** Few at home, nobody of direct service; about 3 rows in 1,000 break a rule. */
        CLEAN,
        /** Nobody breaks a rule. */
        FLAWLESS
    }

    static final List<List<String>> SERVICES = List.of(
            List.of("policy", "research", "planning", "monitoring"),
            List.of("secretariat", "protocol", "public_relations"),
            List.of("health", "security", "logistics"));
    static final List<String> RATINGS = List.of("very_poor", "poor", "fair", "good", "very_good");
    static final int GOOD = 3;
    static final int DISTRICTS = 6;
    private static final List<String> CITIES = List.of(
            "31.71", "31.72", "31.73", "31.74", "31.75", "32.01", "32.16", "32.71", "32.75", "32.76", "36.03", "36.71",
            "36.74");

    /** The districts of all cities, those of one city together. */
    static final List<String> REGIONS = districts();

    private WorkloadGenerator() {}

    private static List<String> districts() {
        List<String> all = new ArrayList<>();
        for (String city : CITIES) {
            for (int district = 1; district <= DISTRICTS; district++) {
                all.add(city + ".0" + district);
            }
        }
        return List.copyOf(all);
    }

    /**
     * A workload of about as many assignments as asked for: one for each person and working day.
     *
     * @throws IllegalArgumentException if that is more than a workload can hold
     */
    public static Workload generate(Profile profile, long assignments) {
        return generate(profile, assignments, 20_231_708L);
    }

    /** As {@link #generate(Profile, long)}, with another seed. */
    public static Workload generate(Profile profile, long assignments, long seed) {
        long people = Math.max(1, Math.round((double) assignments / Workload.DATES.size()));
        if (people > 90_000_000L || people * Workload.DATES.size() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a workload has at most 2,147,483,639 assignments");
        }
        Workload workload = new Workload((int) people);
        Dice dice = new Dice(seed);
        for (int person = 0; person < people; person++) {
            person(workload, person, profile, dice);
        }
        int row = 0;
        for (int date = 0; date < Workload.DATES.size(); date++) {
            for (int person = 0; person < people; person++) {
                row(workload, row++, person, date, profile, dice);
            }
        }
        return workload;
    }

    private static void person(Workload workload, int person, Profile profile, Dice dice) {
        int roll = dice.roll(100);
        int category = roll < 60 ? 0 : roll < 75 ? 1 : Workload.DIRECT;
        boolean spec = profile == Profile.SPEC;
        workload.category[person] = (byte) category;
        workload.service[person] = (byte) dice.roll(SERVICES.get(category).size());
        workload.performance[person] = (byte) (dice.perMille(spec ? 70 : 5) ? dice.roll(GOOD) : GOOD + dice.roll(2));
        workload.discipline[person] = dice.perMille(spec ? 20 : 1);
        workload.domicile[person] = (short) dice.roll(REGIONS.size());
    }

    private static void row(Workload workload, int row, int person, int date, Profile profile, Dice dice) {
        workload.employee[row] = person;
        workload.date[row] = (byte) date;
        int mode = mode(workload, person, date, profile, dice);
        workload.mode[row] = (byte) mode;
        int home = workload.domicile[person];
        int district = Workload.cityOf(home) * DISTRICTS + dice.roll(DISTRICTS);
        boolean elsewhere =
                mode == Workload.WFH && profile != Profile.FLAWLESS && dice.perMille(profile == Profile.SPEC ? 30 : 2);
        workload.location[row] = (short) (elsewhere ? (district + DISTRICTS) % REGIONS.size() : district);
    }

    private static int mode(Workload workload, int person, int date, Profile profile, Dice dice) {
        int roll = dice.roll(1000);
        if (roll >= 950) {
            return roll < 980 ? 2 : 3;
        }
        boolean direct = workload.category[person] == Workload.DIRECT;
        return switch (profile) {
            case SPEC -> roll < 450 ? Workload.WFH : 0;
            case CLEAN -> roll < (direct ? 1 : workload.isEligible(person) ? 280 : 5) ? Workload.WFH : 0;
            case FLAWLESS -> isTurn(workload, person, date) && roll < 900 ? Workload.WFH : 0;
        };
    }

    /** True on one day in ten of somebody who may, so that few of a unit meet. */
    private static boolean isTurn(Workload workload, int person, int date) {
        return workload.category[person] == 0
                && workload.isEligible(person)
                && Math.floorMod(person * 7 + date * 3, 10) == 0
                && person % Workload.UNIT_SIZE >= 20;
    }
}
