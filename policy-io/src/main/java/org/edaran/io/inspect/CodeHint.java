package org.edaran.io.inspect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.edaran.model.BuiltInModes;
import org.edaran.model.Mode;

/**
 * What a code may mean, by words that explain it.
 *
 * @param mode the mode
 * @param half true if it may be half a day only
 */
record CodeHint(String mode, boolean half) {

    private static final List<Map.Entry<String, List<String>>> WORDS = List.of(
            Map.entry("absent", List.of("absent", "alpa", "alpha", "mangkir", "tanpa keterangan")),
            Map.entry("leave", List.of("leave", "cuti", "sick", "sakit", "izin", "ijin", "vacation")),
            Map.entry("wfh", List.of("from home", "at home", "rumah", "wfh")),
            Map.entry("wfa", List.of("anywhere", "mana saja", "wfa")),
            Map.entry("travel", List.of("travel", "trip", "perjalanan", "dinas luar", "tugas luar")),
            Map.entry("off", List.of("holiday", "weekly off", "day off", "libur", "weekend")),
            Map.entry("wfo", List.of("present", "hadir", "office", "kantor", "masuk", "wfo")));
    private static final List<String> HALVES = List.of("half", "setengah", "1/2", "½");

    /** The mode that has the code as its name. */
    static Optional<String> named(String code) {
        return BuiltInModes.ALL.stream()
                .map(Mode::name)
                .filter(mode -> mode.equalsIgnoreCase(code))
                .findFirst();
    }

    /**
     * What words may mean.
     *
     * @param explained other codes and the words that explain them, as words may name a code themselves
     */
    static Optional<CodeHint> of(String words, Map<String, String> explained) {
        String lower = words.toLowerCase(Locale.ROOT);
        boolean half = HALVES.stream().anyMatch(lower::contains);
        Optional<String> mode = modeOf(lower);
        for (String word : words.split("\\W+", -1)) {
            String other = explained.get(word);
            if (mode.isEmpty() && other != null) {
                mode = modeOf(other.toLowerCase(Locale.ROOT));
            }
        }
        return mode.map(known -> new CodeHint(known, half));
    }

    private static Optional<String> modeOf(String lower) {
        return WORDS.stream()
                .filter(entry -> entry.getValue().stream().anyMatch(lower::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The hint as the value of a code in a mapping. */
    String json() {
        String rest = mode.equals("wfo") ? "leave" : "wfo";
        return half
                ? "[{\"mode\": \"" + mode + "\", \"part\": \"1/2\"}, {\"mode\": \"" + rest + "\", \"part\": \"1/2\"}]"
                : "\"" + mode + "\"";
    }
}
