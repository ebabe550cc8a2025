package dev.puntual.intake.values;

import static dev.puntual.intake.values.DecimalMark.COMMA;
import static dev.puntual.intake.values.DecimalMark.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

  private final AmountText amounts = new AmountText();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1,234.56|1234.56",
        "$ 1 234|1234",
        "$1,234|1234",
        "(120.00)|-120",
        "-5|-5",
        "5-|-5",
        "7200000|7200000",
        "2020.0|2020",
        "0.5|0.5",
        ".5|0.5",
        "-.25|-0.25",
        "1'234.50|1234.5",
        "MXN 1,500.00|1500",
        "1,500.00 USD|1500",
        "US$ 20.10|20.1",
        "S/. 1,200.50|1200.5",
        "€ 99|99",
        "USD1500.50|1500.5",
        "($1,234.56)|-1234.56",
        "-$30|-30",
        "+12.30|12.3",
        "12.|12",
        "1,234,567.891|1234567.891",
        "0.00005|0.0001",
        "99999999999999.99|99999999999999.99"
      })
  void amountsWithAPoint(String text, String expected) {
    assertThat(read(text, POINT)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1.234,56|1234.56",
        "1 234,5|1234.5",
        "1.234|1234",
        "20,50|20.5",
        "USD 9.126,07|9126.07",
        "'8.582,07 $|8582.07",
        "1084|1084",
        "-0,5|-0.5"
      })
  void amountsWithAComma(String text, String expected) {
    assertThat(read(text, COMMA)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "hola",
        "12a",
        "1,23.4",
        "1.2.3",
        "12,34,567",
        "50%",
        "12/05/2026",
        "Factura 12",
        "1,2345",
        "1 23",
        "F-0001",
        "C119",
        "F0001",
        "--5"
      })
  void whatIsNoAmountIsNotRead(String text) {
    assertThat(amounts.read(text.toCharArray(), 0, text.length(), POINT))
        .isEqualTo(AmountText.UNREADABLE);
  }

  @Test
  void moreDigitsThanAnyDebtHasAreToldApart() {
    var text = "123456789012345.00".toCharArray();
    assertThat(amounts.read(text, 0, text.length, POINT)).isEqualTo(AmountText.TOO_LARGE);
  }

  @Test
  void theMarkIsKnownFromTheValueOrNot() {
    assertThat(marks("1.234")).isEqualTo(POINT.bit() | COMMA.bit());
    assertThat(marks("12.5")).isEqualTo(POINT.bit());
    assertThat(marks("12,5")).isEqualTo(COMMA.bit());
    assertThat(marks("1.234.567")).isEqualTo(COMMA.bit());
    assertThat(marks("1,234.50")).isEqualTo(POINT.bit());
    assertThat(marks("1234.567")).isEqualTo(POINT.bit());
    assertThat(marks("950")).isEqualTo(POINT.bit() | COMMA.bit());
  }

  private BigDecimal read(String text, DecimalMark mark) {
    long amount = amounts.read(text.toCharArray(), 0, text.length(), mark);
    assertThat(amount).isNotEqualTo(AmountText.UNREADABLE);
    return BigDecimal.valueOf(amount, 4);
  }

  private int marks(String text) {
    return amounts.marksOf(text.toCharArray(), 0, text.length());
  }
}
