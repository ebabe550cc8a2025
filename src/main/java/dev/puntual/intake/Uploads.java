package dev.puntual.intake;

import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.files.FileStore;
import dev.puntual.platform.files.Kept;
import dev.puntual.platform.wakes.Wakes;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the moment a file arrives to the moment a person says "load". */
public final class Uploads {

  private static final SqlFile ADD = SqlFile.beside(Uploads.class, "file_add");
  private static final SqlFile PROPOSE = SqlFile.beside(Uploads.class, "file_propose");
  private static final SqlFile REFUSE = SqlFile.beside(Uploads.class, "file_refuse");
  private static final SqlFile HOME = SqlFile.beside(Uploads.class, "home");
  private static final SqlFile REMEMBERED = SqlFile.beside(Uploads.class, "remembered");
  private static final int LONGEST_NAME = 200;

  private final TenantTransactions transactions;
  private final Wakes wakes;
  private final FileStore store;
  private final InstantSource clock;
  private final long limit;
  private final Analyst analyst = new Analyst();

  Uploads(
      TenantTransactions transactions,
      Wakes wakes,
      FileStore store,
      InstantSource clock,
      long limit) {
    this.transactions = transactions;
    this.wakes = wakes;
    this.store = store;
    this.clock = clock;
    this.limit = limit;
  }

  /** What became of an upload. */
  public sealed interface Received {

    /** It is listed, with a proposal or with the reason why it cannot be read. */
    record Listed(UUID file) implements Received {}

    /** Nothing was kept. */
    record TooLarge(long limit) implements Received {}
  }

  /** Keeps a file and looks at it. */
  public Received receive(TenantId tenant, @Nullable UUID person, String name, InputStream in)
      throws IOException {
    var file = Ids.next();
    return switch (store.keep(tenant, file, in, limit)) {
      case Kept.TooLarge(var most) -> new Received.TooLarge(most);
      case Kept.Whole(var bytes, var sha256) -> {
        transactions.run(
            tenant,
            tx -> {
              var now = clock.instant();
              tx.sql(ADD)
                  .param("file", file)
                  .param("name", plainName(name))
                  .param("bytes", bytes)
                  .param("hash", sha256)
                  .param("person", person)
                  .param("now", Timestamp.from(now))
                  .update();
              wakes.set(tx, Forgetting.AGEING, now.plus(Forgetting.KEPT));
            });
        look(tenant, file);
        yield new Received.Listed(file);
      }
    };
  }

  /** Understands the file anew, as when it arrived. */
  public void look(TenantId tenant, UUID file) throws IOException {
    propose(tenant, file, source -> analyst.draft(source, home(tenant), memory(tenant)));
  }

  /** Understands another of its tables. */
  public void choose(TenantId tenant, UUID file, int table) throws IOException {
    propose(tenant, file, source -> analyst.draft(source, table, home(tenant), memory(tenant)));
  }

  /** Reads the table as a person corrected it. */
  public void correct(
      TenantId tenant, UUID file, Draft draft, Reading reading, Set<Integer> answered)
      throws IOException {
    propose(tenant, file, source -> analyst.corrected(source, draft, reading, answered));
  }

  private interface Drafting {
    Draft of(SourceFile source) throws IOException;
  }

  private void propose(TenantId tenant, UUID file, Drafting drafting) throws IOException {
    try {
      var source = SourceFile.of(store.path(tenant, file));
      var draft = drafting.of(source);
      transactions.run(
          tenant,
          tx ->
              tx.sql(PROPOSE)
                  .param("file", file)
                  .param("purpose", Imports.code(draft.reading().purpose()))
                  .param("format", source.format())
                  .param("header_key", HeaderKey.of(draft.reading().headers()))
                  .param("draft", Json.write(draft))
                  .update());
    } catch (RefusedFile e) {
      refuse(tenant, file, e.refusal(), e.line());
    }
  }

  void refuse(TenantId tenant, UUID file, Refusal refusal, long line) {
    String code = refusal.name().toLowerCase(Locale.ROOT);
    String problem = line > 0 ? code + ":" + line : code;
    transactions.run(
        tenant, tx -> tx.sql(REFUSE).param("file", file).param("problem", problem).update());
  }

  private Analyst.Home home(TenantId tenant) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(HOME)
                .query(
                    (row, _) ->
                        new Analyst.Home(
                            row.getString("currency"),
                            row.getInt("terms_days"),
                            row.getString("country")))
                .single());
  }

  private Analyst.Memory memory(TenantId tenant) {
    return key ->
        transactions.in(
            tenant,
            tx ->
                tx.sql(REMEMBERED)
                    .param("header_key", key)
                    .query(String.class)
                    .optional()
                    .map(json -> Json.read(json, Reading.class)));
  }

  /** The last part of a path, without anything that does not belong in a line of text. */
  private static String plainName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain = new StringBuilder();
    last.codePoints().filter(c -> !Character.isISOControl(c)).forEach(plain::appendCodePoint);
    String text = plain.toString().strip();
    int length = Math.min(text.length(), LONGEST_NAME);
    return text.isEmpty()
        ? "?"
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, length)));
  }
}
