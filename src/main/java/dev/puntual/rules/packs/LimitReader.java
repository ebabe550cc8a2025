package dev.puntual.rules.packs;

import dev.puntual.rules.Channel;
import dev.puntual.rules.EventKind;
import dev.puntual.rules.packs.Limit.Counted;
import dev.puntual.rules.packs.Limit.Kind;
import dev.puntual.rules.packs.Limit.Release;
import dev.puntual.rules.packs.Limit.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Caps, spacing, channel locks and quiet periods of a rule file. */
final class LimitReader {

  private LimitReader() {}

  static List<Limit> limits(Fields top) {
    var limits = new ArrayList<Limit>();
    top.each("caps").forEach(fields -> limits.add(cap(fields)));
    top.each("spacing").forEach(fields -> limits.add(spacing(fields)));
    top.each("channel_lock").forEach(fields -> limits.add(lock(fields)));
    top.each("quiet_after").forEach(fields -> limits.add(quiet(fields, Kind.QUIET)));
    top.each("human_after").forEach(fields -> limits.add(quiet(fields, Kind.HUMAN)));
    return limits;
  }

  static Set<Channel> channels(Fields fields) {
    var channels = fields.words("channels", Channel.class);
    if (channels.isEmpty()) {
      throw fields.fault("channels", "names none; [\"*\"] is all of them");
    }
    return channels;
  }

  private static Limit cap(Fields fields) {
    if (!fields.text("unit").equals("attempt")) {
      throw fields.fault("unit", "must be “attempt”: only attempts can be counted beforehand");
    }
    var period = fields.text("period");
    var release =
        switch (period) {
          case "calendar_day" -> Release.DAY;
          case "calendar_week" -> Release.WEEK;
          case "rolling_24h", "rolling_7d" -> Release.ROLLING;
          default -> throw fields.fault("period", "does not know “" + period + "”");
        };
    int count = fields.number("max");
    if (count < 1) {
      throw fields.fault("max", "must be at least 1; what is never allowed is blocked instead");
    }
    return finish(
        fields,
        Kind.CAP,
        channels(fields),
        across(fields),
        scope(fields),
        count,
        release,
        period.equals("rolling_24h") ? Duration.ofDays(1) : Duration.ofDays(7));
  }

  private static Limit spacing(Fields fields) {
    return finish(
        fields,
        Kind.SPACING,
        channels(fields),
        across(fields),
        Scope.DEBTOR,
        1,
        Release.ROLLING,
        wait(fields, "min"));
  }

  private static Limit lock(Fields fields) {
    if (!fields.text("period").equals("calendar_week")) {
      throw fields.fault("period", "must be “calendar_week”");
    }
    return finish(
        fields,
        Kind.LOCK,
        EnumSet.allOf(Channel.class),
        Counted.OTHERS,
        Scope.DEBTOR,
        1,
        Release.WEEK,
        Duration.ZERO);
  }

  private static Limit quiet(Fields fields, Kind kind) {
    boolean ever = "forever".equals(fields.text("wait"));
    var limit =
        new Limit(
            fields.text("id"),
            kind,
            channels(fields),
            Counted.ALL,
            scope(fields),
            1,
            ever ? Release.NEVER : Release.ROLLING,
            ever ? Duration.ZERO : wait(fields, "wait"),
            false,
            fields.word("event", EventKind.class),
            fields.parsed("conf", Confidence::valueOf),
            fields.reading("reading"));
    fields.done();
    return limit;
  }

  private static Limit finish(
      Fields fields,
      Kind kind,
      Set<Channel> channels,
      Counted counted,
      Scope scope,
      int count,
      Release release,
      Duration wait) {
    var limit =
        new Limit(
            fields.text("id"),
            kind,
            channels,
            counted,
            scope,
            count,
            release,
            wait,
            occasions(fields),
            null,
            fields.parsed("conf", Confidence::valueOf),
            fields.reading("reading"));
    fields.done();
    return limit;
  }

  private static Counted across(Fields fields) {
    var across = fields.text("across");
    return switch (across) {
      case "channel" -> Counted.CHANNEL;
      case "group" -> Counted.GROUP;
      case "all_channels" -> Counted.ALL;
      default -> throw fields.fault("across", "does not know “" + across + "”");
    };
  }

  /** Unless a pack says that letters of one occasion are one contact, each of them is one. */
  private static boolean occasions(Fields fields) {
    var occasion = fields.optional("occasion");
    if (occasion != null && !occasion.equals("once")) {
      throw fields.fault("occasion", "must be “once” or absent");
    }
    return occasion != null;
  }

  private static Scope scope(Fields fields) {
    var scope = fields.text("scope");
    return switch (scope) {
      case "per_debt" -> Scope.DEBT;
      case "per_debtor" -> Scope.DEBTOR;
      case "per_address" -> Scope.ADDRESS;
      default -> throw fields.fault("scope", "does not know “" + scope + "”");
    };
  }

  private static Duration wait(Fields fields, String key) {
    var wait = fields.parsed(key, Duration::parse);
    if (wait.isNegative() || wait.isZero() || wait.compareTo(Duration.ofDays(60)) > 0) {
      throw fields.fault(key, "must be between a moment and 60 days");
    }
    return wait;
  }
}
