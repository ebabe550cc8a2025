package dev.puntual.messaging.returns;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;

/**
 * Where each mail that was read is entered, once, with what came of it. Whom it is from is kept
 * only while a person is to look at it.
 */
final class MailBook {

  private static final SqlFile KEEP = SqlFile.beside(MailBook.class, "returned_keep");
  private static final SqlFile DOUBLE = SqlFile.beside(MailBook.class, "returned_double");
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_DETAIL = 300;

  private MailBook() {}

  /** False when this very mail was read before. */
  static boolean keep(TenantTx tx, RawMail raw, Arrived mail, Verdict verdict) {
    boolean fresh =
        tx.sql(KEEP)
                .param("life", raw.life())
                .param("uid", raw.uid())
                .param("hash", mail.hash())
                .param("kind", verdict.kind())
                .param("verdict", verdict.what())
                .param("message", verdict.message())
                .param("address", verdict.address())
                .param("status", verdict.status())
                .param("detail", line(verdict.detail(), LONGEST_DETAIL))
                .param("stopped", verdict.stopped())
                .param("at", Timestamp.from(raw.receivedAt()))
                .param("sender", verdict.forPerson() ? line(mail.from(), LONGEST_LINE) : "")
                .param("subject", verdict.forPerson() ? line(mail.subject(), LONGEST_LINE) : "")
                .param("forPerson", verdict.forPerson())
                .update()
            == 1;
    if (!fresh) {
      tx.sql(DOUBLE)
          .param("life", raw.life())
          .param("uid", raw.uid())
          .param("hash", mail.hash())
          .param("at", Timestamp.from(raw.receivedAt()))
          .update();
    }
    return fresh;
  }

  /** Nobody could read it; its head may still say from whom it is. */
  static void aside(TenantTx tx, RawMail raw) {
    tx.sql(KEEP)
        .param("life", raw.life())
        .param("uid", raw.uid())
        .param("hash", "aside/" + raw.life() + "/" + raw.uid())
        .param("kind", "aside")
        .param("verdict", "")
        .param("message", null)
        .param("address", "")
        .param("status", "")
        .param("detail", "")
        .param("stopped", false)
        .param("at", Timestamp.from(raw.receivedAt()))
        .param("sender", line(raw.field("From"), LONGEST_LINE))
        .param("subject", line(raw.field("Subject"), LONGEST_LINE))
        .param("forPerson", true)
        .update();
  }

  private static String line(String text, int longest) {
    var plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() > longest ? plain.substring(0, longest) : plain;
  }
}
