package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An English message with places, such as {@code `{0}` is not a {1}}, and what it is in another language. Immutable.
 *
 * <p>A place stands for one character at least. Within backticks it holds no backtick, elsewhere only whole quotations; a
 * place that stands twice holds the same both times. What a quoted place or one such as {@code {0=}} of the other language
 * holds stays as it is; all else is translated.
 */
final class MessageTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])(=?)}");

    private final String english;
    private final String other;
    private final List<String> fixed = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final int weight;

    MessageTemplate(String english, String other) {
        this.english = english;
        this.other = other;
        int end = 0;
        for (MatchResult place : PLACE.matcher(english).results().toList()) {
            fixed.add(english.substring(end, place.start()));
            places.add(numberOf(place));
            end = place.end();
        }
        fixed.add(english.substring(end));
        weight = fixed.stream().mapToInt(String::length).sum();
    }

    private static int numberOf(MatchResult place) {
        return Integer.parseInt(place.group(1));
    }

    String english() {
        return english;
    }

    String other() {
        return other;
    }

    /** How many characters are fixed: of two templates that fit, the one with more is meant. */
    int weight() {
        return weight;
    }

    int numberOfPlaces() {
        return places.size();
    }

    /** The pieces between the places, of which the first and the last may be empty. */
    List<String> fixed() {
        return List.copyOf(fixed);
    }

    /**
     * A message in the other language, if the template fits the whole of it.
     *
     * @param filling what becomes of what a place holds, unless it stays as it is
     */
    Optional<String> translate(String message, UnaryOperator<String> filling) {
        String first = fixed.get(0);
        if (message.length() < weight || !message.endsWith(fixed.get(fixed.size() - 1)) || !message.startsWith(first)) {
            return Optional.empty();
        }
        String[] held = new String[10];
        if (!fits(message, 0, first.length(), held)) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        int written = 0;
        for (MatchResult place : PLACE.matcher(other).results().toList()) {
            out.append(other, written, place.start());
            String holds = held[numberOf(place)];
            out.append(isWhole(out) && place.group(2).isEmpty() ? filling.apply(holds) : holds);
            written = place.end();
        }
        return Optional.of(out.append(other.substring(written)).toString());
    }

    /** True if the message from a place on is what the place and all that follows it stand for; notes what they hold. */
    private boolean fits(String message, int place, int start, String[] held) {
        if (place == places.size()) {
            return start == message.length();
        }
        String next = fixed.get(place + 1);
        boolean last = place == places.size() - 1;
        boolean quoted = !isWhole(message.substring(0, start));
        int number = places.get(place);
        String before = held[number];
        int end = last ? message.length() - next.length() : message.indexOf(next, start + 1);
        while (end > start) {
            String holds = message.substring(start, end);
            if (isWhole(holds) && (!quoted || holds.indexOf('`') < 0) && (before == null || before.equals(holds))) {
                held[number] = holds;
                if (fits(message, place + 1, end + next.length(), held)) {
                    return true;
                }
                held[number] = before;
            }
            end = last ? -1 : message.indexOf(next, end + 1);
        }
        return false;
    }

    /** True if no quotation is open at the end of a text. */
    private static boolean isWhole(CharSequence text) {
        boolean whole = true;
        for (int i = 0; i < text.length(); i++) {
            whole ^= text.charAt(i) == '`';
        }
        return whole;
    }
}
