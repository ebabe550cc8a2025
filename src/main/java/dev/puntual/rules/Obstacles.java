package dev.puntual.rules;

import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.packs.Bar;
import dev.puntual.rules.packs.Pack;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds what would keep everybody of a country silent, before a plan runs into it. */
public final class Obstacles {

  /** A year's calendar is asked for this long before it begins. */
  private static final int DAYS_AHEAD = 60;

  private final ContactRules rules;
  private final Authorisations authorisations;
  private final InstantSource clock;

  Obstacles(ContactRules rules, Authorisations authorisations, InstantSource clock) {
    this.rules = rules;
    this.authorisations = authorisations;
    this.clock = clock;
  }

  /** For debtors in these countries, in the order given; empty when nothing stands in the way. */
  public List<Obstacle> of(TenantTx tx, Collection<String> countries) {
    boolean declared =
        authorisations.declaration(tx).map(Authorisations.Declaration::holds).orElse(false);
    var book = rules.of(tx).book();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var obstacles = new ArrayList<Obstacle>();
    for (var country : countries) {
      calendar(book, country, today).ifPresent(obstacles::add);
      if (!declared) {
        demanded(book, country)
            .map(rule -> new Obstacle.NoAuthorisation(country, rule))
            .ifPresent(obstacles::add);
      }
    }
    return obstacles;
  }

  private static Optional<Obstacle> calendar(RuleBook book, String country, LocalDate today) {
    var ahead = today.plusDays(DAYS_AHEAD);
    if (!book.holidays().loaded(country, today)) {
      return Optional.of(new Obstacle.NoCalendar(country, today.getYear(), true));
    }
    return book.holidays().loaded(country, ahead)
        ? Optional.empty()
        : Optional.of(new Obstacle.NoCalendar(country, ahead.getYear(), false));
  }

  /** The first rule there that asks for an authorisation before a consumer gets an e-mail. */
  private Optional<String> demanded(RuleBook book, String country) {
    return book.packs().stream()
        .filter(pack -> pack.applies(clock.instant()) && binds(pack, country, book.we()))
        .flatMap(pack -> pack.bars().stream())
        .filter(bar -> bar instanceof Bar.Consent asks && asks.channels().contains(Channel.EMAIL))
        .map(Bar::id)
        .findFirst();
  }

  private static boolean binds(Pack pack, String country, Collector we) {
    var binds = pack.binds();
    return (binds.countries().isEmpty() || binds.countries().contains(country))
        && binds.collectors().contains(we)
        && binds.debtors().contains(DebtorClass.CONSUMER);
  }
}
