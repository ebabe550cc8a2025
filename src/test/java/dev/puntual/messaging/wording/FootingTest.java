package dev.puntual.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Imprint;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Writing.Letter;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.Demands;
import dev.puntual.rules.Mention;
import dev.puntual.tenants.entry.Staff;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small print says what is asked, or says what is missing; it never adds half of it. */
class FootingTest {

  private static final Imprint WHOLE =
      new Imprint(
          "Luisa Prado",
          "55 5555 0000",
          "Av. Juárez 1, León",
          "ANO010101AB1",
          "https://norte.example/privacidad",
          "Quejas: 55 5555 0001",
          "Poder notarial 123");

  private static final Instant NOW = Instant.parse("2026-03-10T16:00:00Z");

  @ParameterizedTest
  @EnumSource(Mention.class)
  void everythingThatAPackMayAskForCanBeSaidInBothLanguages(Mention what) {
    var demands = new Demands(Map.of(), Map.of(what, "X-SAY-" + what), Map.of());
    for (var language : Language.values()) {
      var letter = composed(language);
      var footed = good(Footing.of(letter, bare(), demands, false, WHOLE));
      var note = footed.blocks().getLast();
      assertThat(note.kind()).isEqualTo(Block.Kind.NOTE);
      assertThat(note.text()).isNotBlank().doesNotContain("{", "messaging.clause");
    }
  }

  @ParameterizedTest
  @EnumSource(Mention.class)
  void whatThePlacesOfATextTellIsNotToldTwice(Mention what) {
    var demands = new Demands(Map.of(), Map.of(what, "X-SAY-" + what), Map.of());
    var letter = composed(Language.ES);
    var told = new Marks(Set.of(what), Map.of(), Optional.empty());
    assertThat(good(Footing.of(letter, told, demands, false, Imprint.EMPTY))).isEqualTo(letter);
  }

  @Test
  void onlyTheFirstLetterOfAllSaysWhatOnlyTheFirstMust() {
    var demands = new Demands(Map.of(Mention.COLLECTOR_PERSON, "MX-1"), Map.of(), Map.of());
    var letter = composed(Language.ES);
    assertThat(good(Footing.of(letter, bare(), demands, true, WHOLE)).blocks().getLast().text())
        .isEqualTo("Atiende su cuenta: Luisa Prado.");
    assertThat(good(Footing.of(letter, bare(), demands, false, WHOLE))).isEqualTo(letter);
    assertThat(Footing.of(letter, bare(), demands, true, Imprint.EMPTY))
        .isEqualTo(new Footing.Result.Bad(List.of("MX-1")));
  }

  @Test
  void aMessageThatSpeaksOfNoDebtNeedNotNameIts() {
    var demands =
        new Demands(
            Map.of(),
            Map.of(Mention.AMOUNT_TOTAL, "BR-1", Mention.CREDITOR_ADDRESS, "BR-2"),
            Map.of());
    var letter = composed(Language.ES);
    var notice =
        new Composed(
            "es",
            letter.company(),
            letter.contact(),
            letter.subject(),
            letter.blocks(),
            List.of(),
            List.of(),
            "",
            "");
    assertThat(good(Footing.of(notice, bare(), demands, false, WHOLE)).blocks().getLast().text())
        .isEqualTo("Norte, Av. Juárez 1, León.");
  }

  /** Whoever filled in everything never meets a refusal, wherever a debtor lives. */
  @ParameterizedTest
  @ValueSource(
      strings = {"MX", "PE", "CO", "CL", "AR", "EC", "BR", "ES", "US", "GB", "DE", "FR", "IE"})
  void noHouseTextIsRefusedAnywhereByACompanyThatSaidWhoItIs(String country) {
    var tenant = Staff.company("Norte", Staff.address()).tenant();
    var demands =
        TestApplication.bean(TenantTransactions.class)
            .in(
                tenant,
                tx -> Demands.in(TestApplication.bean(ContactRules.class).of(tx), country, NOW));
    for (var language : Language.values()) {
      for (var stage : Stage.values()) {
        var wording = HouseTexts.wording(language, stage);
        var letter = wording.compose(letter()).orElseThrow();
        var footed = Footing.of(letter, wording.marks(letter()), demands, true, WHOLE);
        assertThat(footed).as(country + stage).isInstanceOf(Footing.Result.Good.class);
        assertThat(asked(demands, wording))
            .allMatch(what -> said(good(footed), what), "said in " + country);
      }
    }
  }

  private static Set<Mention> asked(Demands demands, Wording wording) {
    var asked = EnumSet.noneOf(Mention.class);
    asked.addAll(demands.of(true).keySet());
    asked.removeAll(wording.marks(letter()).says());
    return asked;
  }

  /** Read from the letter itself, word by word. */
  private static boolean said(Composed letter, Mention what) {
    var all = letter.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    return switch (what) {
      case CREDITOR_ADDRESS, COLLECTOR_ADDRESS -> all.contains(WHOLE.address());
      case CREDITOR_TAX_ID -> all.contains(WHOLE.taxNumber());
      case PRIVACY_NOTICE_LINK -> all.contains(WHOLE.privacy());
      case OPT_OUT_INSTRUCTION -> all.contains("BAJA") || all.contains("STOP");
      default -> letter.blocks().getLast().kind() == Block.Kind.NOTE;
    };
  }

  private static Composed good(Footing.Result result) {
    return switch (result) {
      case Footing.Result.Good(var letter) -> letter;
      case Footing.Result.Bad(var rules) -> throw new AssertionError(rules);
    };
  }

  private static Marks bare() {
    return new Marks(Set.of(), letter().words(), Optional.empty());
  }

  private static Composed composed(Language language) {
    return HouseTexts.wording(language, Stage.GENTLE).compose(letter()).orElseThrow();
  }

  private static Letter letter() {
    var words = new HashMap<String, String>();
    Placeholder.words().keySet().forEach(key -> words.put(key, "[" + key + "]"));
    words.put("empresa", "Norte");
    return new Letter(
        words,
        List.of("Documento", "Saldo"),
        List.of(List.of("A-1", "$1.00")),
        "https://pagos.example/p/abc");
  }
}
