package dev.puntual.desk.portfolio;

import dev.puntual.dunning.SavedViews;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saved views beside a list.
 *
 * @param offered the first few by name
 * @param view the one the list is of; null for everybody
 * @param gone whether one was asked for that is not there any more
 */
public record Chosen(List<SavedViews.View> offered, SavedViews.@Nullable View view, boolean gone) {

  private static final int OFFERED = 12;

  static Chosen of(TenantTx tx, SavedViews views, Filter filter) {
    var view = filter.segment() == null ? null : views.find(tx, filter.segment()).orElse(null);
    return new Chosen(views.first(tx, OFFERED), view, filter.segment() != null && view == null);
  }

  /** Whom the list is limited to; null for everybody. */
  static UUID @Nullable [] among(
      TenantTx tx, SavedViews views, @Nullable UUID segment, BusinessDate today) {
    return segment == null
        ? null
        : views.members(tx, segment, today).stream().map(DebtorId::value).toArray(UUID[]::new);
  }
}
