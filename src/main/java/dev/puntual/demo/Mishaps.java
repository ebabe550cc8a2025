package dev.puntual.demo;

import dev.puntual.demo.cast.Star;
import dev.puntual.demo.story.Era;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Trouble;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What befalls letters in the story: a customer whose addresses are gone, a server that goes silent
 * in the middle, and a week in which the school’s mail server was down, so that what waited grew
 * too old.
 */
final class Mishaps implements Posts {

  private static final SqlFile COUNTRY = SqlFile.beside(Mishaps.class, "country");
  private static final int DOWN_FROM = 14;
  private static final int DOWN_TO = 7;
  private static final int UNSURE_FROM = 12;
  private static final int GONE_FROM = 24;

  private final Posts house;
  private final Era era;
  private final InstantSource clock;

  Mishaps(Posts house, Era era, InstantSource clock) {
    this.house = house;
    this.era = era;
    this.clock = clock;
  }

  @Override
  public Post of(TenantTx tx, Channel channel) {
    var post = house.of(tx, channel);
    if (channel != Channel.EMAIL) {
      return post;
    }
    boolean school = tx.sql(COUNTRY).query(String.class).single().equals("CO");
    if (school && within(DOWN_FROM, DOWN_TO)) {
      return () -> new Opened.Refused(Trouble.TIMEOUT, "");
    }
    return () ->
        post.open() instanceof Opened.Ready(var line)
            ? new Opened.Ready(new Unlucky(line))
            : post.open();
  }

  /** Whether the clock stands between so and so many days before the story’s today. */
  private boolean within(int from, int to) {
    Instant now = clock.instant();
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return !day.isBefore(era.today().minusDays(from)) && day.isBefore(era.today().minusDays(to));
  }

  private Optional<SendOutcome> mishap(Outgoing letter) {
    if (letter.address().endsWith(domain(address(Star.BOUNCES))) && within(GONE_FROM, 0)) {
      return Optional.of(new SendOutcome.Rejected(RejectReason.ADDRESS, "550 5.1.1 user unknown"));
    }
    return letter.address().equals(address(Star.UNSURE)) && within(UNSURE_FROM, 0)
        ? Optional.of(new SendOutcome.Unknown("connection reset after DATA"))
        : Optional.empty();
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@'));
  }

  private String address(Star star) {
    return star.debtor(era.horizon()).contact().email();
  }

  /** The house’s line, except for those whom something befalls. */
  private final class Unlucky implements Line {

    private final Line line;

    Unlucky(Line line) {
      this.line = line;
    }

    @Override
    public List<SendOutcome> send(List<Outgoing> batch) {
      var lucky = batch.stream().filter(letter -> mishap(letter).isEmpty()).toList();
      var fates = (lucky.isEmpty() ? List.<SendOutcome>of() : line.send(lucky)).iterator();
      var outcomes = new ArrayList<SendOutcome>();
      for (var letter : batch) {
        var mishap = mishap(letter);
        if (mishap.isEmpty() && !fates.hasNext()) {
          break;
        }
        outcomes.add(mishap.orElseGet(fates::next));
      }
      return outcomes;
    }

    @Override
    public boolean alive() {
      return line.alive();
    }

    @Override
    public Optional<Trouble> trouble() {
      return line.trouble();
    }

    @Override
    public void cut() {
      line.cut();
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
