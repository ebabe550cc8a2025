package dev.puntual.messaging.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines over an old letter, broken where mail programs break them. */
class QuoteHeadsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-20 15:36 GMT-06:00 Cobros Lince <\ncobros@lince.example>:",
        "2026-11-20 15:36 GMT-06:00 Cobros Lince <cobros@lince.example>",
        "Cobros Lince <cobros@lince.example> schrieb am Fr., 20.\nNov. 2026 um 11:53 Uhr:",
        "Cobros Lince <cobros@lince.example> ha scritto:",
        "At 11/20/2026 08:32 PM, cobros@lince.example wrote:",
        "*-------- Mensaje original --------*",
        "Från: Cobros [mailto:cobros@lince.example]\nSkickat: den 20 november\nTill: Ana\nÄmne: Su factura",
      })
  void whatStandsBelowIsOld(String head) {
    assertThat(OwnWords.of("Ya pagué ayer.\n\n" + head + "\n\nSu factura sigue pendiente."))
        .isEqualTo("Ya pagué ayer.");
  }

  @Test
  void aLineRightAboveTheHeadIsTheirs() {
    var said =
        "Ya pagué.\nEl 4 nov. 2026 19:03, \"Cobros\"\n<cobros@lince.example>\nescribió:\n\n> Hola";
    assertThat(OwnWords.of(said)).isEqualTo("Ya pagué.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sendt fra min iPad", "Sent via mobile", "Von meinem Handy gesendet"})
  void whatAProgramAddsIsNotSaid(String line) {
    assertThat(OwnWords.of("Ya pagué ayer.\n\n" + line)).isEqualTo("Ya pagué ayer.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-20 les pagué la factura",
        "El viernes 20 mi jefe me escribió:",
        "Sent via transfer yesterday, please check.",
      })
  void whatAPersonTellsStays(String line) {
    assertThat(OwnWords.of("Hola.\n\n" + line + "\n\nSaludos")).contains(line);
  }
}
