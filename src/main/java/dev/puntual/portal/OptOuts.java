package dev.puntual.portal;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.ListedStops;
import dev.puntual.messaging.OptOutLinks;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.Stop.Evidence;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppression;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.SignedName;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds whom a link to say stop was written to, and does what they say. */
final class OptOuts {

  /** The text of the page as it is today; a change of its words is a new version. */
  static final String WORDING = "2026-11";

  private static final SqlFile MESSAGE = SqlFile.beside(OptOuts.class, "opt_out_message");
  private static final SqlFile OTHERS = SqlFile.beside(OptOuts.class, "opt_out_addresses");

  /** What is said behind a link can be taken back behind it, and nothing else. */
  private static final Set<StopCause> BY_LINK = EnumSet.of(StopCause.OPT_OUT, StopCause.ONE_CLICK);

  private final TenantTransactions transactions;
  private final OptOutLinks links;
  private final Suppressions suppressions;
  private final ListedStops stops;
  private final ContactRules rules;
  private final InstantSource clock;

  OptOuts(
      TenantTransactions transactions,
      OptOutLinks links,
      Suppressions suppressions,
      ListedStops stops,
      ContactRules rules,
      InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.suppressions = suppressions;
    this.stops = stops;
    this.rules = rules;
    this.clock = clock;
  }

  /** What somebody chose on the page, or their mail program for them. */
  enum Choice {
    ONE_CLICK,
    HERE,
    EVERYWHERE,
    UNDO
  }

  /**
   * @param whole whether a law ends all that machines send at the first word
   */
  private record Written(
      UUID message,
      UUID subject,
      String channel,
      String address,
      String recipient,
      Company company,
      Voice voice,
      boolean whole) {}

  /** Looking changes nothing. Empty for a token that nobody wrote, or whose message is gone. */
  Optional<OptOut> find(String token) {
    return links
        .read(token)
        .flatMap(
            named ->
                transactions.in(named.tenant(), tx -> written(tx, named).map(to -> page(tx, to))));
  }

  /** What was chosen stands when this returns; choosing it again changes nothing. */
  Optional<OptOut> choose(String token, Choice choice, String ip) {
    return links
        .read(token)
        .flatMap(
            named ->
                transactions.in(
                    named.tenant(),
                    tx ->
                        written(tx, named)
                            .map(
                                to -> {
                                  done(tx, to, choice, ip);
                                  return page(tx, to);
                                })));
  }

  private void done(TenantTx tx, Written to, Choice choice, String ip) {
    switch (choice) {
      case ONE_CLICK -> stop(tx, to, said(tx, to), StopCause.ONE_CLICK, ip);
      case HERE -> stop(tx, to, said(tx, to), StopCause.OPT_OUT, ip);
      case EVERYWHERE ->
          stop(tx, to, to.whole() ? said(tx, to) : everywhere(tx, to), StopCause.OPT_OUT, ip);
      case UNDO -> undo(tx, to, ip);
    }
  }

  /** What one word means: this way, or every way where a law reads it so. */
  private static List<Reach> said(TenantTx tx, Written to) {
    if (!to.whole()) {
      return List.of(here(to));
    }
    return Stream.concat(everywhere(tx, to).stream(), Stream.of(new Reach.Person(to.subject())))
        .distinct()
        .toList();
  }

  private static Reach here(Written to) {
    return new Reach.Address(Channel.valueOf(to.channel().toUpperCase(Locale.ROOT)), to.address());
  }

  /**
   * All that is known of whoever reads at this address. Of a debtor with several people only this
   * one has spoken; of one with a single person, addresses learnt later are meant, too.
   */
  private static List<Reach> everywhere(TenantTx tx, Written to) {
    var reaches = new ArrayList<Reach>();
    reaches.add(new Reach.Address(null, to.address()));
    var people =
        tx.sql(OTHERS)
            .param("debtor", to.subject())
            .param("address", to.address())
            .query(
                (row, _) -> {
                  if (row.getBoolean("theirs")) {
                    Stream.of(row.getString("email"), row.getString("phone"))
                        .filter(address -> !address.isBlank())
                        .forEach(address -> reaches.add(new Reach.Address(null, address)));
                  }
                  return row.getBoolean("theirs");
                })
            .list();
    if (!people.contains(false)) {
      reaches.add(new Reach.Person(to.subject()));
    }
    return reaches;
  }

  private void stop(TenantTx tx, Written to, List<Reach> reaches, StopCause cause, String ip) {
    var evidence =
        new Evidence(
            clock.instant(),
            to.subject(),
            to.message(),
            WORDING,
            to.voice().language().code(),
            ip,
            "",
            null);
    suppressions.suppress(
        tx, reaches.stream().map(reach -> new Stop(reach, cause, evidence)).toList());
  }

  /** What this link said about other addresses, too. */
  private void undo(TenantTx tx, Written to, String ip) {
    var lift = new Suppressions.Lift(null, to.recipient(), "link " + WORDING, ip);
    stops.of(tx, to.subject(), List.of(to.address())).stream()
        .filter(one -> BY_LINK.contains(one.cause()))
        .filter(one -> silences(one, to) || to.message().equals(one.message()))
        .forEach(one -> suppressions.lift(tx, one.id(), lift));
  }

  private OptOut page(TenantTx tx, Written to) {
    var standing = standing(tx, to);
    return new OptOut(
        to.voice(),
        to.company(),
        to.channel(),
        OptOut.masked(to.address()),
        !standing.isEmpty(),
        standing.stream().anyMatch(one -> one.channel().equals("any")),
        !standing.isEmpty() && standing.stream().allMatch(one -> BY_LINK.contains(one.cause())),
        to.whole());
  }

  /** What keeps us from writing there. */
  private List<Suppression> standing(TenantTx tx, Written to) {
    return stops.of(tx, to.subject(), List.of(to.address())).stream()
        .filter(one -> silences(one, to))
        .toList();
  }

  private static boolean silences(Suppression one, Written to) {
    return one.stands()
        && (one.scope().equals("person") || to.address().equals(one.address()))
        && (one.channel().equals("any") || one.channel().equals(to.channel()));
  }

  private Optional<Written> written(TenantTx tx, SignedName.Named named) {
    return tx.sql(MESSAGE)
        .param("message", named.id())
        .query((row, _) -> written(tx, row, named.id()))
        .optional();
  }

  private Written written(TenantTx tx, ResultSet row, UUID message) throws SQLException {
    var company =
        new Company(
            row.getString("company"),
            row.getString("contact_name"),
            row.getString("contact_email"),
            row.getString("contact_phone"),
            "");
    var voice =
        Voice.of(
            Language.of(row.getString("language")),
            row.getString("country"),
            ZoneId.of(row.getString("zone")),
            clock.instant());
    var where =
        Question.Where.of(row.getString("country"), row.getString("part"), row.getString("home"));
    var debtor = new DebtorId(row.getObject("subject_id", UUID.class));
    var asked =
        new Question(
            debtor,
            null,
            Channel.EMAIL,
            where,
            Question.Parties.ours(row.getString("standing")),
            DebtStage.UNKNOWN,
            Set.of(),
            null,
            true);
    return new Written(
        message,
        row.getObject("subject_id", UUID.class),
        row.getString("channel"),
        row.getString("address"),
        row.getString("recipient"),
        company,
        voice,
        rules.of(tx).book().stopEndsAll(asked, clock.instant()));
  }
}
