package dev.puntual.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that nobody outside of the house can write to is not taken. */
class TypedEmailTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lucia@aceros.com",
        "l.robles+cobros@aceros.com.mx",
        "ana@niño.mx",
        "o'hara@aceros.example"
      })
  void aWholeAddressIsTaken(String typed) {
    assertThat(TypedEmail.whole(typed)).isTrue();
    assertThat(TypedEmail.withoutEnding(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lucia@aceros, aceros",
    "lucia@, ''",
    "lucia, ''",
    "@aceros, ''",
    "lucia robles@aceros, ''",
    "lucia@aceros., ''",
    "lucia@[127.0.0.1], ''",
    "lucia@127.0.0.1, ''"
  })
  void whatIsNotWholeIsRefusedAndOnlyAMissingEndingIsNamed(String typed, String domain) {
    assertThat(TypedEmail.whole(typed)).isFalse();
    assertThat(TypedEmail.withoutEnding(typed)).isEqualTo(domain);
  }
}
