package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.dunning.segment.BookColumn;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.TenantTx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which columns of an uploaded list the texts of a campaign speak of, language by language.
 *
 * @param book null when its audience brings no columns
 */
record Spoken(@Nullable UUID book, Map<Means, Map<Language, Set<String>>> used) {

  static Spoken of(
      TenantTx tx,
      Audiences audiences,
      Campaign.Kind kind,
      Audience audience,
      Campaign.Texts texts) {
    return audience instanceof Audience.OfBook(var id)
        ? new Spoken(id, used(kind, texts, names(tx, audiences, audience)))
        : new Spoken(null, Map.of());
  }

  private static Map<Means, Map<Language, Set<String>>> used(
      Campaign.Kind kind, Campaign.Texts texts, Set<String> columns) {
    return Map.of(
        Means.EMAIL, CampaignText.used(kind, texts, columns),
        Means.SMS, CampaignSlip.used(kind, texts, columns));
  }

  /** What may stand between braces beside the usual places. */
  static Set<String> names(TenantTx tx, Audiences audiences, Audience audience) {
    return audiences.columns(tx, audience).stream()
        .map(BookColumn::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean nothing() {
    return used.values().stream().flatMap(one -> one.values().stream()).allMatch(Set::isEmpty);
  }

  /** As {@code :book, :usedBy, :usedIn, :used} of a statement. */
  StatementSpec bound(StatementSpec statement) {
    var ways = new ArrayList<String>();
    var languages = new ArrayList<String>();
    var names = new ArrayList<String>();
    used.forEach(
        (way, spoken) ->
            spoken.forEach(
                (language, columns) ->
                    columns.forEach(
                        column -> {
                          ways.add(way.code());
                          languages.add(language.code());
                          names.add(column);
                        })));
    return statement
        .param("book", book)
        .param("usedBy", texts(ways))
        .param("usedIn", texts(languages))
        .param("used", texts(names));
  }

  private static String[] texts(List<String> list) {
    return list.toArray(String[]::new);
  }
}
