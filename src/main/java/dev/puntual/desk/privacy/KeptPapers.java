package dev.puntual.desk.privacy;

import dev.puntual.inbox.ReplyFiles;
import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.Enclosure;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.Paper;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.Notices;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The files that came from a debtor and went to them, fetched one after the other. */
final class KeptPapers {

  private static final SqlFile OF = SqlFile.beside(KeptPapers.class, "kept_papers");
  private static final int LONGEST = 80;

  private final Answers answers;
  private final Messages messages;
  private final Notices notices;

  KeptPapers(Answers answers, Messages messages, Notices notices) {
    this.answers = answers;
    this.messages = messages;
    this.notices = notices;
  }

  /**
   * One file.
   *
   * @param kind {@code answer} came from them; {@code reply}, {@code annex} and {@code notice} went
   *     to them
   * @param path where it stands in the bundle
   */
  record Listed(String kind, UUID id, int number, String name, Instant at, String path) {}

  static List<Listed> of(TenantTx tx, DebtorId debtor) {
    return tx.sql(OF)
        .param("debtor", debtor.value())
        .query(
            (row, at) ->
                new Listed(
                    row.getString("kind"),
                    row.getObject("id", UUID.class),
                    row.getInt("file_no"),
                    row.getString("name"),
                    row.getTimestamp("at").toInstant(),
                    "archivos/%03d-%s".formatted(at + 1, plain(row.getString("name")))))
        .list();
  }

  /** What somebody called it, as a name that every computer takes and none takes for a path. */
  private static String plain(@Nullable String name) {
    var safe =
        (name == null ? "" : name).replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[. ]+", "");
    return safe.isBlank()
        ? "archivo"
        : safe.substring(Math.max(0, safe.length() - LONGEST)).replaceAll("[. ]+$", "");
  }

  /** At any time no more than one of them is held, at most five megabytes. */
  void put(TenantTx tx, List<Listed> papers, ZipOutputStream zip) throws IOException {
    for (var one : papers) {
      zip.putNextEntry(new ZipEntry(one.path()));
      zip.write(content(tx, one));
      zip.closeEntry();
    }
  }

  private byte[] content(TenantTx tx, Listed one) {
    return switch (one.kind()) {
      case "answer" ->
          answers.file(tx, one.id(), one.number()).map(Enclosure::content).orElseThrow();
      case "reply" ->
          ReplyFiles.one(tx, one.id(), one.number()).map(Enclosure::content).orElseThrow();
      case "notice" -> notices.paper(tx, one.id()).map(Notices.Paper::content).orElseThrow();
      case "annex" -> messages.annex(tx, one.id()).map(Paper::bytes).orElseThrow();
      default -> throw new IllegalStateException(one.kind());
    };
  }
}
