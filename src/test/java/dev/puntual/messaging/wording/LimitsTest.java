package dev.puntual.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Writing.Letter;
import dev.puntual.messaging.sms.SmsText;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Issue 4, Templates: "hard limits in time and memory". */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class LimitsTest {

  private static final int HUGE = 8_000_000;
  private static final long MEGABYTES = 1L << 20;
  private static final String END = "\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{empresa}} {{contacto}}";

  static Stream<String> bombs() {
    return Stream.of(
        "x".repeat(HUGE),
        "x" + " ".repeat(HUGE) + "x",
        "{".repeat(HUGE),
        "{{" + " ".repeat(HUGE),
        "{{".repeat(HUGE / 2) + "}}".repeat(HUGE / 2),
        "{{nombre}}".repeat(HUGE / 10),
        "x" + "\n".repeat(HUGE) + "x",
        "por que no ha pagado ".repeat(HUGE / 21));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void aHugeTextIsRefusedBeforeItIsRead(String bomb) {
    assertThat(spent(() -> assertThat(parse("x", bomb)).isInstanceOf(Parsed.Bad.class)))
        .isLessThan(64 * MEGABYTES);
    assertThat(spent(() -> assertThat(parse(bomb, "x" + END)).isInstanceOf(Parsed.Bad.class)))
        .isLessThan(64 * MEGABYTES);
    assertThat(spent(() -> assertThat(new SmsText(bomb, true).faults()).hasSize(1)))
        .isLessThan(16 * MEGABYTES);
  }

  /** Of a length that is read: nothing that grows faster than the text. */
  @Test
  void theWorstTextOfAllowedLengthCostsLittle() {
    for (var part : List.of("{{nombre", "{{ ", "}}", "{", "{{x|", "{{nombre}}", "\n\n", "a\n")) {
      var body = part.repeat(TemplateCheck.LONGEST_BODY / part.length());
      assertThat(spent(() -> parse("x", body))).as(part).isLessThan(16 * MEGABYTES);
      var slip = part.repeat(SmsText.LONGEST / part.length());
      assertThat(spent(() -> new SmsText(slip, true).faults())).as(part).isLessThan(16 * MEGABYTES);
    }
  }

  @Test
  void manyPlacesAreRefusedAndTheFaultsOfOneTextAreFew() {
    var many = "{{nombre}} ".repeat(TemplateCheck.MOST_PLACES + 1);
    assertThat(faults(parse("x", many + END))).contains("too_many");
    var wrong = "{{nadie}} ".repeat(TemplateCheck.MOST_PLACES - 10);
    assertThat(faults(parse("x", wrong + END))).hasSize(20);
    assertThat(((Parsed.Bad) parse("x", "{{" + "y".repeat(4000) + "}}" + END)).faults())
        .allSatisfy(fault -> assertThat(fault.about()).hasSizeLessThan(60));
  }

  @Test
  void wordsAreCutSoThatNoLetterGrowsWithThem() {
    var words = words("n".repeat(1_000_000));
    var body = "{{nombre}} ".repeat(TemplateCheck.MOST_PLACES - 5) + END;
    var letter = compose(body, words).orElseThrow();
    assertThat(letter.blocks().getFirst().text()).hasSizeLessThan(300 * 60);
    assertThat(new SmsText("{{nombre}} ".repeat(50), false).say(words, "https://x.example"))
        .hasValueSatisfying(said -> assertThat(said).hasSizeLessThan(301 * 50));
  }

  @Test
  void bracesInANameOpenNothing() {
    for (var name : List.of("{{total}}", "{{{{nombre}}}}", "{{nombre|mayusculas}}", "}}{{", "{{")) {
      var words = words(name);
      assertThat(compose("Hola {{nombre}}" + END, words).orElseThrow().blocks().getFirst().text())
          .isEqualTo("Hola " + name);
      assertThat(new SmsText("Hola {{nombre}}", false).say(words, "https://x.example"))
          .hasValue("Hola " + name);
    }
  }

  @Test
  void nestedBracesAreRefused() {
    assertThat(faults(parse("x", "{{ {{nombre}} }}" + END))).isNotEmpty();
    assertThat(faults(parse("x", "{{nombre|{{nombre}}}}" + END))).isNotEmpty();
    assertThat(new SmsText("{{ {{nombre}} }}", false).faults()).isNotEmpty();
  }

  private static Optional<Composed> compose(String body, Map<String, String> words) {
    return ((Parsed.Good) parse("x", body))
        .wording()
        .compose(new Letter(words, List.of(), List.of(), "https://x.example"));
  }

  private static Parsed parse(String subject, String body) {
    return Wording.parse(Language.ES, subject, body);
  }

  private static List<String> faults(Parsed parsed) {
    return ((Parsed.Bad) parsed).faults().stream().map(Fault::code).toList();
  }

  private static Map<String, String> words(String name) {
    var words = new HashMap<String, String>();
    Placeholder.words().keySet().forEach(place -> words.put(place, "x"));
    words.put("nombre", name);
    return words;
  }

  /** Bytes that this thread asked for meanwhile. */
  private static long spent(Runnable work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
