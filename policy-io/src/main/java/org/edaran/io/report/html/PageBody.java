package org.edaran.io.report.html;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.FindingStatus;
import org.edaran.finding.RuleSummary;
import org.edaran.finding.Verdict;
import org.edaran.io.report.ReviewWords;
import org.edaran.io.review.OverrideEntry;
import org.edaran.io.review.Review;
import org.edaran.io.review.Standing;
import org.edaran.roster.InputNote;

/** Writes what a page shows without its script, and the places that the script fills. */
final class PageBody {

    private final Locale locale;
    private final PageWords words;
    private final Review review;

    PageBody(Locale locale, PageWords words, Review review) {
        this.locale = locale;
        this.words = words;
        this.review = review;
    }

    void write(HtmlText html, String style) throws IOException {
        String name = review.report().policies().stream()
                .map(ComplianceReport.PolicyInfo::id)
                .findFirst()
                .orElse("Edaran");
        html.markup("<title>").text(words.of("title") + ": " + name).markup("</title>\n");
        html.markup("<style>").markup(style).markup("</style>\n</head>\n<body>\n");
        html.markup("<a class=\"skip\" href=\"#findings\">")
                .text(words.of("skip"))
                .markup("</a>\n");
        header(html);
        html.markup("<main>\n<noscript><p class=\"notice\">")
                .text(words.of("noScript"))
                .markup("</p></noscript>\n");
        rules(html);
        filled("fullness", html);
        filled("overTime", html);
        filled("byGroup", html);
        filled("findings", html);
        filled("missing", html);
        overrides(html);
        notes(html);
        html.markup("</main>\n<footer><p>").text(words.of("madeBy")).markup("</p></footer>\n");
    }

    private void header(HtmlText html) throws IOException {
        Verdict verdict = review.report().verdict();
        String word = verdict.name().toLowerCase(Locale.ROOT);
        html.markup("<header class=\"").text(word).markup("\">\n<p class=\"kicker\">");
        html.text(words.of("title")).markup("</p>\n<h1><span class=\"mark\" aria-hidden=\"true\"></span>");
        html.text(words.of(verdict.name())).markup("</h1>\n<p class=\"means\">");
        html.text(words.of(word + "Means")).markup("</p>\n");
        List<String> head = new ReviewWords(locale).head(review);
        for (String line : head.subList(1, head.size())) {
            html.element("p class=\"review\"", line);
        }
        figures(html);
        for (ComplianceReport.PolicyInfo policy : review.report().policies()) {
            html.markup("<p class=\"policy\"><strong>").text(policy.id()).markup("</strong>");
            html.text(policy.title().map(title -> ": " + title).orElse(""));
            html.markup(" <span class=\"faint\">").text(policy.file());
            String notes = policy.notes() == 0 ? "" : " · " + words.counted(policy.notes(), "note", "notes");
            html.text(notes).markup("</span></p>\n");
        }
        roster(html);
        html.markup("</header>\n<nav aria-label=\"").text(words.of("title")).markup("\">\n");
        for (String part : List.of("rules", "fullness", "overTime", "findings", "missing", "dataNotes")) {
            html.markup("<a href=\"#" + part + "\">").text(words.of(part)).markup("</a>\n");
        }
        html.markup("</nav>\n");
    }

    private void figures(HtmlText html) throws IOException {
        html.markup("<ul class=\"figures\">");
        for (FindingStatus status : FindingStatus.values()) {
            long count = 0;
            for (Standing standing : Standing.values()) {
                count += review.count(status, standing);
            }
            String key = status.name().toLowerCase(Locale.ROOT);
            html.markup("<li class=\"" + key + "\"><b>")
                    .text(String.valueOf(count))
                    .markup("</b> ");
            html.text(words.of(count == 1 ? key : key + "s")).markup("</li>");
        }
        html.markup("</ul>\n");
    }

    private void roster(HtmlText html) throws IOException {
        ComplianceReport.RosterInfo roster = review.report().roster();
        String range = roster.range()
                .map(dates -> " · " + dates.first() + " " + words.of("to") + " " + dates.last())
                .orElse("");
        html.element(
                "p class=\"faint\"",
                words.counted(roster.employees(), "employee", "employees") + " ("
                        + words.number(roster.withoutAssignment()) + " "
                        + words.of("without") + ") · "
                        + words.counted(roster.assignments(), "assignment", "assignments") + range);
    }

