package org.edaran.lang.compile;

import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Tail;
import org.edaran.lang.ast.Tails;
import org.edaran.lang.ast.Text;
import org.edaran.model.DateSet;
import org.edaran.model.Note;
import org.edaran.model.Rule;
import org.edaran.model.Strength;
import org.edaran.source.SourceText;

/** Compiles rules and notes. */
final class RuleCompiler {

    private final Environment env;
    private final SourceText source;
    private final Sentences sentences;

    RuleCompiler(Environment env, SourceText source, Strength standard) {
        this.env = env;
        this.source = source;
        this.sentences = new Sentences(env, source, standard);
    }

    Note note(Statement.Note note) {
        cited(note.cites(), note.name(), "note");
        return new Note(
                note.name().text(), note.cites().map(Text::value), note.text().value(), source.placeOf(note.span()));
    }

    Optional<Rule> rule(Statement.Rule rule) {
        cited(rule.cites(), rule.name(), "rule");
        if (rule.sentence() instanceof Sentence.Either either) {
            return either(rule, either);
        }
        Tails tails = rule.sentence().tails();
        Optional<Built> built = rule.sentence().accept(new Compiling());
        Optional<DateSet> dates = dates(rule, rule.sentence(), tails, built);
        if (built.isEmpty() || dates.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(rule, built.get(), dates.get(), tails.find(Tail.Consequence.class)));
    }

    private Rule of(Statement.Rule rule, Built built, DateSet dates, Optional<Tail.Consequence> consequence) {
        return new Rule(
                rule.name().text(),
                rule.cites().map(Text::value),
                built.strength(),
                built.sentence(),
                dates,
                consequence.map(tail -> tail.text().value()),
                source.placeOf(rule.span()));
    }

    /** Two counts with dates of their own; the rule is about the dates of both. */
    private Optional<Rule> either(Statement.Rule rule, Sentence.Either node) {
        Optional<Built> first = node.first().accept(new Compiling());
        Optional<Built> second = node.second().accept(new Compiling());
        Optional<DateSet> firstDates = dates(rule, node.first(), node.first().tails(), first);
        Optional<DateSet> secondDates = dates(rule, node.second(), node.second().tails(), second);
        if (first.isEmpty() || second.isEmpty() || firstDates.isEmpty() || secondDates.isEmpty()) {
            return Optional.empty();
        }
        Optional<Built> built = new EitherCompiler(sentences)
                .compile(node, first.get(), firstDates.get(), second.get(), secondDates.get());
        DateSet dates = firstDates.equals(secondDates)
                ? firstDates.get()
                : new DateSet.Union(List.of(firstDates.get(), secondDates.get()));
        Optional<Tail.Consequence> consequence = node.second().tails().find(Tail.Consequence.class);
        return built.map(both ->
                of(rule, both, dates, consequence.or(() -> node.first().tails().find(Tail.Consequence.class))));
    }

    void cited(Optional<Text> cites, Name name, String kind) {
        if (cites.isEmpty()) {
            env.fault(
                    DiagnosticCode.NO_CITATION,
                    source,
                    name.span(),
                    kind + " `" + name + "` does not say which clause it comes from",
                    "write `" + kind + " " + name + " cites \"…\":`");
        }
    }

    /**
     * What a sentence demands in the place of another; nothing if it is at fault.
     *
     * @param instead what it stands in the place of, which lends a choice its dates
     */
    Optional<Built> compile(Sentence sentence, org.edaran.model.Sentence instead) {
        if (!(sentence instanceof Sentence.Either node && instead instanceof org.edaran.model.Sentence.Either either)) {
            return sentence.accept(new Compiling());
        }
        Optional<Built> first = node.first().accept(new Compiling());
        Optional<Built> second = node.second().accept(new Compiling());
        return first.flatMap(one -> second.flatMap(other -> new EitherCompiler(sentences)
                .compile(
                        node,
                        one,
                        either.halves().get(0).dates(),
                        other,
                        either.halves().get(1).dates())));
    }

