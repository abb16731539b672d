package org.edaran.lang.compile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that people write where the language has a word, or a number, of its own. */
final class EverydayWords {

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("employees", "staff"),
            Map.entry("everyone", "staff"),
            Map.entry("everybody", "staff"),
            Map.entry("people", "staff"),
            Map.entry("workers", "staff"),
            Map.entry("asn", "staff"),
            Map.entry("pegawai", "staff"),
            Map.entry("half", "50%"),
            Map.entry("setengah", "50%"),
            Map.entry("quarter", "25%"),
            Map.entry("third", "(100% / 3)"),
            Map.entry("home", "wfh"),
            Map.entry("rumah", "wfh"),
            Map.entry("office", "wfo"),
            Map.entry("kantor", "wfo"));

    private EverydayWords() {}

    /** What was probably meant by a name that nothing declares. */
    static Optional<String> of(String name) {
        return Optional.ofNullable(MEANT.get(name.toLowerCase(Locale.ROOT)));
    }
}
