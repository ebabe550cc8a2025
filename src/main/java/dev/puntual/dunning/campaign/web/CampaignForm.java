package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.campaign.Occurrences;
import dev.puntual.dunning.campaign.Occurrences.Unit;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it was typed, field by field, so that a form with a mistake in it comes back whole.
 */
public record CampaignForm(@Nullable UUID id, Map<String, String> typed) {

  /** As soon as it is scheduled. */
  static final String NOW = "now";

  public CampaignForm {
    typed = Map.copyOf(typed);
  }

  /** An empty one of a kind, with texts to begin with. */
  static CampaignForm fresh(Campaign.Kind kind, Viewer viewer) {
    var typed = new HashMap<String, String>();
    typed.put("tipo", kind.code());
    typed.put("para", new Audience.Everyone().code());
    typed.put("repite", kind == Campaign.Kind.STATEMENT ? Unit.MONTH.code() : NOW);
    typed.put("dia_semana", "1");
    typed.put("dia_mes", "1");
    typed.put("desde", viewer.today().value().toString());
    typed.put("hora", "09:00");
    typed.put("via", Means.EMAIL.code());
    for (var language : Language.values()) {
      write(typed, language, StartTexts.of(kind, language), StartTexts.slip(kind, language));
    }
    return new CampaignForm(null, typed);
  }

  static CampaignForm of(Campaign campaign, Campaign.Texts texts) {
    var plan = campaign.plan();
    var when = plan.when();
    var typed = new HashMap<String, String>();
    CampaignWays.write(typed, plan.ways());
    typed.put("tono", plan.chat() == null ? "" : plan.chat().code());
    typed.put("tono_llamada", plan.call() == null ? "" : plan.call().code());
    typed.put("nombre", plan.name());
    typed.put("tipo", plan.kind().code());
    typed.put("para", plan.audience().code());
    typed.put("repite", when.unit().code());
    typed.put("dia_semana", when.unit() == Unit.WEEK ? String.valueOf(when.anchor()) : "1");
    typed.put("dia_mes", when.unit() == Unit.MONTH ? String.valueOf(when.anchor()) : "1");
    typed.put("desde", when.from().toString());
    typed.put("hasta", when.until() == null ? "" : when.until().toString());
    typed.put("hora", when.hour().truncatedTo(ChronoUnit.MINUTES).toString());
    for (var language : Language.values()) {
      write(typed, language, texts.in(language), texts.slip(language));
    }
    return new CampaignForm(campaign.id(), typed);
  }

  private static void write(
      Map<String, String> typed, Language language, Campaign.Text text, Campaign.Slip slip) {
    typed.put("sms." + language.code(), slip.body());
    typed.put("llano." + language.code(), slip.plain() ? "si" : "no");
    typed.put("asunto." + language.code(), text.subject());
    typed.put("texto." + language.code(), text.body());
  }

  /** The same for somebody else. */
  CampaignForm to(String audience) {
    var other = new HashMap<>(typed);
    other.put("para", audience);
    return new CampaignForm(id, other);
  }

  /** Whether those who lack a value may be left out. */
  public boolean without() {
    return of("faltan").equals("si");
  }

  /** What stands in a field; empty when nothing does. */
  public String of(String field) {
    return typed.getOrDefault(field, "");
  }

  public Campaign.Kind kind() {
    return Campaign.Kind.of(of("tipo")).orElse(Campaign.Kind.NOTICE);
  }

  public Audience audience() {
    return Audience.read(of("para")).orElse(new Audience.Everyone());
  }

  Campaign.Texts texts() {
    var texts = new EnumMap<Language, Campaign.Text>(Language.class);
    var slips = new EnumMap<Language, Campaign.Slip>(Language.class);
    for (var language : Language.values()) {
      var text =
          new Campaign.Text(
              of("asunto." + language.code()).strip(), of("texto." + language.code()).strip());
      if (!text.blank() && !untouched(language, text)) {
        texts.put(language, text);
      }
      var slip = of("sms." + language.code()).strip();
      if (!slip.isEmpty()) {
        var plain = !of("llano." + language.code()).equals("no");
        slips.put(language, new Campaign.Slip(slip, plain));
      }
    }
    return new Campaign.Texts(texts, slips);
  }

  /** A notice in a language that nobody wrote in: only what it began with stands there. */
  private boolean untouched(Language language, Campaign.Text text) {
    return text.subject().isEmpty()
        && text.body()
            .lines()
            .toList()
            .equals(StartTexts.of(kind(), language).body().lines().toList());
  }

  /** What cannot be understood is said beside its field. */
  Campaign.Plan plan(Viewer viewer, Instant now, Problems problems) {
    if (Audience.read(of("para")).isEmpty()) {
      problems.add("para", viewer.say("campaign.fault.audience"));
    }
    return new Campaign.Plan(
        of("nombre").strip(),
        kind(),
        audience(),
        when(viewer, now, problems),
        CampaignWays.read(this, viewer, problems),
        chat(),
        CampaignWays.chosen(this).contains(Means.VOICE)
            ? Stage.of(of("tono_llamada")).orElse(null)
            : null);
  }

  private Campaign.@Nullable Chat chat() {
    return CampaignWays.chosen(this).contains(Means.WHATSAPP)
        ? Campaign.Chat.of(of("tono")).orElse(null)
        : null;
  }

  private Occurrences when(Viewer viewer, Instant now, Problems problems) {
    var here = ZonedDateTime.ofInstant(now, viewer.identity().zone());
    if (of("repite").equals(NOW)) {
      var hour = here.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
      return new Occurrences(Unit.ONCE, 0, here.toLocalDate(), null, hour);
    }
    var unit = Unit.of(of("repite")).orElse(Unit.ONCE);
    var from = day("desde");
    if (from.isEmpty()) {
      problems.add("desde", viewer.say("campaign.fault.from"));
    }
    var until = unit == Unit.ONCE ? Optional.<LocalDate>empty() : day("hasta");
    if (unit != Unit.ONCE && !of("hasta").isBlank() && until.isEmpty()) {
      problems.add("hasta", viewer.say("campaign.fault.until"));
    }
    var hour = hour();
    if (hour.isEmpty()) {
      problems.add("hora", viewer.say("campaign.fault.hour"));
    }
    return new Occurrences(
        unit,
        anchor(unit, viewer, problems),
        from.orElse(here.toLocalDate()),
        until.orElse(null),
        hour.orElse(LocalTime.NOON));
  }

  private int anchor(Unit unit, Viewer viewer, Problems problems) {
    return switch (unit) {
      case ONCE, DAY -> 0;
      case WEEK -> number("dia_semana", 7, viewer, problems);
      case MONTH -> number("dia_mes", 31, viewer, problems);
    };
  }

  private int number(String field, int most, Viewer viewer, Problems problems) {
    var text = of(field);
    int number = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      problems.add(field, viewer.say("campaign.fault." + (most == 7 ? "weekday" : "month_day")));
      return 1;
    }
    return number;
  }

  private Optional<LocalDate> day(String field) {
    try {
      return Optional.of(LocalDate.parse(of(field)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private Optional<LocalTime> hour() {
    try {
      return Optional.of(LocalTime.parse(of("hora")).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
