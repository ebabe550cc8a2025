package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one campaign had for a debtor on one day, or will have; and a campaign that spoke on the day
 * and not to them, or did not speak at all.
 *
 * @param way by what it went, or will; null when by nothing
 * @param passed channels before that one, or all of them where none was left, each with why
 * @param message its id; null when none was asked for
 * @param state as messaging says it now, rejected where its provider told later that it reached
 *     nobody; empty without a message
 * @param told what its provider told since: sent, delivered, read or failed; empty while nothing
 * @param reason why nobody wrote, or will, or why the message did not leave; empty when it did.
 *     {@code not_meant}: it spoke, and not to them; {@code run_…}: it did not speak to anybody
 * @param rules ids of the contact rules that stood against it
 * @param kept what they say to one to come that may not leave on its day; null when it may
 * @param ahead whether it is still to come
 */
public record Campaigned(
    LocalDate on,
    UUID campaign,
    String name,
    @Nullable Means way,
    List<Passed> passed,
    @Nullable UUID message,
    String state,
    String told,
    String reason,
    List<String> rules,
    Explanation.@Nullable Kept kept,
    boolean ahead) {

  private static final SqlFile READ = SqlFile.beside(Campaigned.class, "dossier_campaigns");

  /** Which campaigns mean a debtor on days to come. */
  public interface Ahead {

    /** By what is known today, the earliest first, without what the contact rules say to it. */
    List<Campaigned> of(TenantTx tx, UUID debtor, LocalDate from, LocalDate until);
  }

  public Campaigned {
    rules = List.copyOf(rules);
    passed = List.copyOf(passed);
  }

  /** It spoke on the day, and whoever it was for, it was not them. */
  public static final String NOT_MEANT = "not_meant";

  private static final String OF_ALL = "run_";

  /**
   * Of a day to come.
   *
   * @param way null when by nothing
   * @param passed channels before that one, or all of them where none is left
   * @param reason why by nothing; empty when by something
   */
  public static Campaigned ahead(
      LocalDate on,
      UUID campaign,
      String name,
      @Nullable Means way,
      List<Passed> passed,
      String reason) {
    return new Campaigned(
        on, campaign, name, way, passed, null, "", "", reason, List.of(), null, true);
  }

  /** The same of one to come that the contact rules keep from its day. */
  Campaigned kept(Explanation.Kept said) {
    return new Campaigned(
        on, campaign, name, way, passed, message, state, told, reason, rules, said, ahead);
  }

  /** Its name, and by what it went where that was no letter. */
  public String called(Voice voice) {
    var called = voice.say("desk.why.campaign", name);
    return way == null || way == Means.EMAIL
        ? called
        : voice.say("desk.why.campaign.by", called, voice.say("dunning.means." + way.code()));
  }

  /** The sentence why nobody wrote; of a message that did not leave, messaging has its own. */
  public String why(Voice voice) {
    return reason.startsWith(OF_ALL)
        ? voice.say("campaign.run." + reason.substring(OF_ALL.length()))
        : voice.say("campaign.reason." + reason);
  }

  /** Whether a letter was asked for, or is to come. */
  boolean speaks() {
    return message != null || (reason.isEmpty() && kept == null);
  }

  static List<Campaigned> past(TenantTx tx, UUID debtor, LocalDate from, LocalDate until) {
    return tx.sql(READ)
        .param("debtor", debtor)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> of(row))
        .list();
  }

  /** From a row that names its columns as the parts are named; {@code skipped} are those passed. */
  public static Campaigned of(ResultSet row) throws SQLException {
    return new Campaigned(
        row.getObject("run_on", LocalDate.class),
        row.getObject("campaign_id", UUID.class),
        row.getString("name"),
        Means.of(row.getString("channel")).orElse(null),
        Passed.of((String[]) row.getArray("skipped").getArray()),
        row.getObject("message_id", UUID.class),
        row.getString("state"),
        row.getString("told"),
        row.getString("reason"),
        Stream.of(row.getString("against").split(" ", -1)).filter(id -> !id.isEmpty()).toList(),
        null,
        false);
  }
}
