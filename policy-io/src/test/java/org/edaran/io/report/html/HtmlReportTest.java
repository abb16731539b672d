package org.edaran.io.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.edaran.io.report.ReportSettings;
import org.edaran.io.report.Reports;
import org.edaran.io.review.Review;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page as a browser shows it. Without Chromium nothing of this is tested, and the tests say so. */
class HtmlReportTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String HOSTILE =
            "</script><img src=x onerror=\"hacked=1\"><script>hacked=1</script>'\"&lt;${1}\u2028<!--";

    @TempDir
    private static Path folder = Path.of("");

    private static @Nullable Browser shared;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "no Chromium here: the page is not tested in a browser");
        shared = Browser.open(program.orElseThrow());
    }

    @AfterAll
    static void end() throws Exception {
        if (shared != null) {
            shared.close();
        }
    }

    private static Browser browser() {
        if (shared == null) {
            throw new IllegalStateException("no browser");
        }
        return shared;
    }

    private static Path page(int people) throws IOException {
        Path file = folder.resolve("p" + people + ".html");
        return Files.exists(file) ? file : Pages.write(folder, "p" + people + ".html", people, Locale.ENGLISH);
    }

    private static String count() throws Exception {
        return browser().text("document.querySelector('#findings .count').textContent");
    }

    private static int rows() throws Exception {
        return browser()
                .value("document.querySelectorAll('#findings tr.row').length")
                .asInt();
    }

    private static void type(String words) throws Exception {
        browser()
                .value("(() => { const box = document.querySelector('#findings input[type=search]'); box.value = " + "'"
                        + words + "'; box.dispatchEvent(new Event('input', {bubbles: true})); })()");
        Thread.sleep(200);
        browser().value("new Promise(done => requestAnimationFrame(() => done(1)))");
    }

    private static void click(String selector) throws Exception {
        browser().value("document.querySelector(`" + selector + "`).click()");
    }

    private static String body() throws Exception {
        return browser().text("document.body.innerText");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 390",
        "0, 820",
        "0, 1440",
        "40, 390",
        "40, 820",
        "40, 1440",
        "40000, 390",
        "40000, 820",
        "40000, 1440"
    })
    void page_opensWithoutTrouble_andFitsItsScreen(int people, int width) throws Exception {
        browser().open(page(people), "", width, 900);

        assertThat(browser().troubles()).isEmpty();
        assertThat(browser().value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        assertThat(rows()).isLessThanOrEqualTo(50);
        assertThat(body()).contains(people == 0 ? "Compliant" : "Violations", "1,200 employees", "Angka 1");
        assertThat(body().contains("There is no finding.")).isEqualTo(people == 0);
    }

    @Test
    void search_andFilters_showWhatMatches() throws Exception {
        browser().open(page(40), "", 1440, 900);
        assertThat(count()).isEqualTo("42 findings");

        type("p7");
        assertThat(count()).isEqualTo("1 finding of 42");
        assertThat(browser().text("document.querySelector('#findings tr.row').innerText"))
                .contains("cannot tell", "P7", "seat", "Angka 2", "missing: mode");
        assertThat(browser().text("location.hash")).isEqualTo("#q=p7");

        type("nobody at all");
        assertThat(rows()).isZero();
        assertThat(body()).contains("No finding matches the filters.");

        type("");
        click("#findings .chip:nth-of-type(1) input");
        assertThat(count()).isEqualTo("10 findings of 42");
        click("#findings .chip:nth-of-type(3) input");
        assertThat(count()).isEqualTo("0 findings of 42");

        browser().open(page(40), "#rule=share", 1440, 900);
        assertThat(count()).isEqualTo("2 findings of 42");
        browser().open(page(40), "#status=undetermined&q=P1", 1440, 900);
        assertThat(count()).isEqualTo("3 findings of 42");
    }

    @Test
    void cells_bars_andNumbers_leadToTheirFindings() throws Exception {
        browser().open(page(40), "", 1440, 900);

        click("#fullness td.lb button");
        assertThat(count()).isEqualTo("1 finding of 42");
        assertThat(browser().text("document.querySelector('#findings tr.row').innerText"))
                .contains("unit Biro 0", "7 of 10 staff on duty are wfh (70%); at most 5 may be (50%): 2 too many");

        click("td[data-rule=seat][data-status=undetermined] button");
        assertThat(count()).isEqualTo("10 findings of 42");

        click("#byGroup button.link");
        assertThat(count()).endsWith("of 42").isNotEqualTo("42 findings");
        click("#findings .controls > button");
        assertThat(count()).isEqualTo("42 findings");
    }

    @Test
    void heatMap_tellsHowFullEachLimitIs() throws Exception {
        browser().open(page(40), "", 1440, 900);

        JsonNode cells = browser()
                .value("[...document.querySelectorAll('.heat tbody tr')].map(row => row.children[0].textContent + ' '"
                        + " + row.children[1].innerText + ' ' + row.children[2].innerText)");
        assertThat(cells.toString())
                .isEqualTo(
                        "[\"unit Biro 0 140 ! 20\",\"unit Biro 1 140 ! 40\",\"unit Biro 3 80 80\",\"unit Biro 2 60 60\"]");
    }

    @Test
    void everyChart_hasATableOfTheSameNumbers() throws Exception {
        browser().open(page(40), "", 1440, 900);

        assertThat(browser()
                        .value("document.querySelectorAll('article.chart').length")
                        .asInt())
                .isEqualTo(2);
        assertThat(browser()
                        .value("document.querySelectorAll('article.chart details table').length")
                        .asInt())
                .isEqualTo(2);
        assertThat(browser().text("document.querySelector('article.chart tbody tr').textContent"))
                .isEqualTo("2024-03-0430%70%50%20");
        assertThat(browser()
                        .value("document.querySelectorAll('article.chart path.limit').length")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void keyboard_opensTheDetailsOfAFinding() throws Exception {
        browser().open(page(40), "", 1440, 900);
        browser().value("document.querySelector('#findings tr.row button.toggle').focus()");
        browser().press("Enter", 13);

        assertThat(browser().text("document.querySelector('#findings button.toggle').getAttribute('aria-expanded')"))
                .isEqualTo("true");
        assertThat(browser().text("document.querySelector('#findings tr.more').innerText"))
                .contains("Angka 1", "7 wfh", "SE 1 · se.edaran:3", "teguran", "EDR7001");
        browser().press("Enter", 13);
        assertThat(browser()
                        .value("document.querySelectorAll('#findings tr.more').length")
                        .asInt())
                .isZero();
    }

    @Test
    void fortyThousandFindings_areTurnedPageByPage_andSearchedAtOnce() throws Exception {
        browser().open(page(40_000), "", 390, 844);
        assertThat(count()).isEqualTo("40,002 findings");
        assertThat(rows()).isEqualTo(50);
        click("#findings .pager button:nth-of-type(2)");
        assertThat(browser().text("document.querySelector('#findings .pager').innerText"))
                .contains("Page 2 / 801");

        type("p39999");
        assertThat(count()).isEqualTo("1 finding of 40,002");
        double searched = browser()
                .value("(() => { const box = document.querySelector('#findings input[type=search]');"
                        + " const start = performance.now(); box.value = 'biro 1 wfh';"
                        + " return new Promise(done => { new MutationObserver((all, watch) => { watch.disconnect();"
                        + " done(performance.now() - start); }).observe(document.querySelector('#findings .count'),"
                        + " {childList: true}); box.dispatchEvent(new Event('input')); }); })()")
                .asDouble();
        assertThat(searched).as("milliseconds, with the wait for more letters").isLessThan(3000);
        assertThat(Files.size(page(40_000))).isLessThan(4_000_000);
    }

    @Test
    void paper_holdsMoreThanAPage() throws Exception {
        browser().open(page(40_000), "", 1440, 900);
        browser().value("dispatchEvent(new Event('beforeprint'))");
        assertThat(rows()).isEqualTo(2000);
        assertThat(body()).contains("Only the first 2,000 are printed");
        browser().value("dispatchEvent(new Event('afterprint'))");
        assertThat(rows()).isEqualTo(50);
    }

    @Test
    void hostileNames_staySimpleText() throws Exception {
        Path file = Pages.write(folder, "hostile.html", 40, Locale.ENGLISH, HOSTILE);
        browser().open(file, "", 1440, 900);

        assertThat(browser().troubles()).isEmpty();
        assertThat(browser().text("typeof hacked")).isEqualTo("undefined");
        assertThat(browser().value("document.images.length").asInt()).isZero();
        assertThat(browser().value("document.querySelectorAll('script').length").asInt())
                .isEqualTo(3);
        assertThat(browser().text("document.querySelector('#findings tr.row td:nth-child(3)').textContent"))
                .isEqualTo("unit " + HOSTILE + "Biro 0");
        assertThat(browser().text("document.querySelector('header .policy strong').textContent"))
                .isEqualTo(HOSTILE + "SE 1");
        click("#fullness td.lb button");
        assertThat(count()).isEqualTo("1 finding of 42");
        click("#findings tr.row");
        assertThat(browser().text("document.querySelector('#findings tr.more').textContent"))
                .contains(HOSTILE + "teguran");
        assertThat(browser().text("typeof hacked")).isEqualTo("undefined");
    }

    @Test
    void policyOfThePage_letsNoOtherScriptRun() throws Exception {
        browser().open(page(40), "", 1440, 900);
        browser()
                .value("(() => { const script = document.createElement('script');"
                        + " script.textContent = 'hacked = 1'; document.body.append(script); })()");
        browser()
                .value("(() => { document.body.insertAdjacentHTML('beforeend', '<b id=x onclick=\"hacked = 1\">x</b>');"
                        + " document.getElementById('x').click(); })()");
        assertThat(browser().text("typeof hacked")).isEqualTo("undefined");
        assertThat(browser().troubles()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void words_standOutFromTheirGround(String scheme) throws Exception {
        browser()
                .send(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        try {
            for (int width : List.of(390, 1440)) {
                browser().open(page(40), "", width, 900);
                click("#findings tr.row button.toggle");
                assertThat(browser().value(contrast()).toString()).isEqualTo("[]");
            }
            browser().value("document.querySelector('footer p').style.color = '#888'; 1");
            browser().value("document.querySelector('footer p').style.background = '#999'; 1");
            assertThat(browser().value(contrast()).size()).isEqualTo(1);
        } finally {
            browser().send("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        }
    }

    private static String contrast() throws IOException {
        try (InputStream script = HtmlReportTest.class.getResourceAsStream("contrast.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyControl_hasAName() throws Exception {
        browser().open(page(40), "", 1440, 900);
        assertThat(browser()
                        .value("[...document.querySelectorAll('button, input, select, summary')].filter(control =>"
                                + " !(control.textContent.trim() || control.getAttribute('aria-label') || (control.labels"
                                + " && control.labels.length))).map(control => control.outerHTML)")
                        .toString())
                .isEqualTo("[]");
        assertThat(browser()
                        .value("[...document.querySelectorAll('table')].filter(table =>"
                                + " !table.querySelector('thead th[scope=col]')).length")
                        .asInt())
                .isZero();
        assertThat(browser().text("document.documentElement.lang")).isEqualTo("en");
        assertThat(browser().value("document.querySelectorAll('h1').length").asInt())
                .isEqualTo(1);
    }

    @Test
    void page_isWhollyIndonesian_ifAsked() throws Exception {
        Path file = Pages.write(folder, "id.html", 40, INDONESIAN);
        browser().open(file, "", 820, 900);
        assertThat(browser().text("document.documentElement.lang")).isEqualTo("id");
        assertThat(body())
                .contains("Ada pelanggaran", "Seberapa dekat dengan batas", "42 temuan", "1.200 pegawai", "wajib wfo")
                .doesNotContain("violation", "findings", "Findings", "cannot tell");
        assertThat(browser().troubles()).isEmpty();
    }

    @Test
    void everyKindOfFinding_isShown_withoutCounts() throws Exception {
        Path file = folder.resolve("everything.html");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport writer = HtmlReport.with(ReportSettings.in(Locale.ENGLISH), new GroupCounts());
        writer.write(Review.of(Reports.EVERYTHING), out);
        Files.write(file, out.toByteArray());
        browser().open(file, "", 1440, 900);
        assertThat(browser().troubles()).isEmpty();
        assertThat(count()).isEqualTo("14 findings");
        assertThat(body()).contains("No group was counted.", "1987", "ignored column");
        browser().value("document.querySelectorAll('#findings button.toggle').forEach(button => button.click())");
        assertThat(body()).contains("teguran tertulis", "book.xlsx");
    }
}
