package dev.puntual.dunning.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.desk.DeskWorld;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BooksTest {

  private final SegmentWorld world = new SegmentWorld();
  private final DeskWorld desk = world.desk;

  @Test
  void aListThatNamesNobodyMakesNoBook() {
    coded("Ana", "100");

    assertThat(world.brings("Nadie", NameList.typed("x'; drop table dunning.book; --")))
        .isEqualTo(new Books.Outcome.Nobody());
    assertThat(world.brings("Vacío", NameList.typed(""))).isEqualTo(new Books.Outcome.Nobody());
    assertThat(world.booked()).isEmpty();
  }

  @Test
  void twoBooksOfOneNameAreOneTooMany() {
    coded("Ana", "100");
    world.book("Feria", NameList.typed("100"));

    assertThat(world.brings("FERIA", NameList.typed("100")))
        .isEqualTo(new Books.Outcome.NameTaken());
  }

  @Test
  void moreLinesOrBooksThanThereCanBeAreRefused() {
    coded("Ana", "100");
    var lines = new StringBuilder();
    for (int i = 0; i <= NameList.MOST; i++) {
      lines.append(i).append('\n');
    }
    assertThat(world.brings("Larga", NameList.typed(lines.toString())))
        .isEqualTo(new Books.Outcome.TooManyLines(NameList.MOST));

    desk.write(
        "insert into dunning.book (tenant_id, book_id, name, made_at)"
            + " select :tenant, md5(n::text)::uuid, 'D' || n, '2026-01-01' from generate_series(1, 1000) n"
            + " on conflict do nothing",
        Map.of());
    assertThat(world.brings("Uno más", NameList.typed("100")))
        .isEqualTo(new Books.Outcome.TooManyBooks(1000));
  }

  private void coded(String name, String code) {
    UUID id = desk.debtor(name).value();
    desk.write(
        "update receivables.debtor set code = :code where tenant_id = :tenant and debtor_id = :id",
        Map.of("code", code, "id", id));
  }
}
