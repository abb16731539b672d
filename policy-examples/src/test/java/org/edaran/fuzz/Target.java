package org.edaran.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.FormatResult;
import org.edaran.compiled.CompiledFormException;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.eval.Evaluator;
import org.edaran.io.RosterReader;
import org.edaran.io.input.InputFile;
import org.edaran.model.Policy;
import org.edaran.roster.InputProblem;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourceText;

/** What is fuzzed. Each takes any bytes, and throws only if something is wrong with the product. */
enum Target {
    /** The parser and the formatter: what was formatted is formatted. */
    PARSER {
        @Override
        void take(byte[] bytes) {
            SourceText source = SourceText.of("fuzz.edaran", new String(bytes, StandardCharsets.UTF_8));
            FormatResult once = Edaran.format(source);
            if (once instanceof FormatResult.Refused refused) {
                tell(refused.diagnostics());
            } else if (once instanceof FormatResult.Formatted formatted) {
                FormatResult twice = Edaran.format(SourceText.of("fuzz.edaran", formatted.text()));
                demand(
                        twice instanceof FormatResult.Formatted again && !again.isChanged(),
                        "what was formatted is formatted otherwise");
            }
        }
    },

    /** The compiler: what it takes is written, and read as it was. */
    COMPILER {
        @Override
        void take(byte[] bytes) throws IOException {
            CompileResult result =
                    Edaran.compile(SourceText.of("fuzz.edaran", new String(bytes, StandardCharsets.UTF_8)));
            tell(result.diagnostics());
            if (result instanceof CompileResult.Compiled compiled) {
                Policy policy = compiled.policy();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                CompiledPolicies.write(List.of(policy), out);
                List<Policy> read = CompiledPolicies.read(new ByteArrayInputStream(out.toByteArray()));
                demand(
                        CompiledPolicies.hashOf(read).equals(CompiledPolicies.hashOf(List.of(policy))),
                        "read otherwise");
            }
        }
    },

    /** The reader of compiled policies, with a hash that fits and as the bytes are. */
    COMPILED {
        @Override
        void take(byte[] bytes) throws IOException {
            for (byte[] form : List.of(bytes, Hashed.form(bytes))) {
                try {
                    for (Policy policy : CompiledPolicies.read(new ByteArrayInputStream(form))) {
                        Evaluator.of(policy).schema();
                    }
                } catch (CompiledFormException refused) {
                    demand(!refused.getMessage().isBlank(), "refused without a word");
                }
            }
        }
    },

    /** The reader of mappings, for a roster that needs one. */
    MAPPING {
        @Override
        void take(byte[] bytes) throws IOException {
            RosterReader reader = people().file(
                            "roster",
                            stream(
                                    "roster.csv",
                                    "NIP;Tanggal;Status\n1;2026-03-02;WFH\n".getBytes(StandardCharsets.UTF_8)))
                    .mapping("mapping.json", new ByteArrayInputStream(bytes));
            told(reader);
        }
    },

    /** Rosters and employees as separated text. */
    CSV {
        @Override
        void take(byte[] bytes) throws IOException {
            told(people().file("roster", stream("roster.csv", bytes)));
            told(reader().file("employees", stream("employees.csv", bytes)));
        }
    },

    /** Rosters as workbooks: packed as they come, or the bytes as the only sheet of a good one. */
    XLSX {
        @Override
        void take(byte[] bytes) throws IOException {
            boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
            told(people().file("roster", stream("roster.xlsx", packed ? bytes : workbook(bytes))));
        }
    },

    /** Rosters as JSON. */
    JSON {
        @Override
        void take(byte[] bytes) throws IOException {
            told(people().file("roster", stream("roster.json", bytes)));
        }
    },

    /** Rosters as JSON, an object in each line. */
    NDJSON {
        @Override
        void take(byte[] bytes) throws IOException {
            told(people().file("roster", stream("roster.ndjson", bytes)));
        }
    };

    private static final Policy POLICY =
            Edaran.compile(SourceText.of("fuzz.edaran", """
                    policy "Fuzz"
                      in force from 2026-03-01 until 2026-03-31
                    use vocabulary "asn"
                    field skilled of employee: boolean
                    field hatched of employee: date
                    field rank of employee: integer
                    rule share cites "1": wfh at most 50% of staff on duty per unit each day during in force
                    rule home cites "2": wfh only at domicile within city during in force
                    """)).policyOrThrow();
    private static final Evaluator EVALUATOR = Evaluator.of(POLICY);
    private static final byte[] PEOPLE =
            "id,unit,domicile,skilled\n1,u1,31.71.01,yes\n2,u1,,\n".getBytes(StandardCharsets.UTF_8);
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** Enough for a file of a few sheets. */
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";

    /** Reads the bytes; throws only what the product must not. */
    abstract void take(byte[] bytes) throws IOException;

    /** The folder of inputs that are kept. */
    Path corpus() {
        return Path.of("src", "test", "fuzz", name().toLowerCase(Locale.ROOT));
    }

    private static RosterReader reader() {
        return RosterReader.of(EVALUATOR.schema());
    }

    private static RosterReader people() {
        return reader().file("employees", stream("employees.csv", PEOPLE));
    }

    private static InputFile stream(String name, byte[] bytes) {
        return InputFile.of(name, new ByteArrayInputStream(bytes));
    }

    /** What is loaded can be judged; what is refused is told in both languages. */
    private static void told(RosterReader reader) throws IOException {
        RosterResult result = reader.read();
        if (result instanceof RosterResult.Loaded loaded) {
            EVALUATOR.check(loaded.roster()).findings().forEach(finding -> finding.message(INDONESIAN));
        } else if (result instanceof RosterResult.Refused refused) {
            demand(!refused.problems().isEmpty(), "refused without a problem");
            for (InputProblem problem : refused.problems()) {
                demand(
                        !problem.message().isBlank()
                                && !problem.message(INDONESIAN).isBlank(),
                        "a problem without words");
            }
        }
    }

    private static void tell(List<Diagnostic> diagnostics) {
        demand(diagnostics.size() <= 100, "more than 100 diagnostics");
        DiagnosticRenderer.render(diagnostics);
    }

    private static void demand(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] workbook(byte[] sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            entry(
                    zip,
                    "_rels/.rels",
                    String.format(
                            Locale.ROOT,
                            RELATIONS,
                            "<Relationship Id=\"a\" Type=\"" + office
                                    + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"Roster\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    String.format(
                            Locale.ROOT,
                            RELATIONS,
                            "<Relationship Id=\"a\" Type=\"" + office
                                    + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** As {@link #take}, for callers that cannot do with checked exceptions. */
    void accept(byte[] bytes) {
        try {
            take(Arrays.copyOf(bytes, bytes.length));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("of bytes in memory", unreadable);
        }
    }
}
