package example;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.edaran.finding.Finding;
import org.edaran.roster.RosterBinding;

public final class Main {
    record Shift(String nip, String unit, LocalDate day, String mode) {}

    public static void main(String[] arguments) throws Exception {
        Evaluator evaluator = Evaluator.of(Edaran.compile(Path.of(arguments[0])).policyOrThrow());
        RosterBinding<Shift> shifts = RosterBinding.of(Shift.class)
                .employee(Shift::nip)
                .date(Shift::day)
                .mode(Shift::mode)
                .people(person -> person.text("unit", Shift::unit));
        LocalDate monday = LocalDate.of(2026, 3, 2);
        ComplianceReport report = Stream.of(
                        new Shift("1987", "Archive", monday, "wfh"),
                        new Shift("1991", "Archive", monday, "wfh"),
                        new Shift("1993", "Archive", monday, "wfo"))
                .collect(evaluator.collector(shifts));
        System.out.println(report.verdict().word());
        for (Finding finding : report.findings()) {
            System.out.println(finding.rule() + ", " + finding.cites().orElse("") + ": " + finding.message(Locale.ENGLISH));
        }
    }
}
