package org.edaran;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DiagnosticRenderer;
import org.edaran.lang.test.PolicyTestRunner;
import org.edaran.lang.test.TestOutcome;
import org.edaran.model.Calendar;
import org.edaran.model.Composition;
import org.edaran.model.DateSet;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Value;
import org.edaran.source.SourceText;
import org.junit.jupiter.api.Test;

/** Policies that build on each other. */
class CompositionTest {

    private static final String CIRCULAR = """
            policy "SE MenPANRB 1/2024"
              issued 2024-04-13
              in force from 2024-04-13 until 2024-06-30
            use vocabulary "asn"
            category administration: service in [policy, research, planning]
            window return_flow "Arus balik Lebaran": 2024-04-16, 2024-04-17
            parameter agency_share of agency: percent at most 50% default 50% should be set
            rule admin_share cites "Angka 2": wfh at most agency_share of all administration per agency each day during return_flow
            rule back_at_office cites "Angka 5": staff must be wfo outside return_flow
            """;

    private static final String DECISION = """
            policy "SE Sekjen 9/2024" implements "SE MenPANRB 1/2024"
            set agency_share = 40% for agency "Kemenpan" during 2024-04-16 to 2024-04-17
            """;

    private static final String AMENDMENT = """
            policy "SE MenPANRB 2/2024"
              amends "SE MenPANRB 1/2024"
              prolongs "SE MenPANRB 1/2024" until 2024-07-31
              in force from 2024-05-01 until 2024-07-15
            replace rule back_at_office from 2024-05-10 cites "I": staff must be wfo or travel outside return_flow
            delete rule admin_share from 2024-06-01
            rule no_wfa cites "II": staff must not be wfa during in force
            """;

    private static SourceText text(String name, String text) {
        return SourceText.of(name, text);
    }

    private static PolicyResolver knowing(String... policies) {
        return name -> List.of(policies).stream()
                .filter(policy -> policy.startsWith("policy \"" + name + "\""))
                .findFirst()
                .map(policy -> text(name, policy));
    }

    private static CompileResult compile(String policy, String... others) {
        return Edaran.compile(text("policy.edaran", policy), VocabularyResolver.builtInOnly(), knowing(others));
    }

    private static boolean holds(Rule rule, String date) {
        return rule.dates().touches(LocalDate.parse(date), DateSet.View.of(Calendar.FIVE_DAYS)) == Value.Bool.TRUE;
    }

    @Test
    void decisionsOfTwoPolicies_thatDiffer_areRefusedWithBothPlaces() {
        String other = """
                policy "SE Kepala 1/2024" implements "SE MenPANRB 1/2024"
                  in force from 2024-04-16 until 2024-06-30
                set agency_share = 30% for agency "Kemenpan" during 2024-04-17
                """;
        List<CompileResult> results = Edaran.compileTogether(
                List.of(text("circular", CIRCULAR), text("decision", DECISION), text("other", other)),
                VocabularyResolver.builtInOnly(),
                knowing());

        assertThat(results).noneMatch(result -> result instanceof CompileResult.Compiled);
        assertThat(DiagnosticRenderer.render(results.get(0).diagnostics()))
                .contains("error[EDR5052]: `agency_share` is decided twice for `Kemenpan`, and differently, such as on"
                        + " 2024-04-17")
                .contains("other:3:1")
                .contains("decision:2:1");
        assertThat(Edaran.compileTogether(
                        List.of(
                                text("circular", CIRCULAR),
                                text("decision", DECISION),
                                text("other", other.replace("Kemenpan", "Kemenkes"))),
                        VocabularyResolver.builtInOnly(),
                        knowing()))
                .allMatch(result -> result instanceof CompileResult.Compiled);
    }

