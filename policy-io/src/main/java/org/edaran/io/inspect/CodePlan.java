package org.edaran.io.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Sentence;

/** The codes of a roster, how often each occurs, and what it may mean. Immutable after it is made. */
final class CodePlan {

    /** What stands in a mapping for a meaning that somebody has yet to fill in. */
    static final String OPEN = "?";

    private final List<Code> codes = new ArrayList<>();
    private final boolean full;

    /**
     * A code.
     *
     * @param said the words that explain it, and where they stand
     * @param value the mode that has its name; nothing if somebody has to say it
     */
    record Code(String text, long count, Optional<Sentence> said, Optional<CodeHint> hint, Optional<String> value) {

        /** Everything known of it in one line. */
        Sentence remark() {
            Sentence remark = Words.cells(count);
            if (said.isPresent()) {
                remark = Sentence.of("{0}; {1}", remark, said.get());
            }
            if (value.isPresent()) {
                return Sentence.of("{0}; a guess: a mode has this name", remark);
            }
            return hint.isPresent()
                    ? Sentence.of("{0}; perhaps {1}", remark, hint.get().json())
                    : remark;
        }
    }

    private CodePlan(boolean full) {
        this.full = full;
    }

    /** The codes counted in the sheets, explained by any sheet of the file. */
    static CodePlan of(FileScan file, List<Counts> counted) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counted.forEach(one -> one.texts().forEach(text -> counts.merge(text, one.of(text), Long::sum)));
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, Sentence> places = new LinkedHashMap<>();
        file.sheets().forEach(sheet -> explain(sheet, counts, words, places));
        CodePlan plan = new CodePlan(counted.stream().anyMatch(Counts::isFull));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> plan.codes.add(code(entry.getKey(), entry.getValue(), words, places)));
        return plan;
    }

    private static Code code(String text, long count, Map<String, String> words, Map<String, Sentence> places) {
        Optional<String> said = Optional.ofNullable(words.get(text));
        Optional<CodeHint> hint = CodeHint.of(said.orElse(text), words).or(() -> CodeHint.of(text, words));
        return new Code(text, count, Optional.ofNullable(places.get(text)), hint, CodeHint.named(text));
    }

    /** Looks for the codes beside words, in a list of codes, and below words, in names of columns that count them. */
    private static void explain(
            SheetScan sheet, Map<String, Long> codes, Map<String, String> words, Map<String, Sentence> places) {
        Sentence at = sheet.sheet()
                .map(name -> Sentence.of("the sheet `{0}`", name.strip()))
                .orElseGet(() -> Sentence.of("the file"));
        if (!sheet.header().isWide()) {
            sheet.pairs().forEach((code, said) -> put(code, said, at, codes, words, places));
            return;
        }
        sheet.titles().forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                if (TextShape.of(row.text(i).strip()) == TextShape.TEXT) {
                    put(sheet.header().name(i), row.text(i).strip(), at, codes, words, places);
                }
            }
        });
    }

    private static void put(
            String code,
            String said,
            Sentence at,
            Map<String, Long> codes,
            Map<String, String> words,
            Map<String, Sentence> places) {
        boolean explains = codes.containsKey(code) && !said.isEmpty() && !said.equals(code) && !codes.containsKey(said);
        if (explains && words.putIfAbsent(code, said) == null) {
            places.put(code, Sentence.of("{0} says \"{1}\"", at, said));
        }
    }

    /** True unless every text is the name of a mode already. */
    boolean isNeeded() {
        return codes.stream()
                .anyMatch(code -> code.value().filter(code.text()::equals).isEmpty());
    }

    List<Code> codes() {
        return List.copyOf(codes);
    }

    /** True if there were more texts than were counted, so that they may be no codes at all. */
    boolean isFull() {
        return full;
    }

    /** How many codes somebody has to explain. */
    long open() {
        return codes.stream().filter(code -> code.value().isEmpty()).count();
    }

    /** The value of {@code codes} in a mapping. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "//",
                Sentence.of("replace each `?` by a mode that the policy has, by `unknown`, or by `skip` for no row"));
        for (Code code : codes) {
            json.put("// " + code.text(), code.remark());
            json.put(code.text(), code.value().orElse(OPEN));
        }
        return json;
    }
}
