package dev.puntual.intake;

import dev.puntual.intake.typing.Warning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a load brought.
 *
 * @param rows rows of data in the file
 * @param bad rows that were not taken
 * @param ignored rows of totals and repeated headers
 * @param added debts (or addresses) that we did not know
 * @param settled of those, how many came already paid
 * @param changed debts whose terms or balance differ from what we held
 * @param unchanged rows that told us nothing new
 * @param debtors debtors seen for the first time or under a new name
 * @param contacts addresses seen for the first time
 * @param dueBeforeIssue debts that fall due before they were issued
 * @param unusableEmails e-mails that cannot be written to
 * @param unreadPhones telephones that stay as they were written
 * @param warnings the first rows that were taken although something should be looked at
 * @param owed balances in the file, by currency
 * @param permits null where the file says nothing of it
 */
public record LoadResult(
    long rows,
    long bad,
    long ignored,
    long added,
    long settled,
    long changed,
    long unchanged,
    long debtors,
    long contacts,
    long dueBeforeIssue,
    long unusableEmails,
    long unreadPhones,
    List<Warning> warnings,
    Map<String, BigDecimal> owed,
    @Nullable Permits permits) {

  /**
   * What the file said of who may be written to.
   *
   * @param given permissions that we did not know
   * @param withdrawn refusals that we did not know
   * @param stoodAgainst permissions of the file that were not taken, because the person took them
   *     back before
   */
  public record Permits(long given, long withdrawn, long stoodAgainst) {}

  LoadResult with(@Nullable Permits found) {
    return new LoadResult(
        rows,
        bad,
        ignored,
        added,
        settled,
        changed,
        unchanged,
        debtors,
        contacts,
        dueBeforeIssue,
        unusableEmails,
        unreadPhones,
        warnings,
        owed,
        found);
  }

  /** The file told us nothing that we did not know. */
  public boolean changedNothing() {
    return added == 0
        && changed == 0
        && debtors == 0
        && contacts == 0
        && (permits == null || (permits.given() == 0 && permits.withdrawn() == 0));
  }
}
