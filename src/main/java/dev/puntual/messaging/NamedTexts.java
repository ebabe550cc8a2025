package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.wording.HouseTexts;
import dev.puntual.messaging.wording.Templates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Texts that a company made beside those of the tones, each with a name and the tone that it speaks
 * in: it speaks for it where it has no words of its own.
 */
public final class NamedTexts {

  /** More than anybody can choose from. */
  public static final int MOST = 120;

  public static final int LONGEST_NAME = 80;

  private static final SqlFile ALL = SqlFile.beside(NamedTexts.class, "named_all");
  private static final SqlFile ADD = SqlFile.beside(NamedTexts.class, "named_add");
  private static final SqlFile DROP = SqlFile.beside(NamedTexts.class, "named_drop");

  private final Templates templates;
  private final Audit audit;
  private final InstantSource clock;

  NamedTexts(Templates templates, Audit audit, InstantSource clock) {
    this.templates = templates;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param code for {@link Writing.Letter#text()}; never given away again
   * @param stage its tone
   * @param origin the ready-made text that it began as; empty where there was none
   */
  public record Named(String code, String name, Stage stage, String origin) {}

  /** Those that stand, by name. */
  public static List<Named> all(TenantTx tx) {
    return tx.sql(ALL)
        .query(
            (row, _) ->
                new Named(
                    code(row.getInt("text_no")),
                    row.getString("name"),
                    Stage.of(row.getString("stage")).orElseThrow(),
                    row.getString("origin")))
        .list();
  }

  /** Empty when there is none, or it was dropped. */
  public static Optional<Named> find(TenantTx tx, String code) {
    return all(tx).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * A copy of what that tone says today, in every language.
   *
   * @return empty when another has that name, or there are {@link #MOST}
   */
  public Optional<Named> add(TenantTx tx, String name, Stage stage, UUID person) {
    return added(tx, "", name, stage, person)
        .map(
            named -> {
              for (var language : Language.values()) {
                var text = templates.standing(tx, stage.code(), language);
                templates.write(tx, named.code(), language, text, person);
              }
              return named;
            });
  }

  /**
   * One that came ready-made, made when it is first asked for; a person may have changed it since.
   *
   * @param origin by which it is known again
   * @param words by language
   * @return empty when its name is another's
   */
  public Optional<Named> ready(
      TenantTx tx,
      String origin,
      String name,
      Stage stage,
      Map<Language, Edit.Words> words,
      UUID person) {
    return all(tx).stream()
        .filter(one -> one.origin().equals(origin))
        .findFirst()
        .or(
            () ->
                added(tx, origin, name, stage, person)
                    .map(
                        named -> {
                          words.forEach(
                              (language, text) ->
                                  templates.write(
                                      tx,
                                      named.code(),
                                      language,
                                      new HouseTexts.Text(text.subject(), text.body()),
                                      person));
                          return named;
                        }));
  }

  /** Steps that asked for it speak in its tone's text from then on. */
  public boolean drop(TenantTx tx, Named named, UUID person) {
    boolean dropped =
        tx.sql(DROP)
                .param("text", Integer.parseInt(named.code().substring(1)))
                .param("now", now())
                .update()
            > 0;
    if (dropped) {
      audit.record(tx, person, "messaging.text_dropped", named.name(), "");
    }
    return dropped;
  }

  private Optional<Named> added(TenantTx tx, String origin, String name, Stage stage, UUID person) {
    if (all(tx).size() >= MOST) {
      return Optional.empty();
    }
    @Nullable Integer number =
        tx.sql(ADD)
            .param("name", name)
            .param("stage", stage.code())
            .param("origin", origin)
            .param("now", now())
            .query(Integer.class)
            .optional()
            .orElse(null);
    if (number == null) {
      return Optional.empty();
    }
    audit.record(tx, person, "messaging.text_named", name, stage.code());
    return Optional.of(new Named(code(number), name, stage, origin));
  }

  private static String code(int number) {
    return "t" + number;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
