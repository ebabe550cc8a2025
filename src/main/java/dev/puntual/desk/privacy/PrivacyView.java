package dev.puntual.desk.privacy;

import dev.puntual.kernel.DebtorId;
import dev.puntual.receivables.Rights;
import java.util.List;

/**
 * What one debtor asked about their own data.
 *
 * @param debts that stand against an erasure
 */
public record PrivacyView(
    DebtorId id, String code, String name, int debts, List<Rights.Request> requests) {

  /** Whether an erasure waits. */
  public boolean held() {
    return requests.stream()
        .anyMatch(one -> one.kind().equals("erasure") && one.state().equals("held"));
  }

  public boolean erased() {
    return requests.stream()
        .anyMatch(one -> one.kind().equals("erasure") && one.state().equals("done"));
  }
}
