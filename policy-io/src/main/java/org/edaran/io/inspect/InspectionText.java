package org.edaran.io.inspect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.edaran.diagnostic.PrintedText;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.csv.Separator;
import org.edaran.io.detect.ColumnNames;
import org.edaran.io.detect.IdentityDamage;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.TextEncoding;
import org.edaran.model.RegionCode;
import org.edaran.roster.Regions;

/** Tells in words what a file was seen to hold. Used once. */
final class InspectionText {

    private static final int MOST_COLUMNS = 60;
    private static final int NIK_LENGTH = 16;

    private final FileScan scan;
    private final Optional<SectionPlan> plan;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    InspectionText(FileScan scan, Optional<SectionPlan> plan, Locale locale) {
        this.scan = scan;
        this.plan = plan;
        this.locale = locale;
    }

    String write() {
        line(0, Sentence.of("{0}: {1}", scan.file(), form()));
        if (plan.isPresent()) {
            line(
                    2,
                    Sentence.of(
                            "seems to be of the kind `{0}`: {1}",
                            plan.get().kind().key(), plan.get().why()));
        } else {
            line(2, Sentence.of("nothing tells what kind of file this is; say it with --as"));
        }
        for (SheetScan sheet : scan.sheets()) {
            sheet(sheet);
        }
        scan.empty().forEach(name -> line(2, Sentence.of("`{0}` is empty", name.strip())));
        List<SheetScan> read = read();
        if (!read.isEmpty()) {
            columns(read.get(0));
        }
        plan.flatMap(SectionPlan::codes).ifPresent(codes -> codes(codes, read));
        List<Sentence> remarks = remarks(read);
        if (!remarks.isEmpty()) {
            text.append('\n');
            line(2, Sentence.of("to look at"));
            remarks.forEach(remark -> line(4, Sentence.of("- {0}", remark)));
        }
        return text.toString();
    }

    private void line(int indent, Sentence words) {
        text.append(" ".repeat(indent)).append(PrintedText.of(words.in(locale))).append('\n');
    }

    private Sentence form() {
        Sentence form = switch (scan.format()) {
            case WORKBOOK -> {
                int sheets = scan.sheets().size() + scan.empty().size();
                yield sheets == 1
                        ? Sentence.of("a workbook with 1 sheet")
                        : Sentence.of("a workbook with {0} sheets", sheets);
            }
            case JSON -> Sentence.of("JSON, an object a row");
            case PARQUET -> Sentence.text("Parquet");
            case TEXT ->
                Sentence.of(
                        "text in {0}, cells separated by {1}",
                        scan.form().encoding().map(TextEncoding::word).orElse("?"),
                        scan.form()
                                .separator()
                                .map(Separator::of)
                                .orElse(Separator.COMMA)
                                .words());
        };
        return scan.isPacked() ? Sentence.of("{0}, packed with gzip", form) : form;
    }

    /** The sheets that the mapping would read. */
    private List<SheetScan> read() {
        if (scan.sheets().isEmpty()) {
            return List.of();
        }
        List<SheetScan> wide = WidePlan.sheets(scan);
        boolean isWide =
                plan.filter(one -> "wide".equals(one.json().get("layout"))).isPresent();
        return isWide ? wide : RowPlan.sheets(scan);
    }

    private void sheet(SheetScan sheet) {
        Sentence where = sheet.sheet()
                .map(name -> Sentence.of("sheet `{0}`", name.strip()))
                .orElseGet(() -> Sentence.of("rows"));
        if (!read().contains(sheet)) {
            line(2, Sentence.of("{0}: {1}, not like the others", where, Words.rows(sheet.rows())));
            return;
        }
        Sentence names = Sentence.of(
                sheet.header().rows() == 1 ? "names in row {0}" : "names in {1} rows from row {0} on",
                sheet.headerLine(),
                sheet.header().rows());
        Sentence words = Sentence.of("{0}: {1}, {2}", where, Words.rows(sheet.rows()), names);
        if (sheet.header().isWide()) {
            TreeMap<Integer, LocalDate> dates = new TreeMap<>(sheet.header().dates());
            sheet.strays().forEach(dates::remove);
            if (!dates.isEmpty()) {
                List<LocalDate> sorted = dates.values().stream().sorted().toList();
                words = Sentence.of(
                        "{0}, dates in {1}: {2}",
                        words,
                        Sentence.of("{0} to {1}", Words.letter(dates.firstKey()), Words.letter(dates.lastKey())),
                        Sentence.of("{0} to {1}", sorted.get(0), sorted.get(sorted.size() - 1)));
            }
        }
        line(2, words);
    }

