package org.edaran.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The service over HTTP, with the policy and the plan that come with it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RosterServiceTest {

    private final TestRestTemplate http;

    @Autowired
    RosterServiceTest(TestRestTemplate http) {
        this.http = http;
    }

    private ResponseEntity<String> check(String json) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.postForEntity("/rosters/check", new HttpEntity<>(json, headers), String.class);
    }

    @Test
    void roster_thatBreaksARule_isToldWithClauseAndArithmetic() {
        ResponseEntity<String> answer = check("""
                {"people": [{"nip": "1", "unit": "Archive", "domicile": "31.71"},
                            {"nip": "2", "unit": "Archive", "domicile": "31.72"}],
                 "shifts": [{"nip": "1", "date": "2026-03-02", "mode": "wfh", "location": "31.71"},
                            {"nip": "2", "date": "2026-03-02", "mode": "wfh", "location": "31.73"}]}""");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody())
                .contains("\"verdict\":\"violations\"")
                .contains("2 of 2 staff on duty are wfh (100%); at most 1 may be (50%): 1 too many")
                .contains("\"clause\":\"No. 3\"");
    }

    @Test
    void roster_thatCannotBeUsed_isRefusedWithEveryProblem() {
        ResponseEntity<String> answer = check("""
                {"people": [{"nip": "1", "unit": "Archive", "domicile": "31.71"}],
                 "shifts": [{"nip": "1", "date": "2026-03-02", "mode": "wfx"},
                            {"nip": "7", "date": "2026-03-02", "mode": "wfo"}]}""");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("The roster cannot be used", "wfx", "EDR6");
    }

    @Test
    void request_withoutWhatItNeeds_isAProblem() {
        for (String json : new String[] {"{}", "{\"people\":[null],\"shifts\":[]}", "{\"shifts\":[]}", "no json"}) {
            ResponseEntity<String> answer = check(json);
            assertThat(answer.getStatusCode().value()).as(json).isIn(400, 422);
            assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(check("{\"people\":[{\"id\":\"1\"}],\"shifts\":[]}").getBody())
                .contains("422", "has no id");
        assertThat(http.getForEntity("/people/1993/may?date=2026-13-02&mode=wfh", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void question_whetherADayAtHomeIsFree_isAnsweredWithReasons() {
        String yes = http.getForObject("/people/1993/may?date=2026-03-02&mode=wfh&location=31.74", String.class);
        assertThat(yes)
                .contains("\"answer\":\"yes\"")
                .contains("{\"rule\":\"share\",\"period\":\"2026-03-02\",\"left\":\"1\"}");
        String open = http.getForObject("/people/1993/may?date=2026-03-02&mode=wfh", String.class);
        assertThat(open).contains("\"answer\":\"undetermined\"").contains("location");
        String no = http.getForObject("/people/1985/may?date=2026-03-06&mode=wfh", String.class);
        assertThat(no).contains("\"answer\":\"no\"").contains("No. 2").contains("3");
    }

    @Test
    void day_thatIsChanged_tellsWhatItBreaks() {
        ResponseEntity<String> put = http.exchange(
                "/people/1993/days/2026-03-04?mode=wfh&location=31.74", HttpMethod.PUT, HttpEntity.EMPTY, String.class);
        assertThat(put.getBody()).contains("\"rule\":\"share\"").contains("3 of 4");
        http.exchange("/people/1993/days/2026-03-04?mode=wfo", HttpMethod.PUT, HttpEntity.EMPTY, String.class);
    }

    @Test
    void person_whoIsNotThere_isAProblem() {
        ResponseEntity<Map<String, Object>> answer = http.exchange(
                "/people/7/may?date=2026-03-02&mode=wfh",
                HttpMethod.GET,
                HttpEntity.EMPTY,
                new ParameterizedTypeReference<>() {});
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).containsEntry("detail", "no employee `7`");
    }

    @Test
    void health_tellsTheRulesInForce() {
        assertThat(http.getForObject("/actuator/health", String.class))
                .contains("\"status\":\"UP\"")
                .contains("\"House rule 1/2026\":\"2026-01-01 to 2026-12-31\"");
    }
}
