package dev.puntual.messaging.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a mail without a report tells that a letter did not arrive. Whom it comes from is enough;
 * a subject alone is not, because people write "pedido no entregado", too: then the mail must have
 * something of a server's about it.
 */
final class Failures {

  private static final Pattern FROM_A_SERVER =
      Pattern.compile(
          "(?i)mailer-?daemon|mail-daemon|post_?master|mail.?delivery|mail administrator|mail delivery sub|^\\s*$|<>");

  private static final Pattern ABOUT_A_FAILURE =
      Pattern.compile(
          "(?iu)undeliver|delivery (status|failure|problem|has|report|error|warning|delayed|incomplete|unsuccessful)"
              + "|(not|cannot be|could not be|can.t be) delivered|unable to deliver|non-?delivery|returned (mail|to sender)"
              + "|mail delivery|failure (notice|delivery)|mail (error|failed)|failed mail|warning: |could not send"
              + "|delivery notification|message.*(bounced|failed)|non remis|(échec|impossib\\p{L}+).{0,30}remise"
              + "|no (se )?(ha )?(podido |pudo )?(ser )?entregad|no se pudo entregar|no pudo (ser )?entrega|error de entrega"
              + "|(fallo|falla|error) (en|de|al) (la )?(entrega|enviar)|mensaje (rechazado|devuelto)|correo (rechazado|devuelto)"
              + "|não entregue|nao entregue|não foi possível entregar|falha (na|de) entrega|(mensagem|e-?mail) (rejeitad|devolvid)"
              + "|unzustellbar|nicht zugestellt|zustellung.{0,20}(fehl|nicht)|mancata consegna");

  /** Somebody answers; the words behind it are those of a letter. */
  private static final Pattern ANSWERS = Pattern.compile("(?i)^\\s*(re|rv|resp|fwd?|enc|aw|tr):");

  private static final Pattern FAILED =
      Pattern.compile("(?i)\\bnon remis|delivery failed|undeliverable");

  private static final Pattern OF_A_SERVER =
      Pattern.compile(
          "(?im)\\b[45]\\d\\d[ -]#?[45]\\.\\d\\.\\d|\\b(rcpt to|mail from):?\\s?<|^\\s*(received: from|return-path:)"
              + "|non-delivery report|delivery status notification|did not reach the following recipient"
              + "|could not be delivered to|n a pas pu etre delivre");

  private Failures() {}

  static boolean told(MimeMessage mail, MailParts parts) throws MessagingException {
    var from = Optional.ofNullable(mail.getHeader("From", ",")).orElse("");
    if (FROM_A_SERVER.matcher(from).find() || mail.getHeader("X-Failed-Recipients") != null) {
      return true;
    }
    var subject = Raw.subject(mail);
    boolean answer = ANSWERS.matcher(subject).find() && !FAILED.matcher(subject).find();
    return !answer && ABOUT_A_FAILURE.matcher(subject).find() && ofAServer(mail, parts);
  }

  private static boolean ofAServer(MimeMessage mail, MailParts parts) throws MessagingException {
    var path = Optional.ofNullable(mail.getHeader("Return-Path", ",")).orElse("");
    var submitted = Optional.ofNullable(mail.getHeader("Auto-Submitted", ",")).orElse("");
    return path.strip().equals("<>")
        || submitted.startsWith("auto-")
        || parts.bringsBack()
        || OF_A_SERVER.matcher(parts.text()).find()
        || Reasons.byWords(parts.text()).isPresent();
  }
}
