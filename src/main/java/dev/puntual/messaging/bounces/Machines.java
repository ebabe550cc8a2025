package dev.puntual.messaging.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a machine answers for a person: somebody away, a receipt for reading, an answer to an
 * invitation, a number that was given to a request. A person's words come through machines, too: a
 * mark that only asks other machines for silence, as help desks set it on what their people write,
 * says nothing about who wrote.
 */
final class Machines {

  /** At its beginning: in the answer to a letter of ours the words may be a company's name. */
  private static final Pattern AWAY =
      Pattern.compile(
          "(?iu)^\\s*(\\[[^]]{0,40}\\]\\s*)?(out of (the )?office|auto(matic|mated)?[- ]?(response|reply)"
              + "|auto: |vacation|away (from|until)|on (annual )?leave|respuesta autom|contestaci[oó]n autom"
              + "|fuera de (la )?oficina|de vacaciones|ausente|ausencia|mensaje autom"
              + "|resposta autom|fora do escrit|aus[eê]ncia|(estou )?de f[eé]rias"
              + "|automatische (antwort|r[uü]ckantwort)|abwesenheit|abwesend|autoantwort"
              + "|r[eé]ponse automatique|absence|absent|message d.absence|notification d.absence"
              + "|risposta automatica|automatisch antwoord)");

  private static final Pattern IS_AWAY = Pattern.compile("(?i) is out of the office\\b");

  /**
   * What programs write above an answer to an invitation; the word, a colon, what was invited to.
   */
  private static final Pattern INVITED =
      Pattern.compile(
          "(?iu)^\\s*(accepted|declined|tentative|tentatively accepted|canceled event|aceptad[oa]|aceptada|rechazad[oa]"
              + "|provisional|aceito|recusado|tentativa|angenommen|abgelehnt|accept[eé]|refus[eé])\\s?:.*");

  /** Not "list": a company may read its answers through a mailing list of its own. */
  private static final Set<String> MACHINES = Set.of("auto_reply", "bulk", "junk");

  private Machines() {}

  /**
   * Apple's mail program, which marks so what a person chose there to say stop, speaks for that
   * person.
   *
   * @param parts of what kinds the mail is made
   */
  static boolean wrote(MimeMessage mail, MailParts parts) throws MessagingException {
    if (header(mail, "X-Apple-Unsubscribe").equals("true")) {
      return false;
    }
    var subject = Raw.subject(mail);
    return header(mail, "Auto-Submitted").startsWith("auto-")
        || !header(mail, "X-Autoreply").isEmpty()
        || !header(mail, "X-Autorespond").isEmpty()
        || MACHINES.contains(header(mail, "Precedence"))
        || AWAY.matcher(subject).find()
        || IS_AWAY.matcher(subject).find()
        || parts.receipt()
        || (parts.invited() && INVITED.matcher(subject).matches());
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    var value = mail.getHeader(name, ",");
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }
}
