package dev.puntual.intake.columns;

import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.intake.rows.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the head of a table and says what it understood. Reads at most some ten thousand rows.
 */
public final class TableReader {

  private static final int HEAD = 60;
  private static final int KEPT = 2_000;
  private static final int LOOKED_AT = 30_000;

  private final Vocabulary vocabulary = Vocabulary.load();

  /**
   * Understands the table.
   *
   * @throws RefusedFile when the rows make no table, or their reader refuses
   */
  public Understanding read(Rows rows) throws IOException {
    var cells = new Cells();
    var head = new ArrayList<SampleRow>();
    while (head.size() < HEAD && rows.next(cells)) {
      head.add(SampleRow.of(cells));
    }
    if (HeaderFinder.usualWidth(head) < 2 && head.stream().noneMatch(row -> row.filled() > 2)) {
      throw new RefusedFile(head.isEmpty() ? Refusal.EMPTY : Refusal.NO_TABLE, 0);
    }
    int header = new HeaderFinder(vocabulary).find(head);
    var sample = new ArrayList<>(head.subList(header + 1, head.size()));
    var profiles = new ArrayList<ColumnProfile>();
    for (var row : sample) {
      look(row, cells, profiles);
    }
    long seen = sample.size();
    boolean more = head.size() == HEAD;
    while (more && seen < LOOKED_AT && (more = rows.next(cells))) {
      seen++;
      look(cells, profiles);
      if (sample.size() < KEPT) {
        sample.add(SampleRow.of(cells));
      }
    }
    return understand(header < 0 ? null : head.get(header), profiles, sample, seen, !more);
  }

  private Understanding understand(
      @org.jspecify.annotations.Nullable SampleRow headerRow,
      List<ColumnProfile> profiles,
      List<SampleRow> sample,
      long seen,
      boolean complete) {
    int width = Math.max(profiles.size(), headerRow == null ? 0 : headerRow.texts().size());
    while (profiles.size() < width) {
      profiles.add(new ColumnProfile());
    }
    var headers = new ArrayList<Header>();
    for (int column = 0; column < width; column++) {
      headers.add(Header.of(headerRow == null ? "" : headerRow.text(column), vocabulary));
    }
    var proposals = Proposals.of(headers, profiles, vocabulary);
    var dates = new DateDecisions(profiles, proposals, sample);
    var decimals = new DecimalDecisions(profiles, proposals, sample);
    var doubts = new ArrayList<>(dates.doubts());
    doubts.addAll(decimals.doubts());
    return new Understanding(
        purpose(headers, proposals),
        headerRow == null ? 0 : headerRow.line(),
        headers.stream().map(Header::text).toList(),
        proposals,
        dates.readings(),
        decimals.marks(),
        doubts,
        currency(headers, proposals),
        List.copyOf(sample),
        seen,
        complete);
  }

  private static Purpose purpose(List<Header> headers, List<Proposal> proposals) {
    var kinds = proposals.stream().map(Proposal::kind).toList();
    boolean debtor =
        kinds.contains(FieldKind.DEBTOR_NAME)
            || kinds.contains(FieldKind.DEBTOR_CODE)
            || kinds.contains(FieldKind.TAX_ID);
    boolean amount = kinds.contains(FieldKind.AMOUNT) || kinds.contains(FieldKind.BALANCE);
    boolean date = kinds.contains(FieldKind.DUE_ON) || kinds.contains(FieldKind.ISSUED_ON);
    boolean address = kinds.contains(FieldKind.EMAIL) || kinds.contains(FieldKind.PHONE);
    if (!namesAmount(proposals) && headers.stream().filter(Header::isUnitOfLine).count() >= 2) {
      return Purpose.INVOICE_LINES;
    }
    if (debtor && amount && date) {
      return Purpose.RECEIVABLES;
    }
    return debtor && address && !amount ? Purpose.CONTACTS : Purpose.UNKNOWN;
  }

  private static boolean namesAmount(List<Proposal> proposals) {
    return proposals.stream()
        .anyMatch(
            proposal ->
                proposal.confidence() > 0.8
                    && (proposal.kind() == FieldKind.AMOUNT
                        || proposal.kind() == FieldKind.BALANCE));
  }

  private static String currency(List<Header> headers, List<Proposal> proposals) {
    for (int column = 0; column < proposals.size(); column++) {
      if (proposals.get(column).kind().form() == FieldKind.Form.MONEY
          && !headers.get(column).currency().isEmpty()) {
        return headers.get(column).currency();
      }
    }
    return "";
  }

  private static void look(SampleRow row, Cells scratch, List<ColumnProfile> profiles) {
    scratch.begin(row.line());
    for (int column = 0; column < row.texts().size(); column++) {
      scratch.add(row.kinds().get(column), row.texts().get(column));
    }
    look(scratch, profiles);
  }

  private static void look(Cells row, List<ColumnProfile> profiles) {
    while (profiles.size() < row.count()) {
      profiles.add(new ColumnProfile());
    }
    for (int column = 0; column < row.count(); column++) {
      profiles.get(column).look(row, column);
    }
  }
}
