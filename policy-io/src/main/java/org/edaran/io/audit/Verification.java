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
     */
    public record Aspect(String name, boolean isSame, String words) {}

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
                sameRules ? then.summary().size() + " judged alike" : "the numbers of some rules are others"));
        aspects.add(findings(then, now));
        return new Verification(aspects);
    }

    private static Aspect digest(String name, Map<String, String> then, Map<String, String> now) {
        String recorded = then.get(name);
        return recorded == null
                ? new Aspect(name, false, "the report does not say which; it was written without an audit")
                : aspect(name, recorded, now.getOrDefault(name, "nothing"));
    }

    private static Aspect aspect(String name, String then, String now) {
        boolean same = then.equals(now);
        return new Aspect(name, same, same ? then : "the report says " + then + ", and now it is " + now);
    }

    private static Aspect findings(RecordedReport then, RecordedReport now) {
        List<String> left = new ArrayList<>(now.findings());
        left.sort(null);
        List<String> recorded = new ArrayList<>(then.findings());
        recorded.sort(null);
        int common = 0;
        int at = 0;
        for (String finding : recorded) {
            while (at < left.size() && left.get(at).compareTo(finding) < 0) {
                at++;
            }
            if (at < left.size() && left.get(at).equals(finding)) {
                common++;
                at++;
            }
        }
        long gone = recorded.size() - (long) common;
        long added = left.size() - (long) common - then.omitted();
        boolean same = gone == 0 && added == 0;
        String shown = then.omitted() > 0 ? ", and " + then.omitted() + " that the report leaves out" : "";
        return new Aspect(
                "findings",
                same,
                same
                        ? common + " found again" + shown
                        : gone + " of the report do not come out, and " + Math.max(0, added) + " others do");
    }
}
