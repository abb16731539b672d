package org.edaran.cli;

import org.edaran.eval.Observation.Side;
import org.edaran.lang.test.Coverage;

/** Reports on coverage in English. */
final class EnglishCoverage implements CoverageWords {

    @Override
    public String title(String policy, int reached, int total) {
        return "Coverage of " + policy + ": " + reached + " of " + total + " reached ("
                + CoveragePrinter.percent(reached, total) + "%)";
    }

    @Override
    public String neverReached() {
        return "Never reached:";
    }

    @Override
    public String notes() {
        return "Clauses that no test can reach, because they are notes:";
    }

    @Override
    public String rule() {
        return "rule";
    }

    @Override
    public String of() {
        return "of";
    }

    @Override
    public String yes() {
        return "yes";
    }

    @Override
    public String never() {
        return "never";
    }

    @Override
    public String side(Side side) {
        return switch (side) {
            case KEPT -> "kept";
            case ON_THE_BOUND -> "on the bound";
            case BROKEN -> "broken";
            case BROKEN_ABOVE -> "broken above";
            case UNDETERMINED -> "undetermined";
        };
    }

    @Override
    public String inside() {
        return "well inside the bound";
    }

    @Override
    public String untouched() {
        return "never judged where a test expects something of it";
    }

    @Override
    public String group(String group) {
        return group;
    }

    @Override
    public String figures(String figures) {
        return figures;
    }

    @Override
    public String exception(Coverage.ExceptionCoverage exception) {
        String never = exception.applied()
                ? "never out of effect"
                : exception.notApplied() ? "never in effect" : "never tried where a test expects something of the rule";
        return "exception " + exception.exception() + " to " + exception.rule() + ": " + never;
    }

    @Override
    public String value(Coverage.ValueCoverage value) {
        return "parameter " + value.parameter() + ": " + (value.decided() ? "never " : "never undecided, so that ")
                + value.value() + (value.decided() ? "" : " holds");
    }

    @Override
    public String row(Coverage.RowCoverage row) {
        return "table " + row.table() + ": never the row " + row.row();
    }
}
