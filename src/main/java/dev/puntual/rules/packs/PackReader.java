package dev.puntual.rules.packs;

import dev.puntual.rules.Collector;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.DebtorClass;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the text of one rule file to its pack. Anything it does not fully understand is a fault. */
public final class PackReader {

  private static final String SCHEMA = "contact-rules/1";
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "MON", DayOfWeek.MONDAY,
          "TUE", DayOfWeek.TUESDAY,
          "WED", DayOfWeek.WEDNESDAY,
          "THU", DayOfWeek.THURSDAY,
          "FRI", DayOfWeek.FRIDAY,
          "SAT", DayOfWeek.SATURDAY,
          "SUN", DayOfWeek.SUNDAY);

  private PackReader() {}

  /** Throws {@link MalformedPack} with a sentence. */
  public static Pack read(String file, String text) {
    var top = new Fields(file, file, SafeYaml.parse(file, text));
    if (!top.text("schema").equals(SCHEMA)) {
      throw top.fault("schema", "must be “" + SCHEMA + "”");
    }
    var title = top.fields("title");
    var effective = top.fields("effective");
    var pack =
        new Pack(
            top.parsed("id", PackReader::packId),
            top.text("version"),
            top.word("status", Pack.Status.class),
            title.sentence(),
            effective(effective),
            top.parsed("verified_on", LocalDate::parse),
            binds(top.fields("applies_to")),
            Set.of(),
            windows(top),
            LimitReader.limits(top),
            BarReader.bars(top),
            BarReader.saying(top),
            DutyReader.duties(top),
            sources(top),
            top.each("open_points").stream().map(PackReader::point).toList());
    title.done();
    effective.done();
    top.done();
    check(top, pack);
    return pack;
  }

  private static String packId(String text) {
    if (!text.matches("[A-Z][A-Z0-9-]{1,15}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Pack.Effective effective(Fields fields) {
    var to = fields.has("to") ? fields.parsed("to", LocalDate::parse) : null;
    fields.optional("to");
    return new Pack.Effective(fields.parsed("from", LocalDate::parse), to);
  }

  private static Binds binds(Fields fields) {
    var debtors = fields.words("debtors", DebtorClass.class);
    if (debtors.contains(DebtorClass.CONSUMER) && !debtors.contains(DebtorClass.UNKNOWN)) {
      throw fields.fault("debtors", "names consumers and must then name “unknown” too");
    }
    var stages = fields.words("stages", DebtStage.class);
    var countries = fields.codes("countries");
    countries.stream()
        .filter(code -> !code.matches("[A-Z]{2}"))
        .findAny()
        .ifPresent(
            code -> {
              throw fields.fault("countries", "has no country “" + code + "”");
            });
    var binds =
        new Binds(
            countries,
            fields.codes("subdivisions"),
            fields.codes("except"),
            fields.words("collectors", Collector.class),
            debtors,
            stages);
    if (binds.collectors().isEmpty() || debtors.isEmpty() || stages.isEmpty()) {
      throw fields.fault("collectors, debtors, stages", "must each name somebody; * is everybody");
    }
    fields.done();
    return binds;
  }

  private static List<Window> windows(Fields top) {
    var windows = new ArrayList<Window>();
    for (var fields : top.each("windows")) {
      try {
        windows.add(
            new Window(
                fields.text("id"),
                LimitReader.channels(fields),
                days(fields),
                fields.parsed("start", LocalTime::parse),
                fields.parsed("end", LocalTime::parse),
                fields.parsed("close_margin", Duration::parse),
                closedOnHolidays(fields),
                fields.parsed("conf", Confidence::valueOf),
                fields.reading("reading")));
      } catch (IllegalArgumentException e) {
        throw fields.fault("start", String.valueOf(e.getMessage()));
      }
      fields.done();
    }
    return windows;
  }

  private static boolean closedOnHolidays(Fields fields) {
    return switch (fields.text("holidays")) {
      case "closed" -> true;
      case "ignore" -> false;
      default -> throw fields.fault("holidays", "must be “closed” or “ignore”");
    };
  }

  private static Set<DayOfWeek> days(Fields fields) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var text : fields.texts("days")) {
      var day = DAYS.get(text);
      if (day == null) {
        throw fields.fault("days", "has no day “" + text + "”");
      }
      days.add(day);
    }
    if (days.isEmpty()) {
      throw fields.fault("days", "names no day");
    }
    return days;
  }

  private static List<Pack.Source> sources(Fields top) {
    var sources = new ArrayList<Pack.Source>();
    for (var fields : top.each("sources")) {
      var evidence = fields.text("evidence");
      if (!evidence.matches("[VKX]")) {
        throw fields.fault("evidence", "must be V (seen), K (known) or X (unclear)");
      }
      sources.add(new Pack.Source(fields.words("cite"), fields.texts("for"), evidence));
      fields.done();
    }
    return sources;
  }

  private static Words point(Fields fields) {
    var point = fields.sentence();
    fields.done();
    return point;
  }

  private static void check(Fields top, Pack pack) {
    if (pack.sources().isEmpty()) {
      throw top.fault("sources", "is empty; a pack without a source is an opinion");
    }
    var ids = new HashSet<String>();
    pack.rules()
        .filter(rule -> !ids.add(rule.rule()))
        .findAny()
        .ifPresent(
            twice -> {
              throw top.fault("id", "has two rules called “" + twice.rule() + "”");
            });
    ids.add("*");
    pack.sources().stream()
        .flatMap(source -> source.rules().stream())
        .filter(rule -> !ids.contains(rule))
        .findAny()
        .ifPresent(
            stranger -> {
              throw top.fault("sources", "speaks of “" + stranger + "”, which is no rule here");
            });
  }
}
