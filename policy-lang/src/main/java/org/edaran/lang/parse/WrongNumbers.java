package org.edaran.lang.parse;

import org.antlr.v4.runtime.CommonToken;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.grammar.EdaranLexer;
import org.edaran.source.SourceSpan;

/** Dates, times and percentages in forms that policy texts do not have. */
final class WrongNumbers {

    private WrongNumbers() {}

    /** Reports the form and turns the token into the date, time or percentage that was meant. */
    static void repair(CommonToken token, Faults faults) {
        switch (token.getType()) {
            case EdaranLexer.WRONG_DATE -> repairDate(token, faults);
            case EdaranLexer.SHORT_YEAR -> repairYear(token, faults);
            case EdaranLexer.WRONG_TIME -> repairTime(token, faults);
            default -> repairPercent(token, faults);
        }
    }

    private static void repairDate(CommonToken token, Faults faults) {
        SourceSpan span = Faults.spanOf(token);
        String[] parts = token.getText().split("[/.-]", -1);
        boolean yearFirst = parts[0].length() == 4;
        String year = yearFirst ? parts[0] : parts[2];
        String day = yearFirst ? parts[2] : parts[0];
        String month = parts[1];
        String message = "dates are written year, month, day, as in `2023-08-28`";
        int firstNumber = Integer.parseInt(day);
        boolean monthFirst = !yearFirst && firstNumber <= 12 && Integer.parseInt(month) > 12;
        String right = monthFirst ? date(year, day, month) : date(year, month, day);
        boolean eitherWay = !yearFirst && firstNumber <= 12 && Integer.parseInt(month) <= 12 && !day.equals(month);
        String help = eitherWay
                ? "write `" + right + "`, or `" + date(year, day, month) + "` if the month comes first"
                : "write `" + right + "`";
        faults.add(DiagnosticCode.WRONG_DATE_FORM, span, message, help);
        token.setType(EdaranLexer.DATE);
        token.setText(right);
    }

    /** Day first, as Indonesia writes it; year first where the first number is no day, or hyphens make it look so. */
    private static void repairYear(CommonToken token, Faults faults) {
        String[] parts = token.getText().split("[/.-]", -1);
        String dayFirst = date("20" + parts[2], parts[1], parts[0]);
        String yearFirst = date("20" + parts[0], parts[1], parts[2]);
        boolean hyphens = token.getText().indexOf('-') > 0;
        String right = hyphens || Integer.parseInt(parts[0]) > 31 ? yearFirst : dayFirst;
        String other = right.equals(dayFirst) ? yearFirst : dayFirst;
        boolean either = hyphens && Integer.parseInt(parts[0]) <= 31 && !right.equals(other);
        faults.add(
                DiagnosticCode.SHORT_YEAR,
                Faults.spanOf(token),
                "years have four digits, and dates are written year, month, day, as in `2023-08-28`",
                "write `" + right + "`" + (either ? ", or `" + other + "` if the day comes first" : ""));
        token.setType(EdaranLexer.DATE);
        token.setText(right);
    }

    private static String date(String year, String month, String day) {
        return year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static void repairTime(CommonToken token, Faults faults) {
        String right = "0" + token.getText();
        faults.add(
                DiagnosticCode.WRONG_DATE_FORM,
                Faults.spanOf(token),
                "times have two digits for the hour",
                "write `" + right + "`");
        token.setType(EdaranLexer.TIME);
        token.setText(right);
    }

    private static void repairPercent(CommonToken token, Faults faults) {
        String right = token.getText().replace(',', '.');
        faults.add(
                DiagnosticCode.WRONG_NUMBER,
                Faults.spanOf(token),
                "decimals have a point, not a comma",
                "write `" + right + "`");
        token.setType(EdaranLexer.PERCENT);
        token.setText(right);
    }
}
