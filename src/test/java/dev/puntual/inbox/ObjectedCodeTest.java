package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is objected to travels with the answer, and nothing else is taken for it. */
class ObjectedCodeTest {

  @Test
  void whatWasWrittenIsRead() {
    var debts = List.of(UUID.randomUUID(), UUID.randomUUID());

    assertThat(Objected.of(new Objected(debts).code())).contains(new Objected(debts));
    assertThat(Objected.of("objects")).contains(new Objected(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "day 2026-03-13",
        "objects ------------------------------------",
        "objects 0123456789abcdef0123456789abcdef-123",
        "objects 7c9e6679-7425-40de-944b-e07fc1f90ae"
      })
  void whatIsNoneIsNotRead(String code) {
    assertThat(Objected.of(code)).isEmpty();
  }
}
