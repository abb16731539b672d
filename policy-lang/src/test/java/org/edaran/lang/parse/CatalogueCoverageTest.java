package org.edaran.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edaran.Edaran;
import org.edaran.VocabularyResolver;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.lang.CorpusPolicies;
import org.edaran.lang.GoldenFiles;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** Every message of the corpus is in the Indonesian catalogue, and the catalogue has nothing else. */
class CatalogueCoverageTest {

    private static final VocabularyResolver VOCABULARIES = name -> name.equals("test")
            ? Optional.of(GoldenFiles.text(Path.of("src", "test", "resources", "test-vocabulary.edaran")))
            : Optional.empty();

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])=?}");

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

    private static final Pattern PROPOSED = Pattern.compile("the table has no column|heading|such as `my_");

    /** Words that a message has from the name of a type or of a language, not from a text in this module. */
    private static final Set<String> TYPES = Set.of("integer", "text", "region", "English", "Indonesian");

    /** Names of a list that a message shows without quoting each. */
    private static final Pattern NAMES = Pattern.compile("salah satu dari [^`]*");

    private static final List<MessageTemplate> TEMPLATES =
            MessageCatalogue.of("id").templates();

    /** The Indonesian catalogue with quotes around the words of the writer, so that no word of theirs looks like one of ours. */
    private static final MessageCatalogue QUOTING = new MessageCatalogue(TEMPLATES.stream()
            .map(template ->
                    new MessageTemplate(template.english(), template.other().replaceAll("\\{([0-9])=}", "`{$1}`")))
            .toList());

    private static final Set<String> ENGLISH = englishWords();

    @Test
    void messageOfAnEnglishText_isInTheCatalogue() {
        Set<String> untold = new TreeSet<>();
        for (Diagnostic fault : faults("en")) {
            sentences(fault)
                    .filter(sentence -> QUOTING.find(sentence)
                            .filter(told -> !hasEnglish(told))
                            .isEmpty())
                    .forEach(sentence -> untold.add(fault.code().id() + " " + sentence));
        }
        assertThat(untold).isEmpty();
    }

    @Test
    void messageOfAnIndonesianText_isIndonesian() {
        Set<String> untold = new TreeSet<>();
        for (Diagnostic fault : faults("id")) {
            sentences(fault)
                    .filter(sentence -> hasEnglish(NAMES.matcher(sentence).replaceAll("")))
                    .forEach(sentence -> untold.add(fault.code().id() + " " + sentence));
        }
        assertThat(untold).isEmpty();
    }

    @Test
    void places_areTheSameInBothLanguages() {
        for (MessageTemplate template : TEMPLATES) {
            assertThat(places(template.other()))
                    .as(template.english())
                    .isEqualTo(places(template.english()))
                    .hasSizeLessThanOrEqualTo(10);
            assertThat(template.english()).doesNotContainPattern("\\{[0-9]}\\{[0-9]}|\\{[0-9]=}");
        }
    }

    /** But for headings and for names that are proposed to the writer, which are Indonesian in the catalogue already. */
    @Test
    void quotations_areTheSameInBothLanguages() {
        assertThat(TEMPLATES)
                .filteredOn(template -> !quotations(template.other()).equals(quotations(template.english())))
                .filteredOn(template -> !PROPOSED.matcher(template.english()).find())
                .extracting(MessageTemplate::english)
                .isEmpty();
    }

    @Test
    void template_isThereOnce() {
        assertThat(TEMPLATES)
                .extracting(template -> PLACE.matcher(template.english()).replaceAll("{}"))
                .doesNotHaveDuplicates();
    }

    /** Every word is in a text of the code, and most neighbours are neighbours there. */
    @Test
    void template_isOfASentenceOfTheCode() throws IOException {
        Set<String> pairs = new HashSet<>();
        Set<String> words = new HashSet<>(TYPES);
        for (String text :
                TEXT.matcher(code()).results().map(MatchResult::group).toList()) {
            String unquoted = text.replaceAll("[`\"]", "|");
            pairs.addAll(pairs(unquoted));
            words.addAll(words(unquoted));
        }
        assertThat(TEMPLATES)
                .extracting(MessageTemplate::english)
                .filteredOn(english -> !english.contains("a set of "))
                .filteredOn(english -> !words.containsAll(words(english))
                        || pairs(english).stream().filter(pairs::contains).count() * 2
                                < pairs(english).size())
                .isEmpty();
    }

    /** Each two neighbouring words outside of quotations. */
    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (String piece : text.split("`[^`]*`|\\{[0-9]}|[^\\p{L} ]", -1)) {
            String[] words = piece.strip().split(" +", -1);
            for (int i = 1; i < words.length; i++) {
                pairs.add(words[i - 1] + " " + words[i]);
            }
        }
        return pairs;
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""))
                        .append('\n');
            }
        }
        return code.toString();
    }

    /** The faults of all texts of the corpus in a language. */
    private static List<Diagnostic> faults(String language) {
        List<Diagnostic> faults = new ArrayList<>();
        for (String directory : List.of("bad", "mistakes", "check", "indonesian")) {
            for (Path file : GoldenFiles.cases(directory)) {
                SourceText source = GoldenFiles.text(file);
                if (PolicyParser.parse(source).file().language().equals(language)) {
                    faults.addAll(
                            directory.equals("check") || directory.equals("mistakes")
                                    ? CorpusPolicies.compile(source).diagnostics()
                                    : Edaran.compile(source, VOCABULARIES).diagnostics());
                }
            }
        }
        assertThat(faults).isNotEmpty();
        return faults;
    }

    private static Stream<String> sentences(Diagnostic fault) {
        return Stream.concat(
                        Stream.of(fault.message(), fault.help().orElse("")),
                        fault.labels().stream().map(Diagnostic.Label::words))
                .filter(sentence -> !words(sentence).isEmpty());
    }

    private static boolean hasEnglish(String sentence) {
        return words(sentence).stream().anyMatch(ENGLISH::contains);
    }

    /** The words of the English templates that no Indonesian one has. */
    private static Set<String> englishWords() {
        Set<String> english = new HashSet<>();
        TEMPLATES.forEach(template -> english.addAll(words(template.english())));
        TEMPLATES.forEach(template -> english.removeAll(words(template.other())));
        return english;
    }

    /** The words outside of quotations. */
    private static Set<String> words(String sentence) {
        return Arrays.stream(sentence.replaceAll("`[^`]*`|\"[^\"]*\"|\\{[0-9]=?}", " ")
                        .split("[^\\p{L}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String template) {
        return PLACE.matcher(template).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    /** What is quoted, where a word in capitals stands for what the writer puts there. */
    private static List<String> quotations(String template) {
        return Pattern.compile("`[^`]*`")
                .matcher(template)
                .results()
                .map(quoted -> quoted.group().replaceAll("\\b[A-Z]{2,}\\b", "_"))
                .sorted()
                .toList();
    }
}
