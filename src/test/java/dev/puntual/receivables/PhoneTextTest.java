package dev.puntual.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTextTest {

  private final PhoneText phones = new PhoneText();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "55 5512 3456|+525555123456",
        "(55) 5512-3456|+525555123456",
        "5555123456|+525555123456",
        "01 55 5512 3456|+525555123456",
        "044 55 5512 3456|+525555123456",
        "045 222 123 4567|+522221234567",
        "+52 1 55 5512 3456|+525555123456",
        "+52 55 5512 3456|+525555123456",
        "521 55 5512 3456|+525555123456",
        "0052 55 5512 3456|+525555123456",
        "55 5512 3456 ext. 12|+525555123456 ext. 12",
        "01 (55) 5512-3456 ext. 4|+525555123456 ext. 4",
        "Tel. 55 5512 3456|+525555123456",
        "55 5512 3456 / 222 123 4567|+525555123456",
        "s/n; 222 123 4567|+522221234567",
        "+57 321 1234567|+573211234567",
        "+54 9 11 2345-6789|+5491123456789"
      })
  void mexicanTelephonesAsTheyAreWritten(String text, String dialled) {
    assertThat(phones.e164(text, "MX")).isEqualTo(dialled);
  }

  @ParameterizedTest
  @CsvSource({
    "CO,321 1234567,+573211234567",
    "CO,(601) 2345678,+576012345678",
    "PE,912 345 678,+51912345678",
    "AR,011 15-2345-6789,+5491123456789",
    "BR,(11) 96123-4567,+5511961234567",
    "CL,+56 2 2233 4455,+56222334455",
    "CL,9 6123 4567,+56961234567",
    "EC,0999123456,+593999123456",
    "ES,612 34 56 78,+34612345678",
    "US,(201) 555-0123,+12015550123"
  })
  void telephonesOfOtherCountries(String country, String text, String dialled) {
    assertThat(phones.e164(text, country)).isEqualTo(dialled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"200123456", "1234", "pendiente", "5512", "0900000001", "ana@example.com"})
  void whatIsNoTelephoneOfMexico(String text) {
    assertThat(phones.e164(text, "MX")).isEmpty();
  }
}