    @Test
    void consolidatedText_keepsTheExamplesThatHold() {
        String circular = CIRCULAR + """
                test "at the office":
                  given 1 staff all wfh on 2024-05-20 expect back_at_office violated
                test "half of them":
                  given 4 administration (agency "Kemenpan") all wfo on 2024-04-16
                  with 3 of them wfh expect admin_share violated 3 of 4 limit 2
                """;
        String amendment = AMENDMENT + """
                test "travel is fine":
                  given 1 staff all travel on 2024-05-20 expect back_at_office not applicable
                test "not anywhere":
                  given 1 staff all wfa on 2024-05-20 expect no_wfa violated
                """;
        ConsolidateResult result = Edaran.consolidate(
                List.of(text("circular", circular), text("amendment", amendment)),
                Optional.empty(),
                LocalDate.of(2024, 6, 10),
                VocabularyResolver.builtInOnly(),
                knowing());

        String text = ((ConsolidateResult.Consolidated) result).text();
        assertThat(text)
                .contains("test \"at the office\":")
                .contains("// left out: the example \"half of them\" from \"SE MenPANRB 1/2024\", which does not hold")
                .contains("// from \"SE MenPANRB 2/2024\"\ntest \"not anywhere\":")
                .doesNotContain("test \"half of them\"");
        CompileResult again = Edaran.compile(text("c", text));
        assertThat(((CompileResult.Compiled) again).tests()).hasSizeGreaterThan(1);
        assertThat(PolicyTestRunner.run(again.policyOrThrow(), ((CompileResult.Compiled) again).tests()))
                .allMatch(TestOutcome::passed);
    }

