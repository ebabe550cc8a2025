package dev.puntual.intake.columns;

import dev.puntual.intake.columns.Proposal.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives each column the meaning that its name and its values support best. The surest pairs are
 * taken first, and no meaning is given twice.
 */
final class Proposals {

  private static final double FLOOR = 0.3;

  /** Fewer rows than these say little about a column; what its name says then counts alone. */
  private static final int FEW_ROWS = 6;

  private static final double SURE_NAME = 0.8;

  private record Candidate(int column, FieldKind kind, double score, Reason reason, double share) {}

  private final List<Header> headers;
  private final List<ColumnProfile> profiles;
  private final Vocabulary vocabulary;
  private final @Nullable Proposal[] chosen;
  private final Set<FieldKind> taken = EnumSet.noneOf(FieldKind.class);

  private Proposals(List<Header> headers, List<ColumnProfile> profiles, Vocabulary vocabulary) {
    this.headers = headers;
    this.profiles = profiles;
    this.vocabulary = vocabulary;
    this.chosen = new Proposal[headers.size()];
  }

  static List<Proposal> of(
      List<Header> headers, List<ColumnProfile> profiles, Vocabulary vocabulary) {
    var proposals = new Proposals(headers, profiles, vocabulary);
    proposals.byNamesAndValues();
    proposals.byNamesOfFewRows();
    proposals.missingDate();
    proposals.missingAmount();
    proposals.missingName();
    proposals.plainId();
    return proposals.all();
  }

