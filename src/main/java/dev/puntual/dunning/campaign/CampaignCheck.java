package dev.puntual.dunning.campaign;

import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.OwnText;
import dev.puntual.platform.db.TenantTx;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a campaign, said while somebody is there to put it right. */
public final class CampaignCheck {

  /** Longer names break the list. */
  public static final int LONGEST_NAME = 80;

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

  /** What keeps a draft from being kept: the words and the name. */
  public List<Fault> draft(Campaign.Plan plan, Campaign.Texts texts) {
    var faults = new ArrayList<Fault>();
    if (plan.name().isBlank() || plan.name().length() > LONGEST_NAME) {
      faults.add(fault("nombre", "campaign.fault.name", LONGEST_NAME));
    }
    if (texts.byLanguage().isEmpty()) {
      faults.add(fault("asunto.es", "campaign.fault.no_text"));
    }
    texts.byLanguage().forEach((language, text) -> spoken(plan.kind(), language, text, faults));
    var when = plan.when();
    if (when.until() != null && when.until().isBefore(when.from())) {
      faults.add(fault("hasta", "campaign.fault.until"));
    }
    return List.copyOf(faults);
  }

  private static void spoken(
      Campaign.Kind kind, Language language, Campaign.Text text, List<Fault> faults) {
    if (CampaignText.read(kind, language, text) instanceof OwnText.Read.Bad(var wrong)) {
      wrong.forEach(
          one ->
              faults.add(
                  fault(
                      (one.subject() ? "asunto." : "texto.") + language.code(),
                      one.code().equals("empty")
                          ? "campaign.fault.empty."
                              + (one.subject() ? "subject." : "body.")
                              + language.code()
                          : "messaging.text.fault." + one.code(),
                      one.about())));
    }
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
    return !plan.when().recurs() && reach.of(tx, plan.audience(), today).debtors() == 0
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
    var readers = reach.of(tx, plan.audience(), today);
    for (var language : Language.values()) {
      int reading = language == Language.EN ? readers.english() : readers.spanish();
      if (reading > 0 && texts.in(language).blank()) {
        faults.add(
            fault(
                "asunto." + language.code(),
                "campaign.fault.unspoken." + language.code(),
                reading));
      }
    }
  }

  private static Fault fault(String field, String key, Object... facts) {
    return new Fault(field, key, List.of(facts));
  }
}
