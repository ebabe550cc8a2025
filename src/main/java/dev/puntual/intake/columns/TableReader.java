package dev.puntual.intake.columns;

import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.intake.rows.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the head of a table and says what it understood. Reads at most some ten thousand rows.
 */
public final class TableReader {

  private static final int HEAD = 60;

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
    var names = header < 0 ? null : head.get(header);
    var sampling = new Sampling(names);
    sampling.look(head.subList(header + 1, head.size()), rows, head.size() == HEAD);
    if (sampling.seen() == 0) {
      throw new RefusedFile(Refusal.EMPTY, 0);
    }
    return understand(names, sampling);
  }

  private Understanding understand(@Nullable SampleRow names, Sampling sampling) {
    var profiles = sampling.profiles();
    var sample = sampling.kept();
    var headers = new ArrayList<Header>();
    for (int column = 0; column < profiles.size(); column++) {
      headers.add(Header.of(names == null ? "" : names.text(column), vocabulary));
    }
    var proposals = Proposals.of(headers, profiles, vocabulary);
    var dates = new DateDecisions(profiles, proposals, sample);
    var decimals = new DecimalDecisions(profiles, proposals, sample);
    var doubts = new ArrayList<>(dates.doubts());
    doubts.addAll(decimals.doubts());
    return new Understanding(
        purpose(headers, proposals),
        names == null ? 0 : names.line(),
        headers.stream().map(Header::text).toList(),
        proposals,
        dates.readings(),
        decimals.marks(),
        doubts,
        statusSense(headers, proposals, profiles),
        currency(headers, proposals),
        List.copyOf(sample),
        sampling.seen(),
        sampling.complete());
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
    if (headers.stream().anyMatch(Header::isOfAnotherBook)
        && (!kinds.contains(FieldKind.DUE_ON) || !kinds.contains(FieldKind.NUMBER))) {
      return Purpose.UNKNOWN;
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

  private static StatusSense statusSense(
      List<Header> headers, List<Proposal> proposals, List<ColumnProfile> profiles) {
    for (int column = 0; column < proposals.size(); column++) {
      var values = profiles.get(column);
      if (proposals.get(column).kind() == FieldKind.STATUS
          && values.share(values.yesNo) > values.share(values.statuses)) {
        boolean open = headers.get(column).concepts().contains("saldo");
        return open ? StatusSense.YES_IS_OPEN : StatusSense.YES_IS_PAID;
      }
    }
    return StatusSense.WORDS;
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
}
