package dev.puntual.messaging;

import dev.puntual.messaging.lanes.Place;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.wakes.Wakes;
import dev.puntual.rules.Channel;
import dev.puntual.rules.CompanyBook;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.Gate;
import dev.puntual.rules.PlaceHours;
import dev.puntual.tenants.CountryParts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where requests come in. Rooms above insert into {@code messaging.in_request} and call this in the
 * same transaction, so that a decision, its contact slot and its message exist together or not at
 * all.
 */
public final class Mailroom {

  private static final SqlFile LANES_ADD = SqlFile.beside(Mailroom.class, "lanes_add");
  private static final SqlFile LANES_HOLD = SqlFile.beside(Mailroom.class, "lanes_hold");
  private static final SqlFile KNOWN = SqlFile.beside(Mailroom.class, "known");
  private static final SqlFile LIVES = SqlFile.beside(Mailroom.class, "lives");
  private static final SqlFile ZONES_KNOWN = SqlFile.beside(Mailroom.class, "zones_known");
  private static final SqlFile ASK = SqlFile.beside(Mailroom.class, "ask");
  private static final SqlFile GAVE_WAY = SqlFile.beside(Mailroom.class, "gave_way");
  private static final SqlFile ABSORB = SqlFile.beside(Mailroom.class, "absorb");

  private final Gate gate;
  private final Suppressions suppressions;
  private final Wakes wakes;
  private final InstantSource clock;

  public Mailroom(Gate gate, Suppressions suppressions, Wakes wakes, InstantSource clock) {
    this.gate = gate;
    this.suppressions = suppressions;
    this.wakes = wakes;
    this.clock = clock;
  }

  /**
   * What requests became.
   *
   * @param messages that are new
   * @param refused those of them that the contact rules do not let leave, on no day of their life
   */
  public record Absorbed(int messages, int refused) {

    private static final Absorbed NOTHING = new Absorbed(0, 0);
  }

  /**
   * Turns all waiting requests of the tenant into messages. The contact rules are asked for a slot
   * for each: it waits for it, or stays here with the rules that stand against it, or with the word
   * of whoever said stop. Some thirty statements however many rows; running it twice changes
   * nothing. Holds the company's lanes and the debtors' turns until the transaction ends.
   */
  public Absorbed ask(TenantTx tx) {
    var now = clock.instant();
    tx.sql(LANES_ADD).update();
    tx.sql(LANES_HOLD).query(String.class).list();
    tx.sql(KNOWN).update();
    var lives = lives(tx);
    if (lives.isEmpty()) {
      return Absorbed.NOTHING;
    }
    var company = gate.book(tx);
    gate.open(tx);
    tx.sql(ASK)
        .param("channels", texts(lives, Life::channel))
        .param("countries", texts(lives, Life::country))
        .param("zones", texts(lives, Life::zone))
        .param("lastDays", texts(lives, life -> life.expiresOn().toString()))
        .param("clocks", texts(lives, life -> life.place().clock()))
        .param("latests", texts(lives, life -> life.ends(company, now).toString()))
        .param("stages", DebtStage.words())
        .param("firstDays", DebtStage.firstDays())
        .param("now", Timestamp.from(now))
        .update();
    gate.reserve(tx, company);
    wakes.set(tx, Bodies.JOB, now.plus(Bodies.EVERY));
    gate.release(tx, suppressions.stopAsked(tx).keySet());
    return tx.sql(ABSORB)
        .param("now", Timestamp.from(now))
        .query((row, _) -> new Absorbed(row.getInt("messages"), row.getInt("refused")))
        .single();
  }

  /** Of the different places; a part of a country that has one zone says the zone. */
  private static List<Life> lives(TenantTx tx) {
    var lives = tx.sql(LIVES).query(Mailroom::life).list();
    var parts = lives.stream().filter(life -> !life.known().isEmpty()).toList();
    if (!parts.isEmpty()) {
      tx.sql(ZONES_KNOWN)
          .param("countries", texts(parts, Life::country))
          .param("parts", texts(parts, Life::part))
          .param("zones", texts(parts, Life::known))
          .update();
    }
    return lives.stream().map(Life::settled).distinct().toList();
  }

  /** The same for whoever only asks how many messages are new. */
  public int absorb(TenantTx tx) {
    return ask(tx).messages();
  }

  /**
   * Messages that the contact rules refused, and in whose place another channel is used: they are
   * over, and nobody asks for them again. In the transaction that uses the other channel.
   */
  public void gaveWay(TenantTx tx, Collection<UUID> messages) {
    tx.sql(GAVE_WAY)
        .param("messages", messages.toArray(UUID[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Requests by one channel to one place that are worth saying until the end of one day. */
  private record Life(
      String channel, String country, String part, String zone, LocalDate expiresOn) {

    /** The zone that only the part of the country tells; empty when it tells none. */
    String known() {
      return zone.isEmpty() && !part.isEmpty()
          ? CountryParts.zone(country, part).map(ZoneId::getId).orElse("")
          : "";
    }

    /** As the letter box has it once zones are known; parts make no other difference here. */
    Life settled() {
      return new Life(channel, country, "", known().isEmpty() ? zone : known(), expiresOn);
    }

    Place place() {
      return new Place(country, zone);
    }

    Instant ends(CompanyBook company, Instant now) {
      var way = Channel.valueOf(channel.toUpperCase(Locale.ROOT));
      return PlaceHours.of(company, place().where(), way, now).endOf(expiresOn);
    }
  }

  private static Life life(ResultSet row, int number) throws SQLException {
    return new Life(
        row.getString("channel"),
        row.getString("country"),
        row.getString("subdivision"),
        row.getString("zone"),
        row.getObject("expires_on", LocalDate.class));
  }

  private static String[] texts(List<Life> lives, Function<Life, String> text) {
    return lives.stream().map(text).toArray(String[]::new);
  }
}
