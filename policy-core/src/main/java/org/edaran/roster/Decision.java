package org.edaran.roster;

import java.util.Optional;
import org.edaran.model.DateRange;
import org.edaran.model.Value;

/**
 * A decision of an agency, unit or office on a parameter.
 *
 * @param parameter name of the parameter
 * @param subject id of the one it is for; nothing if for all
 * @param dates when it holds
 * @param value what was decided
 * @param place where it comes from
 */
public record Decision(String parameter, Optional<String> subject, DateRange dates, Value value, DataPlace place) {}
