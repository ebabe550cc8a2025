package dev.puntual.desk.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.PassedWords;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.Explanation;
import dev.puntual.dunning.Leaving;
import dev.puntual.dunning.Manner;
import dev.puntual.dunning.Means;
import dev.puntual.dunning.Passed;
import dev.puntual.dunning.Whom;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To whom, by what and when, said so that nobody has to ask why. */
class MannerWordsTest {

  private static final Passed SMS = new Passed(Means.SMS, Passed.Why.OFF);
  private static final Passed MAIL = new Passed(Means.EMAIL, Passed.Why.NOBODY);

  @Test
  void aLetterNamesItsReaderTheHourAndWhatWasPassedOver() {
    var reader = new Explanation.Reader("Luis", Whom.PAYER, List.of(Whom.BOSS));
    var hour = new Explanation.Hour(LocalTime.of(10, 0), "pays");
    var written = written(reader, hour, List.of(SMS));
    assertThat(words(Language.ES).of(written))
        .isEqualTo(
            "Para Luis (Pagos): no había correo de Dirección"
                + " · A las 10:00, porque suele pagar hacia esa hora · No por SMS: sin conectar");
    assertThat(words(Language.EN).of(written))
        .isEqualTo(
            "To Luis (Payments): there was no e-mail of Management"
                + " · At 10:00, because they usually pay around then · Not by SMS: not connected");
  }

  @Test
  void everyReasonOfAnHourHasItsSentence() {
    var reader = new Explanation.Reader("Luis", null, List.of());
    for (var why : List.of("step", "pays", "opens", "unknown", "outside")) {
      var hour = new Explanation.Hour(LocalTime.of(10, 0), why);
      assertThat(words(Language.ES).of(written(reader, hour, List.of()))).isNotBlank();
    }
    assertThat(words(Language.ES).of(written(reader, null, List.of()))).isNull();
  }

  @Test
  void aCallInThePlaceOfALetterSaysWhyNoLetter() {
    var foretold = new Explanation.Foretold(0, Action.CALL, Manner.USUAL, List.of(SMS, MAIL));
    var said = "No por SMS: sin conectar · No por correo: no hay dirección de nadie a quien va";
    assertThat(words(Language.ES).of(foretold)).isEqualTo(said);
    assertThat(words(Language.ES).of(List.of(SMS, MAIL))).isEqualTo(said);
  }

  @Test
  void aLetterToComeSaysItsMannerOnlyWhereItIsOfItsOwn() {
    var manner =
        new Manner(
            List.of(Whom.BOSS, Whom.ANYBODY),
            List.of(Means.EMAIL),
            new Leaving.From(LocalTime.of(9, 30)));
    assertThat(
            words(Language.ES).of(new Explanation.Foretold(0, Action.MESSAGE, manner, List.of())))
        .isEqualTo(
            "A Dirección; si no hay, a cualquier contacto"
                + " · No antes de las 09:30, hora de su zona");
    assertThat(words(Language.ES).of(new Explanation.Foretold(0, Action.MESSAGE))).isNull();
  }

  private static Explanation.Written written(
      Explanation.Reader reader, Explanation.@Nullable Hour hour, List<Passed> passed) {
    return new Explanation.Written(
        Ids.next(),
        dev.puntual.dunning.Means.EMAIL,
        "",
        "accepted",
        "",
        List.of(),
        reader,
        hour,
        passed,
        0);
  }

  private static MannerWords words(Language language) {
    var zone = ZoneId.of("America/Mexico_City");
    var voice = Voice.of(language, "MX", zone, Instant.parse("2026-03-02T16:00:00Z"));
    return new MannerWords(voice, new PassedWords(voice, TestApplication.bean(RuleTexts.class)));
  }
}
