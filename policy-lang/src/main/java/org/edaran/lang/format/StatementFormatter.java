package org.edaran.lang.format;

import java.util.Optional;
import java.util.stream.Collectors;
import org.edaran.grammar.EdaranParser;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Owner;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;

/** Writes statements, without the line end of the last line. */
final class StatementFormatter implements Statement.Visitor<String> {

    private final Words words;
    private final ExpressionFormatter expressions;
    private final DateFormatter dates;
    private final SentenceFormatter sentences;
    private final TypeFormatter types;

    StatementFormatter(Words words) {
        this.words = words;
        this.expressions = new ExpressionFormatter(words);
        this.dates = new DateFormatter(words);
        this.sentences = new SentenceFormatter(words);
        this.types = new TypeFormatter(words);
    }

    @Override
    public String visitPolicyHeader(Statement.PolicyHeader header) {
        HeaderFormatter lines = new HeaderFormatter(words);
        return words.word(EdaranParser.POLICY) + " " + Words.quoted(header.name())
                + (words.isAssumed() ? "" : "\n  " + language())
                + header.items().stream()
                        .map(item -> "\n  " + item.accept(lines))
                        .collect(Collectors.joining());
    }

    @Override
    public String visitVocabularyHeader(Statement.VocabularyHeader header) {
        return words.word(EdaranParser.VOCABULARY_FILE) + " " + Words.quoted(header.name())
                + (words.isAssumed() ? "" : " " + language());
    }

    private String language() {
        return words.word(EdaranParser.LANGUAGE) + " " + words.language();
    }

    @Override
    public String visitUseVocabulary(Statement.UseVocabulary use) {
        return words.word(EdaranParser.USE_VOCABULARY) + " " + Words.quoted(use.name());
    }

    @Override
    public String visitAppliesTo(Statement.AppliesTo scope) {
        boolean agencies = scope.whose().owner() == Owner.AGENCY;
        return Layout.wrap(words.word(EdaranParser.APPLIES_TO) + " "
                + words.word(agencies ? EdaranParser.AGENCIES_WHERE : EdaranParser.EMPLOYEES_WHERE) + " "
                + expressions.any(scope.condition()));
    }

    @Override
    public String visitField(Statement.Field field) {
        return Layout.wrap(words.word(EdaranParser.FIELD) + " " + words.fact(field.name())
                + Words.optional(field.title(), Words::quoted) + " " + words.word(EdaranParser.OF) + " "
                + words.owner(field.owner().owner()) + ": " + field.type().accept(types)
                + field.options().stream()
                        .map(option -> " " + types.option(option))
                        .collect(Collectors.joining()));
    }

    @Override
    public String visitWorkMode(Statement.WorkMode mode) {
        return Layout.headAndBody(
                head(EdaranParser.WORK_MODE, mode.name(), mode.title()),
                words.word(mode.onDuty() ? EdaranParser.ON_DUTY : EdaranParser.OFF_DUTY));
    }

    @Override
    public String visitNameList(Statement.NameList list) {
        return Layout.headAndBody(
                head(EdaranParser.LIST, list.name(), list.title()),
                list.members().stream().map(Words::quoted).collect(Collectors.joining(", ")));
    }

    @Override
    public String visitCategory(Statement.Category category) {
        return Layout.headAndBody(
                head(EdaranParser.CATEGORY, category.name(), category.title()),
                category.condition().map(expressions::any).orElseGet(() -> words.word(EdaranParser.OTHERWISE)));
    }

    @Override
    public String visitNamedGroup(Statement.NamedGroup group) {
        return Layout.headAndBody(
                head(EdaranParser.GROUP, group.name(), group.title()), sentences.group(group.members()));
    }

    @Override
    public String visitCalendar(Statement.Calendar calendar) {
        return Layout.headAndBody(
                head(EdaranParser.CALENDAR, calendar.name(), calendar.title()),
                calendar.days().accept(dates));
    }

    @Override
    public String visitCalendarOf(Statement.CalendarOf calendar) {
        return words.word(EdaranParser.CALENDAR) + " " + words.word(EdaranParser.OF) + " "
                + words.owner(calendar.owner().owner());
    }

    @Override
    public String visitWindow(Statement.Window window) {
        return Layout.headAndBody(
                head(EdaranParser.WINDOW, window.name(), window.title()), dates.window(window.dates()));
    }

    @Override
    public String visitParameter(Statement.Parameter parameter) {
        String bounds = parameter.bounds().stream()
                .map(bound -> " " + words.bound(bound.bound()) + " " + expressions.sum(bound.limit()))
                .collect(Collectors.joining());
        return Layout.wrap(words.word(EdaranParser.PARAMETER) + " " + parameter.name()
                + Words.optional(parameter.title(), Words::quoted) + " " + words.word(EdaranParser.OF) + " "
                + words.owner(parameter.owner().owner()) + ": "
                + parameter.type().accept(types) + bounds
                + Words.optional(
                        parameter.initial(), value -> words.word(EdaranParser.DEFAULT) + " " + expressions.sum(value))
                + Words.optional(
                        parameter.duty(),
                        duty -> words.modal(
                                duty, EdaranParser.MUST_BE_SET, EdaranParser.SHOULD_BE_SET, EdaranParser.MAY_BE_SET)));
    }

    @Override
    public String visitSetParameter(Statement.SetParameter decision) {
        String during = decision.dates().isEmpty()
                ? ""
                : " " + words.word(EdaranParser.DURING) + " " + dates.spans(decision.dates());
        return Layout.wrap(words.word(EdaranParser.SET) + " " + decision.parameter() + " = "
                + expressions.sum(decision.value())
                + Words.optional(
                        decision.decider(),
                        decider -> words.word(EdaranParser.FOR) + " "
                                + words.owner(decider.owner().owner()) + " " + Words.quoted(decider.who()))
                + during);
    }

    @Override
    public String visitRule(Statement.Rule rule) {
        return Layout.headAndBody(
                cited(EdaranParser.RULE, rule.name(), rule.cites()),
                rule.sentence().accept(sentences));
    }

    @Override
    public String visitRuleException(Statement.RuleException exception) {
        return new ExceptionFormatter(words).exception(exception);
    }

    @Override
    public String visitTable(Statement.Table table) {
        return new TableFormatter(words).table(table);
    }

    @Override
    public String visitReplace(Statement.Replace amendment) {
        return new AmendmentFormatter(words).replace(amendment);
    }

    @Override
    public String visitDelete(Statement.Delete amendment) {
        return new AmendmentFormatter(words).delete(amendment);
    }

    @Override
    public String visitNote(Statement.Note note) {
        return Layout.headAndBody(cited(EdaranParser.NOTE, note.name(), note.cites()), Words.quoted(note.text()));
    }

    private String cited(int opener, Name name, Optional<Text> cites) {
        return words.word(opener) + " " + name
                + Words.optional(cites, clause -> words.word(EdaranParser.CITES) + " " + Words.quoted(clause)) + ":";
    }

    private String head(int opener, Name name, Optional<Text> title) {
        return words.word(opener) + " " + name + Words.optional(title, Words::quoted) + ":";
    }

    @Override
    public String visitPolicyTest(Statement.PolicyTest test) {
        return new TestFormatter(words).test(test);
    }

    @Override
    public String visitUnreadable(Statement.Unreadable statement) {
        throw new IllegalArgumentException("a file with unreadable statements has no canonical text");
    }
}
