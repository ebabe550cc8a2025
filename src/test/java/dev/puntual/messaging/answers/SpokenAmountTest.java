package dev.puntual.messaging.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount in an answer is one where money stands beside it, and only one. */
class SpokenAmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le pago $500 el viernes | 500",
        "Pagaré $1,350.50 MXN el 13 de marzo | 1350.50",
        "pago 1.500,75 pesos el 5 | 1500.75",
        "el 5 deposito 2500 pesos | 2500",
        "I will pay S/ 300 on the 5th | 300",
        "R$ 1.200 na sexta | 1200",
        "pago el 5 de marzo | none",
        "mi factura 1234 la pago el lunes | none",
        "pago $500 el lunes y $300 el viernes | none",
        "pago $0 | none",
        "el lunes pago 300usd | 300",
        "tengo 2 pendientes y los pago el viernes | none",
        "mándeme 3 copias y pago el lunes | none"
      })
  void whatIsNamed(String said, String amount) {
    assertThat(SpokenAmount.in(said).map(named -> named.amount().toString()).orElse("none"))
        .isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pago 100 USD el viernes | USD",
        "pago USD 100 el viernes | USD",
        "pago $100 USD el viernes | USD",
        "pago US$100 el viernes | USD",
        "pago MXN $100 el viernes | MXN",
        "pago 100 dólares el viernes | USD",
        "pago 100 pesos el viernes | MXN",
        "pago $100 el viernes | MXN USD",
        "pago 100 euros el viernes | EUR",
        "pago S/.100 el viernes | PEN"
      })
  void inWhichMoney(String said, String currencies) {
    var named = SpokenAmount.in(said).orElseThrow();
    assertThat(
            Stream.of("MXN", "USD", "EUR", "PEN")
                .filter(named::fits)
                .collect(Collectors.joining(" ")))
        .isEqualTo(currencies);
  }
}
