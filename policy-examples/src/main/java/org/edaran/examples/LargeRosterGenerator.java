package org.edaran.examples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes rosters of any size for the policy of {@code se-17-2023}, to time a check with. Each person has a row on each
 * working day of the window; about two in five of those who may are at home, one in a hundred of the rest has a row
 * that breaks a rule or leaves something open. Rows are written as they are made, so size costs no memory.
 */
public final class LargeRosterGenerator {

    private static final List<String> SERVICES = List.of(
            "policy",
            "research",
            "planning",
            "monitoring",
            "secretariat",
            "protocol",
            "health",
            "security",
            "logistics");
    private static final List<String> CITIES = List.of("31.71.01", "31.74.07", "31.75.02", "32.75.03", "32.76.01");

    private final Dice dice = new Dice(1_000_000L);
    private final Path folder;
    private final int people;
    private final List<LocalDate> dates = new ArrayList<>();

    private LargeRosterGenerator(Path folder, long assignments) {
        this.folder = folder;
        for (LocalDate date = Se17Days.FIRST; !date.isAfter(Se17Days.LAST); date = date.plusDays(1)) {
            if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                dates.add(date);
            }
        }
        this.people = Math.toIntExact(Math.max(1, assignments / dates.size()));
        if (people >= 20_000_000) {
            throw new IllegalArgumentException("there are not that many different people");
        }
    }

    /**
     * Writes {@code employees.csv} and {@code roster.csv}.
     *
     * @param folder where to; made if it is not there
     * @param assignments about how many rows the roster shall have; one row for each working day of each person
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, long assignments) throws IOException {
        Files.createDirectories(folder);
        new LargeRosterGenerator(folder, assignments).write();
    }

    private void write() throws IOException {
        try (BufferedWriter employees = writer("employees.csv");
                BufferedWriter roster = writer("roster.csv")) {
            employees.write("id,unit,agency,office,region of office,employment,service,domicile\n");
            roster.write("employee,date,mode,part,location\n");
            for (int i = 0; i < people; i++) {
                person(i, employees, roster);
            }
        }
    }

    private BufferedWriter writer(String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private void person(int number, BufferedWriter employees, BufferedWriter roster) throws IOException {
        String id = nip(number);
        int agency = number / 500;
        boolean inJakarta = agency % 10 != 9;
        String service = SERVICES.get(number % SERVICES.size());
        String domicile = dice.percent(1) ? "" : dice.oneOf(CITIES);
        employees.write(String.join(
                ",",
                id,
                "unit-" + number / 50,
                "agency-" + agency,
                "office-" + agency,
                inJakarta ? "31.74.07" : "32.73.09",
                dice.percent(15) ? "pppk" : "pns",
                dice.percent(1) ? "archives" : service,
                domicile));
        employees.write('\n');
        boolean mayStayHome = number % SERVICES.size() < 6;
        for (LocalDate date : dates) {
            roster.write(id + "," + date + "," + day(mayStayHome, domicile) + "\n");
        }
    }

    /** Birth date, month of appointment, sex and a serial number; different for each number below twenty million. */
    private static String nip(int number) {
        LocalDate born = LocalDate.of(1964, 1, 1).plusDays(number % 10_000);
        int rest = number / 10_000;
        return String.format(
                Locale.ROOT,
                "%04d%02d%02d%04d01%d%03d",
                born.getYear(),
                born.getMonthValue(),
                born.getDayOfMonth(),
                born.getYear() + 25,
                1 + rest / 1000,
                rest % 1000);
    }

    private String day(boolean mayStayHome, String domicile) {
        int roll = dice.roll(1000);
        if (roll < 60) {
            return roll < 40 ? "leave,," : "travel,,";
        } else if (roll < 65) {
            return roll < 63 ? "wfa,," : ",,";
        } else if (roll < 70) {
            return "wfh,,51.71";
        } else if (roll < 72) {
            return "wfh,am," + domicile;
        }
        return roll < (mayStayHome ? 460 : 73) ? "wfh,," + domicile : "wfo,,";
    }

    /**
     * Writes a large roster.
     *
     * @param args the folder and the number of assignments
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("give a folder and a number of assignments");
        }
        write(Path.of(args[0]), Long.parseLong(args[1]));
    }
}