    private void rules(HtmlText html) throws IOException {
        html.markup("<section id=\"rules\">\n").element("h2", words.of("rules"));
        html.markup("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(words.of("rules"));
        html.markup("\"><table class=\"rules\"><thead><tr>");
        html.element("th scope=\"col\"", words.of("rule"));
        for (String key : List.of("violations", "warnings", "undetermineds", "judged")) {
            html.element("th scope=\"col\" class=\"number\"", words.of(key));
        }
        html.markup("</tr></thead><tbody>\n");
        for (RuleSummary rule : review.report().summary()) {
            html.markup("<tr><th scope=\"row\">").text(rule.rule()).markup(" <span>");
            html.text(rule.cites().orElse("")).markup("</span> <span class=\"narrow\">");
            html.text(judged(rule)).markup("</span></th>");
            number("violation", rule.violations(), rule, html);
            number("warning", rule.warnings(), rule, html);
            number("undetermined", rule.undetermined(), rule, html);
            html.element("td class=\"number\"", judged(rule)).markup("</tr>\n");
        }
        html.markup("</tbody></table></div>\n</section>\n");
    }

    private String judged(RuleSummary rule) {
        return switch (rule.judgedAs()) {
            case GROUPS -> words.counted(rule.judged(), "group", "groups");
            case PERSON_DAYS -> words.counted(rule.judged(), "personDay", "personDays");
            case SUBJECTS -> words.counted(rule.judged(), "subject", "subjects");
            case NOTHING -> words.of("nothing");
        };
    }

    /** A number that the script makes a filter of. */
    private void number(String status, int count, RuleSummary rule, HtmlText html) throws IOException {
        if (count == 0) {
            html.markup("<td class=\"number faint\">0</td>");
            return;
        }
        html.markup("<td class=\"number " + status + "\" data-status=\"" + status + "\" data-rule=\"");
        html.text(rule.rule()).markup("\" data-policy=\"").text(rule.policy()).markup("\">");
        html.text(words.number(count)).markup("</td>");
    }

    private void filled(String id, HtmlText html) throws IOException {
        html.markup("<section id=\"" + id + "\">\n").element("h2", words.of(id));
        html.markup("</section>\n");
    }

    private void overrides(HtmlText html) throws IOException {
        if (review.overrides().isEmpty()) {
            return;
        }
        html.markup("<section id=\"overrides\">\n").element("h2", words.of("overrides"));
        html.markup("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
        for (String key : List.of("entry", "scope", "approver", "reason", "expires", "state", "findings")) {
            html.element("th scope=\"col\"", words.of(key));
        }
        html.markup("</tr></thead><tbody>\n");
        for (Review.EntryUse use : review.overrides().get().entries()) {
            OverrideEntry entry = use.entry();
            String state = use.expired() ? "expired" : use.findings() == 0 ? "unmatched" : "used";
            html.markup("<tr>")
                    .element("th scope=\"row\"", entry.rule().or(entry::clause).orElse(""));
            html.element("td", entry.scope().words()).element("td", entry.approver());
            html.element("td", entry.reason()).element("td", entry.expires().toString());
            html.element("td", words.of(state)).element("td class=\"number\"", String.valueOf(use.findings()));
            html.markup("</tr>\n");
        }
        html.markup("</tbody></table></div>\n</section>\n");
    }

    private void notes(HtmlText html) throws IOException {
        html.markup("<section id=\"dataNotes\">\n").element("h2", words.of("dataNotes"));
        if (review.report().notes().isEmpty()) {
            html.element("p", words.of("noDataNotes"));
        } else {
            html.markup("<ul class=\"notes\">\n");
            for (InputNote note : review.report().notes()) {
                html.markup("<li><code>").text(note.place().in(locale)).markup("</code> ");
                html.text(note.message(locale)).markup("</li>\n");
            }
            html.markup("</ul>\n");
        }
        html.markup("</section>\n");
    }
}
