package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who agreed to be reached how, where a law asks for it: what is known of single persons, and a
 * company's signed word that it holds the authorisation of everybody it loads. Nothing is erased;
 * the newest row counts, and what is known of a person goes before the company's word.
 */
public final class Authorisations {

  /** The text that is signed today; message key {@code rules.declare.text.} and this. */
  public static final String WORDING = "2026-11";

  private static final SqlFile ADD = SqlFile.beside(Authorisations.class, "authorisation_add");
  private static final SqlFile ASK = SqlFile.beside(Authorisations.class, "authorisation_ask");
  private static final SqlFile SIGN = SqlFile.beside(Authorisations.class, "declaration_add");
  private static final SqlFile READ = SqlFile.beside(Authorisations.class, "declaration_read");

  private final InstantSource clock;

  public Authorisations(InstantSource clock) {
    this.clock = clock;
  }

  /** On what grounds somebody may be reached. */
  public enum Basis {
    CONTRACT,
    CONSENT,
    LEGITIMATE_INTEREST,
    STATUTORY
  }

  /**
   * What is known of one person.
   *
   * @param address null for all of this channel
   * @param granted false when it was taken back
   * @param evidence where that can be seen: a contract's number, a form, a call's date
   */
  public record Known(
      DebtorId debtor,
      Channel channel,
      @Nullable String address,
      boolean granted,
      Basis basis,
      String evidence) {}

  /**
   * A company's word.
   *
   * @param holds false when it was taken back
   * @param wording which text was signed, as message keys name it
   * @param name as the signer wrote it
   */
  public record Declaration(boolean holds, String wording, String name, Instant at) {}

  /**
   * @param asked hours, or empty
   */
  private record Found(boolean authorised, String asked) {

    Question told(Question one) {
      return one.known(authorised, asked.isEmpty() ? null : AskedHours.of(asked));
    }
  }

  /**
   * The same questions, in their order, each knowing whether its channel is authorised and when.
   */
  public List<Question> asked(TenantTx tx, List<Question> questions) {
    if (questions.isEmpty()) {
      return List.of();
    }
    var authorised =
        tx.sql(ASK)
            .param("debtors", column(questions, one -> one.debtor().toString()))
            .param("channels", column(questions, one -> Kind.word(one.channel())))
            .param("addresses", column(questions, Question::address))
            .query((row, _) -> new Found(row.getBoolean("authorised"), row.getString("asked")))
            .list()
            .iterator();
    return questions.stream().map(one -> authorised.next().told(one)).toList();
  }

  private static @Nullable String[] column(
      List<Question> questions, Function<Question, @Nullable String> value) {
    return questions.stream().map(value).toArray(String[]::new);
  }

  /** From now on it counts. */
  public void record(TenantTx tx, Known known, UUID person) {
    var address = known.address();
    tx.sql(ADD)
        .param("id", Ids.next())
        .param("debtor", known.debtor().value())
        .param("channel", Kind.word(known.channel()))
        .param("address", address == null ? null : Addresses.hash(tx.tenant(), address))
        .param("granted", known.granted())
        .param("basis", Kind.word(known.basis()))
        .param("evidence", known.evidence())
        .param("person", person)
        .param("now", now())
        .update();
  }

  /** The company's word for everybody it loads, or its withdrawal. */
  public void sign(TenantTx tx, boolean holds, String wording, String name, UUID person) {
    tx.sql(SIGN)
        .param("id", Ids.next())
        .param("holds", holds)
        .param("wording", wording)
        .param("name", name)
        .param("person", person)
        .param("now", now())
        .update();
  }

  /** The newest; empty while nobody ever signed. */
  public Optional<Declaration> declaration(TenantTx tx) {
    return tx.sql(READ).query(Authorisations::declaration).optional();
  }

  private static Declaration declaration(ResultSet row, int number) throws SQLException {
    return new Declaration(
        row.getBoolean("holds"),
        row.getString("wording"),
        row.getString("signed_name"),
        row.getTimestamp("signed_at").toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
