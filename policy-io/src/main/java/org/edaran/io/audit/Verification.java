package org.edaran.io.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.report.JsonReport;
import org.edaran.io.review.Review;

/**
 * Whether a report that somebody wrote follows from policies and a roster. The language, the places of files, and what a team
 * made of the findings have no part in it.
 *
 * @param aspects what was compared, in order
 */
public record Verification(List<Aspect> aspects) {

    private static final int MOST_EXAMPLES = 3;

    /** Copies the aspects. */
    public Verification {
        aspects = List.copyOf(aspects);
    }

    /**
     * Something that was compared.
     *
     * @param name what: policies, roster, verdict, rules or findings
     * @param isSame true if the report says what comes out now
     * @param words what is the same, or what the report says and what comes out now
     * @param examples some of what differs, each in a line; empty if nothing does or the words tell it all
     */
    public record Aspect(String name, boolean isSame, String words, List<String> examples) {

        /** Copies the examples. */
        public Aspect {
            examples = List.copyOf(examples);
        }
    }

    /** True if all that the report says comes out again. */
    public boolean isVerified() {
        return aspects.stream().allMatch(Aspect::isSame);
    }

    /**
     * Compares a report as JSON with what comes out now; does not close the stream.
     *
     * @param report the report
     * @param now what the policies and the roster at hand give; with its {@link Review#audit audit}
     * @return nothing if the stream holds no report of the version {@code edaran/1}
     * @throws IOException if the stream cannot be read
     */
    public static Optional<Verification> of(InputStream report, Review now) throws IOException {
        Optional<RecordedReport> recorded = RecordedReport.read(report);
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonReport.in(Locale.ENGLISH).write(now, bytes);
        RecordedReport again = RecordedReport.read(new ByteArrayInputStream(bytes.toByteArray()))
                .orElseThrow(() -> new IllegalStateException("the report just written cannot be read"));
        return Optional.of(compare(recorded.get(), again));
    }

    private static Verification compare(RecordedReport then, RecordedReport now) {
        List<Aspect> aspects = new ArrayList<>();
        aspects.add(digest("policies", then.audit(), now.audit()));
        aspects.add(digest("roster", then.audit(), now.audit()));
        aspects.add(aspect("verdict", then.verdict(), now.verdict()));
        boolean sameRules = then.summary().equals(now.summary());
        aspects.add(new Aspect(
                "rules",
                sameRules,
                sameRules ? then.summary().size() + " judged alike" : "the numbers of some rules are others",
                List.of()));
        aspects.add(findings(then, now));
        return new Verification(aspects);
    }

    private static Aspect digest(String name, Map<String, String> then, Map<String, String> now) {
        String recorded = then.get(name);
        return recorded == null
                ? new Aspect(name, false, "the report does not say which; it was written without an audit", List.of())
                : aspect(name, recorded, now.getOrDefault(name, "nothing"));
    }

    private static Aspect aspect(String name, String then, String now) {
        boolean same = then.equals(now);
        return new Aspect(name, same, same ? then : "the report says " + then + ", and now it is " + now, List.of());
    }

    private static Aspect findings(RecordedReport then, RecordedReport now) {
        List<RecordedReport.Item> gone = without(then.findings(), now.findings());
        List<RecordedReport.Item> others = without(now.findings(), then.findings());
        long added = Math.max(0, others.size() - then.omitted());
        boolean same = gone.isEmpty() && others.size() == then.omitted();
        if (same) {
            String shown = then.omitted() > 0 ? ", and " + then.omitted() + " that the report leaves out" : "";
            return new Aspect("findings", true, then.findings().size() + " found again" + shown, List.of());
        }
        List<String> examples = new ArrayList<>();
        gone.forEach(one -> examples.add("only in the report: " + one.rule() + " " + one.identity()));
        if (then.omitted() == 0) {
            others.forEach(one -> examples.add("only now: " + one.rule() + " " + one.identity()));
        }
        return new Aspect(
                "findings",
                false,
                gone.size() + " of the report " + (gone.size() == 1 ? "does" : "do") + " not come out, and " + added
                        + (added == 1 ? " other does" : " others do"),
                examples.subList(0, Math.min(MOST_EXAMPLES, examples.size())));
    }

    /** The items that are not among others; one that is there twice has to be there twice. */
    private static List<RecordedReport.Item> without(
            List<RecordedReport.Item> items, List<RecordedReport.Item> others) {
        List<RecordedReport.Item> sorted = new ArrayList<>(items);
        sorted.sort(null);
        List<RecordedReport.Item> left = new ArrayList<>(others);
        left.sort(null);
        List<RecordedReport.Item> missing = new ArrayList<>();
        int at = 0;
        for (RecordedReport.Item item : sorted) {
            while (at < left.size() && left.get(at).compareTo(item) < 0) {
                at++;
            }
            if (at < left.size() && left.get(at).equals(item)) {
                at++;
            } else {
                missing.add(item);
            }
        }
        return missing;
    }
}
