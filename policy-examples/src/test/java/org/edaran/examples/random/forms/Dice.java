package org.edaran.examples.random.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chance, the same for the same seed. */
public final class Dice {

    private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");

    private final SplittableRandom random;

    /** The dice of a seed. */
    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Other dice, which what these are used for later does not change. */
    Dice apart() {
        return new Dice(random.split());
    }

    /** A number from zero to one less than the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number between two, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** One of several. */
    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of several. */
    String pick(String... choices) {
        return choices[below(choices.length)];
    }

    /** The text, or nothing more often than not. */
    String maybe(int percent, String text) {
        return chance(percent) ? fill(text) : "";
    }

    /** Several different ones of a list, in its order. */
    <T> List<T> some(List<T> choices, int percent) {
        List<T> some = new ArrayList<>();
        for (T choice : choices) {
            if (chance(percent)) {
                some.add(choice);
            }
        }
        return some;
    }

    /** A text in which one way is chosen for every {@code {this|that}}, innermost first. */
    String fill(String template) {
        String text = template;
        for (Matcher choice = CHOICE.matcher(text); choice.find(); choice = CHOICE.matcher(text)) {
            String[] ways = choice.group(1).split("\\|", -1);
            text = text.substring(0, choice.start()) + pick(ways) + text.substring(choice.end());
        }
        return text;
    }
}