  private void byNamesAndValues() {
    var candidates = new ArrayList<Candidate>();
    for (int column = 0; column < headers.size(); column++) {
      for (var kind : FieldKind.values()) {
        var candidate = candidate(column, kind);
        if (candidate.score() >= FLOOR) {
          candidates.add(candidate);
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(candidate -> -profiles.get(candidate.column()).filled)
            .thenComparingInt(Candidate::column));
    for (var candidate : candidates) {
      take(
          candidate.column(),
          candidate.kind(),
          candidate.score(),
          candidate.reason(),
          candidate.share());
    }
  }

  /** In three rows one slip is a third of a column: it is told of its row, not of the column. */
  private void byNamesOfFewRows() {
    for (int column = 0; column < headers.size(); column++) {
      for (var kind : FieldKind.values()) {
        boolean measured =
            kind.form() == FieldKind.Form.DATE || kind.form() == FieldKind.Form.MONEY;
        if (measured && mayBeFaulty(column, kind)) {
          take(column, kind, FLOOR, Reason.NAME, 1);
        }
      }
    }
  }

  private boolean mayBeFaulty(int column, FieldKind kind) {
    var values = profiles.get(column);
    return values.rows < FEW_ROWS
        && headers.get(column).fit(kind, vocabulary) >= SURE_NAME
        && (values.filled > 0 || !otherwiseSaid(kind));
  }

  /** Whether an empty column of this kind can be done without. */
  private boolean otherwiseSaid(FieldKind kind) {
    return switch (kind) {
      case DUE_ON -> taken.contains(FieldKind.ISSUED_ON);
      case ISSUED_ON -> taken.contains(FieldKind.DUE_ON);
      case AMOUNT -> taken.contains(FieldKind.BALANCE);
      case BALANCE -> taken.contains(FieldKind.AMOUNT);
      default -> true;
    };
  }

  private Candidate candidate(int column, FieldKind kind) {
    var header = headers.get(column);
    var values = profiles.get(column);
    double byName = header.fit(kind, vocabulary) * Compatibility.of(kind, values);
    if (kind == FieldKind.NUMBER && isPlainId(header)) {
      byName = 0;
    }
    double byValues = header.known(vocabulary) ? 0 : ByValues.score(kind, values);
    if (byName >= byValues) {
      var reason = header.guessed() ? Reason.SIMILAR_NAME : Reason.NAME;
      return new Candidate(column, kind, byName, reason, 1);
    }
    return new Candidate(column, kind, byValues, Reason.VALUES, ByValues.share(kind, values));
  }

  /** No column is called an amount: the one that looks most like money is. */
  private void missingAmount() {
    boolean known = taken.contains(FieldKind.AMOUNT) || taken.contains(FieldKind.BALANCE);
    if (known || contactsOnly()) {
      return;
    }
    takeBest(FieldKind.AMOUNT, ByValues::moneyLikeness);
  }

  /** A single date that nobody claimed, in a file without an issue date, is probably that. */
  private void missingDate() {
    if (taken.contains(FieldKind.ISSUED_ON) || taken.contains(FieldKind.DUE_ON)) {
      return;
    }
    takeBest(FieldKind.ISSUED_ON, ByValues::dateLikeness);
  }

  private void missingName() {
    if (taken.contains(FieldKind.DEBTOR_NAME)
        || taken.contains(FieldKind.DEBTOR_CODE)
        || taken.contains(FieldKind.TAX_ID)) {
      return;
    }
    takeBest(FieldKind.DEBTOR_NAME, ByValues::nameLikeness);
  }

  /** A column called just "id" or "number" names whatever the file has no better name for. */
  private void plainId() {
    for (int column = 0; column < headers.size(); column++) {
      var values = profiles.get(column);
      boolean counter = values.consecutive >= 0.8 * (values.filled - 1) && values.filled > 3;
      if (chosen[column] != null || !isPlainId(headers.get(column)) || counter) {
        continue;
      }
      if (namesADebtor(column)) {
        take(column, FieldKind.DEBTOR_CODE, 0.5, Reason.NAME, 1);
      } else if (values.variety() > 0.98) {
        take(column, FieldKind.NUMBER, 0.5, Reason.NAME, 1);
      }
    }
  }

  private static boolean isPlainId(Header header) {
    return !header.concepts().isEmpty() && Set.of("numero", "clave").containsAll(header.concepts());
  }

  /** An id that goes with a debtor: there is one per name, or nothing to tell a debt by. */
  private boolean namesADebtor(int column) {
    if (taken.contains(FieldKind.DEBTOR_CODE)) {
      return false;
    }
    int names = different(FieldKind.DEBTOR_NAME);
    var values = profiles.get(column);
    boolean fits = names > 0 && values.different() <= names;
    boolean repeats = values.different() < values.filled;
    boolean calledCode = headers.get(column).concepts().contains("clave");
    return contactsOnly() || (fits && (repeats || calledCode || !taken.contains(FieldKind.NUMBER)));
  }

  private int different(FieldKind kind) {
    for (int column = 0; column < chosen.length; column++) {
      var proposal = chosen[column];
      if (proposal != null && proposal.kind() == kind) {
        return profiles.get(column).different();
      }
    }
    return 0;
  }

  private boolean contactsOnly() {
    boolean address = taken.contains(FieldKind.EMAIL) || taken.contains(FieldKind.PHONE);
    boolean debt =
        taken.contains(FieldKind.AMOUNT)
            || taken.contains(FieldKind.BALANCE)
            || taken.contains(FieldKind.DUE_ON)
            || taken.contains(FieldKind.ISSUED_ON);
    return address && !debt;
  }

  private interface Likeness {
    double of(ColumnProfile values);
  }

  private void takeBest(FieldKind kind, Likeness likeness) {
    int best = -1;
    double bestScore = 0;
    for (int column = 0; column < headers.size(); column++) {
      boolean free = chosen[column] == null && !headers.get(column).namesSomethingElse();
      double score = free ? likeness.of(profiles.get(column)) : 0;
      if (score > bestScore) {
        best = column;
        bestScore = score;
      }
    }
    if (best >= 0) {
      take(best, kind, Math.min(bestScore, 0.45), Reason.ONLY_CANDIDATE, bestScore);
    }
  }

  private void take(int column, FieldKind kind, double score, Reason reason, double share) {
    if (chosen[column] == null && !taken.contains(kind)) {
      chosen[column] = new Proposal(kind, score, reason, share);
      taken.add(kind);
    }
  }

  private List<Proposal> all() {
    var all = new ArrayList<Proposal>();
    for (int column = 0; column < chosen.length; column++) {
      boolean nameless = headers.get(column).text().isBlank();
      var proposal = chosen[column];
      if (proposal != null) {
        all.add(proposal);
      } else if (nameless || profiles.get(column).filled == 0 || headers.get(column).isOurOwn()) {
        all.add(new Proposal(FieldKind.IGNORED, 1, Reason.EMPTY, 0));
      } else {
        all.add(Proposal.attribute());
      }
    }
    return all;
  }
}
