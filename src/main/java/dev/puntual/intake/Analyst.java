package dev.puntual.intake;

import dev.puntual.intake.columns.Doubt;
import dev.puntual.intake.columns.Purpose;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.columns.TableReader;
import dev.puntual.intake.columns.Understanding;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.intake.typing.TypedRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes and remakes drafts: understands a table, and tries how its rows would load. */
final class Analyst {

  private static final int SHOWN_ROWS = 12;
  private static final int TABLES_LOOKED_AT = 20;
  private static final int TRIED_ROWS = 50_000;
  private static final int BLOCK = 1 << 16;

  /** What this company did with a file of the same columns. */
  interface Memory {
    Optional<Reading> of(String headerKey);
  }

  /**
   * What to assume where a file is silent.
   *
   * @param currency of amounts
   * @param termsDays from issue to due date
   * @param country of telephones
   */
  record Home(String currency, int termsDays, String country) {}

  private final TableReader reader = new TableReader();

  /**
   * Understands a file: the first of its tables that lists debts, else the first that lists
   * contacts, else the first at all.
   *
   * @throws RefusedFile when none of them is a table
   */
  Draft draft(SourceFile source, Home home, Memory memory) throws IOException {
    Understanding best = null;
    int bestAt = 0;
    RefusedFile refused = null;
    for (int i = 0; i < Math.min(source.tables().size(), TABLES_LOOKED_AT); i++) {
      try (var rows = source.open(i)) {
        var table = reader.read(rows);
        if (best == null || table.purpose().compareTo(best.purpose()) < 0) {
          best = table;
          bestAt = i;
        }
      } catch (RefusedFile e) {
        refused = refused == null ? e : refused;
      }
    }
    if (best == null) {
      throw refused == null ? new RefusedFile(Refusal.NO_TABLE, 0) : refused;
    }
    return draft(source, best, bestAt, home, memory);
  }

  /** Understands another table of the file, because a person chose it. */
  Draft draft(SourceFile source, int table, Home home, Memory memory) throws IOException {
    try (var rows = source.open(table)) {
      return draft(source, reader.read(rows), table, home, memory);
    }
  }

  /** The same table read in the way that a person corrected. */
  Draft corrected(SourceFile source, Draft draft, Reading reading, Set<Integer> answered)
      throws IOException {
    return new Draft(
        draft.tables(),
        draft.table(),
        reading,
        answered,
        draft.remembered(),
        rehearse(source, reading));
  }

  private static Draft draft(
      SourceFile source, Understanding table, int index, Home home, Memory memory)
      throws IOException {
    var reading = Reading.proposed(table, index, home.currency(), home.termsDays(), home.country());
    int width = reading.kinds().size();
    var before =
        memory.of(HeaderKey.of(table.headers())).filter(then -> then.kinds().size() == width);
    Set<Integer> answered = Set.of();
    if (before.isPresent()) {
      reading = remembered(table, reading, before.get());
      answered = table.doubts().stream().map(Doubt::column).collect(Collectors.toSet());
    }
    return new Draft(
        source.tables(),
        shortened(table),
        reading,
        answered,
        before.isPresent(),
        rehearse(source, reading));
  }

  /** Meanings as last time; how dates and amounts are written only where this file cannot tell. */
  private static Reading remembered(Understanding table, Reading now, Reading before) {
    var dates = new ArrayList<>(now.dates());
    var marks = new ArrayList<>(now.marks());
    for (var doubt : table.doubts()) {
      if (doubt.needsAnswer()) {
        dates.set(doubt.column(), before.dates().get(doubt.column()));
        marks.set(doubt.column(), before.marks().get(doubt.column()));
      }
    }
    return new Reading(
        before.purpose(),
        now.table(),
        now.headerLine(),
        now.headers(),
        before.kinds(),
        dates,
        marks,
        before.statusSense(),
        before.currency(),
        before.termsDays(),
        now.country());
  }

  private static Rehearsed rehearse(SourceFile source, Reading reading) throws IOException {
    var ready = reading.purpose() == Purpose.RECEIVABLES || reading.purpose() == Purpose.CONTACTS;
    try (var typed = new TypedRows(source.open(reading.table()), reading)) {
      var block = new byte[BLOCK];
      boolean more = ready;
      while (more && typed.tally().rows() < TRIED_ROWS) {
        more = typed.read(block, 0, BLOCK) > 0;
      }
      return Rehearsed.of(typed.tally(), ready && !more);
    }
  }

  private static Understanding shortened(Understanding table) {
    return new Understanding(
        table.purpose(),
        table.headerLine(),
        table.headers(),
        table.proposals(),
        table.dates(),
        table.marks(),
        table.doubts(),
        table.statusSense(),
        table.currency(),
        List.copyOf(table.sample().subList(0, Math.min(SHOWN_ROWS, table.sample().size()))),
        table.rowsSeen(),
        table.complete());
  }
}
