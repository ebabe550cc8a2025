package dev.puntual.crash;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Where a process may end on the way of a debt: before a statement, before the commit of its
 * transaction, after that commit, or with the line to a provider open. In the order of the way.
 */
enum FaultPoint {
  PLAN_DECIDED(Deed.PLANS, Moment.BEFORE, "dunning/decide"),
  PLAN_APPROVED(Deed.PLANS, Moment.BEFORE, "dunning/plan_approve"),
  PLAN_REQUESTED(Deed.PLANS, Moment.BEFORE, "dunning/request"),
  SLOT_RESERVED(Deed.PLANS, Moment.BEFORE, "rules/contact_take", "rules/gate_take"),
  OUTBOX_FILLED(Deed.PLANS, Moment.BEFORE, "messaging/absorb"),
  PLAN_COMMITTING(Deed.PLANS, Moment.COMMITTING, "dunning/plan_approve"),
  PLAN_COMMITTED(Deed.PLANS, Moment.COMMITTED, "dunning/plan_approve"),

  LANE_LEASED(Deed.SERVES, Moment.BEFORE, "messaging/lanes/lease"),
  LEASE_COMMITTED(Deed.SERVES, Moment.COMMITTED, "messaging/lanes/lease"),
  ABANDONED_SWEPT(Deed.SERVES, Moment.BEFORE, "messaging/lanes/sweep"),
  SWEEP_COMMITTED(Deed.SERVES, Moment.COMMITTED, "messaging/lanes/sweep"),
  CLAIMED(Deed.SERVES, Moment.BEFORE, "messaging/lanes/claim"),
  STOPS_ASKED(Deed.SERVES, Moment.BEFORE, "messaging/stopped"),
  GATE_ASKED(Deed.SERVES, Moment.BEFORE, "rules/door_contacts"),
  AUTHOR_ASKED(Deed.SERVES, Moment.BEFORE, "dunning/letters"),
  RENDERED(Deed.SERVES, Moment.BEFORE, "messaging/lanes/intend"),
  ATTEMPT_WRITTEN(Deed.SERVES, Moment.BEFORE, "rules/contact_out"),
  DROPPED(Deed.SERVES, Moment.BEFORE, "messaging/lanes/drop"),
  INTENT_COMMITTING(Deed.SERVES, Moment.COMMITTING, "messaging/lanes/intend"),
  INTENT_COMMITTED(Deed.SERVES, Moment.COMMITTED, "messaging/lanes/intend"),
  PROVIDER_CALLED(Deed.SERVES, Moment.OUTSIDE),
  PROVIDER_TOOK(Deed.SERVES, Moment.OUTSIDE),
  OUTCOME_WRITTEN(Deed.SERVES, Moment.BEFORE, "messaging/lanes/settle"),
  SLOT_GIVEN_BACK(Deed.SERVES, Moment.BEFORE, "rules/contact_back"),
  OUTCOME_COMMITTING(Deed.SERVES, Moment.COMMITTING, "messaging/lanes/settle"),
  OUTCOME_COMMITTED(Deed.SERVES, Moment.COMMITTED, "messaging/lanes/settle"),
  LANE_RELEASED(Deed.SERVES, Moment.BEFORE, "messaging/lanes/release"),
  RELEASE_COMMITTED(Deed.SERVES, Moment.COMMITTED, "messaging/lanes/release"),
  PROVIDER_ASKED(Deed.SERVES, Moment.OUTSIDE),
  ASKED_LATER(Deed.SERVES, Moment.BEFORE, "messaging/lanes/ask_later"),

  EVENT_KEPT(Deed.HEARS, Moment.BEFORE, "messaging/delivery_keep"),
  EVENT_FOLDED(Deed.HEARS, Moment.BEFORE, "messaging/delivery_fold"),
  EVENT_COMMITTING(Deed.HEARS, Moment.COMMITTING, "messaging/delivery_fold"),
  EVENT_COMMITTED(Deed.HEARS, Moment.COMMITTED, "messaging/delivery_fold"),

  STOP_KEPT(Deed.STOPS, Moment.BEFORE, "messaging/stop_add"),
  STOP_COMMITTING(Deed.STOPS, Moment.COMMITTING, "messaging/stop_add"),
  STOP_COMMITTED(Deed.STOPS, Moment.COMMITTED, "messaging/stop_add"),

  HOLD_PLACED(Deed.HOLDS, Moment.BEFORE, "worklist/place_hold"),
  HOLD_COMMITTED(Deed.HOLDS, Moment.COMMITTED, "worklist/place_hold"),

  NOTICE_KEPT(Deed.PAYS, Moment.BEFORE, "payments/notice_keep"),
  NOTICE_COMMITTED(Deed.PAYS, Moment.COMMITTED, "payments/notice_keep"),
  NOTICE_FOLDED(Deed.PAYS, Moment.BEFORE, "payments/payment_fold"),
  NOTICE_MARKED(Deed.PAYS, Moment.BEFORE, "payments/notice_folded"),
  FOLD_COMMITTED(Deed.PAYS, Moment.COMMITTED, "payments/payment_fold"),
  MONEY_SETTLED(Deed.PAYS, Moment.BEFORE, "cash/settle"),
  MONEY_BOOKED(Deed.PAYS, Moment.BEFORE, "cash/settle_book"),
  LEDGER_ENTERED(Deed.PAYS, Moment.BEFORE, "receivables/absorb_entries"),
  MONEY_COMMITTING(Deed.PAYS, Moment.COMMITTING, "cash/settle"),
  MONEY_COMMITTED(Deed.PAYS, Moment.COMMITTED, "cash/settle"),
  MONEY_ANNOUNCED(Deed.PAYS, Moment.BEFORE, "payments/announce_done");

  /** What a process is at when it may end there. */
  enum Deed {
    PLANS,
    SERVES,
    HEARS,
    STOPS,
    HOLDS,
    PAYS;

    List<FaultPoint> points() {
      return Arrays.stream(FaultPoint.values()).filter(point -> point.deed == this).toList();
    }
  }

  /** On which side of the step. */
  enum Moment {
    BEFORE,
    COMMITTING,
    COMMITTED,
    OUTSIDE
  }

  private final Deed deed;
  private final Moment moment;

  /** By which its statements are known, one below the other. */
  private final String firstLines;

  FaultPoint(Deed deed, Moment moment, String... statements) {
    this.deed = deed;
    this.moment = moment;
    this.firstLines = Arrays.stream(statements).map(FaultPoint::firstLine).collect(joining("\n"));
  }

  /** Whether this statement, at that moment, is this place. */
  boolean is(Moment when, String sql) {
    return moment == when && firstLines.lines().anyMatch(sql::startsWith);
  }

  private static String firstLine(String statement) {
    var path = "/dev/puntual/" + statement + ".sql";
    try (InputStream in = FaultPoint.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no statement at " + path);
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.substring(0, text.indexOf('\n'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
