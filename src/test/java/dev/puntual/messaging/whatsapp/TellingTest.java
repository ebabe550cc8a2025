package dev.puntual.messaging.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WA-2: numbers of accounts, cards, taxpayers and people do not go into a chat. */
class TellingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLABE 032180000118359719",
        "Deposite a 0321 8000 0118 3597 19, gracias",
        "CBU 2850590940090418135201",
        "al 2850590940090418135201",
        "CCI 00219300123456789012",
        "00219300123456789012",
        "IBAN ES91 2100 0418 4502 0005 1332",
        "MX RFC: VECJ880326XXX",
        "VECJ880326 XK4",
        "GODE561231GR8",
        "CURP BADD110313HCMLNS09",
        "DNI 12345678",
        "su cpf 529.982.247-25",
        "52998224725",
        "CNPJ 11.222.333/0001-81",
        "CUIT 20-12345678-6",
        "RUT 12.345.678-5",
        "tarjeta 4111 1111 1111 1111",
        "4111111111111111",
        "Cuenta número 0118359719",
        "account no. 12345678"
      })
  void suchANumberIsFound(String text) {
    assertThat(Telling.away(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Su factura F-1042 por $18,450.00 MXN vence el 7 de marzo de 2026",
        "Factura 10023456",
        "FAC250115001",
        "Aclaraciones: Luisa Prado, cobranza@aceros.example, 81 5555 0000",
        "+52 81 1234 5678",
        "+5491134567890",
        "Folio 4111-2026-000123",
        "su cuenta con nosotros",
        "UUID 6128396f-c09b-4ec6-8699-43c5f7e3b230",
        "https://pagos.example/p/abc"
      })
  void whatAReminderSaysIsNone(String text) {
    assertThat(Telling.away(text)).isFalse();
  }
}
