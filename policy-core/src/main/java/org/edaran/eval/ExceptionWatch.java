package org.edaran.eval;

import java.util.List;
import java.util.Optional;
import org.edaran.model.Expression;
import org.edaran.model.Members;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Sentence;

/** Tells the one who looks on which exceptions to a rule are in effect for those whom the rule concerns. */
final class ExceptionWatch {

    private final RuleContext context;
    private final Rule rule;
    private final Observer observer;
    private final Condition concerned;

    ExceptionWatch(RuleContext context, Rule rule, Observer observer) {
        this.context = context;
        this.rule = rule;
        this.observer = observer;
        this.concerned = context.condition(rule.sentence().accept(new Concerned()));
    }

    void tell(Exceptions.Candidates candidates) {
        if (candidates.isSettled() && concerned.test() == Truth.TRUE) {
            Optional<RuleException> now = candidates.effects().iterator().next().exception();
            tell(rule.exceptions(), now);
        }
    }

    private void tell(List<RuleException> exceptions, Optional<RuleException> now) {
        for (RuleException exception : exceptions) {
            observer.excepted(
                    context.policy,
                    rule,
                    exception,
                    now.filter(exception::equals).isPresent());
            tell(exception.exceptions(), now);
        }
    }

    /** Whom a sentence concerns. */
    private static final class Concerned implements Sentence.Visitor<Expression> {

        private static Expression of(List<Members> groups, Optional<Expression> where) {
            Expression members = groups.size() == 1
                    ? groups.get(0).condition()
                    : new Expression.Or(groups.stream().map(Members::condition).toList());
            return where.<Expression>map(known -> new Expression.And(List.of(members, known)))
                    .orElse(members);
        }

        @Override
        public Expression count(Sentence.Count sentence) {
            return of(sentence.groups(), sentence.where());
        }

        @Override
        public Expression either(Sentence.Either sentence) {
            return new Expression.Or(
                    sentence.halves().stream().map(half -> count(half.count())).toList());
        }

        @Override
        public Expression modeDuty(Sentence.ModeDuty sentence) {
            return of(List.of(sentence.group()), sentence.where());
        }

        @Override
        public Expression onlyIf(Sentence.OnlyIf sentence) {
            return of(List.of(Members.STAFF), sentence.where());
        }

        @Override
        public Expression onlyDuring(Sentence.OnlyDuring sentence) {
            return of(List.of(Members.STAFF), sentence.where());
        }

        @Override
        public Expression satisfy(Sentence.Satisfy sentence) {
            return of(List.of(sentence.group()), sentence.where());
        }

        @Override
        public Expression onlyAt(Sentence.OnlyAt sentence) {
            return of(List.of(Members.STAFF), sentence.where());
        }

        @Override
        public Expression attest(Sentence.Attest sentence) {
            return of(List.of(sentence.group()), sentence.where());
        }

        @Override
        public Expression permit(Sentence.Permit sentence) {
            return new Expression.Not(Expression.TRUE);
        }
    }
}
