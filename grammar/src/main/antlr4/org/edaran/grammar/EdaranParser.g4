/*
 * The grammar of one statement. A policy text is cut into statements at the margin first, and each is read by itself,
 * so that an error never leaves its statement.
 *
 * No decision needs more than three tokens, and no text can be read in two ways.
 */
parser grammar EdaranParser;

options { tokenVocab = EdaranLexer; }

statement
    : statementBody EOF
    ;

statementBody
    : policyHeader
    | vocabularyHeader
    | useVocabulary
    | appliesTo
    | field
    | workMode
    | nameList
    | category
    | namedGroup
    | calendar
    | window
    | parameter
    | setParameter
    | lookUpTable
    | amendment
    | policyRule
    | policyException
    | note
    | policyTest
    ;

// ---------------------------------------------------------------- header and scope

policyHeader
    : POLICY title=STRING headerItem*
    ;

headerItem
    : kind=(TITLE | ISSUER | SOURCE | VERSION) text=STRING                     # textItem
    | ISSUED date                                                              # issued
    | relation=(IMPLEMENTS | AMENDS) other=STRING                              # basedOn
    | PROLONGS other=STRING UNTIL date                                         # prolongs
    | REPEALS other=STRING FROM date                                           # repeals
    | IN_FORCE FROM from=date UNTIL (until=date | REVOKED)                     # inForce
    | TIME_ZONE zone=STRING                                                    # namedTimeZone
    | TIME_ZONE OF owner                                                       # timeZoneOf
    | STRENGTH verb=(MUST | SHOULD | MAY)                                      # defaultStrength
    | MESSAGES_IN language=name                                                # messageLanguage
    | LANGUAGE language=name                                                   # keywordLanguage
    ;

vocabularyHeader
    : VOCABULARY_FILE title=STRING (LANGUAGE language=name)?
    ;

useVocabulary
    : USE_VOCABULARY title=STRING
    ;

appliesTo
    : APPLIES_TO whose=(EMPLOYEES_WHERE | AGENCIES_WHERE) expression
    ;

// ---------------------------------------------------------------- declarations

field
    : FIELD fact title=STRING? OF owner COLON type fieldOption*
    ;

fieldOption
    : DATED | OPTIONAL | CONFIDENTIAL
    ;

type
    : simpleType                                                               # plainType
    | ONE_OF OPEN_LIST fact (COMMA fact)* CLOSE_LIST                           # oneOf
    | fact (LESS fact)+                                                        # levels
    | SET_OF elementType                                                       # setOf
    ;

elementType
    : simpleType                                                               # plainElement
    | ONE_OF OPEN_LIST fact (COMMA fact)* CLOSE_LIST                           # oneOfElement
    ;

simpleType
    : BOOLEAN_TYPE
    | INTEGER_TYPE
    | DECIMAL_TYPE
    | PERCENT_TYPE
    | MONEY_TYPE
    | DATE_TYPE
    | TIME_TYPE
    | TEXT_TYPE
    | PERIOD_TYPE
    | REGION
    | DOCUMENT_TYPE
    | ATTESTATION_TYPE
    | ASSESSMENT_TYPE
    | EVENT_TYPE
    | PLACE_TYPE
    ;

workMode
    : WORK_MODE name title=STRING? COLON duty=(ON_DUTY | OFF_DUTY)
    ;

nameList
    : LIST name title=STRING? COLON members+=STRING (COMMA members+=STRING)*
    ;

category
    : CATEGORY name title=STRING? COLON (expression | OTHERWISE)
    ;

namedGroup
    : GROUP name title=STRING? COLON EMPLOYEES_WHERE expression
    ;

calendar
    : CALENDAR name title=STRING? COLON calendarDays                           # declaredCalendar
    | CALENDAR OF owner                                                        # calendarOf
    ;

calendarDays
    : weekdayRange (COMMA weekdayRange)* (EXCEPT holiday (COMMA holiday)*)?    # weekdayCalendar
    | id=STRING                                                                # suppliedCalendar
    ;

