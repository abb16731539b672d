package org.edaran.io.report;

import java.util.Locale;
import java.util.Optional;
import org.edaran.finding.Finding;
import org.edaran.roster.Regions;

/**
 * How a report is to be written. Start with {@link #in}.
 *
 * @param locale Indonesian for {@code id}, else English
 * @param top how many findings are written of each group; 0 for all
 * @param groupBy what findings are put together by
 * @param width how many columns a line of text may take; 0 for as many as it needs
 * @param colors true if text may have the colours of a terminal
 * @param regions the names of regions, which stand behind their codes
 */
public record ReportSettings(Locale locale, int top, GroupBy groupBy, int width, boolean colors, Regions regions) {

    /** What findings are put together by. */
    public enum GroupBy {
        /** The rule. */
        RULE,
        /** The unit, or the agency or office where no unit is known. */
        UNIT,
        /** The date or period. */
        DATE,
        /** The person; findings about groups come first. */
        PERSON;

        /** The value of a word in lower case, if it is one. */
        public static Optional<GroupBy> of(String word) {
            for (GroupBy one : values()) {
                if (one.word().equals(word)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }

        /** The word in options and reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All findings by rule, in lines as long as they need, without colours, with the names of the regions of Indonesia. */
    public static ReportSettings in(Locale locale) {
        return new ReportSettings(locale, 0, GroupBy.RULE, 0, false, Regions.indonesia());
    }

    /** The same with at most so many findings of each group; 0 for all. */
    public ReportSettings withTop(int most) {
        return new ReportSettings(locale, most, groupBy, width, colors, regions);
    }

    /** The same with findings put together by something else. */
    public ReportSettings by(GroupBy other) {
        return new ReportSettings(locale, top, other, width, colors, regions);
    }

    /** The same for a terminal of so many columns. */
    public ReportSettings withWidth(int columns) {
        return new ReportSettings(locale, top, groupBy, columns, colors, regions);
    }

    /** The same with or without the colours of a terminal. */
    public ReportSettings withColors(boolean wanted) {
        return new ReportSettings(locale, top, groupBy, width, wanted, regions);
    }

    /** The same with other names of regions; {@link Regions#none()} for codes alone. */
    public ReportSettings withRegions(Regions names) {
        return new ReportSettings(locale, top, groupBy, width, colors, names);
    }

    /** The sentence of a finding. */
    String message(Finding finding) {
        return finding.message(locale, regions);
    }
}
