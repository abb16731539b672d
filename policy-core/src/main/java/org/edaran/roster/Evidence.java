package org.edaran.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Owner;

/**
 * A document or a signed statement.
 *
 * @param owner what the subject is
 * @param subject id of the employee, unit, office or agency it is of
 * @param kind name of the field that declares it
 * @param signed the day it was signed or issued
 * @param covers the dates it holds for or reports on
 * @param place where it comes from
 */
public record Evidence(
        Owner owner,
        String subject,
        String kind,
        Optional<LocalDate> signed,
        Optional<DateRange> covers,
        DataPlace place) {}