holiday
    : id=STRING                                                                # suppliedHolidays
    | date                                                                     # holidayDate
    | from=date TO to=date                                                     # holidayRange
    ;

weekdayRange
    : from=weekday (TO to=weekday)?
    ;

parameter
    : PARAMETER name title=STRING? OF owner COLON type parameterBound* (DEFAULT initial=sum)? setting?
    ;

parameterBound
    : bound sum
    ;

setting
    : MUST_BE_SET | SHOULD_BE_SET | MAY_BE_SET
    ;

setParameter
    : SET name EQUAL decided=sum decider? (DURING dateSpans)?
    ;

decider
    : FOR owner who=STRING
    ;

// ---------------------------------------------------------------- tables

lookUpTable
    : TABLE name title=STRING? COLON tableBody
    ;

tableBody
    : type BY fact (COMMA fact)* tableRow*
    ;

tableRow
    : ROW tableCell+ result=tableValue (FROM from=date UNTIL until=date)?      # keyedRow
    | ROW OTHERWISE BAR result=tableValue                                      # otherwiseRow
    ;

tableCell
    : ANY BAR                                                                  # anyKey
    | OPEN_LIST tableValue (COMMA tableValue)* CLOSE_LIST BAR                  # listedKeys
    | low=tableValue (TO high=tableValue)? BAR                                 # keyOrRange
    ;

tableValue
    : MINUS? INTEGER                                                           # wholeCell
    | MINUS? DECIMAL                                                           # decimalCell
    | PERCENT                                                                  # percentCell
    | date                                                                     # dateCell
    | TIME                                                                     # timeCell
    | STRING                                                                   # textCell
    | truth=(TRUE | FALSE)                                                     # truthCell
    | NEVER                                                                    # neverCell
    | fact                                                                     # nameCell
    ;

// ---------------------------------------------------------------- dates

window
    : WINDOW name title=STRING? COLON windowDates
    ;

windowDates
    : included=dateSpans (EXCEPT excluded=dateSpans)? (ON dayFilter)?
    ;

dateSpans
    : dateSpan (COMMA dateSpan)*
    ;

dateSpan
    : date                                                                     # singleDate
    | HALF_DATE                                                                # singleHalf
    | name                                                                     # namedDates
    | from=datePoint TO to=datePoint                                           # dateRange
    | FROM from=datePoint (FOR duration)? (UNTIL until=datePoint)?             # starting
    | UNTIL until=datePoint                                                    # ending
    ;

datePoint
    : HALF_DATE                                                                # halfPoint
    | duration side=(BEFORE | AFTER) dateEnd                                   # offsetPoint
    | dateEnd                                                                  # wholePoint
    ;

dateEnd
    : date                                                                     # writtenEnd
    | path                                                                     # factEnd
    | lookUp                                                                   # tableEnd
    | OPEN sum CLOSE                                                           # computedEnd
    ;

dayFilter
    : WORKDAYS                                                                 # workdaysOnly
    | weekday (COMMA weekday)* THAT_ARE_WORKDAYS?                              # weekdaysOnly
    ;

weekday
    : MONDAY | TUESDAY | WEDNESDAY | THURSDAY | FRIDAY | SATURDAY | SUNDAY
    ;

duration
    : amount=INTEGER unit=(DAY | WEEK | MONTH | YEAR)
    ;

// ---------------------------------------------------------------- rules and notes

policyRule
    : RULE name (CITES clause=STRING)? COLON sentence
    ;

policyException
    : EXCEPTION name TO exceptionTarget (COMMA exceptionTarget)* (CITES clause=STRING)? COLON exceptionEffect
    ;

exceptionTarget
    : name (OF other=STRING)?
    ;

// what is not written stays as it is in the rule
exceptionEffect
    : DOES_NOT_APPLY tail*                                                     # waived
    | sentence                                                                 # otherSentence
    | strength? (count | onlyIf | onlyAt | onlyDuring) tail*                   # otherPart
    | mustBe tail*                                                             # otherModes
    | deadline tail*                                                           # otherDeadline
    ;

