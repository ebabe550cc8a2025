package dev.puntual.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DebtorCodeTest {

  @Test
  void aNameInCapitalsTellsNothingNew() {
    assertThat(DebtorCode.tells("FERRETERIA ANDINA", "Ferretería Andina")).isFalse();
    assertThat(DebtorCode.tells("ACME SA DE CV", "Acme, S.A. de C.V.")).isFalse();
    assertThat(DebtorCode.tells("NUNEZ", "Núñez")).isFalse();
  }

  @Test
  void aCodeOrTaxNumberDoes() {
    assertThat(DebtorCode.tells("C-104", "Ferretería Andina")).isTrue();
    assertThat(DebtorCode.tells("0990012345001", "Ferretería Andina")).isTrue();
  }
}
