package dev.puntual.intake.columns;

import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the beginning of a table: keeps some rows and counts what the values look like. */
final class Sampling {

  private static final int KEPT = 2_000;
  private static final int LOOKED_AT = 10_000;

  /** How far we look for a date that tells days from months. */
  private static final int LOOKED_FOR_DATES = 500_000;

  private final @Nullable SampleRow header;
  private final List<ColumnProfile> profiles = new ArrayList<>();
  private final List<SampleRow> kept = new ArrayList<>();
  private final Cells cells = new Cells();
  private long seen;
  private boolean complete;

  Sampling(@Nullable SampleRow header) {
    this.header = header;
  }

  /** Looks at the rows that were read to find the header, then at the rest as far as needed. */
  void look(List<SampleRow> first, Rows rest, boolean mayHaveMore) throws IOException {
    for (var row : first) {
      cells.begin(row.line());
      for (int column = 0; column < row.texts().size(); column++) {
        cells.add(row.kinds().get(column), row.texts().get(column));
      }
      look(row);
    }
    boolean more = mayHaveMore;
    while (more && needsMore()) {
      more = rest.next(cells);
      if (more) {
        look(kept.size() < KEPT ? SampleRow.of(cells) : null);
      }
    }
    complete = !more;
    pad();
  }

  List<ColumnProfile> profiles() {
    return profiles;
  }

  List<SampleRow> kept() {
    return kept;
  }

  long seen() {
    return seen;
  }

  boolean complete() {
    return complete;
  }

  /** Reports repeat their header on every page; it is no data. */
  private void look(@Nullable SampleRow row) {
    if (header != null && row != null && header.texts().equals(row.texts())) {
      return;
    }
    seen++;
    if (row != null && kept.size() < KEPT) {
      kept.add(row);
    }
    while (profiles.size() < cells.count()) {
      profiles.add(new ColumnProfile());
    }
    for (int column = 0; column < cells.count(); column++) {
      profiles.get(column).look(cells, column);
    }
  }

  private boolean needsMore() {
    return seen < LOOKED_AT
        || (seen < LOOKED_FOR_DATES && profiles.stream().anyMatch(ColumnProfile::readsBothWays));
  }

  private void pad() {
    int width = header == null ? 0 : header.texts().size();
    while (profiles.size() < width) {
      profiles.add(new ColumnProfile());
    }
  }
}