    @Test
    void decision_ofAPolicyThatImplements_reachesItsParent() {
        CompileResult result = compile(DECISION, CIRCULAR);

        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.NO_IN_FORCE);
        Policy policy = result.policyOrThrow();
        Policy parent = policy.composition().requires().get(0);
        assertThat(parent.id()).isEqualTo("SE MenPANRB 1/2024");
        assertThat(parent.parameters().get(0).decisions())
                .extracting(decision ->
                        decision.subject().orElse("") + " " + decision.value().words())
                .containsExactly("Kemenpan 0.4");
        assertThat(parent.composition().parts())
                .extracting(Composition.Part::role)
                .containsExactly(Composition.Role.DECISION);
        assertThat(policy.composition().parts())
                .extracting(Composition.Part::role)
                .containsExactly(Composition.Role.PARENT);
    }

    @Test
    void decision_beyondTheBoundOfTheParent_isRefused() {
        CompileResult result = compile(DECISION.replace("40%", "60%"), CIRCULAR);

        assertThat(result).isInstanceOf(CompileResult.Rejected.class);
        assertThat(result.diagnostics()).extracting(Diagnostic::code).contains(DiagnosticCode.BEYOND_BOUNDS);
    }

    @Test
    void amendment_givesEachRuleTheDatesOnWhichItReadsSo() {
        Policy amended = compile(AMENDMENT, CIRCULAR)
                .policyOrThrow()
                .composition()
                .requires()
                .get(0);

        assertThat(amended.rules())
                .extracting(Rule::name)
                .containsExactly(
                        "admin_share", "admin_share", "back_at_office", "back_at_office", "back_at_office", "no_wfa");
        List<Rule> rules = amended.rules();
        assertThat(holds(rules.get(0), "2024-04-16")).isTrue();
        assertThat(holds(rules.get(2), "2024-05-09")).isTrue();
        assertThat(holds(rules.get(2), "2024-05-10")).isFalse();
        assertThat(holds(rules.get(3), "2024-05-10")).isTrue();
        assertThat(holds(rules.get(3), "2024-07-15")).isTrue();
        assertThat(holds(rules.get(3), "2024-07-16"))
                .as("the amendment has ended")
                .isFalse();
        assertThat(holds(rules.get(4), "2024-07-16")).isTrue();
        assertThat(holds(rules.get(4), "2024-08-01"))
                .as("the circular has ended")
                .isFalse();
        assertThat(holds(rules.get(5), "2024-04-30")).isFalse();
        assertThat(holds(rules.get(5), "2024-05-01")).isTrue();
    }

    @Test
    void rule_thatNoAmendmentTouches_staysOneRule() {
        String other = "policy \"A\" amends \"SE MenPANRB 1/2024\" in force from 2024-05-01 until revoked\n"
                + "replace rule admin_share from 2024-05-06 cites \"1\": wfh at most 10% of all staff per agency"
                + " each day during return_flow\n";

        Policy amended = compile(other, CIRCULAR)
                .policyOrThrow()
                .composition()
                .requires()
                .get(0);

        assertThat(amended.rules())
                .extracting(Rule::name)
                .containsExactly("admin_share", "admin_share", "back_at_office");
    }

    @Test
    void rule_changesWithTheWindowItUses() {
        String other = """
                policy "A" amends "SE MenPANRB 1/2024" in force from 2024-04-14 until revoked
                replace window return_flow from 2024-04-14 cites "1": 2024-04-18
                """;

        Policy amended = compile(other, CIRCULAR)
                .policyOrThrow()
                .composition()
                .requires()
                .get(0);

        assertThat(amended.rules())
                .extracting(Rule::name)
                .containsExactly("admin_share", "admin_share", "back_at_office", "back_at_office");
        assertThat(holds(amended.rules().get(1), "2024-04-18")).isTrue();
        assertThat(holds(amended.rules().get(1), "2024-04-16")).isFalse();
        assertThat(holds(amended.rules().get(3), "2024-04-16")).isTrue();
    }

    @Test
    void amendments_doNotDependOnTheOrderOfTheTexts() {
        List<SourceText> texts = List.of(text("c", CIRCULAR), text("d", DECISION), text("a", AMENDMENT));
        List<SourceText> turned = List.of(texts.get(2), texts.get(0), texts.get(1));

        List<Rule> rules = together(texts).get("SE MenPANRB 1/2024").rules();

        assertThat(together(turned).get("SE MenPANRB 1/2024").rules()).isEqualTo(rules);
    }

    private static Map<String, Policy> together(List<SourceText> texts) {
        return Edaran.compileTogether(texts, VocabularyResolver.builtInOnly(), PolicyResolver.none()).stream()
                .map(CompileResult::policyOrThrow)
                .collect(java.util.stream.Collectors.toMap(Policy::id, policy -> policy));
    }

    @Test
    void test_ofAnAmendment_isAboutTheAmendedPolicy() {
        CompileResult.Compiled amendment = (CompileResult.Compiled) compile(AMENDMENT + """
                        test "travel is allowed now":
                          given 2 staff (agency "Kemenpan") all travel on 2024-05-13
                          expect back_at_office compliant
                        """, CIRCULAR);

        assertThat(PolicyTestRunner.run(amendment.policy(), amendment.tests()))
                .hasSize(1)
                .allMatch(TestOutcome::passed);
    }

    @Test
    void name_thatIsMisspelt_isGuessedFromWhatTheResolverKnows() {
        PolicyResolver resolver = new PolicyResolver() {
            @Override
            public Optional<SourceText> find(String name) {
                return Optional.empty();
            }

            @Override
            public List<String> names() {
                return List.of("SE MenPANRB 1/2024");
            }
        };
        CompileResult result = Edaran.compile(
                text("d", DECISION.replace("SE MenPANRB 1/2024", "SE MenPANRB 1/2023")),
                VocabularyResolver.builtInOnly(),
                resolver);

        assertThat(DiagnosticRenderer.render(result.diagnostics()))
                .contains("EDR2016")
                .contains("write `\"SE MenPANRB 1/2024\"`");
    }

    @Test
    void twoTextsOfOneName_areRefused() {
        List<CompileResult> results = Edaran.compileTogether(
                List.of(text("one", CIRCULAR), text("two", CIRCULAR)),
                VocabularyResolver.builtInOnly(),
                PolicyResolver.none());

        assertThat(results.get(1).diagnostics()).extracting(Diagnostic::code).contains(DiagnosticCode.POLICY_TWICE);
    }
}
