package dev.puntual.demo.story;

import dev.puntual.demo.cast.Dice;
import dev.puntual.worklist.HoldReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What people at the desk hear on the telephone about late bills, and write down. */
final class Troubles {

  private static final List<String> PROMISES =
      List.of(
          "Llamó la dueña: paga en cuanto le depositen.",
          "Su contador confirma que ya está programado el pago.",
          "Pide unos días, espera el cobro de un banquete.",
          "Quedó de pagar con la próxima quincena.");
  private static final List<String> DISPUTES =
      List.of(
          "Dice que faltaron dos cajas en la entrega; se pidió la remisión a almacén.",
          "El precio facturado no es el de la cotización.",
          "No reconoce el pedido; ventas revisa quién lo recibió.");
  private static final List<String> PAUSES =
      List.of(
          "Cambio de administrador; volver a escribir cuando esté el nuevo.",
          "Cerrado por remodelación, ventas pidió esperar.");

  private Troubles() {}

  /** From the first bill that is still owed ten days after it was due. */
  static List<Deed> of(List<Bill> bills, Era era) {
    var deeds = new ArrayList<Deed>();
    for (var bill : bills) {
      var dice = Dice.of("trouble", bill.number(), bill.instalment());
      var heard = bill.dueOn().plusDays(dice.between(10, 19));
      if (!heard.isBefore(era.opening()) && bill.balanceOn(heard).signum() > 0) {
        happen(bill, heard, dice, deeds);
      }
    }
    return deeds;
  }

  private static void happen(Bill bill, LocalDate heard, Dice dice, List<Deed> deeds) {
    var at = heard.atTime(dice.between(10, 16), dice.between(0, 59));
    switch (dice.weigh(9, 3, 1, 87)) {
      case 0 -> {
        var until = heard.plusDays(dice.between(3, 8));
        deeds.add(new Deed.Silence(at, bill, true, HoldReason.PROMISE, dice.pick(PROMISES), until));
      }
      case 1 -> {
        deeds.add(new Deed.Silence(at, bill, false, HoldReason.DISPUTE, dice.pick(DISPUTES), null));
        deeds.add(new Deed.Speech(at.plusDays(dice.between(6, 24)), bill));
      }
      case 2 -> {
        var until = heard.plusDays(dice.between(12, 30));
        deeds.add(new Deed.Silence(at, bill, true, HoldReason.PAUSE, dice.pick(PAUSES), until));
      }
      default -> {
        if (dice.chance(0.15)) {
          deeds.add(new Deed.Look(at, bill));
        }
      }
    }
  }
}
