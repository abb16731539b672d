package org.edaran.lang.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.lang.ast.Deadline;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.Sentence;
import org.edaran.lang.ast.Subject;
import org.edaran.lang.ast.Tail;
import org.edaran.lang.ast.Tails;
import org.edaran.lang.check.Owners;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Members;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;

/** Compiles {@code agency must attest online_complaint_channel before summit}. */
final class AttestCompiler {

    private static final Set<Class<? extends Tail>> TAILS = Set.of(
            Tail.Where.class,
            Tail.InForce.class,
            Tail.During.class,
            Tail.Outside.class,
            Tail.On.class,
            Tail.By.class,
            Tail.Each.class,
            Tail.Consequence.class);

    private final Sentences sentences;
    private final Environment env;

    AttestCompiler(Sentences sentences) {
        this.sentences = sentences;
        this.env = sentences.env();
    }

    private record Who(Owner owner, Members group) {}

    Optional<Built> compile(Sentence.MustAttest node) {
        boolean tails = sentences.allows(node.tails(), "`must attest`", TAILS);
        Optional<Who> who = who(node.subject());
        Optional<Field> attestation = who.flatMap(subject -> attestation(node.attestation(), subject.owner()));
        Optional<Sentences.Where> where = sentences.where(node.tails());
        Optional<Deadline> deadline = node.tails().find(Tail.By.class).map(Tail.By::deadline);
        Optional<org.edaran.model.Sentence.Deadline> moment =
                who.flatMap(subject -> moment(node.tails(), deadline, subject.owner()));
        if (!tails || who.isEmpty() || attestation.isEmpty() || where.isEmpty() || moment.isEmpty()) {
            return Optional.empty();
        }
        if (!ofSubject(node, where.get().condition(), who.get().owner())) {
            return Optional.empty();
        }
        return Optional.of(new Built(
                new org.edaran.model.Sentence.Attest(
                        who.get().owner(),
                        who.get().group(),
                        attestation.get(),
                        moment.get(),
                        where.get().condition()),
                sentences.strength(Optional.of(node.strength())),
                deadline.flatMap(this::ownDates)));
    }

    private boolean ofSubject(Sentence.MustAttest node, Optional<Expression> where, Owner subject) {
        return where.isEmpty()
                || subject == Owner.EMPLOYEE
                || new FactUse(env, sentences.source())
                        .ofSubjectOnly(
                                where.get(),
                                node.tails()
                                        .find(Tail.Where.class)
                                        .orElseThrow()
                                        .condition(),
                                subject);
    }

    private Optional<Who> who(Subject subject) {
        return subject.accept(new Subject.Visitor<>() {
            @Override
            public Optional<Who> visitOfOwner(Subject.OfOwner owner) {
                Optional<Owner> model = Owners.modelOf(owner.owner().owner());
                boolean attests = model.isPresent()
                        && (model.get() == Owner.AGENCY || model.get() == Owner.UNIT || model.get() == Owner.OFFICE);
                if (!attests) {
                    env.fault(
                            DiagnosticCode.WRONG_OWNER,
                            sentences.source(),
                            owner.span(),
                            "`" + Words.of(sentences.source(), owner.span()) + "` cannot attest anything",
                            "write `agency`, `unit`, `office`, or a group of people");
                    return Optional.empty();
                }
                return Optional.of(new Who(model.get(), Members.STAFF));
            }

            @Override
            public Optional<Who> visitOfGroup(Subject.OfGroup group) {
                return new GroupCompiler(env, sentences.source())
                        .together(group.group())
                        .map(members -> new Who(Owner.EMPLOYEE, members));
            }
        });
    }

    private Optional<Field> attestation(Name name, Owner owner) {
        if (env.declarations().isUnreadable(name.text())) {
            return Optional.empty();
        }
        List<Owner> owners = env.declarations().ownersOf(name.text());
        if (owners.isEmpty()) {
            return new EvidenceCompiler(env, sentences.source(), owner)
                    .field(name, ValueType.Evidence.ATTESTATION, owner);
        }
        if (!owners.contains(owner)) {
            Diagnostic fault = Diagnostic.of(
                    DiagnosticCode.WRONG_OWNER,
                    sentences.source(),
                    name.span(),
                    "`" + name + "` is attested by " + owners.get(0).word() + ", not by " + owner.word());
            Optional<String> near =
                    DidYouMean.nearest(name.text(), env.declarations().factsOf(owner));
            env.fault(near.map(word -> fault.withHelp("write `" + word + "`"))
                    .orElseGet(() -> fault.withHelp(
                            "declare `field " + name + " of " + owner.word() + ": attestation` as well")));
            return Optional.empty();
        }
        return new EvidenceCompiler(env, sentences.source(), owner).field(name, ValueType.Evidence.ATTESTATION, owner);
    }

    private Optional<org.edaran.model.Sentence.Deadline> moment(
            Tails tails, Optional<Deadline> deadline, Owner subject) {
        Optional<Tail.Each> each = tails.find(Tail.Each.class);
        if (each.isPresent()) {
            return new PeriodicDeadlines(env, sentences.source()).each(each.get(), deadline);
        }
        if (deadline.isEmpty()) {
            return Optional.of(new org.edaran.model.Sentence.Deadline.Throughout());
        }
        return new DeadlineCompiler(env, sentences.source())
                .date(deadline.get(), Owner.EMPLOYEE)
                .filter(date -> isOfSubject(date, deadline.get(), subject))
                .map(date -> switch (deadline.get().relation()) {
                    case BEFORE -> new org.edaran.model.Sentence.Deadline.Before(date);
                    case BY -> new org.edaran.model.Sentence.Deadline.By(date);
                    case AFTER -> new org.edaran.model.Sentence.Deadline.After(date);
                });
    }

    private boolean isOfSubject(Expression date, Deadline deadline, Owner subject) {
        return subject == Owner.EMPLOYEE
                || new FactUse(env, sentences.source()).ofSubjectOnly(date, deadline.point(), subject);
    }

    /** The window of the deadline is the time of the rule; a bare date says nothing but the time in force. */
    private Optional<DateSet> ownDates(Deadline deadline) {
        DeadlineCompiler compiler = new DeadlineCompiler(env, sentences.source());
        return compiler.isWindow(deadline) ? compiler.dates(deadline) : Optional.of(env.datesInForce());
    }
}
