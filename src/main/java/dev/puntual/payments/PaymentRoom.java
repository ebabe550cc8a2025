package dev.puntual.payments;

import dev.puntual.payments.gateway.Gateway;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.wakes.DueWork;
import dev.puntual.platform.wakes.Wakes;
import java.time.InstantSource;
import java.util.List;

/**
 * The working parts of the room, put together once; the program and the tests take what they need.
 */
final class PaymentRoom {

  static final String NOTICES = "payments-notices";
  static final String QUESTIONS = "payments-questions";
  static final String TRIAL = "payments-trial";

  private final Gateways gateways;
  private final Wakes wakes;
  private final Reading reading;
  private final Questions questions;
  private final Payments payments;
  private final Notices notices;

  PaymentRoom(
      TenantTransactions transactions,
      Wakes wakes,
      Secrets secrets,
      PaymentLinks links,
      InstantSource clock,
      List<Gateway> known,
      List<PaymentNews> listeners) {
    var fold = new Fold(wakes, clock);
    var announcements = new Announcements(transactions, listeners);
    gateways = new Gateways(known, transactions, secrets);
    this.wakes = wakes;
    reading = new Reading(gateways, transactions, fold, announcements, clock);
    questions = new Questions(gateways, transactions, fold, announcements, clock);
    payments = new Payments(gateways, transactions, links, fold, questions, wakes, clock);
    notices = new Notices(gateways, transactions, wakes, reading, clock);
  }

  Gateways gateways() {
    return gateways;
  }

  Payments payments() {
    return payments;
  }

  Notices notices() {
    return notices;
  }

  /** Reads notices that were stored and not read, and tells what was not told. */
  Beat noticeBeat() {
    return new DueWork(wakes, PaymentRoom.NOTICES, reading::run);
  }

  /** Asks gateways about payments whose notice may be lost. */
  Beat questionBeat() {
    return new DueWork(wakes, PaymentRoom.QUESTIONS, questions::run);
  }
}
