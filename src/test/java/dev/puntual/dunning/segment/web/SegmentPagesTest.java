package dev.puntual.dunning.segment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class SegmentPagesTest {

  private final DeskWorld desk = new DeskWorld();
  private final SegmentPages pages = TestApplication.bean(SegmentPages.class);
  private final BuilderPages builder = TestApplication.bean(BuilderPages.class);
  private final BookPages books = TestApplication.bean(BookPages.class);

  @Test
  void aCompanyWithoutSegmentsIsShownWhatOneIs() {
    assertThat(html(list())).contains("Todavía no hay segmentos");
  }

  @Test
  void theBuilderSaysWhoIsMeantWhileItIsBuilt() {
    desk.owes(desk.debtor("Ferretería Lince"), "A-1", "1200", "MXN", 40);

    var html = html(building(late("30", "")));

    assertThat(html)
        .contains("Clientes que tienen más de 30 días de atraso")
        .contains("Abarca a un cliente con $1,200")
        .contains("Ferretería Lince");
  }

  @Test
  void whomItMeansIsSaidOnceHoweverManyCurrenciesTheyOweIn() {
    var lince = desk.debtor("Ferretería Lince");
    desk.owes(lince, "A-1", "1200", "MXN", 40);
    desk.owes(lince, "A-2", "300", "USD", 40);

    assertThat(html(building(late("30", ""))))
        .containsOnlyOnce("Abarca a")
        .contains("Abarca a un cliente con $1,200")
        .containsPattern("y uno debe [^<]*300");
  }

  @Test
  void conditionsAndGroupsComeAndGoWithAButton() {
    var nested = html(building(late("30", "nest:0")));
    assertThat(nested).contains("name=\"n3.f\"").contains("name=\"n2.k\"");

    assertThat(html(building(late("30", "add:0"))))
        .contains("name=\"n2.f\"")
        .doesNotContain("name=\"n3.f\"");
    assertThat(html(building(late("30", "remove:1"))))
        .contains("No hay ninguna condición en este grupo");
  }

  @Test
  void whatIsSavedStandsInTheListInWordsAndAChangeSaysWhoEntersAndLeaves() {
    desk.owes(desk.debtor("Lince"), "A-1", "1200", "MXN", 40);
    desk.owes(desk.debtor("Nutria"), "B-1", "500", "MXN", 10);
    assertThat(builder.save(desk.viewer(), late("30", "")).getStatusCode())
        .isEqualTo(HttpStatus.SEE_OTHER);
    var list = html(list());
    assertThat(list).contains("Tarde").contains("más de 30 días de atraso").contains("$1,200");

    var id = list.replaceAll("(?s).*href=\"/segmentos/([0-9a-f-]{36})\".*", "$1");
    var changed = new HashMap<>(late("5", ""));
    changed.put("id", id);
    assertThat(html(building(changed)))
        .contains("Con este cambio")
        .contains("Entra un cliente")
        .contains("Nutria")
        .contains("No sale nadie");
  }

  @Test
  void whatIsWrongStandsBesideItAndNothingIsSaved() {
    var answer = builder.save(desk.viewer(), late("muchos", ""));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(html(answer)).contains("«muchos» no es un número que sirva aquí");
    assertThat(html(list())).contains("Todavía no hay segmentos");
  }

  @Test
  void whoeverChoosesAnotherFactGetsAComparisonAndAChoiceThatFitIt() {
    var sent = new HashMap<>(late("30", ""));
    sent.put("n1.f", "hold");

    var answer = building(sent);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(html(answer)).contains("Clientes que tienen una promesa vigente");
  }

  @Test
  void whoeverAsksAboutAnAddressBookGetsTheFirstOneAndWhoIsInIt() throws IOException {
    var debtor = desk.debtor("Lince");
    desk.contact(debtor, "Ana", "ana@cliente.example");
    desk.owes(debtor, "A-1", "1200", "MXN", 40);
    books.make(desk.viewer(), "Feria", "ana@cliente.example", null);
    var sent = new HashMap<>(late("30", ""));
    sent.put("n1.f", "book");

    assertThat(html(building(sent))).contains("Feria").contains("Abarca a un cliente con $1,200");
  }

  @Test
  void aFactFromAFileFindsItsColumnByTheNamesPeopleUse() {
    desk.owes(desk.debtor("Lince"), "A-1", "1200", "MXN", 40);
    desk.write(
        "update receivables.receivable set attributes = '{\"Ejecutivo de cuenta\": \"Rosa\"}' where tenant_id = :tenant",
        Map.of());
    var sent = new HashMap<>(late("rosa", ""));
    sent.put("n1.f", "sales_rep");

    assertThat(html(building(sent)))
        .contains("value=\"Ejecutivo de cuenta\"")
        .contains("<option value=\"Rosa\">")
        .contains("Abarca a un cliente con $1,200");
  }

  @Test
  void aBookNeedsAListAndANameAndKeepsWhatWasTyped() throws IOException {
    assertThat(html(books.make(desk.viewer(), "Feria", " ", null)))
        .contains("Sube un archivo o pega la lista")
        .contains("value=\"Feria\"");
    assertThat(html(books.make(desk.viewer(), "", "C-1", null))).contains(">C-1</textarea>");
  }

  @Test
  void aFormThatNobodyCouldHaveSentIsAFreshOne() {
    var odd = Map.of("n0.p", "7", "n0.k", "all", "n1.p", "99999999999", "que", "remove:-1");

    assertThat(html(building(odd))).contains("name=\"n1.f\"");
  }

  @Test
  void aTextThatIsMarkupStaysText() {
    var sent = new HashMap<>(late("30", ""));
    sent.putAll(Map.of("n1.f", "name", "n1.o", "contains", "n1.v", "<script>alert(1)</script>"));

    assertThat(html(building(sent))).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  @Test
  void anAddressBookSaysWhichLinesNameNobody() throws IOException {
    desk.contact(desk.debtor("Lince"), "Ana", "ana@cliente.example");

    books.make(desk.viewer(), "Feria", "ana@cliente.example\nnadie", null);

    assertThat(html(books.list(desk.viewer()))).contains("Feria").contains("No encontramos: nadie");
  }

  private static Map<String, String> late(String days, String deed) {
    return Map.of(
        "nombre", "Tarde",
        "n0.p", "-1",
        "n0.k", "all",
        "n1.p", "0",
        "n1.f", "days_past_due",
        "n1.o", "more_than",
        "n1.v", days,
        "que", deed);
  }

  private ResponseEntity<byte[]> building(Map<String, String> sent) {
    return builder.build(desk.viewer(), sent, "true");
  }

  private ResponseEntity<byte[]> list() {
    return pages.list(desk.viewer(), "", "");
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
