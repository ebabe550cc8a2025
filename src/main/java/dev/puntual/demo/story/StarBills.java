package dev.puntual.demo.story;

import dev.puntual.demo.cast.Dice;
import dev.puntual.demo.cast.Star;
import dev.puntual.worklist.HoldReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to debtors that have a part of their own. */
final class StarBills {

  private static final int INSTALMENTS = 12;

  private StarBills() {}

  /** A freezer, paid for in twelve months. */
  static List<Bill> of(Era era) {
    var debtor = Star.INSTALMENTS.debtor(era.horizon());
    var signed = era.books().plusDays(3);
    var bills = new ArrayList<Bill>();
    for (int i = 1; i <= INSTALMENTS; i++) {
      var bill =
          new Bill(
              debtor,
              "EQ-1043",
              i,
              signed,
              signed.plusMonths(i),
              "MXN",
              Billing.amount(187.5, "MXN"),
              "Congelador horizontal, 12 mensualidades",
              List.of());
      bills.add(bill.paidBy(Paying.of(bill, Dice.of("freezer", i))));
    }
    return bills;
  }

  /** What the desk wrote down in the last weeks, so that today shows each kind of silence. */
  static List<Deed> deeds(Era era, Ledger ledger) {
    return Stream.concat(notes(era, ledger), undone(era, ledger)).toList();
  }

  /** A payment that the bank took back, and a credit note for boxes that never came. */
  private static Stream<Deed> undone(Era era, Ledger ledger) {
    var at = era.today().minusDays(1).atTime(15, 40);
    var credit =
        ledger.bills().stream()
            .filter(bill -> bill.debtor().code().equals(Star.OBJECTS.code()))
            .filter(bill -> bill.issuedOn().isBefore(at.toLocalDate()))
            .filter(bill -> bill.balanceOn(era.today()).signum() > 0)
            .findFirst()
            .map(bill -> new Deed.Credit(at, bill, sliver(bill)));
    return Stream.concat(
        Stream.of(new Deed.Reversal(era.today().minusDays(2).atTime(12, 15))), credit.stream());
  }

  /** Two boxes of fourteen. */
  private static BigDecimal sliver(Bill bill) {
    return bill.amount()
        .multiply(BigDecimal.TWO)
        .divide(BigDecimal.valueOf(14), bill.amount().scale(), RoundingMode.HALF_EVEN)
        .min(bill.amount());
  }

  private static Stream<Deed> notes(Era era, Ledger ledger) {
    var today = era.today();
    return Stream.of(
            new Note(Star.LAWYERS, 16, HoldReason.LEGAL, "Entregado al despacho.", null),
            new Note(
                Star.OBJECTS,
                4,
                HoldReason.DISPUTE,
                "Cobramos 14 cajas y llegaron 12. Almacén busca la remisión firmada.",
                null),
            new Note(
                Star.PROMISES,
                2,
                HoldReason.PROMISE,
                "Transfiere el viernes a primera hora, en cuanto abra el banco.",
                today.plusDays(1)),
            new Note(
                Star.SAYS_PAID,
                1,
                HoldReason.TO_VERIFY,
                "Dice que transfirió el martes; falta que aparezca en el banco.",
                today.plusDays(4)),
            new Note(
                Star.PAUSED,
                9,
                HoldReason.PAUSE,
                "Cambio de administrador. Ventas avisa cuándo retomamos.",
                today.plusDays(18)))
        .flatMap(note -> note.about(ledger, today).stream());
  }

  private record Note(
      Star star, int daysAgo, HoldReason reason, String words, @Nullable LocalDate until) {

    /** About the bill that is owed longest; an objection is to that bill, the rest to all. */
    Optional<Deed> about(Ledger ledger, LocalDate today) {
      var day = today.minusDays(daysAgo);
      return ledger.bills().stream()
          .filter(bill -> bill.debtor().code().equals(star.code()))
          .filter(bill -> bill.issuedOn().isBefore(day) && bill.balanceOn(today).signum() > 0)
          .findFirst()
          .map(
              bill ->
                  new Deed.Silence(
                      day.atTime(11, 26),
                      bill,
                      reason != HoldReason.DISPUTE,
                      reason,
                      words,
                      until));
    }
  }
}