    private void columns(SheetScan sheet) {
        text.append('\n');
        line(
                2,
                sheet.sheet()
                        .map(name -> Sentence.of("columns of `{0}`", name.strip()))
                        .orElseGet(() -> Sentence.of("columns")));
        List<ColumnProfile> columns = sheet.columns();
        for (ColumnProfile column : columns.subList(0, Math.min(columns.size(), MOST_COLUMNS))) {
            String letter = Words.letter(column.index());
            String name = sheet.header().name(column.index());
            Sentence called = name.isEmpty() ? Sentence.of("without a name") : Sentence.of("`{0}`", name);
            line(
                    4,
                    Sentence.of(
                            "{0} {1}: {2}", letter + " ".repeat(3 - letter.length()), called, words(sheet, column)));
        }
        if (columns.size() > MOST_COLUMNS) {
            line(4, Sentence.of("and {0} more", columns.size() - MOST_COLUMNS));
        }
    }

    private static Sentence words(SheetScan sheet, ColumnProfile column) {
        Sentence cells = column.isEmpty() ? Sentence.of("blank throughout") : cells(column);
        return meaning(sheet, column)
                .map(meaning -> Sentence.of("{0}; {1}", meaning, cells))
                .orElse(cells);
    }

    private static Sentence cells(ColumnProfile column) {
        Sentence kind = column.shape().map(TextShape::words).orElseGet(() -> Sentence.of("cells of several kinds"));
        Sentence different = column.texts().isFull()
                ? Sentence.of("more than {0} different", column.texts().size())
                : Sentence.of("{0} different", column.texts().size());
        Sentence words = Sentence.of("{0}, {1}", kind, different);
        if (column.shape().equals(Optional.of(TextShape.REGION))) {
            words = Sentence.of("{0}, {1}", words, regions(column));
        }
        Optional<DateRange> dates = column.dates();
        if (dates.isPresent() && column.shape().equals(Optional.of(TextShape.DATE))) {
            Sentence range =
                    Sentence.of("{0} to {1}", dates.get().first(), dates.get().last());
            words = Sentence.of("{0}, {1}", words, range);
        }
        return column.blank() > 0 ? Sentence.of("{0}, {1} blank", words, Words.cells(column.blank())) : words;
    }

    /** How many of the codes are of regions of Indonesia, with one of them by name. */
    private static Sentence regions(ColumnProfile column) {
        List<RegionCode> known = column.texts().texts().stream()
                .flatMap(text -> RegionCode.parse(text).stream())
                .filter(Regions.indonesia()::has)
                .toList();
        return known.isEmpty()
                ? Sentence.of("none of a region that is known")
                : Sentence.of(
                        "{0} of regions that are known, such as {1}",
                        known.size(), Regions.indonesia().told(known.get(0).code()));
    }

    private static Optional<Sentence> meaning(SheetScan sheet, ColumnProfile column) {
        if (column.index() == sheet.identity()) {
            return Optional.of(Sentence.of("likely tells people or things apart"));
        }
        if (column.index() == sheet.name()) {
            return Optional.of(Sentence.of("likely names"));
        }
        if (column.isComputed()) {
            return Optional.of(Sentence.of("a helper: formulas"));
        }
        if (column.isNumbering()) {
            return Optional.of(Sentence.of("a helper: numbers the rows"));
        }
        return ColumnMeaning.of(sheet.header().name(column.index()))
                .map(meaning -> Sentence.of("likely `{0}`", meaning.ours()));
    }

    private void codes(CodePlan codes, List<SheetScan> read) {
        text.append('\n');
        line(2, Sentence.of(read.get(0).header().isWide() ? "codes below the dates" : "texts in the column of modes"));
        int width = codes.codes().stream()
                .mapToInt(code -> code.text().length())
                .max()
                .orElse(0);
        for (CodePlan.Code code : codes.codes()) {
            String padded = code.text()
                    + " "
                            .repeat(
                                    Math.min(20, width) > code.text().length()
                                            ? Math.min(20, width) - code.text().length()
                                            : 0);
            line(4, Sentence.of("{0}  {1}", padded, code.remark()));
        }
        long blank = read.stream().mapToLong(SheetScan::blankCodes).sum();
        if (blank > 0) {
            line(4, Sentence.of("{0} blank", Words.cells(blank)));
        }
    }

