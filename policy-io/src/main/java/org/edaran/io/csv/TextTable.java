package org.edaran.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.InputStop;
import org.edaran.io.guard.StrictText;
import org.edaran.io.input.InputLimits;
import org.edaran.io.input.TextEncoding;
import org.edaran.io.input.TextForm;
import org.edaran.io.table.ByteLines;
import org.edaran.io.table.Table;
import org.edaran.io.table.TableRow;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.InputNote;
import org.edaran.roster.InputProblem;

/** The rows of a text file. */
final class TextTable implements Table {

    private static final int BUFFER = 1 << 18;

    private final DataSource source;
    private final StrictText text;
    private final Separator separator;
    private final InputLimits limits;
    private final PlainLines lines;
    private final CellPool pool = new CellPool();
    private final TextRow row = new TextRow(pool);
    private Optional<Quoted> quoted = Optional.empty();
    private int count;

    TextTable(String file, HeadReader characters, StrictText text, Separator separator, InputLimits limits) {
        this.text = text;
        this.source = new DataSource(file, Optional.empty());
        this.separator = separator;
        this.limits = limits;
        this.lines = new PlainLines(characters, text, separator.sign(), limits, characters.skippedLines());
    }

    /** The library that reads what is not plain. */
    private record Quoted(RowHandler handler, Iterator<TextRow> rows) {}

    private Quoted rest() {
        RowHandler handler = new RowHandler(source.file(), limits, pool, row, lines.linesBefore());
        CsvReader<TextRow> reader = CsvReader.builder()
                .fieldSeparator(separator.sign())
                .detectBomHeader(false)
                .maxBufferSize(BUFFER)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, lines);
        return new Quoted(handler, reader.iterator());
    }

    /** How the text read so far is written. */
    TextForm form() {
        return new TextForm(Optional.of(text.encoding()), Optional.of(separator.sign()));
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public boolean isStrict() {
        return true;
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        if (quoted.isEmpty()) {
            PlainLines.Found found = lines.next(row);
            if (found != PlainLines.Found.NOT_PLAIN) {
                return found == PlainLines.Found.ROW ? counted(row) : Optional.empty();
            }
            quoted = Optional.of(rest());
        }
        return next(quoted.get());
    }

    @Override
    public int give(ByteLines.Taker taker) throws IOException {
        if (quoted.isPresent() || count >= limits.rows()) {
            return 0;
        }
        int taken = lines.give(taker, limits.rows() - count);
        count += taken;
        return taken;
    }

    private Optional<TableRow> next(Quoted rest) throws IOException {
        try {
            while (rest.rows().hasNext()) {
                TextRow next = rest.rows().next();
                if (next.hasText()) {
                    return counted(next);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (CsvParseException failure) {
            throw causeOf(failure, rest.handler());
        }
    }

    /** What ended the reading: the file, a guard of ours, or else the quotes. */
    private IOException causeOf(CsvParseException failure, RowHandler handler) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException known) {
                return known;
            }
        }
        return quoteProblem(failure, handler);
    }

    private Optional<TableRow> counted(TextRow next) throws InputStop {
        if (++count > limits.rows()) {
            throw new InputStop(InputProblem.of(
                            DiagnosticCode.INPUT_LIMIT,
                            DataPlace.of(source.file(), next.line()),
                            Sentence.of("the file has more than {0} rows", Sentence.number(limits.rows())))
                    .withHelp(Sentence.of("split the file, or raise the limit on rows")));
        }
        return Optional.of(next);
    }

    private InputStop quoteProblem(CsvParseException failure, RowHandler handler) {
        String said = String.valueOf(failure.getMessage());
        DataPlace place = DataPlace.of(source.file(), handler.cellLine(), handler.getFieldCount() + 1);
        Sentence message;
        Sentence help = Sentence.of("close the quote, or write a quote inside a quoted cell twice: `\"\"`");
        if (said.contains("after closing quote")) {
            message = Sentence.of(
                    "the cell that opens with a quote on line {0} has more text after its closing quote", place.line());
            help = Sentence.of("write a quote inside a quoted cell twice: `\"\"`");
        } else if (said.contains("buffer size")) {
            message = Sentence.of(
                    "the cell that starts on line {0} does not end within {1} characters",
                    place.line(), Sentence.number(BUFFER));
        } else {
            message = Sentence.of("the cell that opens with a quote on line {0} never ends", place.line());
        }
        return new InputStop(
                InputProblem.of(DiagnosticCode.BROKEN_QUOTES, place, message).withHelp(help));
    }

    @Override
    public boolean mayHaveDecimalCommas() {
        return separator == Separator.SEMICOLON;
    }

    @Override
    public Optional<InputNote> note() {
        boolean usualText = text.encoding() == TextEncoding.UTF_8;
        if (usualText && separator == Separator.COMMA) {
            return Optional.empty();
        }
        Sentence cells = Sentence.of("cells are separated by {0}", separator.words());
        Sentence words = usualText
                ? cells
                : Sentence.of("the text is read as {0}, {1}", text.encoding().word(), cells);
        return Optional.of(new InputNote(words, DataPlace.of(source.file())));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
