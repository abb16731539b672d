package org.edaran.io.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.io.input.InputLimits;
import org.edaran.io.table.TableRow;
import org.edaran.roster.DataSource;
import org.edaran.roster.InputProblem;

/** A row of a sheet, its cells as the texts that text files would hold. */
final class SheetRow implements TableRow {

    private static final int MOST_DIGITS = 15;
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

    private final Row row;
    private final int line;
    private final String[] texts;
    private boolean anyText;

    SheetRow(Row row, int line, DataSource source, InputLimits limits) throws InputStop {
        this.row = row;
        this.line = line;
        int size = Math.min(row.getCellCount(), limits.columns());
        this.texts = new String[size];
        for (int i = 0; i < row.getCellCount(); i++) {
            Optional<Cell> cell = row.getOptionalCell(i);
            String text = cell.isPresent() ? textOf(cell.get()) : "";
            if (i >= size && !text.isBlank()) {
                throw stop(source, i, Sentence.of("the row has more than {0} cells", limits.columns()));
            }
            if (text.length() > limits.cellLength()) {
                throw stop(
                        source,
                        i,
                        Sentence.of("the cell is longer than {0} characters", Sentence.number(limits.cellLength())));
            }
            if (i < size) {
                texts[i] = text;
                anyText |= !text.isBlank();
            }
        }
    }

    private InputStop stop(DataSource source, int column, Sentence message) {
        return new InputStop(InputProblem.of(DiagnosticCode.INPUT_LIMIT, source.at(line, column + 1), message)
                .withHelp(Sentence.of("correct the row, or raise the limit")));
    }

    boolean hasText() {
        return anyText;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public String text(int column) {
        return column < texts.length ? texts[column] : "";
    }

    @Override
    public TableRow kept() {
        return this;
    }

    @Override
    public Optional<LocalDate> date(int column) {
        return row.getOptionalCell(column).flatMap(SheetRow::dateOf);
    }

    @Override
    public boolean isComputed(int column) {
        return row.getOptionalCell(column)
                .filter(cell -> cell.getType() == CellType.FORMULA)
                .isPresent();
    }

    private static String textOf(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> numberText(cell);
            case BOOLEAN -> String.valueOf(cell.getValue());
            case STRING -> {
                if (cell.getValue() == null) {
                    throw new IllegalStateException("a text that the workbook does not hold");
                }
                yield cell.getText();
            }
            case ERROR -> cell.getText().isEmpty() ? "#VALUE!" : cell.getText();
            case FORMULA -> {
                if (cell.getValue() == null) {
                    yield "=" + cell.getFormula();
                }
                yield cell.getValue() instanceof BigDecimal ? numberText(cell) : cell.getText();
            }
        };
    }

    private static String numberText(Cell cell) {
        NumberShape shape = NumberShape.of(cell.getDataFormatString());
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return cell.getText();
        }
        boolean wild = Math.abs((long) number.scale()) > 40 || number.precision() > 40;
        if (wild) {
            return cell.getText();
        }
        return switch (shape) {
            case DATE -> dateOf(cell).map(LocalDate::toString).orElseGet(() -> plain(number));
            case TIME -> time(number);
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case OTHER -> plain(number);
        };
    }

    /** Spreadsheets hold fifteen digits; what had more is shown as they show it, and not as digits that nobody wrote. */
    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal bare = number.stripTrailingZeros();
        boolean rounded = bare.precision() <= MOST_DIGITS && bare.precision() - bare.scale() > MOST_DIGITS;
        return rounded ? bare.toString() : bare.toPlainString();
    }

    private static String time(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) >= 0) {
            return plain(number);
        }
        // A cell holds a fraction of a day that is not exact, so it is rounded to the second before seconds are cut
        // off.
        int seconds = number.multiply(BigDecimal.valueOf(24 * 60 * 60))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .intValueExact();
        int minutes = seconds / 60;
        return minutes == 24 * 60 ? plain(number) : String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private static Optional<LocalDate> dateOf(Cell cell) {
        if (!(cell.getValue() instanceof BigDecimal number)
                || number.signum() <= 0
                || number.compareTo(LAST_SERIAL) > 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(cell.asDate()).map(java.time.LocalDateTime::toLocalDate);
        } catch (RuntimeException notADate) {
            return Optional.empty();
        }
    }
}
