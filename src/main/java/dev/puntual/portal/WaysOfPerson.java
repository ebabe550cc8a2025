package dev.puntual.portal;

import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.ListedStops;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.Stop.Evidence;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppression;
import dev.puntual.messaging.Suppressions;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Authorisations.Basis;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ConsentRegister;
import dev.puntual.rules.ConsentRegister.Entry;
import dev.puntual.rules.ConsentRegister.Shown;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the person to whom a link was written says of being written to. Others of the same debtor
 * have their own links: nobody permits anything in somebody else's name.
 */
final class WaysOfPerson {

  private static final SqlFile MESSAGE = SqlFile.beside(OptOuts.class, "opt_out_message");
  private static final SqlFile PEOPLE = SqlFile.beside(OptOuts.class, "opt_out_addresses");
  private static final SqlFile CONNECTED = SqlFile.beside(WaysOfPerson.class, "ways_connected");
  private static final Set<StopCause> OWN = EnumSet.of(StopCause.OPT_OUT, StopCause.ONE_CLICK);
  private static final List<String> BY_PHONE = List.of("sms", "whatsapp", "voice");

  private final PaymentLinks links;
  private final ListedStops stops;
  private final Suppressions suppressions;
  private final ConsentRegister register;
  private final InstantSource clock;

  WaysOfPerson(
      PaymentLinks links,
      ListedStops stops,
      Suppressions suppressions,
      ConsentRegister register,
      InstantSource clock) {
    this.links = links;
    this.stops = stops;
    this.suppressions = suppressions;
    this.register = register;
    this.clock = clock;
  }

  private record Written(String address, String recipient) {}

  /** One way with its whole address, which stays here. */
  private record Known(DebtorId debtor, UUID message, String channel, String address, String name) {

    Ways.Way shown(List<Suppression> standing) {
      var here = standing.stream().filter(this::silenced).toList();
      return new Ways.Way(
          channel,
          OptOut.masked(address),
          here.isEmpty(),
          here.stream().allMatch(one -> OWN.contains(one.cause())));
    }

    boolean silenced(Suppression one) {
      return (one.scope().equals("person") || address.equals(one.address()))
          && (one.channel().equals("any") || one.channel().equals(channel));
    }

    Channel way() {
      return Channel.valueOf(channel.toUpperCase(Locale.ROOT));
    }
  }

  List<Ways.Way> of(TenantTx tx, UUID link) {
    var known = known(tx, link);
    var standing = standing(tx, known);
    return known.stream().map(one -> one.shown(standing)).toList();
  }

  /**
   * What they chose stands when this commits; the same again changes nothing.
   *
   * @param code of one of their ways
   * @param open whether something may come that way from now on
   * @return the channel; empty when it is none of theirs, or not theirs to open
   */
  String choose(TenantTx tx, UUID link, String code, boolean open, String language, String ip) {
    var known = known(tx, link);
    var standing = standing(tx, known);
    var chosen = known.stream().filter(one -> one.shown(standing).code().equals(code)).findFirst();
    if (chosen.isEmpty()) {
      return "";
    }
    var way = chosen.get();
    var shown = way.shown(standing);
    if (shown.open() == open) {
      return way.channel();
    }
    if (open && !shown.permits()) {
      return "";
    }
    if (open) {
      standing.stream().filter(way::silenced).forEach(one -> lift(tx, one, way, ip));
    } else {
      stop(tx, way, language, ip);
    }
    register.add(tx, entry(way, open, known, language, ip));
    return way.channel();
  }

  private void lift(TenantTx tx, Suppression stop, Known way, String ip) {
    suppressions.lift(
        tx, stop.id(), new Suppressions.Lift(null, way.name(), "portal " + OptOuts.WORDING, ip));
  }

  private void stop(TenantTx tx, Known way, String language, String ip) {
    var evidence =
        new Evidence(
            clock.instant(),
            way.debtor().value(),
            way.message(),
            OptOuts.WORDING,
            language,
            ip,
            "portal",
            null);
    var reach = new Reach.Address(way.way(), way.address());
    suppressions.suppress(tx, List.of(new Stop(reach, StopCause.OPT_OUT, evidence)));
  }

  private static Entry entry(
      Known way, boolean granted, List<Known> offered, String language, String ip) {
    return new Entry(
        way.debtor(),
        way.way(),
        way.address(),
        granted,
        Basis.CONSENT,
        "portal",
        granted ? "" : "self",
        new Shown(
            OptOuts.WORDING,
            language,
            offered.stream().map(Known::way).collect(Collectors.toSet()),
            ip),
        null);
  }

  private List<Known> known(TenantTx tx, UUID link) {
    var issued = links.find(tx, link).orElse(null);
    var message = issued == null ? null : issued.messageId();
    if (issued == null || message == null) {
      return List.of();
    }
    var written = written(tx, message);
    if (written == null) {
      return List.of();
    }
    var connected = tx.sql(CONNECTED).query((row, _) -> row.getString(1)).list();
    var ways = new ArrayList<Known>();
    tx.sql(PEOPLE)
        .param("debtor", issued.debtor().value())
        .param("address", written.address())
        .query(
            row -> {
              if (row.getBoolean("theirs")) {
                add(ways, issued.debtor(), message, "email", row.getString("email"), written);
                for (var channel : BY_PHONE) {
                  add(ways, issued.debtor(), message, channel, row.getString("phone"), written);
                }
              }
            });
    return ways.stream().filter(one -> connected.contains(one.channel())).distinct().toList();
  }

  private static void add(
      List<Known> ways,
      DebtorId debtor,
      UUID message,
      String channel,
      String address,
      Written written) {
    if (!address.isBlank()) {
      ways.add(new Known(debtor, message, channel, address, written.recipient()));
    }
  }

  private static @Nullable Written written(TenantTx tx, UUID message) {
    return tx.sql(MESSAGE)
        .param("message", message)
        .query((row, _) -> new Written(row.getString("address"), row.getString("recipient")))
        .optional()
        .orElse(null);
  }

  private List<Suppression> standing(TenantTx tx, List<Known> ways) {
    return ways.isEmpty()
        ? List.of()
        : stops
            .of(
                tx,
                ways.getFirst().debtor().value(),
                ways.stream().map(Known::address).distinct().toList())
            .stream()
            .filter(Suppression::stands)
            .toList();
  }
}
