package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TelephoneShownTest {

  @Test
  void aNumberIsReadInGroupsAndEverythingElseAsItIs() {
    assertThat(Telephone.shown("+525512340000")).isEqualTo("+52 55 1234 0000");
    assertThat(Telephone.shown("+573001234567")).isEqualTo("+57 300 1234567");
    assertThat(Telephone.shown("pagos@lince.example")).isEqualTo("pagos@lince.example");
    assertThat(Telephone.shown("+00000000000")).isEqualTo("+00000000000");
    assertThat(Telephone.shown("52 55 1234 0000")).isEqualTo("52 55 1234 0000");
  }
}
