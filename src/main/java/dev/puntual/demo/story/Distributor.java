package dev.puntual.demo.story;

import dev.puntual.demo.cast.Crowd;
import dev.puntual.demo.cast.Debtor;
import dev.puntual.demo.cast.Habit;
import dev.puntual.demo.cast.Land;
import dev.puntual.demo.cast.Star;
import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** A company in Querétaro that delivers to restaurants, hotels and shops in five countries. */
public final class Distributor {

  /** Weighs most: the company began at home. */
  private static final int AT_HOME = 214;

  /** Where debts that nobody was ever written about begin: friendly, though they are old. */
  private static final int GENTLE_STEP = 3;

  private static final int BRANCH = 38;
  private static final BigDecimal LARGE = new BigDecimal("100000");
  private static final String BY_HAND = "cartera-tiendas-propias.csv";

  private Distributor() {}

  public static Script script(Era era) {
    var crowd = new Crowd("distributor", era.horizon());
    var debtors = debtors(era, crowd);
    var bills = new ArrayList<>(new Billing(era.books(), era.horizon()).of(debtors, "F-", 20_417));
    bills.addAll(StarBills.of(era));
    var ledger = new Ledger(bills);
    var days = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    var extra = new ArrayList<Deed>(opening(era, ledger));
    extra.addAll(StarBills.deeds(era, ledger));
    extra.addAll(lists(era, debtors));
    extra.add(attention(era));
    extra.add(branch(era, crowd));
    return new Script(era, new Routine("movimientos-", days), ledger, extra);
  }

  private static List<Debtor> debtors(Era era, Crowd crowd) {
    return Stream.of(
            Stream.of(Star.values()).map(star -> star.debtor(era.horizon())).toList(),
            crowd.firms(Land.MX, "MX", era.some(AT_HOME)),
            crowd.firms(Land.CO, "CO", era.some(36)),
            crowd.firms(Land.PE, "PE", era.some(32)),
            crowd.firms(Land.CL, "CL", era.some(22)),
            crowd.firms(Land.US, "US", era.some(30)))
        .flatMap(List::stream)
        .toList();
  }

  /** The first day: all of the year's books at once, looked at before anything leaves. */
  private static List<Deed> opening(Era era, Ledger ledger) {
    var day = era.opening();
    return List.of(
        new Deed.Upload(day.atTime(9, 12), "cartera-inicial.csv", ledger.all(day.minusDays(1))),
        new Deed.Approval(day.atTime(9, 47), GENTLE_STEP),
        new Deed.Delivery(day.atTime(9, 50)));
  }

  /** Sellers know more people than the system does, and a shopkeeper keeps her own sheet. */
  private static List<Deed> lists(Era era, List<Debtor> debtors) {
    return List.of(
        new Deed.Upload(
            era.opening().plusDays(8).atTime(12, 20),
            "contactos-de-clientes.csv",
            Ledger.contacts(debtors)),
        new Deed.Upload(era.today().minusDays(9).atTime(11, 20), BY_HAND, Ledger.byHand(BY_HAND)));
  }

  /**
   * Since a week ago somebody calls those who owe most, and today some of them are to be called.
   */
  private static Deed attention(Era era) {
    return new Deed.Attention(
        era.today().minusDays(7).atTime(17, 20), "Cuentas grandes", Money.of(LARGE, "MXN"));
  }

  /** Today another branch's old debts came in: a plan that nobody has seen yet. */
  private static Deed branch(Era era, Crowd crowd) {
    var debtors =
        crowd.firms(Land.MX, "LEON", era.some(BRANCH)).stream()
            .filter(debtor -> debtor.habit() != Habit.PROMPT)
            .toList();
    var billing = new Billing(era.today().minusDays(150), era.today().minusDays(2));
    return new Deed.Upload(
        era.today().atTime(9, 35),
        "cartera-sucursal-leon.csv",
        new Ledger(billing.of(debtors, "L-", 3_108)).all(yesterday(era)));
  }

  private static LocalDate yesterday(Era era) {
    return era.today().minusDays(1);
  }
}
