package dev.puntual.dunning.segment;

import static dev.puntual.dunning.segment.Columns.HOLD;
import static dev.puntual.dunning.segment.Columns.OPEN;
import static dev.puntual.dunning.segment.Columns.RECEIVABLE;
import static dev.puntual.dunning.segment.Columns.day;
import static dev.puntual.dunning.segment.Columns.id;
import static dev.puntual.dunning.segment.Columns.text;

import dev.puntual.dunning.Enrolment;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Whether a debt is the oldest of its debtor in its currency, as one set that the server makes
 * once: of all that are open and not on hold, the earliest due date of each debtor.
 */
final class Eldest {

  private final Binds binds;
  private final Field<LocalDate> today;

  private Eldest(Binds binds, LocalDate today) {
    this.binds = binds;
    this.today = binds.value(today);
  }

  /** The number of what is not met by a debt that has an older one beside it. */
  static Field<Integer> unmet(Binds binds, LocalDate today) {
    return DSL.when(new Eldest(binds, today).leads(), DSL.inline(-1))
        .otherwise(DSL.inline(Enrolment.BEHIND));
  }

  private org.jooq.Condition leads() {
    return DSL.row(
            id(RECEIVABLE, "debtor_id"), text(RECEIVABLE, "currency"), day(RECEIVABLE, "due_on"))
        .in(
            DSL.select(id(OPEN, "debtor_id"), text(OPEN, "currency"), DSL.min(day(OPEN, "due_on")))
                .from(OPEN)
                .where(
                    binds
                        .ours(OPEN)
                        .and(id(OPEN, "debtor_id").notIn(held("debtor_id", false)))
                        .and(id(OPEN, "receivable_id").notIn(held("receivable_id", true))))
                .groupBy(id(OPEN, "debtor_id"), text(OPEN, "currency")));
  }

  /** Debtors of whom everything is on hold, or single debts. */
  private Select<Record1<UUID>> held(String column, boolean single) {
    var debt = id(HOLD, "receivable_id");
    return DSL.select(id(HOLD, column))
        .from(HOLD)
        .where(
            binds
                .ours(HOLD)
                .and(single ? debt.isNotNull() : debt.isNull())
                .and(day(HOLD, "from_on").le(today))
                .and(day(HOLD, "until_on").isNull().or(day(HOLD, "until_on").ge(today))));
  }
}