    private Optional<DateSet> dates(Statement.Rule rule, Sentence sentence, Tails tails, Optional<Built> built) {
        DateCompiler compiler = new DateCompiler(env, source);
        DateSet inForce = env.datesInForce();
        Optional<Tail.During> during = tails.find(Tail.During.class);
        Optional<Tail.Outside> outside = tails.find(Tail.Outside.class);
        Optional<DateSet> named =
                during.isPresent() ? compiler.dates(during.get().dates()) : Optional.of(inForce);
        Optional<DateSet> removed =
                outside.isPresent() ? compiler.dates(outside.get().dates()) : Optional.of(inForce);
        if (named.isEmpty() || removed.isEmpty()) {
            return Optional.empty();
        }
        during.ifPresent(tail -> checkInForce(named.get(), tail));
        boolean states = during.isPresent() || outside.isPresent() || tails.has(Tail.InForce.class);
        DateSet dates = named.get();
        if (!states) {
            if (brings(sentence)) {
                dates = built.flatMap(Built::ownDates).orElse(inForce);
            } else {
                sentences.demandDates(rule);
            }
        }
        if (outside.isPresent()) {
            dates = new DateSet.Minus(dates, removed.get());
        }
        Optional<Tail.On> on = tails.find(Tail.On.class);
        if (on.isPresent()) {
            dates = DateCompiler.filtered(dates, on.map(Tail.On::days));
            new HolidayCheck(env, source).check(dates, on.get().span());
        }
        return Optional.of(env.inForce(dates));
    }

    private void checkInForce(DateSet dates, Tail.During tail) {
        boolean windows =
                tail.dates().stream().anyMatch(span -> span instanceof org.edaran.lang.ast.DateSpan.NamedDates);
        if (!windows && !DateSets.touch(dates, env.inForce())) {
            env.fault(
                    DiagnosticCode.NOT_IN_FORCE,
                    source,
                    tail.span(),
                    "the policy is not in force on any of these dates",
                    "correct the dates, or the line `in force` of the header");
        }
    }

    /** True for sentences that name dates themselves, by a deadline or by {@code only during}. */
    private static boolean brings(Sentence sentence) {
        return sentence instanceof Sentence.OnlyDuring
                || (sentence instanceof Sentence.MustAttest attest
                        && attest.tails().has(Tail.By.class));
    }

    private final class Compiling implements Sentence.Visitor<Optional<Built>> {

        private final DutyCompiler duties = new DutyCompiler(sentences);

        @Override
        public Optional<Built> visitCount(Sentence.Count node) {
            return new CountCompiler(sentences).compile(node);
        }

        @Override
        public Optional<Built> visitEither(Sentence.Either node) {
            throw new IllegalStateException("a choice is compiled with its dates");
        }

        @Override
        public Optional<Built> visitMustBe(Sentence.MustBe node) {
            return duties.mustBe(node);
        }

        @Override
        public Optional<Built> visitOnlyIf(Sentence.OnlyIf node) {
            return duties.onlyIf(node);
        }

        @Override
        public Optional<Built> visitOnlyAt(Sentence.OnlyAt node) {
            return duties.onlyAt(node);
        }

        @Override
        public Optional<Built> visitOnlyDuring(Sentence.OnlyDuring node) {
            return duties.onlyDuring(node);
        }

        @Override
        public Optional<Built> visitMustAttest(Sentence.MustAttest node) {
            return new AttestCompiler(sentences).compile(node);
        }

        @Override
        public Optional<Built> visitMustHave(Sentence.MustHave node) {
            return duties.mustHave(node);
        }

        @Override
        public Optional<Built> visitMustSatisfy(Sentence.MustSatisfy node) {
            return duties.mustSatisfy(node);
        }
    }
}
