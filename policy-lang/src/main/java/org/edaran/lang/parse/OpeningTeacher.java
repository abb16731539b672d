package org.edaran.lang.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.edaran.grammar.EdaranParser;
import org.edaran.grammar.KeywordTable;

/** Words that people open a statement with and that open none: the opening they stand for, or how it is said instead. */
final class OpeningTeacher {

    private static final Map<String, Integer> MEANT = Map.ofEntries(
            Map.entry("fact", EdaranParser.FIELD),
            Map.entry("attribute", EdaranParser.FIELD),
            Map.entry("column", EdaranParser.FIELD),
            Map.entry("property", EdaranParser.FIELD),
            Map.entry("atribut", EdaranParser.FIELD),
            Map.entry("kolom", EdaranParser.FIELD),
            Map.entry("period", EdaranParser.WINDOW),
            Map.entry("interval", EdaranParser.WINDOW),
            Map.entry("periode", EdaranParser.WINDOW),
            Map.entry("masa", EdaranParser.WINDOW),
            Map.entry("jendela", EdaranParser.WINDOW),
            Map.entry("jangka", EdaranParser.WINDOW),
            Map.entry("kurun", EdaranParser.WINDOW),
            Map.entry("rentang", EdaranParser.WINDOW),
            Map.entry("range", EdaranParser.WINDOW),
            Map.entry("ketentuan", EdaranParser.RULE),
            Map.entry("requirement", EdaranParser.RULE),
            Map.entry("provision", EdaranParser.RULE),
            Map.entry("import", EdaranParser.USE_VOCABULARY),
            Map.entry("include", EdaranParser.USE_VOCABULARY),
            Map.entry("team", EdaranParser.GROUP),
            Map.entry("remark", EdaranParser.NOTE),
            Map.entry("remarks", EdaranParser.NOTE),
            Map.entry("example", EdaranParser.TEST),
            Map.entry("contoh", EdaranParser.TEST),
            Map.entry("waiver", EdaranParser.EXCEPTION),
            Map.entry("dispensasi", EdaranParser.EXCEPTION));

    private static final List<String> CONSTANTS =
            List.of("constant", "const", "define", "let", "var", "variable", "value", "konstanta", "nilai", "definisi");
    private static final List<String> HOLIDAYS = List.of("holiday", "holidays", "libur", "cuti");
    private static final List<String> CLAUSES =
            List.of("article", "section", "chapter", "clause", "paragraph", "pasal", "bab", "ayat", "diktum", "huruf");
    private static final List<String> SCOPES = List.of("scope", "applies", "cakupan", "berlaku");

    private final KeywordTable table;

    OpeningTeacher(KeywordTable table) {
        this.table = table;
    }

    /** The words of the opening that a word stands for. */
    Optional<List<String>> meant(String word) {
        Integer token = MEANT.get(word.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(token).map(this::phrase).map(phrase -> List.of(phrase.split(" ")));
    }

    /** What to write instead of a statement that nothing stands for word by word. */
    Optional<String> advice(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (CONSTANTS.contains(small)) {
            return Optional.of(
                    "leave it out, and write the value where it is needed; what somebody decides is declared with `"
                            + phrase(EdaranParser.PARAMETER) + " … " + phrase(EdaranParser.OF) + " …`");
        }
        if (HOLIDAYS.contains(small)) {
            return Optional.of("days off belong to a calendar: write `" + phrase(EdaranParser.CALENDAR) + " …: "
                    + phrase(EdaranParser.MONDAY) + " " + phrase(EdaranParser.TO) + " " + phrase(EdaranParser.FRIDAY)
                    + " " + phrase(EdaranParser.EXCEPT) + " …`");
        }
        if (CLAUSES.contains(small)) {
            return Optional.of("a clause is named by its rule: write `" + phrase(EdaranParser.CITES)
                    + " \"…\"` behind the name of the rule");
        }
        return SCOPES.contains(small)
                ? Optional.of("write `" + phrase(EdaranParser.APPLIES_TO) + " " + phrase(EdaranParser.EMPLOYEES_WHERE)
                        + " …`, or leave it out: a policy is for all staff unless it says otherwise")
                : Optional.empty();
    }

    private String phrase(int token) {
        return table.phraseOf(token).orElseThrow();
    }
}