// what a policy that amends another puts in its place, or takes away
amendment
    : REPLACE_RULE name FROM date (CITES clause=STRING)? COLON sentence        # replaceRule
    | REPLACE_WINDOW name title=STRING? FROM date (CITES clause=STRING)? COLON windowDates # replaceWindow
    | REPLACE_TABLE name title=STRING? FROM date (CITES clause=STRING)? COLON tableBody # replaceTable
    | REPLACE_GROUP name title=STRING? FROM date (CITES clause=STRING)? COLON EMPLOYEES_WHERE expression # replaceGroup
    | REPLACE_CATEGORY name title=STRING? FROM date (CITES clause=STRING)? COLON (expression | OTHERWISE) # replaceCategory
    | REPLACE_LIST name title=STRING? FROM date (CITES clause=STRING)? COLON members+=STRING (COMMA members+=STRING)* # replaceList
    | DELETE_RULE name FROM date (CITES clause=STRING)?                        # deleteRule
    ;

note
    : NOTE name (CITES clause=STRING)? COLON text=STRING
    ;

sentence
    : modes strength? (count | onlyIf | onlyAt | onlyDuring) tail*             # aboutModes
    | (ON_DUTY | OPEN expression CLOSE) strength? count tail*                  # aboutPeople
    | group (mustBe | mustHave | mustSatisfy | mustAttest) tail*                            # dutyOfPeople
    | owner mustAttest tail*                                                   # dutyOfOwner
    | EITHER half OR_ELSE half                                                 # either
    ;

half
    : modes strength? count tail*                                              # halfOfModes
    | (ON_DUTY | OPEN expression CLOSE) strength? count tail*                  # halfOfPeople
    ;

modes
    : name (OR name)*
    ;

strength
    : MUST_BE | SHOULD_BE | MAY_BE
    ;

count
    : bound quantity measure=(PEOPLE | DAY | CONSECUTIVE_DAYS)? denominator?
    ;

bound
    : AT_MOST | LESS_THAN | AT_LEAST | MORE_THAN | EXACTLY | ABOUT
    ;

quantity
    : PERCENT                                                                  # percentQuantity
    | INTEGER                                                                  # integerQuantity
    | DECIMAL                                                                  # decimalQuantity
    | lookUp                                                                   # lookedUpQuantity
    | name                                                                     # namedQuantity
    | OPEN sum CLOSE                                                           # computedQuantity
    ;

// a group without one of the three words is refused with a message that lists them
denominator
    : OF ALL group                                                             # ofAll
    | OF group base=(ON_DUTY | SCHEDULED)?                                     # ofPresent
    | days=(OF_OWN_DUTY_DAYS | OF_OWN_SCHEDULED_DAYS)                          # ofOwnDays
    ;

group
    : STAFF                                                                    # everyone
    | name (COMMA name)*                                                       # named
    | EMPLOYEES_WHERE expression                                               # matching
    ;

onlyIf
    : ONLY_IF expression
    ;

onlyAt
    : ONLY_AT allowedPlace (OR allowedPlace)*
    | ONLY_WITHIN distance
    ;

allowedPlace
    : path (EXACTLY | WITHIN level=fact)?                                      # placeByRegion
    | WITHIN distance                                                          # placeByDistance
    ;

distance
    : amount=(INTEGER | DECIMAL) unit=(KILOMETRES | METRES) OF path
    ;

onlyDuring
    : ONLY_DURING dateSpans
    ;

mustBe
    : verb=(MUST_BE | MUST_NOT_BE | SHOULD_BE | SHOULD_NOT_BE | MAY_BE) modes
    ;

mustHave
    : verb=(MUST_HAVE | SHOULD_HAVE) documentHeld
    ;

documentHeld
    : VALID? name (FOR AT_MOST longest=duration)? (FOR AT_LEAST shortest=duration)?
    ;

mustSatisfy
    : verb=(MUST_SATISFY | SHOULD_SATISFY) expression
    ;

