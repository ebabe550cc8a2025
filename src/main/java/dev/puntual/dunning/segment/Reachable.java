package dev.puntual.dunning.segment;

import static dev.puntual.dunning.segment.Columns.CONTACT;
import static dev.puntual.dunning.segment.Columns.EXCLUSION;
import static dev.puntual.dunning.segment.Columns.REACH;
import static dev.puntual.dunning.segment.Columns.STOP;
import static dev.puntual.dunning.segment.Columns.STOPPED;
import static dev.puntual.dunning.segment.Columns.day;
import static dev.puntual.dunning.segment.Columns.id;
import static dev.puntual.dunning.segment.Columns.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Whom one can reach by a channel today: somebody of theirs whom we write to has an address for it
 * that nobody said is bad, no stop means that address or them, and nobody excluded them from it.
 * All of it as sets that are taken away from one another.
 */
final class Reachable {

  private static final List<String> READERS = List.of("payer", "boss", "other");

  private final Binds binds;
  private final LocalDate today;

  Reachable(Binds binds, LocalDate today) {
    this.binds = binds;
    this.today = today;
  }

  /** By at least one of them. */
  Select<Record1<UUID>> by(List<String> channels) {
    return channels.stream()
        .map(this::by)
        .reduce(Select::union)
        .orElseThrow(() -> new IllegalStateException("a channel is named"));
  }

  private Select<Record1<UUID>> by(String channel) {
    return channel.equals("phone") ? called() : written(channel);
  }

  /** People call people: a stop of what machines send does not keep them from it. */
  private Select<Record1<UUID>> called() {
    return DSL.select(id(CONTACT, "debtor_id"))
        .from(CONTACT)
        .where(
            binds
                .ours(CONTACT)
                .and(text(CONTACT, "phone").ne(binds.value("")))
                .and(Columns.of(CONTACT, "phone_bad_since", Instant.class).isNull())
                .and(text(CONTACT, "role").in(READERS.stream().map(binds::value).toList()))
                .andNotExists(excluded(CONTACT, "call")));
  }

  private Select<Record1<UUID>> written(String channel) {
    return DSL.select(id(REACH, "debtor_id"))
        .from(REACH)
        .where(
            binds
                .ours(REACH)
                .and(text(REACH, "channel").eq(binds.value(channel)))
                .and(text(REACH, "party").eq(binds.value("debtor")))
                .andNotExists(excluded(REACH, channel.equals("voice") ? "call" : channel))
                .andNotExists(stopped(channel))
                .andNotExists(leftAlone(channel)));
  }

  /** From all that they owe: an exclusion of one debt leaves the others. */
  private Select<?> excluded(Table<?> of, String way) {
    var until = day(EXCLUSION, "until_on");
    return DSL.selectOne()
        .from(EXCLUSION)
        .where(
            binds
                .ours(EXCLUSION)
                .and(id(EXCLUSION, "debtor_id").eq(id(of, "debtor_id")))
                .and(id(EXCLUSION, "receivable_id").isNull())
                .and(text(EXCLUSION, "channel").eq(binds.value(way)))
                .and(day(EXCLUSION, "from_on").le(binds.value(today)))
                .and(until.isNull().or(until.ge(binds.value(today)))));
  }

  private Select<?> stopped(String channel) {
    return DSL.selectOne()
        .from(STOPPED)
        .where(
            binds
                .ours(STOPPED)
                .and(id(STOPPED, "debtor_id").eq(id(REACH, "debtor_id")))
                .and(id(STOPPED, "contact_id").eq(id(REACH, "contact_id")))
                .and(text(STOPPED, "kind").eq(binds.value(kind(channel))))
                .and(on(STOPPED, channel)));
  }

  private Select<?> leftAlone(String channel) {
    return DSL.selectOne()
        .from(STOP)
        .where(
            binds
                .company(STOP)
                .and(text(STOP, "scope").eq(binds.value("person")))
                .and(id(STOP, "subject_id").eq(id(REACH, "debtor_id")))
                .and(on(STOP, channel)));
  }

  private Condition on(Table<?> table, String channel) {
    return text(table, "channel").in(binds.value("any"), binds.value(channel));
  }

  private static String kind(String channel) {
    return channel.equals("email") ? "email" : "phone";
  }
}
