package dev.puntual.messaging.email;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Block.Kind;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Face;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenderedTest {

  @Test
  void whatPeopleWroteIsShownAndNeverRun() {
    var rendered =
        Rendered.of(letter("<script>alert('x')</script> & Cía.", rows(1), "Buen día\n<b>Ana</b>"));
    var html = new String(rendered.html(), US_ASCII);

    assertThat(html)
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;", "&lt;b&gt;Ana&lt;/b&gt;", "C&#237;a.");
    assertThat(rendered.text()).contains("Buen día\n<b>Ana</b>");
  }

  @Test
  void theHtmlIsPlainAsciiInLinesThatEveryServerTakes() {
    var long_ = "Razón ".repeat(600) + "漢".repeat(2000);
    var html = Rendered.of(letter("Ferretería", rows(3), long_)).html();

    assertThat(new String(html, US_ASCII).lines().mapToInt(String::length).max().orElseThrow())
        .isLessThanOrEqualTo(998);
    assertThat(IntStream.range(0, html.length).allMatch(i -> html[i] >= 0)).isTrue();
  }

  @Test
  void aLinkThatIsNoWebAddressDoesNotBecomeOne() {
    var letter = letter("Ferretería", rows(1), "Hola");
    var bad =
        new Composed(
            letter.language(),
            letter.company(),
            letter.contact(),
            letter.subject(),
            letter.blocks(),
            letter.headings(),
            letter.rows(),
            letter.total(),
            "javascript:alert(1)");

    assertThat(new String(Rendered.of(bad).html(), US_ASCII)).doesNotContain("href=\"javascript:");
  }

  @Test
  void aVeryLongListLeavesTheRestToThePage() {
    var rendered = Rendered.of(letter("Ferretería", rows(130), "Hola"));

    assertThat(rendered.text()).contains("F-100;", "y 30 más").doesNotContain("F-101;");
    assertThat(new String(rendered.html(), US_ASCII)).contains(">F-100<").doesNotContain(">F-101<");
  }

  @Test
  void theTextSaysEverythingTheHtmlSays() {
    assertThat(Rendered.of(letter("Ferretería", rows(2), "Buen día, Ana:")).text())
        .isEqualTo(
            """
            Un mensaje de Ferretería sobre su cuenta

            Buen día, Ana:

            - F-1; Vencimiento: 7 de marzo de 2026; Saldo: $1,000.00 MXN
            - F-2; Vencimiento: 7 de marzo de 2026; Saldo: $1,000.00 MXN
            Total: $2,000.00 MXN

            Ver mi cuenta y pagar:
            https://pagos.example/p/abc

            --
            Recibe este correo porque Ferretería lleva con usted una cuenta. Si cree que es un error, \
            responda este mensaje y lo revisamos.
            """);
  }

  private static List<List<String>> rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> List.of("F-" + i, "7 de marzo de 2026", "$1,000.00 MXN"))
        .toList();
  }

  private static Composed letter(String company, List<List<String>> rows, String text) {
    return new Composed(
        "es",
        company,
        "Luisa",
        "Su cuenta",
        List.of(
            new Block(Kind.TEXT, text),
            new Block(Kind.LIST, ""),
            new Block(Kind.LINK, "Ver mi cuenta y pagar")),
        List.of("Documento", "Vencimiento", "Saldo"),
        rows,
        "$2,000.00 MXN",
        "https://pagos.example/p/abc");
  }

  @Test
  void anInboxShowsWhoWritesAndNoFigureHoweverTheCompanyIsCalled() {
    var letter = letter("Cobranza y Morosos, S. A.", rows(2), "Debe usted $2,000.00 MXN");
    var html = new String(Rendered.of(letter).html(), US_ASCII);
    var preview =
        html.substring(html.indexOf("<body"))
            .replaceAll("<!--.*?-->", "")
            .replaceAll("(?s)<[^>]*>", "")
            .replaceAll("&#(847|8204|160);", "~")
            .replaceAll("\\s+", " ")
            .strip();

    assertThat(preview).startsWith("Un mensaje sobre su cuenta ~");
    assertThat(preview.substring(0, 150)).doesNotContain("$").doesNotContain("Cobranza");
    assertThat(Rendered.of(letter).text()).startsWith("Un mensaje sobre su cuenta\n");
  }

  @Test
  void whoAsksHowMuchAndByWhenStandBeforeTheFirstParagraph() {
    var letter = letter("Ferretería", rows(2), "Buen día, Ana:");
    var dated =
        new Composed(
            letter.language(),
            letter.company(),
            letter.contact(),
            letter.subject(),
            letter.blocks(),
            letter.headings(),
            letter.rows(),
            letter.total(),
            letter.link(),
            new Face("#7a1f3d", "7 de marzo de 2026"),
            null);

    var html = new String(Rendered.of(dated).html(), US_ASCII);

    assertThat(html.substring(0, html.indexOf("Buen d")))
        .containsSubsequence("Ferreter&#237;a", "$2,000.00 MXN", "7 de marzo de 2026");
    assertThat(html).contains("background:#7a1f3d").contains("<!--[if mso").doesNotContain("[[");
  }

  @Test
  void aThousandLettersTurnTheLayoutIntoHtmlOnce() {
    var letter = letter("Ferretería", rows(3), "Buen día, Ana:");
    Rendered.of(letter);
    var own = ManagementFactory.getThreadMXBean();
    long began = own.getCurrentThreadCpuTime();
    for (int i = 0; i < 1000; i++) {
      Rendered.of(letter);
    }
    // Turning MJML takes over ten milliseconds a time on any machine: a thousand would take ten
    // seconds. What this thread works counts, not how long it waits for others.
    assertThat(own.getCurrentThreadCpuTime() - began).isLessThan(3_000_000_000L);
  }

  @Test
  void aColourThatIsNoneIsThatOfTheHouse() {
    assertThat(new Face("red;background:url(x)", "").colour()).isEqualTo(Face.HOUSE_COLOUR);
  }
}
