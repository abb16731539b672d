package org.edaran.compiled;

import java.time.DayOfWeek;
import org.edaran.model.Bound;
import org.edaran.model.Counted;
import org.edaran.model.Counting;
import org.edaran.model.Denominator;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Owner;
import org.edaran.model.Period;
import org.edaran.model.RegionLevel;
import org.edaran.model.Sentence;

/** The shapes of what rules demand. */
final class Sentences {

    private static final Shape<Members> MEMBERS = members();
    private static final Parts<Sentence.Count> COUNT = count();

    static final Shape<Sentence> SENTENCE = new Kinds<Sentence>()
            .with("count", Sentence.Count.class, COUNT)
            .with("either", Sentence.Either.class, either())
            .with("mode duty", Sentence.ModeDuty.class, modeDuty())
            .with("only if", Sentence.OnlyIf.class, onlyIf())
            .with("satisfy", Sentence.Satisfy.class, satisfy())
            .with("only during", Sentence.OnlyDuring.class, onlyDuring())
            .with("only at", Sentence.OnlyAt.class, onlyAt())
            .with("attest", Sentence.Attest.class, attest())
            .with("permit", Sentence.Permit.class, permit());

    private Sentences() {}

    private static Shape<Members> members() {
        Parts<Members> parts = new Parts<>();
        var label = parts.one("label", Plain.TEXT, Members::label);
        var condition = parts.one("condition", Refs.EXPRESSION, Members::condition);
        var categories = parts.list("categories", Refs.CATEGORY, Members::categories);
        return parts.made(read -> new Members(read.of(label), read.of(condition), read.of(categories)));
    }

    private static Shape<Counted> counted() {
        Parts<Counted.InModes> modes = new Parts<>();
        var which = modes.set("modes", Refs.MODE, Refs.BY_NAME, Counted.InModes::modes);
        var words = modes.one("words", Plain.TEXT, Counted.InModes::words);
        Parts<Counted.Meeting> meeting = new Parts<>();
        var condition = meeting.one("condition", Refs.EXPRESSION, Counted.Meeting::condition);
        var meetingWords = meeting.one("words", Plain.TEXT, Counted.Meeting::words);
        return new Kinds<Counted>()
                .with(
                        "modes",
                        Counted.InModes.class,
                        modes.made(read -> new Counted.InModes(read.of(which), read.of(words))))
                .with(
                        "condition",
                        Counted.Meeting.class,
                        meeting.made(read -> new Counted.Meeting(read.of(condition), read.of(meetingWords))));
    }

    private static Shape<Counting> counting() {
        Parts<Counting.EitherWay> either = new Parts<>();
        var who = either.one("who", Refs.EXPRESSION, Counting.EitherWay::who);
        var words = either.one("words", Plain.TEXT, Counting.EitherWay::words);
        either.made(read -> new Counting.EitherWay(read.of(who), read.of(words)));
        Parts<Counting> parts = new Parts<>();
        var byHalfDays = parts.flag("byHalfDays", Counting::byHalfDays);
        var differentPeople = parts.flag("differentPeople", Counting::differentPeople);
        var rounding = parts.usually(
                "rounding", Plain.words(Counting.Rounding.class), Counting.Rounding.NONE, Counting::rounding);
        var cutWeeks = parts.flag("alsoInCutWeeks", Counting::alsoInCutWeeks);
        var everyDay = parts.flag("orEveryDutyDay", Counting::orEveryDutyDay);
        var eitherWay = parts.maybe("eitherWay", either, Counting::eitherWay);
        return parts.made(read -> new Counting(
                read.of(byHalfDays),
                read.of(differentPeople),
                read.of(rounding),
                read.of(cutWeeks),
                read.of(everyDay),
                read.of(eitherWay)));
    }

    private static Parts<Sentence.Count> count() {
        Parts<GroupKey> key = new Parts<>();
        var keyName = key.one("name", Plain.TEXT, GroupKey::name);
        var keyValue = key.one("value", Refs.EXPRESSION, GroupKey::value);
        key.made(read -> new GroupKey(read.of(keyName), read.of(keyValue)));
        Parts<Sentence.Count> parts = new Parts<>();
        var counted = parts.one("counted", counted(), Sentence.Count::counted);
        var bound = parts.one("bound", Plain.words(Bound.class), Sentence.Count::bound);
        var quantity = parts.one("quantity", Refs.EXPRESSION, Sentence.Count::quantity);
        var measure = parts.one("measure", Plain.words(Sentence.Measure.class), Sentence.Count::measure);
        var of = parts.one("denominator", Plain.words(Denominator.class), Sentence.Count::denominator);
        var groups = parts.list("groups", MEMBERS, Sentence.Count::groups);
        var separately = parts.flag("separately", Sentence.Count::separately);
        var per = parts.list("per", key, Sentence.Count::per);
        var timing = parts.one("timing", Dates.TIMING, Sentence.Count::timing);
        var counting = parts.usually("counting", counting(), Counting.PLAIN, Sentence.Count::counting);
        var where = parts.maybe("where", Refs.EXPRESSION, Sentence.Count::where);
        return parts.made(read -> new Sentence.Count(
                read.of(counted),
                read.of(bound),
                read.of(quantity),
                read.of(measure),
                read.of(of),
                read.of(groups),
                read.of(separately),
                read.of(per),
                read.of(timing),
                read.of(counting),
                read.of(where)));
    }

