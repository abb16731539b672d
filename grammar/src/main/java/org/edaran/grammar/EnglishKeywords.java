package org.edaran.grammar;

/** The English keywords as a table. */
final class EnglishKeywords {

    static final String TABLE = """
            [opening]
            POLICY                 policy
            VOCABULARY_FILE        vocabulary
            USE_VOCABULARY         use vocabulary
            APPLIES_TO             applies to
            FIELD                  field
            WORK_MODE              mode
            LIST                   list
            CATEGORY               category
            GROUP                  group
            CALENDAR               calendar
            WINDOW                 window
            PARAMETER              parameter
            SET                    set
            TABLE                  table
            REPLACE_RULE           replace rule
            REPLACE_WINDOW         replace window
            REPLACE_TABLE          replace table
            REPLACE_GROUP          replace group
            REPLACE_CATEGORY       replace category
            REPLACE_LIST           replace list
            DELETE_RULE            delete rule
            RULE                   rule
            EXCEPTION              exception
            NOTE                   note
            TEST                   test

            [header]
            TITLE                  title
            ISSUER                 issuer
            ISSUED                 issued
            SOURCE                 source
            VERSION                version
            IMPLEMENTS             implements
            AMENDS                 amends
            PROLONGS               prolongs
            REPEALS                repeals
            IN_FORCE               in force
            REVOKED                revoked
            TIME_ZONE              time zone
            STRENGTH               strength
            MUST                   must
            SHOULD                 should
            MAY                    may
            MESSAGES_IN            messages in
            LANGUAGE               language

            [type]
            BOOLEAN_TYPE           boolean
            INTEGER_TYPE           integer
            DECIMAL_TYPE           decimal
            PERCENT_TYPE           percent
            MONEY_TYPE             money
            DATE_TYPE              date
            TIME_TYPE              time
            TEXT_TYPE              text
            PERIOD_TYPE            period
            DOCUMENT_TYPE          document
            ATTESTATION_TYPE       attestation
            ASSESSMENT_TYPE        assessment
            EVENT_TYPE             event
            PLACE_TYPE             place
            ONE_OF                 one of
            SET_OF                 set of
            DATED                  dated
            OPTIONAL               optional
            CONFIDENTIAL           confidential

            [parameter]
            POLICY                 policy
            DEFAULT                default
            MUST_BE_SET            must be set
            SHOULD_BE_SET          should be set
            MAY_BE_SET             may be set

            [category]
            OTHERWISE              otherwise

            [table]
            OTHERWISE              otherwise
            ANY                    any
            NEVER                  never

            [test]
            GIVEN                  given
            A_TABLE                a table
            HOLDING                holding
            SIGNED                 signed
            UNKNOWN                unknown
            WITH                   with
            OF_THEM                of them
            EXPECT                 expect
            COMPLIANT              compliant
            VIOLATED               violated
            WARNED                 warned
            UNDETERMINED           undetermined
            MISSING                missing
            NOT_APPLICABLE         not applicable
            NOTHING_VIOLATED       nothing violated
            LIMIT                  limit

            [descriptive]
            EMPLOYEE               employee
            UNIT                   unit
            HOME_UNIT              home unit
            WORK_UNIT              work unit
            OFFICE                 office
            AGENCY                 agency
            REGION                 region
            DOMICILE               domicile
            ASSIGNMENT             assignment
            KILOMETRES             km
            METRES                 metres
            PEOPLE                 people
            DAY                    day
            DAY                    days
            WEEK                   week
            WEEK                   weeks
            MONTH                  month
            MONTH                  months
            QUARTER                quarter
            QUARTER                quarters
            YEAR                   year
            YEAR                   years

            [joining]
            CITES                  cites
            STAFF                  staff
            EMPLOYEES_WHERE        employees where
            AGENCIES_WHERE         agencies where
            ALL                    all
            ON_DUTY                on duty
            OFF_DUTY               off duty
            SCHEDULED              scheduled
            OF_OWN_DUTY_DAYS       of own duty days
            OF_OWN_SCHEDULED_DAYS  of own scheduled days
            AT_MOST                at most
            LESS_THAN              less than
            AT_LEAST               at least
            MORE_THAN              more than
            EXACTLY                exactly
            ABOUT                  about
            MUST_BE                must be
            MUST_NOT_BE            must not be
            SHOULD_BE              should be
            SHOULD_NOT_BE          should not be
            MAY_BE                 may be
            MUST_ATTEST            must attest
            SHOULD_ATTEST          should attest
            MUST_HAVE              must have
            SHOULD_HAVE            should have
            MUST_SATISFY           must satisfy
            SHOULD_SATISFY         should satisfy
            ONLY_IF                only if
            ONLY_AT                only at
            ONLY_WITHIN            only within
            ONLY_DURING            only during
            CONSECUTIVE_DAYS       consecutive days
            DOES_NOT_APPLY         does not apply
            WHERE                  where
            PER                    per
            EACH                   each
            EACH_WINDOW            each window
            IN_ANY                 in any
            DURING_IN_FORCE        during in force
            DURING                 during
            OUTSIDE                outside
            ON                     on
            BEFORE                 before
            AFTER                  after
            BY                     by
            COUNTING               counting
            EITHER_WAY             either way
            EITHER                 either
            OR_ELSE                or else
            TOGETHER               together
            DIFFERENT_PEOPLE       different people
            DIFFERENT_OFFICES      different offices
            BY_HALF_DAYS           by half days
            ROUNDING_UP            rounding up
            ROUNDING_DOWN          rounding down
            ROUNDING_HALF_UP       rounding half - up
            ALSO_IN_CUT_WEEKS      also in cut weeks
            OR_EVERY_DUTY_DAY      or every duty day if fewer
            CONSEQUENCE            consequence
            INSTEAD_OF             instead of
            MONDAY                 monday
            MONDAY                 mondays
            TUESDAY                tuesday
            TUESDAY                tuesdays
            WEDNESDAY              wednesday
            WEDNESDAY              wednesdays
            THURSDAY               thursday
            THURSDAY               thursdays
            FRIDAY                 friday
            FRIDAY                 fridays
            SATURDAY               saturday
            SATURDAY               saturdays
            SUNDAY                 sunday
            SUNDAY                 sundays
            WORKDAYS               workdays
            THAT_ARE_WORKDAYS      that are workdays
            FROM                   from
            UNTIL                  until
            FOR                    for
            TO                     to
            EXCEPT                 except
            AND                    and
            OR                     or
            NOT                    not
            IN                     in
            WITHIN                 within
            IS_KNOWN               is known
            IS_NONE                is none
            HAS_ATTESTED           has attested
            HAS                    has
            ASSESSED               assessed
            VALID                  valid
            YEARS_SINCE            years since
            DAYS_SINCE             days since
            OF                     of
            TRUE                   true
            FALSE                  false

            [table]
            BY                     by

            [exception]
            TO                     to
            """;

    private EnglishKeywords() {}
}
