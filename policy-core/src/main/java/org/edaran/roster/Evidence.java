package org.edaran.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;

/**
 * A document, a signed statement or an assessment.
 *
 * @param owner what the subject is
 * @param subject id of the employee, unit, office or agency it is of
 * @param kind name of the field that declares it
 * @param signed the day it was signed, issued or assessed
 * @param signedAt the time of that day, where it is recorded
 * @param covers the dates it holds for or reports on
 * @param fromUnit of a document for work in another unit: the unit that lends the person
 * @param toUnit of a document for work in another unit: the unit where the work is
 * @param by who signed, issued or assessed
 * @param place where it comes from
 */
public record Evidence(
        Owner owner,
        String subject,
        String kind,
        Optional<LocalDate> signed,
        Optional<LocalTime> signedAt,
        Optional<DateRange> covers,
        Optional<String> fromUnit,
        Optional<String> toUnit,
        Optional<String> by,
        DataPlace place) {

    /** A record of whose time, units and author nothing is known. */
    public Evidence(
            Owner owner,
            String subject,
            String kind,
            Optional<LocalDate> signed,
            Optional<DateRange> covers,
            DataPlace place) {
        this(
                owner,
                subject,
                kind,
                signed,
                Optional.empty(),
                covers,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place);
    }
}
