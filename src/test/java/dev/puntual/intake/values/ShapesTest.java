package dev.puntual.intake.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

  @ParameterizedTest
  @ValueSource(strings = {"ana@example.com", "a.b+c@sub.example.mx", "x@y.co"})
  void emails(String text) {
    assertThat(Shapes.email(text.toCharArray(), 0, text.length())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ana", "@x.mx", "a@b", "a@b.", "a b@c.mx", "a@@b.mx", "a@b.mx;c@d.mx", ""})
  void notEmails(String text) {
    assertThat(Shapes.email(text.toCharArray(), 0, text.length())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XAXX010101000",
        "GODE561231GR8",
        "ABC680524P76",
        "76.444.555-6",
        "77888999-4",
        "20-12345678-9",
        "900123456-7"
      })
  void taxIds(String text) {
    assertThat(Shapes.taxId(text.toCharArray(), 0, text.length())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1930565277.0", "MISC/2021/00002", "F-0001", "Ana", "1", "ABCD991399XYZ"})
  void notTaxIds(String text) {
    assertThat(Shapes.taxId(text.toCharArray(), 0, text.length())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "México,MX",
    "MX,MX",
    "mex,MX",
    "Brasil,BR",
    "Brazil,BR",
    "EE.UU.,US",
    "Perú,PE",
    "España,ES"
  })
  void countriesByNameOrCode(String text, String code) {
    assertThat(Shapes.country(text)).isEqualTo(code);
  }

  @Test
  void numbersAreNoCountries() {
    assertThat(Shapes.country("406")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "--",
        "N/A",
        "n/a",
        "#N/A",
        "Sin correo",
        "S/N",
        "null",
        "  /  /    ",
        "Sin contacto"
      })
  void signsForNothing(String text) {
    assertThat(Shapes.placeholder(text.toCharArray(), 0, text.length())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana", "0", "Norte", "ana@example.com", "-5"})
  void valuesAreNotNothing(String text) {
    assertThat(Shapes.placeholder(text.toCharArray(), 0, text.length())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1930565277.0,1930565277",
    "2020.0,2020",
    "0200915438,0200915438",
    "12.50,12.50",
    "F.0,F.0",
    "1.00,1",
    "100,100",
    "0.0,0",
    "A-1.0,A-1.0"
  })
  void codesLoseTheTailThatASpreadsheetHungOnThem(String text, String code) {
    int end = IdText.end(text.toCharArray(), 0, text.length());
    assertThat(text.substring(0, end)).isEqualTo(code);
  }

  @Test
  void aCodeInScientificNotationHasLostItsDigits() {
    assertThat(IdText.lostDigits("1.93E+09".toCharArray(), 0, 8)).isTrue();
    assertThat(IdText.lostDigits("12E456".toCharArray(), 0, 6)).isFalse();
    assertThat(IdText.lostDigits("1930565277".toCharArray(), 0, 10)).isFalse();
  }
}
