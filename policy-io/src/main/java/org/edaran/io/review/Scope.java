package org.edaran.io.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edaran.finding.Finding;
import org.edaran.model.DateRange;

/**
 * Whom and when an override covers, written like the line of a text report that tells whom a finding is about:
 * {@code 2023-08-29, agency BNPB}. All parts must fit; the fewer, the more is covered; none covers everything.
 *
 * @param words as written
 * @param dates the dates covered, if any part tells dates
 * @param parts the other parts: a person, a period by its name, or a key with its value
 */
public record Scope(String words, Optional<DateRange> dates, List<String> parts) {

    private static final Pattern RANGE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: *(?:to|sampai) *(\\d{4}-\\d{2}-\\d{2}))?");

    /** Copies the parts. */
    public Scope {
        parts = List.copyOf(parts);
    }

    /** Reads a scope; parts are separated by semicolons, or by commas if there is none. Nothing if its dates are impossible. */
    static Optional<Scope> parse(String text) {
        Optional<DateRange> dates = Optional.empty();
        List<String> parts = new ArrayList<>();
        for (String part : text.split(text.contains(";") ? ";" : ",", -1)) {
            String words = part.strip().replaceAll("\\s+", " ");
            Matcher range = RANGE.matcher(words);
            if (range.matches()) {
                Optional<DateRange> read = range(range);
                if (read.isEmpty() || dates.isPresent()) {
                    return Optional.empty();
                }
                dates = read;
            } else if (!words.isEmpty() && !words.equals("*")) {
                parts.add(words);
            }
        }
        return Optional.of(new Scope(text.strip(), dates, parts));
    }

    private static Optional<DateRange> range(Matcher range) {
        try {
            LocalDate first = LocalDate.parse(range.group(1));
            LocalDate last = range.group(2) == null ? first : LocalDate.parse(range.group(2));
            return last.isBefore(first) ? Optional.empty() : Optional.of(new DateRange(first, last));
        } catch (DateTimeParseException impossible) {
            return Optional.empty();
        }
    }

    boolean covers(Finding finding, Affiliations affiliations) {
        boolean inTime =
                dates.isEmpty() || finding.date().filter(dates.get()::contains).isPresent();
        return inTime && parts.stream().allMatch(part -> names(part, finding, affiliations));
    }

    private static boolean names(String part, Finding finding, Affiliations affiliations) {
        if (part.equals(finding.periodLabel())
                || finding.subject().group().stream().anyMatch(key -> part.equals(key.name() + " " + key.value()))) {
            return true;
        }
        return finding.subject()
                .employee()
                .filter(id -> part.equals(id)
                        || part.equals("employee " + id)
                        || affiliations.of(id, finding.date()).entrySet().stream()
                                .anyMatch(home -> part.equals(home.getKey() + " " + home.getValue())))
                .isPresent();
    }
}