    private static Parts<Sentence.Either> either() {
        Parts<Sentence.Half> half = new Parts<>();
        var count = half.one("count", COUNT, Sentence.Half::count);
        var dates = half.one("dates", Refs.DATE_SET, Sentence.Half::dates);
        half.made(read -> new Sentence.Half(read.of(count), read.of(dates)));
        Parts<Sentence.Either> parts = new Parts<>();
        var halves = parts.list("halves", half, Sentence.Either::halves);
        return parts.made(read -> new Sentence.Either(read.of(halves)));
    }

    private static Parts<Sentence.ModeDuty> modeDuty() {
        Parts<Sentence.ModeDuty> parts = new Parts<>();
        var group = parts.one("group", MEMBERS, Sentence.ModeDuty::group);
        var required = parts.flag("required", Sentence.ModeDuty::required);
        var modes = parts.set("modes", Refs.MODE, Refs.BY_NAME, Sentence.ModeDuty::modes);
        var words = parts.one("words", Plain.TEXT, Sentence.ModeDuty::words);
        var where = parts.maybe("where", Refs.EXPRESSION, Sentence.ModeDuty::where);
        return parts.made(read -> new Sentence.ModeDuty(
                read.of(group), read.of(required), read.of(modes), read.of(words), read.of(where)));
    }

    private static Parts<Sentence.OnlyIf> onlyIf() {
        Parts<Sentence.OnlyIf> parts = new Parts<>();
        var modes = parts.set("modes", Refs.MODE, Refs.BY_NAME, Sentence.OnlyIf::modes);
        var words = parts.one("words", Plain.TEXT, Sentence.OnlyIf::words);
        var condition = parts.one("condition", Refs.EXPRESSION, Sentence.OnlyIf::condition);
        var conditionWords = parts.one("conditionWords", Plain.TEXT, Sentence.OnlyIf::conditionWords);
        var where = parts.maybe("where", Refs.EXPRESSION, Sentence.OnlyIf::where);
        return parts.made(read -> new Sentence.OnlyIf(
                read.of(modes), read.of(words), read.of(condition), read.of(conditionWords), read.of(where)));
    }

    private static Parts<Sentence.Satisfy> satisfy() {
        Parts<Sentence.Satisfy> parts = new Parts<>();
        var group = parts.one("group", MEMBERS, Sentence.Satisfy::group);
        var modes = parts.set("modes", Refs.MODE, Refs.BY_NAME, Sentence.Satisfy::modes);
        var condition = parts.one("condition", Refs.EXPRESSION, Sentence.Satisfy::condition);
        var document = parts.flag("document", Sentence.Satisfy::document);
        var words = parts.one("words", Plain.TEXT, Sentence.Satisfy::words);
        var where = parts.maybe("where", Refs.EXPRESSION, Sentence.Satisfy::where);
        return parts.made(read -> new Sentence.Satisfy(
                read.of(group), read.of(modes), read.of(condition), read.of(document), read.of(words), read.of(where)));
    }

    private static Parts<Sentence.OnlyDuring> onlyDuring() {
        Parts<Sentence.OnlyDuring> parts = new Parts<>();
        var modes = parts.set("modes", Refs.MODE, Refs.BY_NAME, Sentence.OnlyDuring::modes);
        var words = parts.one("words", Plain.TEXT, Sentence.OnlyDuring::words);
        var granted = parts.one("granted", Refs.DATE_SET, Sentence.OnlyDuring::granted);
        var windowWords = parts.one("windowWords", Plain.TEXT, Sentence.OnlyDuring::windowWords);
        var where = parts.maybe("where", Refs.EXPRESSION, Sentence.OnlyDuring::where);
        return parts.made(read -> new Sentence.OnlyDuring(
                read.of(modes), read.of(words), read.of(granted), read.of(windowWords), read.of(where)));
    }

