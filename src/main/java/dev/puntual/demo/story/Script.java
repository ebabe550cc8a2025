package dev.puntual.demo.story;

import dev.puntual.demo.cast.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that happens in one company, to be asked for day by day. */
public final class Script {

  private static final List<Deed.Turnout> TURNOUTS =
      List.of(Deed.Turnout.PAYS, Deed.Turnout.FAILS_FIRST, Deed.Turnout.WAITS);

  private final Era era;
  private final Routine routine;
  private final Ledger ledger;
  private final Map<LocalDate, List<Deed>> extra = new HashMap<>();

  Script(Era era, Routine routine, Ledger ledger, List<Deed> extra) {
    this.era = era;
    this.routine = routine;
    this.ledger = ledger;
    extra.forEach(this::add);
    Troubles.of(ledger.bills(), era).forEach(this::add);
    for (var bill : ledger.bills()) {
      bill.receipts().stream()
          .filter(Receipt::byLink)
          .forEach(receipt -> add(payment(bill, receipt)));
    }
  }

  /** In the order in which they happen; nothing before the company began to work with Puntual. */
  public List<Deed> on(LocalDate day) {
    if (day.isBefore(era.opening())) {
      return List.of();
    }
    var deeds = new ArrayList<>(extra.getOrDefault(day, List.of()));
    if (day.isAfter(era.opening())) {
      deeds.addAll(routine.of(day, !day.isAfter(era.today())));
      if (routine.uploadsOn(day) && !day.isAfter(era.horizon())) {
        routine.upload(day, ledger).ifPresent(deeds::add);
      }
    }
    deeds.sort(Comparator.comparing(Deed::at));
    return deeds;
  }

  private static Deed payment(Bill bill, Receipt receipt) {
    var dice = Dice.of("counter", bill.number(), bill.instalment(), receipt.at());
    return new Deed.Payment(receipt.at(), bill, receipt, TURNOUTS.get(dice.weigh(90, 6, 4)));
  }

  private void add(Deed deed) {
    extra.computeIfAbsent(deed.at().toLocalDate(), _ -> new ArrayList<>()).add(deed);
  }
}
