package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Formal notices that were sent: the day, the number under which they are found, and the paper. */
public final class Notices {

  /** The largest paper, in bytes. */
  public static final int LARGEST = 10 << 20;

  /** The longest number and the longest name of a paper, in characters. */
  public static final int LONGEST = 120;

  private static final SqlFile KEEP = SqlFile.beside(Notices.class, "notice_keep");
  private static final SqlFile DROP = SqlFile.beside(Notices.class, "notice_drop");
  private static final SqlFile PAPER = SqlFile.beside(Notices.class, "notice_paper");

  private final InstantSource clock;

  Notices(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A notice as it left.
   *
   * @param reference such as the number of a registered letter; empty when there is none
   * @param paper null when only the reference is known
   */
  public record Sent(BusinessDate on, String reference, @Nullable Paper paper) {}

  /** A PDF or a picture, told by its first bytes. */
  public static final class Paper {

    private final String name;
    private final byte[] content;

    /**
     * @param name as the file was called
     */
    public Paper(String name, byte[] content) {
      this.name = name;
      this.content = content.clone();
    }

    public String name() {
      return name;
    }

    public byte[] content() {
      return content.clone();
    }
  }

  /** Keeps it beside its task; once kept it stays as it is until the task is open again. */
  public void keep(TenantTx tx, UUID task, Sent sent, UUID person) {
    var paper = sent.paper();
    tx.sql(KEEP)
        .param("task", task)
        .param("sentOn", sent.on().value())
        .param("reference", sent.reference())
        .param("name", paper == null ? "" : paper.name())
        .param("paper", paper == null ? null : paper.content())
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** It was marked by mistake. */
  public void drop(TenantTx tx, UUID task) {
    tx.sql(DROP).param("task", task).update();
  }

  /** Empty when there is no such notice, or it has no paper. */
  public Optional<Paper> paper(TenantTx tx, UUID task) {
    return tx.sql(PAPER)
        .param("task", task)
        .query((row, _) -> new Paper(row.getString("file_name"), row.getBytes("paper")))
        .optional();
  }
}