mustAttest
    : verb=(MUST_ATTEST | SHOULD_ATTEST) name
    ;

tail
    : WHERE expression                                                         # where
    | PER path (COMMA path)*                                                   # per
    | EACH unit=(DAY | WEEK | MONTH | QUARTER | YEAR)                          # eachUnit
    | EACH word=WORD                                                           # eachDecided
    | EACH length=INTEGER unit=(DAY | WEEK | MONTH | QUARTER | YEAR) (FROM date)? # eachSeveral
    | EACH_WINDOW                                                              # eachWindow
    | IN_ANY length=INTEGER DAY                                                # inAny
    | DURING_IN_FORCE                                                          # duringInForce
    | DURING dateSpans                                                         # during
    | OUTSIDE dateSpans                                                        # outside
    | ONLY_DURING dateSpans                                                    # onlyDuringTail
    | ON dayFilter                                                             # onDays
    | deadline                                                                 # deadlineTail
    | COUNTING (path | OPEN expression CLOSE) EITHER_WAY                       # eitherWay
    | TOGETHER                                                                 # together
    | DIFFERENT_PEOPLE                                                         # differentPeople
    | DIFFERENT_OFFICES                                                        # differentOffices
    | BY_HALF_DAYS                                                             # byHalfDays
    | direction=(ROUNDING_UP | ROUNDING_DOWN | ROUNDING_HALF_UP)               # rounding
    | ALSO_IN_CUT_WEEKS                                                        # alsoInCutWeeks
    | OR_EVERY_DUTY_DAY                                                        # orEveryDutyDay
    | CONSEQUENCE text=STRING                                                  # consequence
    | INSTEAD_OF name (COMMA name)*                                            # insteadOf
    ;

deadline
    : relation=(BEFORE | AFTER | BY) deadlinePoint
    ;

deadlinePoint
    : date                                                                     # onDate
    | path                                                                     # onNamedDate
    | DAY day=INTEGER                                                          # dayOfMonth
    | weekday TIME?                                                            # weekdayTime
    ;

// ---------------------------------------------------------------- expressions

expression
    : conjunction (OR conjunction)*
    ;

conjunction
    : negation (AND negation)*
    ;

negation
    : NOT negation                                                             # not
    | predicate                                                                # affirmed
    ;

predicate
    : sum condition?                                                           # tested
    | HAS documentHeld                                                         # hasDocument
    | ASSESSED OPEN_LIST fact (COMMA fact)* CLOSE_LIST                         # assessed
    | HAS_ATTESTED name deadline                                               # hasAttested
    ;

condition
    : relation=(EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) sum # comparison
    | IN OPEN_LIST sum (COMMA sum)* CLOSE_LIST                                 # memberOf
    | IN low=sum (TO high=sum)?                                                # inRangeOrList
    | WITHIN REGION code=STRING title=STRING?                                  # withinRegion
    | IS_KNOWN                                                                 # known
    | IS_NONE                                                                  # none
    ;

sum
    : product (operators+=(PLUS | MINUS) product)*
    ;

product
    : factor (operators+=(TIMES | DIVIDE) factor)*
    ;

factor
    : MINUS factor                                                             # negative
    | value                                                                    # positive
    ;

value
    : INTEGER                                                                  # wholeNumber
    | DECIMAL                                                                  # decimalNumber
    | PERCENT                                                                  # percentage
    | date                                                                     # dateValue
    | TIME                                                                     # timeValue
    | STRING                                                                   # quoted
    | truth=(TRUE | FALSE)                                                     # truthValue
    | duration                                                                 # durationValue
    | unit=(YEARS_SINCE | DAYS_SINCE) value                                    # since
    | path                                                                     # reference
    | lookUp                                                                   # lookedUp
    | OPEN expression CLOSE                                                    # grouped
    ;

path
    : fact (OF owner)*
    ;

// a value from a table
lookUp
    : name OPEN sum (COMMA sum)* CLOSE
    ;

// ---------------------------------------------------------------- tests

