package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.Name;
import org.edaran.model.Counted;
import org.edaran.model.Mode;

/** What a count counts: modes, people on duty, or people who meet a condition. */
final class CountedCompiler {

    private final Sentences sentences;
    private final Environment env;

    CountedCompiler(Sentences sentences) {
        this.sentences = sentences;
        this.env = sentences.env();
    }

    Optional<Counted> compile(org.edaran.lang.ast.Counted node) {
        return node.accept(new org.edaran.lang.ast.Counted.Visitor<>() {
            @Override
            public Optional<Counted> visitNames(org.edaran.lang.ast.Counted.Names counted) {
                return names(counted);
            }

            @Override
            public Optional<Counted> visitOnDuty(org.edaran.lang.ast.Counted.OnDuty counted) {
                Set<Mode> onDuty = new LinkedHashSet<>(env.modes().values());
                onDuty.removeIf(mode -> !mode.onDuty());
                return Optional.of(new Counted.InModes(onDuty, "on duty"));
            }

            @Override
            public Optional<Counted> visitCondition(org.edaran.lang.ast.Counted.Condition counted) {
                return ExpressionCompiler.ofPeople(env, sentences.source())
                        .condition(counted.condition())
                        .map(condition -> new Counted.Meeting(
                                condition,
                                Words.of(sentences.source(), counted.condition().span())));
            }
        });
    }

    private List<String> candidates() {
        List<String> candidates = new ArrayList<>(env.modes().keySet());
        candidates.addAll(env.declarations().factsOf(org.edaran.model.Owner.EMPLOYEE));
        return candidates;
    }

    private Optional<Counted> names(org.edaran.lang.ast.Counted.Names counted) {
        List<Name> names = counted.names();
        Name first = names.get(0);
        AstExpression.Reference reference = new AstExpression.Reference(first, List.of(), first.span());
        ExpressionCompiler expressions = ExpressionCompiler.ofPeople(env, sentences.source());
        if (names.size() == 1 && expressions.references().isValue(reference)) {
            return expressions.condition(reference).map(fact -> new Counted.Meeting(fact, first.text()));
        }
        if (names.size() == 1 && !env.modes().containsKey(first.text())) {
            new NameFaults(env)
                    .notThis(first.text(), sentences.source(), first.span(), "a mode or fact", this::candidates);
            return Optional.empty();
        }
        return sentences.modes(names).map(modes -> new Counted.InModes(modes, Sentences.words(names)));
    }
}
