package dev.puntual.desk.tasks;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.util.List;

/** What laws say of one debtor: rules in words, and notices that they are owed. */
public record Laws(RuleTexts rules, OwedNotices notices) {

  public List<NoticeSaid> notices(TenantTx tx, Viewer viewer, DebtorId debtor) {
    return notices.of(tx, debtor, viewer.today().value()).stream()
        .map(owed -> NoticeSaid.of(owed, rules, viewer))
        .toList();
  }
}