    private List<Sentence> remarks(List<SheetScan> read) {
        List<Sentence> remarks = new ArrayList<>();
        IdentityScan people = scan.people();
        if (people.twoNames().count() > 0) {
            remarks.add(Sentence.of(
                    "identities with two names: {0} ({1})",
                    people.twoNames().count(), people.twoNames().examples()));
        }
        if (people.twoIdentities().count() > 0) {
            remarks.add(Sentence.of(
                    "names with two identities: {0} ({1})",
                    people.twoIdentities().count(), people.twoIdentities().examples()));
        }
        if (people.twice().count() > 0) {
            remarks.add(Sentence.of(
                    "identities with two rows in one sheet: {0} ({1})",
                    people.twice().count(), people.twice().examples()));
        }
        if (people.isFull()) {
            remarks.add(Sentence.of(
                    "identities were compared for the first {0} people only", Sentence.number(people.people())));
        }
        remarks.addAll(gaps(read));
        read.forEach(sheet -> remarks.addAll(remarks(sheet)));
        plan.ifPresent(one -> remarks.addAll(one.remarks()));
        plan.flatMap(SectionPlan::codes)
                .filter(CodePlan::isFull)
                .ifPresent(codes -> remarks.add(Sentence.of(
                        "there are more than {0} different texts, so these may be no codes; the rest is not shown",
                        codes.codes().size())));
        if (!scan.isNamedWell() && !scan.file().startsWith("<")) {
            remarks.add(Sentence.of(
                    "the name of the file does not tell its format; to check it, give it the ending {0}", ending()));
        }
        return remarks;
    }

    /** The dates between the first and the last for which no sheet has a column. */
    private static List<Sentence> gaps(List<SheetScan> read) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        read.forEach(sheet -> sheet.header().dates().forEach((column, date) -> {
            if (!sheet.strays().contains(column)) {
                dates.add(date);
            }
        }));
        if (dates.isEmpty() || dates.first().plusYears(2).isBefore(dates.last())) {
            return List.of();
        }
        List<String> missing = dates.first()
                .datesUntil(dates.last())
                .filter(date -> !dates.contains(date))
                .map(LocalDate::toString)
                .toList();
        return missing.isEmpty() ? List.of() : List.of(Sentence.of("dates without a column: {0}", Words.list(missing)));
    }

    private String ending() {
        InputFile.Format format = scan.format();
        String ending = switch (format) {
            case WORKBOOK -> ".xlsx";
            case JSON -> ".json";
            case PARQUET -> ".parquet";
            case TEXT -> ".csv";
        };
        return scan.isPacked() ? ending + ".gz" : ending;
    }

    /** A remark on a column that is called NIP but holds numbers of another length; a NIK has 16 digits. */
    private static Optional<Sentence> digits(SheetScan sheet, ColumnProfile column) {
        String name = sheet.header().name(column.index());
        boolean isNip = List.of(ColumnNames.plain(name).split(" ", -1)).contains("nip");
        List<Integer> lengths = column.texts().texts().stream()
                .filter(IdentityDamage::isDigits)
                .map(String::length)
                .distinct()
                .sorted()
                .toList();
        if (!isNip || lengths.isEmpty() || lengths.contains(IdentityDamage.NIP_LENGTH)) {
            return Optional.empty();
        }
        return Optional.of(Sentence.of(
                lengths.contains(NIK_LENGTH)
                        ? "column {0} is called `{1}`, but a NIP has 18 digits, and here are {2}: a NIK has 16"
                        : "column {0} is called `{1}`, but a NIP has 18 digits, and here are {2}",
                Words.letter(column.index()),
                name,
                lengths.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private static List<Sentence> remarks(SheetScan sheet) {
        List<Sentence> remarks = new ArrayList<>();
        List<String> strays = sheet.strays().stream().map(Words::letter).toList();
        if (!strays.isEmpty()) {
            remarks.add(Sentence.of("blank columns with a date that does not belong there: {0}", Words.list(strays)));
        }
        if (!sheet.titles().isEmpty()) {
            remarks.add(Sentence.of(
                    "titles above the names: {0}", Words.rows(sheet.titles().size())));
        }
        if (sheet.mergedRows() > 0) {
            remarks.add(Sentence.of(
                    "cells that are merged over several rows, or over several dates, are read with the text of the first: {0}",
                    Words.rows(sheet.mergedRows())));
        }
        for (Map.Entry<String, String> total : sheet.totals().entrySet()) {
            remarks.add(Sentence.of("rows with `{0}` seem to hold totals", total.getKey()));
        }
        for (ColumnProfile column : sheet.columns()) {
            String letter = Words.letter(column.index());
            if (column.count(TextShape.DAMAGED) > 0) {
                remarks.add(Sentence.of(
                        "a spreadsheet has damaged {0} of column {1}",
                        Words.cells(column.count(TextShape.DAMAGED)), letter));
            }
            digits(sheet, column).ifPresent(remarks::add);
            if (column.isOrderOpen()) {
                remarks.add(Sentence.of("nothing in column {0} tells which comes first, day or month", letter));
            }
        }
        return remarks.stream()
                .map(remark -> sheet.sheet()
                        .map(name -> Sentence.of("sheet `{0}`: {1}", name.strip(), remark))
                        .orElse(remark))
                .toList();
    }
}
