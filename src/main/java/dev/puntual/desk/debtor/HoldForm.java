package dev.puntual.desk.debtor;

import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A silence as it was typed, so that what cannot be understood comes back whole, with what to do
 * beside its field.
 *
 * @param reason code of {@code HoldReason}
 * @param channel code of the only one to be silent; {@code all} or empty for every one
 * @param document id of the only document it is about; empty for everything owed
 * @param last day of silence; empty for until somebody says so
 * @param sum promised; empty when nobody said how much
 */
public record HoldForm(
    String reason,
    String channel,
    String document,
    String last,
    String sum,
    String note,
    Problems problems) {

  /** How the form begins: a week of silence about everything. */
  static HoldForm fresh(Viewer viewer) {
    var last = viewer.today().plusDays(7).toString();
    return new HoldForm("pause", "all", "", last, "", "", Problems.none());
  }

  /** The same with one thing to put right. */
  HoldForm refused(Viewer viewer, String field, String key) {
    problems.add(field, viewer.say(key));
    return this;
  }

  /** The sentence beside a field; null when it is right. */
  public @Nullable String fault(String field) {
    return problems.of(field);
  }
}
