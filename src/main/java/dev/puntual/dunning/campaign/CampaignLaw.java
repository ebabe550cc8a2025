package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.Readers;
import dev.puntual.messaging.Writing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the laws where an audience lives ask of the texts of a campaign, that they do not say and
 * that nobody can add for them. Nothing is said of a text that has faults.
 */
public final class CampaignLaw {

  private static final SqlFile PLACES = SqlFile.beside(CampaignLaw.class, "places");

  private final Audiences audiences;
  private final Gaps gaps;
  private final Readers readers;

  CampaignLaw(Audiences audiences, Gaps gaps, Readers readers) {
    this.audiences = audiences;
    this.gaps = gaps;
    this.readers = readers;
  }

  /**
   * By the field of the text as the form names it, {@code texto.es}; approved words of WhatsApp
   * under {@code tono}; what is said of calls stands beside their texts. A text that lacks nothing
   * is absent.
   *
   * @param sample invented facts to try a text of a language with
   * @param today null where the audience is too many to be looked at while somebody waits: then all
   *     customers of the company are meant
   */
  public Map<String, List<Gaps.Gap>> of(
      TenantTx tx,
      Campaign.Plan plan,
      Campaign.Texts texts,
      Function<Language, Writing.Letter> sample,
      @Nullable BusinessDate today) {
    var meant = today == null ? readers.groups(tx) : meant(tx, plan, today);
    var columns = Spoken.names(tx, audiences, plan.audience());
    var lacking = new HashMap<String, List<Gaps.Gap>>();
    for (var way : plan.ways()) {
      if (way == Means.WHATSAPP) {
        lacking.put("tono", gaps.of(tx, people(meant)));
      } else if (way != Means.VOICE) {
        var spoken = texts.by(way);
        for (var language : spoken) {
          new CampaignTried(plan.kind(), columns)
              .said(way, language, texts, sample.apply(language))
              .ifPresent(
                  said ->
                      lacking.put(
                          (way == Means.SMS ? "sms." : "texto.") + language.code(),
                          gaps.of(tx, said, hearing(meant, language, spoken))));
        }
      }
    }
    lacking.values().removeIf(List::isEmpty);
    return Map.copyOf(lacking);
  }

  private List<Readers.Group> meant(TenantTx tx, Campaign.Plan plan, BusinessDate today) {
    return audiences
        .in(tx, PLACES, plan.audience(), today)
        .query(
            (row, _) ->
                new Readers.Group(
                    row.getString("country"), row.getString("language"), row.getLong("people")))
        .list();
  }

  /** Those who are told in a language, once a country. */
  private static List<Readers.Group> hearing(
      List<Readers.Group> meant, Language language, Set<Language> spoken) {
    var told =
        meant.stream()
            .filter(one -> CampaignText.spoken(spoken, Language.of(one.language())) == language)
            .toList();
    return people(told).entrySet().stream()
        .map(one -> new Readers.Group(one.getKey(), language.code(), one.getValue()))
        .toList();
  }

  private static Map<String, Long> people(List<Readers.Group> groups) {
    return groups.stream()
        .collect(
            Collectors.groupingBy(
                Readers.Group::country,
                TreeMap::new,
                Collectors.summingLong(Readers.Group::people)));
  }
}