    private static Parts<Sentence.OnlyAt> onlyAt() {
        Parts<Sentence.Nearby> place = new Parts<>();
        var region = place.one("region", Refs.EXPRESSION, Sentence.Nearby::region);
        var point = place.one("point", Refs.EXPRESSION, Sentence.Nearby::point);
        var within = place.maybe("within", Plain.words(RegionLevel.class), Sentence.Nearby::within);
        var metres = place.maybe("metres", Plain.LONG, Sentence.Nearby::metres);
        var recorded = place.maybe("recorded", Refs.EXPRESSION, Sentence.Nearby::recorded);
        place.made(read -> new Sentence.Nearby(
                read.of(region), read.of(point), read.of(within), read.of(metres), read.of(recorded)));
        Parts<Sentence.OnlyAt> parts = new Parts<>();
        var modes = parts.set("modes", Refs.MODE, Refs.BY_NAME, Sentence.OnlyAt::modes);
        var words = parts.one("words", Plain.TEXT, Sentence.OnlyAt::words);
        var places = parts.list("places", place, Sentence.OnlyAt::places);
        var placeWords = parts.one("placeWords", Plain.TEXT, Sentence.OnlyAt::placeWords);
        var where = parts.maybe("where", Refs.EXPRESSION, Sentence.OnlyAt::where);
        return parts.made(read -> new Sentence.OnlyAt(
                read.of(modes), read.of(words), read.of(places), read.of(placeWords), read.of(where)));
    }

    private static Shape<Sentence.Due> due() {
        Parts<Sentence.Due.DayOfMonth> month = new Parts<>();
        var day = month.one("day", Plain.INTEGER, Sentence.Due.DayOfMonth::day);
        var included = month.flag("included", Sentence.Due.DayOfMonth::included);
        Parts<Sentence.Due.Weekday> week = new Parts<>();
        var weekday = week.one("weekday", Plain.words(DayOfWeek.class), Sentence.Due.Weekday::weekday);
        var time = week.maybe("time", Plain.TIME, Sentence.Due.Weekday::time);
        var weekIncluded = week.flag("included", Sentence.Due.Weekday::included);
        return new Kinds<Sentence.Due>()
                .with(
                        "day of month",
                        Sentence.Due.DayOfMonth.class,
                        month.made(read -> new Sentence.Due.DayOfMonth(read.of(day), read.of(included))))
                .with(
                        "weekday",
                        Sentence.Due.Weekday.class,
                        week.made(read ->
                                new Sentence.Due.Weekday(read.of(weekday), read.of(time), read.of(weekIncluded))));
    }

    private static Shape<Sentence.Deadline> deadline() {
        Parts<Sentence.Deadline.Before> before = new Parts<>();
        var beforeDate = before.one("date", Refs.EXPRESSION, Sentence.Deadline.Before::date);
        Parts<Sentence.Deadline.By> by = new Parts<>();
        var byDate = by.one("date", Refs.EXPRESSION, Sentence.Deadline.By::date);
        Parts<Sentence.Deadline.After> after = new Parts<>();
        var afterDate = after.one("date", Refs.EXPRESSION, Sentence.Deadline.After::date);
        Parts<Sentence.Deadline.Each> each = new Parts<>();
        var period = each.one("period", Plain.words(Period.class), Sentence.Deadline.Each::period);
        var due = each.maybe("due", due(), Sentence.Deadline.Each::due);
        return new Kinds<Sentence.Deadline>()
                .with(
                        "before",
                        Sentence.Deadline.Before.class,
                        before.made(read -> new Sentence.Deadline.Before(read.of(beforeDate))))
                .with("by", Sentence.Deadline.By.class, by.made(read -> new Sentence.Deadline.By(read.of(byDate))))
                .with(
                        "after",
                        Sentence.Deadline.After.class,
                        after.made(read -> new Sentence.Deadline.After(read.of(afterDate))))
                .with(
                        "each",
                        Sentence.Deadline.Each.class,
                        each.made(read -> new Sentence.Deadline.Each(read.of(period), read.of(due))))
                .with("throughout", Sentence.Deadline.Throughout.class, new Sentence.Deadline.Throughout());
    }

    private static Parts<Sentence.Attest> attest() {
        Parts<Sentence.Attest> parts = new Parts<>();
        var subject = parts.one("subject", Plain.words(Owner.class), Sentence.Attest::subject);
        var group = parts.one("group", MEMBERS, Sentence.Attest::group);
        var attestation = parts.one("attestation", Refs.FACT, Sentence.Attest::attestation);
        var deadline = parts.one("deadline", deadline(), Sentence.Attest::deadline);
        var where = parts.maybe("where", Refs.EXPRESSION, Sentence.Attest::where);
        return parts.made(read -> new Sentence.Attest(
                read.of(subject), read.of(group), read.of(attestation), read.of(deadline), read.of(where)));
    }

    private static Parts<Sentence.Permit> permit() {
        Parts<Sentence.Permit> parts = new Parts<>();
        var group = parts.one("group", MEMBERS, Sentence.Permit::group);
        var modes = parts.set("modes", Refs.MODE, Refs.BY_NAME, Sentence.Permit::modes);
        return parts.made(read -> new Sentence.Permit(read.of(group), read.of(modes)));
    }
}
