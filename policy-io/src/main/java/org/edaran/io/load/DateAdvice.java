package org.edaran.io.load;

import java.util.Optional;
import java.util.regex.Pattern;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.mapping.DateFormat;

/** Says how a text that is no date is to be written. Stateless. */
final class DateAdvice {

    private static final Pattern SHORT_YEAR =
            Pattern.compile("[0-9]{1,2}[-/. ](?:[0-9]{1,2}|\\p{L}{3,9})[-/. ][0-9]{2}");
    private static final Pattern WITH_TIME = Pattern.compile(".*[0-9][T ][0-9]{1,2}:[0-9]{2}.*");

    private DateAdvice() {}

    static Sentence of(String text, Optional<DateFormat> format) {
        if (format.isPresent()) {
            return Sentence.of(
                    "the mapping says that dates are written as `{0}`",
                    format.get().pattern());
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            boolean named = text.chars().anyMatch(Character::isLetter);
            return Sentence.of(
                    "write the year in four digits, or `\"dateFormat\": \"{0}\"` in the mapping",
                    named ? "d-MMM-yy" : "d/M/yy");
        }
        if (WITH_TIME.matcher(text).matches()) {
            return Sentence.of("leave out the time of day; write dates as `2023-08-28`");
        }
        return Sentence.of("write dates as `2023-08-28`, or give their format in a mapping file");
    }
}