policyTest
    : TEST title=STRING COLON given+ expectation* variation*
    ;

given
    : GIVEN people=INTEGER givenGroup givenFacts? ALL givenMode ON givenDates holding* # givenPeople
    | GIVEN A_TABLE (givenHeading givenRow*)?                                      # givenTable
    ;

// the words `who`, `people`, `group`, `mode`, `dates` and `holding` head columns of their own, all others are facts
givenHeading
    : ROW path (BAR path)*
    ;

givenRow
    : ROW givenCell (BAR givenCell)*
    ;

givenCell
    : (cellEntry (COMMA cellEntry)*)?
    ;

cellEntry
    : STAFF                                                                    # staffEntry
    | UNKNOWN                                                                  # unknownEntry
    | low=sum (FROM from=date)? (TO high=sum)? (SIGNED signed=date)?           # writtenEntry
    ;

givenMode
    : name
    | UNKNOWN
    ;

givenGroup
    : STAFF
    | name
    ;

givenFacts
    : OPEN givenFact (COMMA givenFact)* CLOSE
    ;

givenFact
    : NOT path                                                                 # factDenied
    | path (text=STRING | EQUAL sum | UNKNOWN)?                                # factGiven
    ;

givenDates
    : givenDate (COMMA givenDate)*
    ;

givenDate
    : date                                                                     # givenDay
    | name                                                                     # givenWindow
    | from=date TO to=date                                                     # givenRange
    ;

holding
    : HOLDING name FROM from=date TO to=date (SIGNED signed=date)?
    ;

variation
    : WITH change (COMMA change)* expectation+                                 # changes
    | WITH A_TABLE (changeHeading changeRow*)?                                 # changeTable
    ;

changeHeading
    : ROW first=name (BAR rules+=name)+
    ;

changeRow
    : ROW (change (COMMA change)*)? (BAR changeOutcome)+
    ;

changeOutcome
    : outcome?
    ;

change
    : people=INTEGER (OF_THEM | OF givenGroup) givenMode
    ;

expectation
    : EXPECT name outcome                                                      # expectRule
    | EXPECT NOTHING_VIOLATED                                                  # expectNothingViolated
    ;

outcome
    : COMPLIANT                                                                # compliant
    | VIOLATED figures?                                                        # violated
    | WARNED figures?                                                          # warned
    | UNDETERMINED (MISSING path)?                                             # undetermined
    | NOT_APPLICABLE                                                           # notApplicable
    ;

figures
    : number (OF number)? LIMIT number
    ;

number
    : INTEGER
    | DECIMAL
    ;

// ---------------------------------------------------------------- names and words

date
    : DATE
    ;

owner
    : EMPLOYEE
    | UNIT
    | HOME_UNIT
    | WORK_UNIT
    | OFFICE
    | AGENCY
    | REGION
    | DOMICILE
    | ASSIGNMENT
    | POLICY
    ;

// the words for owners are also names of facts
fact
    : name
    | owner
    ;

name
    : WORD
    | softWord
    ;

// words of the language that are free as names wherever no sentence needs them
softWord
    : BOOLEAN_TYPE
    | INTEGER_TYPE
    | DECIMAL_TYPE
    | PERCENT_TYPE
    | MONEY_TYPE
    | DATE_TYPE
    | TIME_TYPE
    | TEXT_TYPE
    | PERIOD_TYPE
    | DOCUMENT_TYPE
    | ATTESTATION_TYPE
    | ASSESSMENT_TYPE
    | EVENT_TYPE
    | PLACE_TYPE
    | DATED
    | OPTIONAL
    | CONFIDENTIAL
    | KILOMETRES
    | METRES
    | PEOPLE
    | DAY
    | WEEK
    | MONTH
    | QUARTER
    | YEAR
    | GIVEN
    | HOLDING
    | SIGNED
    | WITH
    | EXPECT
    | COMPLIANT
    | VIOLATED
    | WARNED
    | UNDETERMINED
    | MISSING
    | LIMIT
    ;
