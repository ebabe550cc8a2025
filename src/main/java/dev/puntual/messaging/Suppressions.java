package dev.puntual.messaging;

import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.rules.Channel;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Whoever says stop is left alone. A stop counts from its commit on: no message is claimed for
 * sending afterwards. It outlives its address, which is kept as a keyed hash only, so that one who
 * is loaded anew, under another id or after an erasure, is still left alone. Nothing is changed or
 * erased here; what is lifted is a row of its own.
 */
public final class Suppressions {

  private static final SqlFile LANES_HOLD = SqlFile.beside(Mailroom.class, "lanes_hold");
  private static final SqlFile ADD = SqlFile.beside(Suppressions.class, "stop_add");
  private static final SqlFile ADD_OF = SqlFile.beside(Suppressions.class, "stop_add_of");
  private static final SqlFile LIFT = SqlFile.beside(Suppressions.class, "stop_lift");
  private static final SqlFile OF_PROVIDER =
      SqlFile.beside(Suppressions.class, "stops_of_provider");
  private static final SqlFile STOPPED = SqlFile.beside(Suppressions.class, "stopped");
  private static final SqlFile ASKED = SqlFile.beside(Suppressions.class, "stopped_asked");

  private final AddressKeys keys;
  private final Audit audit;
  private final InstantSource clock;

  public Suppressions(Secrets secrets, Audit audit, InstantSource clock) {
    this.keys = new AddressKeys(secrets);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * From the commit of this transaction on nobody is claimed for sending whom these reach. One
   * statement however many; what stands already for the same cause is not written twice. Waits for
   * claims that are under way, and they for this one, so call it before taking any debtor's turn.
   * Returns how many are new.
   */
  public int suppress(TenantTx tx, Collection<Stop> stops) {
    if (stops.isEmpty()) {
      return 0;
    }
    hold(tx);
    var rows = stops.stream().map(stop -> Row.of(tx, keys, stop)).toList();
    return tx.sql(ADD)
        .param("ids", column(rows, _ -> Ids.next()))
        .param("scopes", column(rows, Row::scope))
        .param("channels", column(rows, Row::channel))
        .param("keys", column(rows, Row::key))
        .param("subjects", column(rows, Row::subject))
        .param("causes", column(rows, row -> row.cause().code()))
        .param("saids", column(rows, row -> row.evidence().at()))
        .param("messages", column(rows, row -> row.evidence().message()))
        .param("wordings", column(rows, row -> row.evidence().wording()))
        .param("languages", column(rows, row -> row.evidence().language()))
        .param("ips", column(rows, row -> row.evidence().ip()))
        .param("notes", column(rows, row -> row.evidence().note()))
        .param("enterers", column(rows, row -> row.evidence().enteredBy()))
        .param("now", now())
        .update();
  }

  /**
   * As {@link #suppress}, for the addresses that these messages went to, each on its own channel;
   * no address leaves the database.
   *
   * @param notes what was told of each message, by its id: a mail server's code; no address
   */
  public int suppressAddressesOf(TenantTx tx, Map<UUID, String> notes, StopCause cause) {
    if (notes.isEmpty()) {
      return 0;
    }
    hold(tx);
    return keyed(tx, ADD_OF)
        .param("messages", column(notes.keySet(), id -> id))
        .param("ids", column(notes.keySet(), _ -> Ids.next()))
        .param("notes", column(notes.values(), note -> note))
        .param("cause", cause.code())
        .param("now", now())
        .update();
  }

  /**
   * Who says that somebody may be written to again.
   *
   * @param person of the company; null when they said so themselves
   * @param whom as a person knows them, for the audit trail: a name, no address
   * @param reason in words
   * @param ip where a form was posted from, or empty
   */
  public record Lift(@Nullable UUID person, String whom, String reason, String ip) {}

  /**
   * Stops that still stand of one address, of which its provider told: what the person says to us
   * themselves is newer.
   */
  public List<UUID> ofProvider(TenantTx tx, Channel channel, String address) {
    return tx.sql(OF_PROVIDER)
        .param("channel", Row.word(channel))
        .param("key", keys.of(tx.tenant(), address))
        .query((row, _) -> row.getObject("suppression_id", UUID.class))
        .list();
  }

  /** They may be written to again. Audited. Returns whether it still stood. */
  public boolean lift(TenantTx tx, UUID stop, Lift lift) {
    int lifted =
        tx.sql(LIFT)
            .param("stop", stop)
            .param("person", lift.person())
            .param("reason", lift.reason())
            .param("ip", lift.ip())
            .param("now", now())
            .update();
    if (lifted == 1) {
      audit.record(tx, lift.person(), "messaging.lift_stop", lift.whom(), lift.reason());
    }
    return lifted == 1;
  }

  /**
   * Of claimed messages those that may not leave, with the reason of each. In the transaction that
   * claims them, once the lane is locked.
   */
  public Map<UUID, String> stopped(TenantTx tx, Collection<UUID> messages) {
    return reasons(keyed(tx, STOPPED).param("messages", messages.toArray(UUID[]::new)));
  }

  /** Takes the answer from requests that may not leave; returns them with the reason of each. */
  Map<UUID, String> stopAsked(TenantTx tx) {
    return reasons(keyed(tx, ASKED));
  }

  private static Map<UUID, String> reasons(StatementSpec statement) {
    var reasons = new HashMap<UUID, String>();
    statement.query(
        row -> {
          reasons.put(row.getObject("message_id", UUID.class), row.getString("reason"));
        });
    return reasons;
  }

  void hold(TenantTx tx) {
    tx.sql(LANES_HOLD).query(String.class).list();
  }

  /**
   * A statement that asks {@code messaging.address_key} of addresses that it knows: the pads of the
   * company's key are bound as {@code :inner} and {@code :outer}.
   */
  public StatementSpec keyed(TenantTx tx, SqlFile file) {
    return tx.sql(file)
        .param("inner", keys.innerPad(tx.tenant()))
        .param("outer", keys.outerPad(tx.tenant()));
  }

  private static <T> @Nullable String[] column(
      Collection<T> rows, Function<T, @Nullable Object> value) {
    return rows.stream()
        .map(value)
        .map(one -> one == null ? null : one.toString())
        .toArray(String[]::new);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private record Row(
      String scope,
      String channel,
      @Nullable String key,
      @Nullable UUID subject,
      StopCause cause,
      Stop.Evidence evidence) {

    static Row of(TenantTx tx, AddressKeys keys, Stop stop) {
      var evidence = stop.evidence();
      return switch (stop.reach()) {
        case Reach.Address(var channel, var address) ->
            new Row(
                "address",
                word(channel),
                keys.of(tx.tenant(), address),
                evidence.subject(),
                stop.cause(),
                evidence);
        case Reach.NotTheirs(var subject, var channel, var address) ->
            new Row(
                "pair",
                word(channel),
                keys.of(tx.tenant(), address),
                subject,
                stop.cause(),
                evidence);
        case Reach.Person(var subject) ->
            new Row("person", "any", null, subject, stop.cause(), evidence);
      };
    }

    private static String word(@Nullable Channel channel) {
      return channel == null ? "any" : channel.name().toLowerCase(Locale.ROOT);
    }
  }
}
