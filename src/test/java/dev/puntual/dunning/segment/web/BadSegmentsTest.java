package dev.puntual.dunning.segment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What cannot be meant is said when it is saved, beside what is wrong, and never at night. */
class BadSegmentsTest {

  private static final Pattern NAME = Pattern.compile("<a data-main[^>]*>([^<]+)</a>");
  private static final Pattern NEXT = Pattern.compile("href=\"[^\"]*desde=([^\"]+)\"");

  private final DeskWorld desk = new DeskWorld();
  private final BuilderPages builder = TestApplication.bean(BuilderPages.class);
  private final SegmentPages pages = TestApplication.bean(SegmentPages.class);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "days_past_due; more_than; muchos; no es un número que sirva; is not a number that fits",
        "days_past_due; more_than; 9999999; no es un número que sirva; is not a number that fits",
        "days_past_due; more_than; 1e9; no es un número que sirva; is not a number that fits",
        "balance; more_than; 99999999999999999999; no es un número que sirva; is not a number that",
        "days_past_due; more_than; ''; Falta el valor; lacks its value",
        "ageing; is; d7; no es una de las opciones; is not one of the choices",
        "country; is; Wakanda; no es una de las opciones; is not one of the choices",
        "risk; is; A; Elige de qué columna; Choose which column",
        "attribute; is; A; Elige de qué columna; Choose which column",
        "password; is; A; No conocemos el dato; There is no fact called",
        "days_past_due; or 1=1; 3; no se puede comparar así; cannot be compared like this",
        "book; is; 00000000-0000-0000-0000-000000000000; ya no existe; that is gone"
      })
  void aConditionThatMakesNoSenseIsRefusedInOneSentence(
      String field, String is, String value, String spanish, String english) {
    var sent = form(field, is, value);
    sent.put("n1.c", "MXN");

    assertThat(refusal(Language.ES, sent)).contains(spanish);
    assertThat(refusal(Language.EN, sent)).contains(english);
    assertThat(saved()).isZero();
  }

  @Test
  void aSegmentWithoutConditionsIsRefused() {
    var sent = new HashMap<>(Map.of("nombre", "Nada", "n0.p", "-1", "n0.k", "all"));

    assertThat(refusal(Language.ES, sent)).contains("No hay ninguna condición en este grupo");
    assertThat(refusal(Language.EN, sent)).contains("There is no condition in this group");
  }

  @Test
  void aSegmentOfNobodyIsKeptAndSaysSo() {
    desk.owes(desk.debtor("Lince"), "A-1", "1200", "MXN", 40);

    assertThat(toast(builder.save(desk.viewer(), form("days_past_due", "more_than", "900"))))
        .contains("Hoy no abarca a nadie");
  }

  @Test
  void groupsInGroupsWithoutEndAreRefused() {
    var sent = new HashMap<>(Map.of("nombre", "Hondo", "n0.p", "-1", "n0.k", "all"));
    for (int n = 1; n < 40; n++) {
      sent.put("n" + n + ".p", String.valueOf(n - 1));
      sent.put("n" + n + ".k", "any");
    }

    assertThat(refusal(Language.ES, sent)).contains("grupos dentro de grupos a más de 5 niveles");
    assertThat(refusal(Language.EN, sent)).contains("nested more than 5 deep");
  }

  @Test
  void moreConditionsThanAPersonReadsAreRefused() {
    var sent = new HashMap<>(Map.of("nombre", "Largo", "n0.p", "-1", "n0.k", "all"));
    for (int n = 1; n < 120; n++) {
      sent.putAll(line(n, "days_past_due", "more_than", String.valueOf(n)));
    }

    assertThat(refusal(Language.ES, sent)).contains("Son demasiadas condiciones");
    assertThat(refusal(Language.EN, sent)).contains("Too many conditions");
  }

  @Test
  void aColumnThatNoDebtCarriesAnyMoreIsNamedBesideItsCondition() {
    var debt = desk.owes(desk.debtor("Lince"), "A-1", "1200", "MXN", 40);
    desk.write(
        "update receivables.receivable set attributes = '{\"Riesgo\": \"A\"}' where tenant_id = :tenant",
        Map.of());
    var sent = form("attribute", "is", "A");
    sent.put("n1.a", "Riesgo");
    assertThat(builder.save(desk.viewer(), sent).getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);

    desk.write(
        "update receivables.receivable set balance = 0, settled_on = due_on where tenant_id = :tenant and receivable_id = :debt",
        Map.of("debt", debt));
    desk.write(
        "update dunning.habit_day set figured_on = figured_on - 1 where tenant_id = :tenant",
        Map.of());
    sent.put("nombre", "Otro");

    assertThat(refusal(Language.ES, sent))
        .contains("href=\"#n1\"")
        .contains("Ninguna deuda abierta trae ya la columna «Riesgo»");
    assertThat(refusal(Language.EN, sent)).contains("No open debt carries the column “Riesgo”");
    assertThat(html(pages.list(desk.viewer(), "", ""))).contains("usa algo que ya no existe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table dunning.segment; --",
        "${7*7} #{7*7} {{7*7}} <%= 7*7 %>",
        "<img src=x onerror=alert(1)>",
        "{0} '' \\u0000 %s"
      })
  void textThatIsAnAttackIsATextLikeAnyOther(String text) {
    desk.owes(desk.debtor("Lince"), "A-1", "1200", "MXN", 40);
    var sent = form("name", "contains", text);
    sent.put("nombre", text);

    assertThat(builder.save(desk.viewer(), sent).getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);

    var list = html(pages.list(desk.viewer(), "", ""));
    assertThat(list).doesNotContain("<img src=x").doesNotContain(">49<");
    assertThat(saved()).isOne();
  }

  @Test
  void tenThousandSegmentsAreAListThatStillOpensAndPagesThroughEachOnce() {
    desk.write(
        "insert into dunning.segment (tenant_id, segment_id, name, version, made_at)"
            + " select :tenant, md5(cast(:tenant as text) || n)::uuid, 'S' || n, 1, '2026-01-01' from generate_series(1, 10000) n"
            + " on conflict do nothing",
        Map.of());
    desk.write(
        "insert into dunning.segment_version (tenant_id, segment_id, version, tree, written_at)"
            + " select :tenant, md5(cast(:tenant as text) || n)::uuid, 1,"
            + " '{\"all\": [{\"field\": \"days_past_due\", \"is\": \"more_than\", \"values\": [\"3\"]}]}', '2026-01-01'"
            + " from generate_series(1, 10000) n on conflict do nothing",
        Map.of());
    var seen = new HashSet<String>();
    var after = "";
    for (int page = 0; page < 8; page++) {
      var html = html(pages.list(desk.viewer(), "", after));
      NAME.matcher(html).results().forEach(found -> assertThat(seen.add(found.group(1))).isTrue());
      var next = NEXT.matcher(html);
      assertThat(next.find()).isTrue();
      after = URLDecoder.decode(next.group(1), StandardCharsets.UTF_8);
    }
    assertThat(seen).hasSize(8 * 25);
    assertThat(html(pages.list(desk.viewer(), "s9999", ""))).contains(">S9999<");
    assertThat(refusal(Language.ES, form("days_past_due", "more_than", "3")))
        .contains("Ya tienes 10000 segmentos, el máximo");
    assertThat(refusal(Language.EN, form("days_past_due", "more_than", "3")))
        .contains("You have 10000 segments, the most there can be");
  }

  private static Map<String, String> form(String field, String is, String value) {
    var sent = new HashMap<>(Map.of("nombre", "Malo", "n0.p", "-1", "n0.k", "all"));
    sent.putAll(line(1, field, is, value));
    return sent;
  }

  private static Map<String, String> line(int n, String field, String is, String value) {
    var at = "n" + n + ".";
    return Map.of(at + "p", "0", at + "f", field, at + "o", is, at + "v", value);
  }

  private String refusal(Language language, Map<String, String> sent) {
    var answer = builder.save(desk.viewer(language, Role.ADMIN), sent);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    return html(answer);
  }

  private int saved() {
    var segments = TestApplication.bean(Segments.class);
    return desk.transactions.in(desk.tenant, tx -> segments.all(tx).size());
  }

  /** What the next page will say. */
  private static String toast(ResponseEntity<byte[]> answer) {
    var cookie = Objects.requireNonNull(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
    var word = cookie.substring(cookie.indexOf('=') + 1).split("[.;]", 2)[0];
    return new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
