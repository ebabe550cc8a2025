package dev.puntual.dunning.segment;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.segment.Facts.Excluded;
import dev.puntual.dunning.segment.Facts.Who;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.rules.Channel;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what was answered, called, excluded and stopped. */
final class ContactScribe {

  private final DeskWorld desk;

  ContactScribe(DeskWorld desk) {
    this.desk = desk;
  }

  void write(Who who) {
    who.contact().answers().forEach(answer -> write(who, answer));
    who.contact().calls().forEach(call -> write(who, call));
    who.contact().excluded().forEach(excluded -> write(who, excluded));
    var stops = stops(who);
    if (!stops.isEmpty()) {
      desk.transactions.run(
          desk.tenant, tx -> TestApplication.bean(Suppressions.class).suppress(tx, stops));
    }
  }

  private void write(Who who, Facts.Heard answer) {
    desk.write(
        """
        with kept as (
          insert into messaging.answer
            (tenant_id, answer_id, channel, provider, provider_id, address, said, automatic, subject_id, received_at)
          values (:tenant, :id, 'email', 'imap', :id, '', 'hola', :machine, null, :at))
        insert into inbox.reading (tenant_id, answer_id, conversation_id, debtor_id, address, meaning)
        values (:tenant, :id, :who, :who, '', case when :machine then 'automatic' else 'unsure' end)
        """,
        Map.of(
            "id", Ids.next(),
            "who", who.id(),
            "machine", answer.machine(),
            "at", Timestamp.from(answer.at())));
  }

  private void write(Who who, Facts.Called call) {
    desk.write(
        """
        insert into worklist.task
          (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, state,
           ended_at, heard)
        values (:tenant, :id, 'call', :who, 'MXN', 10, '{}', 'gentle', :id, 1, '2026-11-01', :at, 'done', :at, :heard)
        """,
        Map.of(
            "id",
            Ids.next(),
            "who",
            who.id(),
            "heard",
            call.heard(),
            "at",
            Timestamp.from(call.at())));
  }

  private void write(Who who, Excluded excluded) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", Ids.next());
    values.put("who", who.id());
    values.put("debt", excluded.debt());
    values.put("way", excluded.channel());
    values.put("from", excluded.from());
    values.put("until", excluded.until());
    values.put("at", Timestamp.from(DeskWorld.NOW));
    values.put("lifted", excluded.lifted() ? Timestamp.from(DeskWorld.NOW) : null);
    desk.write(
        """
        insert into worklist.hold
          (tenant_id, hold_id, debtor_id, receivable_id, reason, channel, from_on, until_on, placed_at, lifted_at)
        values (:tenant, :id, :who, :debt, 'asked', :way, :from, :until, :at, :lifted)
        """,
        values);
  }

  private static List<Stop> stops(Who who) {
    var stops = new ArrayList<Stop>();
    if (who.contact().leftAlone()) {
      stops.add(stop(new Stop.Reach.Person(who.id()), who));
    }
    for (var one : who.addresses()) {
      add(stops, who, one.email(), one.emailStops());
      add(stops, who, one.phone(), one.phoneStops());
    }
    return stops;
  }

  private static void add(List<Stop> stops, Who who, String address, Set<String> channels) {
    if (!address.isEmpty()) {
      channels.forEach(
          channel -> stops.add(stop(new Stop.Reach.Address(channel(channel), address), who)));
    }
  }

  private static @Nullable Channel channel(String code) {
    return Arrays.stream(Channel.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElse(null);
  }

  private static Stop stop(Stop.Reach reach, Who who) {
    var evidence = new Stop.Evidence(DeskWorld.NOW, who.id(), null, "", "", "", "", Ids.next());
    return new Stop(reach, StopCause.PERSON, evidence);
  }
}
