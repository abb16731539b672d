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
        Tails tails = rule.sentence().accept(new TailsOf());
        Optional<Built> built = rule.sentence().accept(new Compiling());
        Optional<DateSet> dates = dates(rule, tails, built);
        if (built.isEmpty() || dates.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                rule.name().text(),
                rule.cites().map(Text::value),
                built.get().strength(),
                built.get().sentence(),
                dates.get(),
                tails.find(Tail.Consequence.class).map(tail -> tail.text().value()),
                source.placeOf(rule.span())));
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

    /** What a sentence demands; nothing if it is at fault. */
    Optional<Built> compile(Sentence sentence) {
        return sentence.accept(new Compiling());
    }

    private Optional<DateSet> dates(Statement.Rule rule, Tails tails, Optional<Built> built) {
        DateCompiler compiler = new DateCompiler(env, source);
        DateSet inForce = new DateSet.Ranges(List.of(env.inForce()));
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
            if (brings(rule.sentence())) {
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
        return Optional.of(dates.equals(inForce) ? inForce : new DateSet.Intersection(List.of(dates, inForce)));
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

    /** The tails of each kind of sentence. */
    private static final class TailsOf implements Sentence.Visitor<Tails> {
        @Override
        public Tails visitCount(Sentence.Count node) {
            return node.tails();
        }

        @Override
        public Tails visitMustBe(Sentence.MustBe node) {
            return node.tails();
        }

        @Override
        public Tails visitOnlyIf(Sentence.OnlyIf node) {
            return node.tails();
        }

        @Override
        public Tails visitOnlyAt(Sentence.OnlyAt node) {
            return node.tails();
        }

        @Override
        public Tails visitOnlyDuring(Sentence.OnlyDuring node) {
            return node.tails();
        }

        @Override
        public Tails visitMustAttest(Sentence.MustAttest node) {
            return node.tails();
        }

        @Override
        public Tails visitMustHave(Sentence.MustHave node) {
            return node.tails();
        }

        @Override
        public Tails visitMustSatisfy(Sentence.MustSatisfy node) {
            return node.tails();
        }
    }

    private final class Compiling implements Sentence.Visitor<Optional<Built>> {

        private final DutyCompiler duties = new DutyCompiler(sentences);

        @Override
        public Optional<Built> visitCount(Sentence.Count node) {
            return new CountCompiler(sentences).compile(node);
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
