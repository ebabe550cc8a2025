package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StrategyPagesTest {

  private static final String PAGE = "/estrategia";

  private final TenantId tenant = Staff.company("Aceros del Bajío", Staff.address()).tenant();
  private final Browser boss = Staff.loggedIn(tenant, Role.ADMIN);

  @BeforeEach
  void opens() {
    assertThat(boss.get(PAGE).body())
        .contains("Versión 1 · en uso", "7 días antes", "El día que vence", "30 días después");
  }

  @Test
  void aDraftIsKeptSeenAndPublished() {
    assertThat(keeps("3", "antes", "before", "5", "despues", "gentle").status()).isEqualTo(303);
    assertThat(boss.get(PAGE).body())
        .contains("Versión 2 · borrador", "3 días antes", "5 días después", "Publicar");

    assertThat(boss.post(PAGE + "/publicacion", Map.of()).status()).isEqualTo(303);
    assertThat(boss.get(PAGE).body())
        .contains("Versión 2 · en uso")
        .doesNotContain("Descartar", "30 días después");
    assertThat(boss.get("/ajustes/bitacora").body()).contains("Publicó la estrategia");
  }

  @Test
  void aDiscardedDraftLeavesEverythingAsItWas() {
    keeps("5", "despues", "gentle");
    boss.post(PAGE + "/descarte/1", Map.of());
    assertThat(boss.get(PAGE).body()).contains("Versión 1 · en uso", "30 días después");
  }

  @Test
  void whatIsWrongIsSaidBesideItsStepAndNothingTypedIsLost() {
    var answer = keeps("3", "despues", "firm", "9", "despues", "gentle", "x", "antes", "before");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Este paso suena más suave que el anterior", "Escribe los días con número")
        .contains("value=\"x\"");
    assertThat(boss.get(PAGE).body()).contains("Versión 1 · en uso");
  }

  @Test
  void aRowMoreAndARowLessNeedNoScript() {
    var fields = fields("3", "despues", "gentle");
    fields.put("accion", "agregar");
    assertThat(boss.post(PAGE + "/borrador", fields).body()).contains("dias.1");
    fields.put("accion", "quitar.0");
    assertThat(boss.post(PAGE + "/borrador", fields).body()).doesNotContain("dias.0");
    assertThat(keeps().body()).contains("Deja al menos un paso");
  }

  @Test
  void stepsChangePlacesWithoutAScript() {
    var fields =
        fields("9", "despues", "reminder", "3", "despues", "gentle", "20", "despues", "firm");
    fields.put("accion", "subir.1");
    var up = boss.post(PAGE + "/borrador", fields).body();
    assertThat(days(up)).containsExactly("9", "3", "20");
    assertThat(tones(up)).containsExactly("gentle", "reminder", "firm");
    fields.put("accion", "bajar.1");
    assertThat(tones(boss.post(PAGE + "/borrador", fields).body()))
        .containsExactly("reminder", "firm", "gentle");
    fields.put("accion", "bajar.2");
    assertThat(tones(boss.post(PAGE + "/borrador", fields).body()))
        .containsExactly("reminder", "gentle", "firm");
    fields.put("accion", "subir.x");
    assertThat(boss.post(PAGE + "/borrador", fields).status()).isEqualTo(200);
  }

  @Test
  void whatTypedStepsWouldMeanIsSaidAndNotKept() {
    var typed = boss.post(PAGE + "/mientras", fields("3", "despues", "gentle"));
    assertThat(typed.body()).contains("id=\"mientras\"").doesNotContain("<html", "Paso 2");
    var wrong = fields("3", "despues", "firm", "9", "despues", "gentle");
    assertThat(boss.post(PAGE + "/mientras", wrong).body())
        .contains("Paso 2: Este paso suena más suave que el anterior");
    wrong.putAll(Map.of("tono.1", "firm", "repite", "week", "cada", "0", "veces", "3"));
    assertThat(boss.post(PAGE + "/mientras", wrong).body()).contains("Escribe cada cuánto");
    assertThat(boss.get(PAGE).body()).contains("Versión 1 · en uso", "30 días después");
    var agent = Staff.loggedIn(tenant, Role.AGENT);
    assertThat(agent.post(PAGE + "/mientras", fields("3", "despues", "gentle")).status())
        .isEqualTo(403);
  }

  @Test
  void aDraftIsComparedWithWhatIsFollowed() {
    keeps("7", "antes", "before", "5", "despues", "gentle");
    assertThat(boss.get(PAGE).body())
        .contains("Qué cambia", "Se quita", "Un paso sigue igual")
        .containsPattern("(?s)<del>.*?3 días después.*?</del>.*?<ins>.*?5 días después");
  }

  @Test
  void theStepsInTimeComeAloneForAPageThatDidNotWaitForTheirCounts() {
    assertThat(boss.get(PAGE + "/pasos?e=1").body())
        .contains("7 días antes", "ningún documento hoy")
        .doesNotContain("<html", "Contar los documentos");
  }

  private static List<String> days(String page) {
    return Pattern.compile("name=\"dias\\.\\d+\" value=\"(\\d+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static List<String> tones(String page) {
    return Pattern.compile("name=\"tono\\.\\d+\"[^>]*>(.*?)</select>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(one -> Pattern.compile("value=\"([a-z]*)\" selected").matcher(one.group(1)))
        .map(one -> one.find() ? one.group(1) : "nothing")
        .toList();
  }

  @Test
  void whomAStepGoesToIsKeptReadBackAndSaidInTime() {
    var fields = fields("5", "despues", "gentle", "9", "despues", "firm");
    fields.putAll(Map.of("quien.1.0", "boss", "quien.1.1", "payer", "quien.1.2", ""));
    assertThat(boss.post(PAGE + "/borrador", fields).status()).isEqualTo(303);
    var page = boss.get(PAGE).body();
    assertThat(page).contains("A Dirección; si no hay, a Pagos");
    assertThat(chosen(page)).containsExactly("payer", "anybody", "", "boss", "payer", "");

    fields.putAll(Map.of("hora.0", "best", "hora.1", "desde", "reloj.1", "10:30"));
    assertThat(boss.post(PAGE + "/borrador", fields).status()).isEqualTo(303);
    assertThat(boss.get(PAGE).body())
        .contains("A la hora en que suele pagar", "Desde las 10:30", "value=\"10:30\"");
    fields.put("reloj.1", "");
    assertThat(boss.post(PAGE + "/borrador", fields).body()).contains("Escribe una hora");
    fields.put("reloj.1", "04:00");
    assertThat(boss.post(PAGE + "/borrador", fields).body()).contains("tu empresa nunca escribe");
    fields.put("hora.1", "");

    fields.putAll(Map.of("via.0.0", "whatsapp", "via.1.0", "sms", "via.1.1", "email"));
    fields.put("via.1.2", "call");
    assertThat(boss.post(PAGE + "/borrador", fields).status()).isEqualTo(303);
    assertThat(boss.get(PAGE).body())
        .contains("Por SMS; si no se puede, por correo, o por llamada", "SMS (sin conectar)")
        .contains("Hoy no puede salir: nada de eso está conectado");
    fields.put("via.0.0", "");
    assertThat(boss.post(PAGE + "/borrador", fields).body()).contains("al menos un canal");
    fields.put("via.0.0", "email");

    fields.put("quien.1.0", "");
    fields.put("quien.1.1", "");
    var refused = boss.post(PAGE + "/borrador", fields);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("Elige al menos a una persona a quien vaya el mensaje");
  }

  private static List<String> chosen(String page) {
    return Pattern.compile("name=\"quien\\.\\d\\.\\d\"[^>]*>(.*?)</select>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(one -> Pattern.compile("value=\"([a-z]*)\" selected").matcher(one.group(1)))
        .map(one -> one.find() ? one.group(1) : "nothing")
        .toList();
  }

  @Test
  void everyWayToSayWhenIsKeptAndReadBack() {
    var fields = fields("5", "habiles_antes", "before", "2", "habiles_despues", "gentle");
    fields.putAll(row(2, "7", "tras", "reminder"));
    fields.putAll(row(3, "3", "tras_habiles", "reminder"));
    fields.putAll(row(4, "20", "semana", "firm"));
    fields.put("semana.4", "5");
    fields.putAll(row(5, "40", "mes", "final"));
    fields.put("mes.5", "31");
    fields.putAll(Map.of("repite", "week", "cada", "2", "veces", "3"));
    assertThat(boss.post(PAGE + "/borrador", fields).status()).isEqualTo(303);
    assertThat(boss.get(PAGE).body())
        .contains("5 días hábiles antes", "2 días hábiles después")
        .contains("7 días tras el paso anterior", "3 días hábiles tras el anterior")
        .contains("El primer viernes desde 20 días después")
        .contains("El último día del mes, desde 40 días después")
        .contains("El último paso se repite cada 2 semanas, hasta 3 veces");
  }

  @Test
  void aStepOfTheCustomerIsKeptAndReadBack() {
    var fields = fields("5", "despues", "gentle", "15", "despues", "firm");
    fields.put("de.1", "debtor");
    assertThat(boss.post(PAGE + "/borrador", fields).status()).isEqualTo(303);
    assertThat(boss.get(PAGE).body())
        .containsOnlyOnce("<option value=\"debtor\" selected>")
        .contains("del cliente: lo cuenta su factura más antigua");
  }

  @Test
  void aRequestThatNamesLaterStepsOrACircleStillComesOneAfterTheOther() {
    var fields = fields("3", "tras", "gentle", "5", "tras", "reminder");
    fields.putAll(Map.of("tras.0", "2", "tras.1", "1", "orden.0", "2", "orden.1", "1"));
    assertThat(boss.post(PAGE + "/borrador", fields).status()).isEqualTo(303);
    assertThat(boss.get(PAGE).body())
        .containsSubsequence("3 días tras el paso anterior", "5 días tras el paso anterior");
    assertThat(keeps("0", "tras", "gentle", "5", "tras", "reminder").body())
        .contains("Después del paso anterior tiene que pasar al menos un día.");
  }

  @Test
  void aStepWithoutItsDayOrBeforeTheOneAboveIsRefusedInASentence() {
    assertThat(keeps("3", "semana", "gentle").body()).contains("Elige qué día de la semana.");
    assertThat(keeps("3", "mes", "gentle").body()).contains("Escribe qué día del mes, del 1 al 31");
    assertThat(keeps("3", "despues", "gentle", "0", "tras", "reminder").body())
        .contains("Después del paso anterior tiene que pasar al menos un día.");
    assertThat(keeps("9", "tras", "gentle", "3", "despues", "reminder").body())
        .contains("Este paso llegaría antes que el de arriba");
  }

  @Test
  void aRepetitionSaysHowOftenAndHowLong() {
    var fields = fields("3", "despues", "gentle");
    fields.putAll(Map.of("repite", "week", "cada", "0", "veces", "3"));
    assertThat(boss.post(PAGE + "/borrador", fields).body()).contains("Escribe cada cuánto");
  }

  @Test
  void aTemplateAttackStaysText() {
    assertThat(keeps("${7*7}", "despues", "gentle").body())
        .contains("${7*7}")
        .doesNotContain("value=\"49\"");
  }

  @Test
  void whoMayOnlyWorkReadsButDoesNotChange() {
    var agent = Staff.loggedIn(tenant, Role.AGENT);
    assertThat(agent.get(PAGE).body()).contains("7 días antes").doesNotContain("Guardar borrador");
    assertThat(agent.post(PAGE + "/borrador", fields("3", "despues", "gentle")).status())
        .isEqualTo(403);
  }

  private Browser.Answer keeps(String... rows) {
    return boss.post(PAGE + "/borrador", fields(rows));
  }

  private static Map<String, String> fields(String... rows) {
    var fields = new HashMap<String, String>();
    fields.put("accion", "guardar");
    for (int n = 0; n * 3 < rows.length; n++) {
      fields.putAll(row(n, rows[n * 3], rows[n * 3 + 1], rows[n * 3 + 2]));
    }
    return fields;
  }

  private static Map<String, String> row(int n, String days, String when, String tone) {
    return Map.of("dias." + n, days, "lado." + n, when, "tono." + n, tone);
  }
}
