package org.edaran.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.Language;
import org.edaran.io.review.OverrideEntry;
import org.edaran.io.review.Review;
import org.edaran.io.review.Standing;

/** Tells in words how a report compares with what was there before. Stateless. */
public final class ReviewWords {

    private final ReportWords words;
    private final boolean indonesian;

    /** In Indonesian for {@code id}, else in English. */
    public ReviewWords(Locale locale) {
        this.words = ReportWords.in(locale);
        this.indonesian = Language.of(locale) == Language.INDONESIAN;
    }

    private String say(String english, String inIndonesian) {
        return indonesian ? inIndonesian : english;
    }

    /** What a finding is to the team. */
    public String of(Standing standing) {
        return switch (standing) {
            case NEW -> say("new", "baru");
            case KNOWN -> say("known", "sudah tercatat");
            case ACKNOWLEDGED -> say("acknowledged", "dispensasi untuk");
        };
    }

    /** What a finding of some status is to the team. */
    public String of(Standing standing, FindingStatus status) {
        String word = words.of(status);
        return indonesian && standing == Standing.KNOWN
                ? word + " yang sudah tercatat"
                : standing == Standing.NEW ? word : of(standing) + " " + word;
    }

    /** The verdict with the number of findings; then, if the report is compared, what counts and what does not. */
    public List<String> head(Review review) {
        List<String> lines = new ArrayList<>();
        String tally = tally(review);
        lines.add(words.of(review.report().verdict()) + (tally.isEmpty() ? "" : ": " + tally));
        review.baseline()
                .ifPresent(since -> lines.add(say("compared with ", "dibandingkan dengan ") + since.file() + ": "
                        + since.added() + say(" new, ", " baru, ") + since.known()
                        + say(" known, ", " sudah tercatat, ")
                        + since.gone() + say(" gone", " hilang")));
        review.overrides()
                .ifPresent(use -> lines.add(review.count(Standing.ACKNOWLEDGED)
                        + say(" acknowledged by ", " temuan dengan dispensasi menurut ")
                        + use.file()
                        + say(", as of ", ", per ")
                        + use.asOf()));
        if (review.isCompared()) {
            lines.add(conclusion(review));
        }
        return lines;
    }

    private String conclusion(Review review) {
        long violations = review.count(FindingStatus.VIOLATION, Standing.NEW);
        long open = review.count(FindingStatus.UNDETERMINED, Standing.NEW);
        if (violations + open == 0) {
            return say(
                    "what counts: no violation, and nothing that cannot be told",
                    "yang diperhitungkan: tidak ada pelanggaran atau hal yang belum pasti");
        }
        List<String> parts = new ArrayList<>();
        for (FindingStatus status : FindingStatus.values()) {
            long count = review.count(status, Standing.NEW);
            if (count > 0) {
                parts.add(words.counted(status, count));
            }
        }
        return say("what counts: ", "yang diperhitungkan: ") + String.join(", ", parts);
    }

    private String tally(Review review) {
        List<String> parts = new ArrayList<>();
        for (FindingStatus status : FindingStatus.values()) {
            long count = 0;
            for (Standing standing : Standing.values()) {
                count += review.count(status, standing);
            }
            if (count > 0) {
                parts.add(words.counted(status, count));
            }
        }
        return String.join(", ", parts);
    }

    /** Entries of the ledger that acknowledge nothing, each in a sentence. */
    public List<String> idleEntries(Review review) {
        List<String> lines = new ArrayList<>();
        review.overrides()
                .ifPresent(use -> use.entries().forEach(entry -> {
                    OverrideEntry override = entry.entry();
                    String what = override.place() + ": " + override.words() + ": ";
                    if (entry.expired()) {
                        lines.add(what
                                + say("expired on ", "berakhir pada ")
                                + override.expires()
                                + (entry.findings() == 0
                                        ? ""
                                        : say("; it is about ", "; menyangkut ")
                                                + entry.findings()
                                                + say(
                                                        entry.findings() == 1
                                                                ? " finding that counts"
                                                                : " findings that count",
                                                        " temuan yang tetap diperhitungkan")));
                    } else if (entry.findings() == 0) {
                        lines.add(what + say("matches no finding", "tidak cocok dengan temuan mana pun"));
                    }
                }));
        return lines;
    }

    /** Who acknowledged a finding, why and until when. */
    public String acknowledged(OverrideEntry entry) {
        return say("acknowledged by ", "dispensasi dari ") + entry.approver() + say(" until ", " sampai ")
                + entry.expires() + ": " + entry.reason();
    }

    /** That findings are left out. */
    public String omitted(long count) {
        return say(
                count + (count == 1 ? " more finding is" : " more findings are") + " left out",
                count + " temuan lain tidak ditampilkan");
    }
}
