package org.edaran.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the libraries never do: ask the machine what time or language it has, write to its streams, keep static state. */
@OnOneJdk
class BannedCallsTest {

    private static final String[] CORE = {
        "org.edaran.source..",
        "org.edaran.diagnostic..",
        "org.edaran.model..",
        "org.edaran.roster..",
        "org.edaran.finding..",
        "org.edaran.eval.."
    };

    private static final String[] LIBRARIES = {
        "org.edaran", "org.edaran.files", "org.edaran.lang..", "org.edaran.io..", "org.edaran.grammar"
    };

    /** Answers that depend on the machine or on the moment. */
    private static final Pattern SURROUNDINGS = Pattern.compile(String.join(
            "|",
            "java\\.time\\..*\\.now\\(\\)",
            "java\\.time\\.Clock\\.(system|tick).*",
            "java\\.time\\.ZoneId\\.systemDefault\\(.*",
            "java\\.util\\.(Locale|TimeZone)\\.getDefault\\(.*",
            "java\\.util\\.(Date|GregorianCalendar|Random)\\.<init>\\(\\)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
            "java\\.lang\\.Math\\.random\\(\\)",
            "java\\.lang\\.System\\.(getenv|getProperty|getProperties|currentTimeMillis|nanoTime)\\(.*",
            "java\\.lang\\.String\\.(toLowerCase|toUpperCase)\\(\\)",
            "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*",
            "java\\.lang\\.String\\.formatted\\(.*",
            "java\\.lang\\.String\\.<init>\\(\\[B\\)",
            "java\\.lang\\.String\\.getBytes\\(\\)",
            "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)",
            "java\\.text\\..*Format\\.get[A-Za-z]*Instance\\(\\)"));

    /** The streams and logs of the process. */
    private static final Pattern STREAMS = Pattern.compile(
            "java\\.lang\\.System\\.(out|err|in|exit.*)"
                    + "|java\\.util\\.logging\\..*|java\\.lang\\.System\\.getLogger.*|java\\.lang\\.Throwable\\.printStackTrace.*");

    /** The world outside the process, and other threads. */
    private static final Pattern WORLD = Pattern.compile(
            "(java\\.io\\.File|java\\.nio\\.file|java\\.nio\\.channels|java\\.net|java\\.sql|java\\.lang\\.Thread"
                    + "|java\\.lang\\.Process|java\\.util\\.concurrent\\.Executor).*");

    @Test
    void libraries_neverAskTheirSurroundings() {
        check(none(LIBRARIES, SURROUNDINGS));
        check(none(CORE, SURROUNDINGS));
    }

    @Test
    void libraries_neverWriteToTheStreamsOfTheProcess() {
        check(none(LIBRARIES, STREAMS));
        check(none(CORE, STREAMS));
    }

    @Test
    void core_neverTouchesFilesNetworkOrThreads() {
        check(none(CORE, WORLD));
    }

    /** The two classes that ANTLR writes have their lists of names in fields that are not final. */
    @Test
    void staticFields_areFinal() {
        check(fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.edaran..")
                .and()
                .areNotDeclaredIn("org.edaran.grammar.EdaranLexer")
                .and()
                .areNotDeclaredIn("org.edaran.grammar.EdaranParser")
                .should()
                .beFinal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.LocalDate.now()",
                "java.util.Locale.getDefault()",
                "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)"
            })
    void bannedCall_inAClass_isSeen(String banned) {
        List<String> seen = new ClassFileImporter()
                .importClasses(Offender.class).stream()
                        .flatMap(offender -> offender.getAccessesFromSelf().stream())
                        .map(access -> access.getTarget().getFullName())
                        .filter(target -> SURROUNDINGS.matcher(target).matches())
                        .toList();
        assertThat(seen).contains(banned);
    }

    private static ArchRule none(String[] packages, Pattern banned) {
        return noClasses().that().resideInAnyPackage(packages).should().accessTargetWhere(matches(banned));
    }

    private static DescribedPredicate<JavaAccess<?>> matches(Pattern banned) {
        return DescribedPredicate.describe(
                "the target is banned",
                access -> banned.matcher(access.getTarget().getFullName()).matches());
    }

    private static void check(ArchRule rule) {
        rule.check(Product.classes());
    }

    /** Does what is banned, so that a check that sees nothing is noticed. */
    static final class Offender {

        String asksTheMachine(Object any) {
            Supplier<LocalDate> today = LocalDate::now;
            return String.format("%s %s %s", any, Locale.getDefault(), today.get());
        }
    }
}
