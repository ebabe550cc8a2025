package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.OwnText;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a campaign, said while somebody is there to put it right. */
public final class CampaignCheck {

  /** Longer names break the list. */
  public static final int LONGEST_NAME = 80;

  private static final SqlFile LACKING = SqlFile.beside(CampaignCheck.class, "lacking");

  private final Audiences audiences;
  private final Reach reach;
  private final InstantSource clock;

  CampaignCheck(Audiences audiences, Reach reach, InstantSource clock) {
    this.audiences = audiences;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * One thing to put right.
   *
   * @param field as the form names it
   * @param key of the sentence
   */
  public record Fault(String field, String key, List<Object> facts) {}

  /**
   * What keeps a draft from being kept: the words and the name. Whom it is for stays until the
   * transaction ends.
   */
  public List<Fault> draft(TenantTx tx, Campaign.Plan plan, Campaign.Texts texts) {
    var faults = new ArrayList<Fault>();
    if (plan.name().isBlank() || plan.name().length() > LONGEST_NAME) {
      faults.add(fault("nombre", "campaign.fault.name", LONGEST_NAME));
    }
    audiences.stays(tx, plan.audience());
    var columns = Spoken.names(tx, audiences, plan.audience());
    if (plan.ways().contains(Means.EMAIL)) {
      letters(plan.kind(), texts, columns, faults);
    }
    if (plan.ways().contains(Means.WHATSAPP)) {
      ApprovedCheck.tone(tx, plan, faults);
    }
    if (plan.ways().contains(Means.VOICE)) {
      ApprovedCheck.call(plan, faults);
    }
    if (plan.ways().contains(Means.SMS)) {
      SlipCheck.slips(plan.kind(), texts, columns, faults);
    }
    var when = plan.when();
    if (when.until() != null && when.until().isBefore(when.from())) {
      faults.add(fault("hasta", "campaign.fault.until"));
    }
    return List.copyOf(faults);
  }

  private static void letters(
      Campaign.Kind kind, Campaign.Texts texts, Set<String> columns, List<Fault> faults) {
    if (texts.byLanguage().isEmpty()) {
      faults.add(fault("asunto.es", "campaign.fault.no_text"));
    }
    texts.byLanguage().forEach((language, text) -> spoken(kind, language, text, columns, faults));
  }

  private static void spoken(
      Campaign.Kind kind,
      Language language,
      Campaign.Text text,
      Set<String> columns,
      List<Fault> faults) {
    if (CampaignText.read(kind, language, text, columns) instanceof OwnText.Read.Bad(var wrong)) {
      wrong.forEach(
          one ->
              faults.add(
                  wrong(
                      (one.subject() ? "asunto." : "texto.") + language.code(),
                      language,
                      one,
                      PlaceNames.near(one.about(), kind, language, columns))));
    }
  }

  private static Fault wrong(
      String field, Language language, OwnText.Wrong one, Optional<String> near) {
    return switch (one.code()) {
      case "empty" ->
          fault(
              field,
              "campaign.fault.empty." + (one.subject() ? "subject." : "body.") + language.code());
      case "unknown_placeholder" ->
          near.map(name -> fault(field, "campaign.fault.unknown_near", one.about(), name))
              .orElseGet(() -> fault(field, "campaign.fault.unknown", one.about()));
      default -> fault(field, "messaging.text.fault." + one.code(), one.about());
    };
  }

  /** What else keeps a draft from being scheduled: its day, and those it is for. */
  public List<Fault> toSchedule(
      TenantTx tx, Campaign.Plan plan, Campaign.Texts texts, ZoneId zone) {
    var faults = new ArrayList<Fault>();
    var today = BusinessDate.at(clock.instant(), zone);
    when(plan.when(), today.value(), faults);
    audience(tx, plan, today).ifPresent(faults::add);
    if (faults.isEmpty()) {
      unspoken(tx, plan, texts, today, faults);
    }
    return List.copyOf(faults);
  }

  private static void when(Occurrences when, LocalDate today, List<Fault> faults) {
    if (when.from().isBefore(today)) {
      faults.add(fault("desde", "campaign.fault.past", when.from()));
    } else if (when.onOrAfter(today).isEmpty()) {
      faults.add(fault("hasta", "campaign.fault.never"));
    }
  }

  /** Why nobody would be spoken to; a recurring one may begin with nobody. */
  public Optional<Fault> audience(TenantTx tx, Campaign.Plan plan, BusinessDate today) {
    var trouble = audiences.trouble(tx, plan.audience());
    if (trouble.isPresent()) {
      return Optional.of(
          fault(
              "para",
              trouble.get() == Audiences.Trouble.GONE
                  ? "campaign.fault.audience_gone"
                  : "campaign.fault.audience_broken"));
    }
    return !plan.when().recurs() && reach.of(tx, plan, today).debtors() == 0
        ? Optional.of(fault("para", "campaign.fault.nobody"))
        : Optional.empty();
  }

  /** Nobody is left out at night because nobody wrote in their language. */
  private void unspoken(
      TenantTx tx,
      Campaign.Plan plan,
      Campaign.Texts texts,
      BusinessDate today,
      List<Fault> faults) {
    var readers = reach.of(tx, plan, today);
    var said =
        plan.ways().stream()
            .flatMap(
                way ->
                    way == Means.WHATSAPP
                        ? ApprovedCheck.languages(tx, plan).stream()
                        : texts.by(way).stream())
            .collect(Collectors.toSet());
    for (var language : Language.OF_TEAM) {
      int reading =
          language == Language.EN
              ? readers.english()
              : readers.spanish() + (said.contains(Language.PT) ? 0 : readers.portuguese());
      if (reading > 0 && !said.contains(language)) {
        faults.add(
            fault(
                (plan.ways().contains(Means.EMAIL) ? "asunto." : "sms.") + language.code(),
                "campaign.fault.unspoken." + language.code(),
                reading));
      }
    }
  }

  /**
   * Some who will not be spoken to, because the list says nothing of them in a column.
   *
   * @param some names of a few
   */
  public record Lacking(String column, int debtors, List<String> some) {}

  /** Who lacks what the text of their language speaks of, column by column. */
  public List<Lacking> lacking(
      TenantTx tx, Campaign.Kind kind, Audience audience, Campaign.Texts texts) {
    var spoken = Spoken.of(tx, audiences, kind, audience, texts);
    return spoken.nothing()
        ? List.of()
        : spoken
            .bound(tx.sql(LACKING))
            .query(
                (row, _) ->
                    new Lacking(
                        row.getString("name"),
                        row.getInt("debtors"),
                        List.of((String[]) row.getArray("some").getArray())))
            .list();
  }

  static Fault fault(String field, String key, Object... facts) {
    return new Fault(field, key, List.of(facts));
  }
}
