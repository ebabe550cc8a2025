package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.receivables.PhoneText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * S02: a person’s telephone is the same one in every form of its number, as lists write it and as
 * carriers bring it back: Mexico with and without 1, Argentina with 9, 15 and 0, Brazil with and
 * without the ninth digit.
 */
class NumbersS02Test {

  @ParameterizedTest
  @CsvSource({
    "MX, 81 1234 5678, +5218112345678",
    "MX, +52 1 81 1234 5678, +528112345678",
    "MX, 044 81 1234 5678, 5218112345678",
    "AR, 011 15-2345-6789, +541123456789",
    "AR, +54 9 11 2345-6789, +541123456789",
    "AR, +54 9 11 2345-6789, +5491123456789",
    "BR, (11) 96123-4567, +551161234567",
    "BR, +55 11 96123-4567, +5511961234567",
  })
  void whoWritesFromTheOtherFormIsFound(String country, String listed, String writes)
      throws InterruptedException {
    var inbox = new InboxWorld();
    inbox.owing("Ana", new PhoneText().e164(listed, country));

    inbox.says(writes, "¿me llaman?");

    assertThat(inbox.conversations()).singleElement().asString().startsWith("Ana ");
  }

  @Test
  void aNumberThatDiffersInOneDigitIsSomebodyElses() throws InterruptedException {
    var inbox = new InboxWorld();
    inbox.owing("Ana", "+528112345678");

    inbox.says("+5218112345679", "¿me llaman?");

    assertThat(inbox.conversations()).singleElement().asString().doesNotStartWith("Ana ");
  }
}
