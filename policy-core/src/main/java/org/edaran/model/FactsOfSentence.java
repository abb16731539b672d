package org.edaran.model;

import java.util.List;
import java.util.Optional;

/** Tells of the facts that a sentence looks at. */
record FactsOfSentence(FactsAsked asked) implements Sentence.Visitor<FactsAsked> {

    private FactsAsked all(List<Members> groups, Optional<Expression> where) {
        groups.forEach(group -> group.condition().accept(asked));
        where.ifPresent(condition -> condition.accept(asked));
        return asked;
    }

    @Override
    public FactsAsked count(Sentence.Count sentence) {
        if (sentence.counted() instanceof Counted.Meeting meeting) {
            meeting.condition().accept(asked);
        }
        sentence.quantity().accept(asked);
        sentence.per().forEach(key -> key.value().accept(asked));
        sentence.counting().eitherWay().ifPresent(way -> way.who().accept(asked));
        if (sentence.timing() instanceof Timing.Decided decided) {
            new Expression.ParameterValue(decided.parameter()).accept(asked);
        }
        if (sentence.measure() == Sentence.Measure.OFFICES) {
            asked.path(Path.of(Step.OFFICE));
        }
        return all(sentence.groups(), sentence.where());
    }

    @Override
    public FactsAsked either(Sentence.Either sentence) {
        for (Sentence.Half half : sentence.halves()) {
            asked.dates(half.dates());
            count(half.count());
        }
        return asked;
    }

    @Override
    public FactsAsked modeDuty(Sentence.ModeDuty sentence) {
        return all(List.of(sentence.group()), sentence.where());
    }

    @Override
    public FactsAsked onlyIf(Sentence.OnlyIf sentence) {
        sentence.condition().accept(asked);
        return all(List.of(), sentence.where());
    }

    @Override
    public FactsAsked onlyDuring(Sentence.OnlyDuring sentence) {
        asked.dates(sentence.granted());
        return all(List.of(), sentence.where());
    }

    @Override
    public FactsAsked satisfy(Sentence.Satisfy sentence) {
        sentence.condition().accept(asked);
        return all(List.of(sentence.group()), sentence.where());
    }

    @Override
    public FactsAsked onlyAt(Sentence.OnlyAt sentence) {
        sentence.places().forEach(asked::place);
        return all(List.of(), sentence.where());
    }

    @Override
    public FactsAsked attest(Sentence.Attest sentence) {
        asked.path(Path.to(sentence.subject()));
        asked.field(sentence.attestation());
        if (sentence.deadline() instanceof Sentence.Deadline.Before before) {
            before.date().accept(asked);
        } else if (sentence.deadline() instanceof Sentence.Deadline.By by) {
            by.date().accept(asked);
        } else if (sentence.deadline() instanceof Sentence.Deadline.After after) {
            after.date().accept(asked);
        }
        return all(List.of(sentence.group()), sentence.where());
    }

    @Override
    public FactsAsked permit(Sentence.Permit sentence) {
        return asked;
    }
}
