package org.edaran.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published jar on the class path of hosts that bring an ANTLR of their own, which comes first there. */
@Tag("packaged")
class BesideOtherAntlrTest {

    @ParameterizedTest
    @ValueSource(strings = {"4.9.3", "4.10.1"})
    void policy_isCompiledAndARosterChecked_behindAnotherAntlr(String version) throws Exception {
        try (HostLoader host = HostLoader.with("antlr4-runtime-" + version)) {
            assertThat(host.judge()).isEqualTo(Host.EXPECTED);
            Class<?> other = host.loadClass("org.antlr.v4.runtime.RuntimeMetaData");
            assertThat(other.getField("VERSION").get(null)).isEqualTo(version);
        }
    }

    /** What both hosts bring is a parser that was made by another ANTLR and works with it alone. */
    @ParameterizedTest
    @CsvSource({
        "hibernate-core, 4.13.1, org.hibernate.grammars.hql.Hql, statement, select p.unit from Person p",
        "spark-sql-api, 4.9.3, org.apache.spark.sql.catalyst.parser.SqlBase, singleStatement, SELECT UNIT FROM PEOPLE",
    })
    void parserOfTheHost_andPolicies_workInOneProcess(
            String jar, String antlr, String parser, String rule, String query) throws Exception {
        try (HostLoader host = HostLoader.with(jar, "antlr4-runtime-" + antlr)) {
            assertThat(tree(host, parser, rule, query)).containsIgnoringCase("select");
            assertThat(host.judge()).isEqualTo(Host.EXPECTED);
        }
    }

    /** What the tests above would see if the jar took ANTLR from the host. */
    @Test
    void classesAsTheyAreCompiled_failBehindAnOlderAntlr() throws Exception {
        try (HostLoader host = HostLoader.unpublished("antlr4-runtime-4.9.3")) {
            assertThatThrownBy(host::judge).isInstanceOf(LinkageError.class);
        }
    }

    private static String tree(HostLoader host, String parser, String rule, String query) throws Exception {
        Class<?> chars = host.loadClass("org.antlr.v4.runtime.CharStream");
        Class<?> source = host.loadClass("org.antlr.v4.runtime.TokenSource");
        Class<?> stream = host.loadClass("org.antlr.v4.runtime.TokenStream");
        Object text = host.loadClass("org.antlr.v4.runtime.CharStreams")
                .getMethod("fromString", String.class)
                .invoke(null, query);
        Object lexer = host.loadClass(parser + "Lexer").getConstructor(chars).newInstance(text);
        Object tokens = host.loadClass("org.antlr.v4.runtime.CommonTokenStream")
                .getConstructor(source)
                .newInstance(lexer);
        Class<?> type = host.loadClass(parser + "Parser");
        Object made = type.getConstructor(stream).newInstance(tokens);
        Object tree = type.getMethod(rule).invoke(made);
        assertThat(type.getMethod("getNumberOfSyntaxErrors").invoke(made)).isEqualTo(0);
        return (String) host.loadClass("org.antlr.v4.runtime.tree.Tree")
                .getMethod("toStringTree")
                .invoke(tree);
    }
}
