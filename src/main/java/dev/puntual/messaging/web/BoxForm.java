package dev.puntual.messaging.web;

import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.returns.Box;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.TypedEmail;
import dev.puntual.platform.web.Voice;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the mailbox as they stand or as they were typed.
 *
 * @param password as typed; empty means the one that is kept. Never sent back to the browser
 * @param kept whether a password is kept
 * @param byGrant whether a token of the mail provider is said instead of a password
 */
public record BoxForm(
    String host,
    String port,
    String security,
    String username,
    String password,
    boolean kept,
    String folder,
    String returnAddress,
    boolean byGrant) {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");
  private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  static BoxForm of(Box box) {
    return new BoxForm(
        box.host(),
        Integer.toString(box.port()),
        box.security().code(),
        box.username(),
        "",
        !box.byGrant(),
        box.folder(),
        box.returnAddress(),
        box.byGrant());
  }

  /** What most providers ask for. */
  static BoxForm blank() {
    return new BoxForm("", "993", Security.TLS.code(), "", "", false, "INBOX", "", false);
  }

  static BoxForm typed(Map<String, String> fields, boolean kept) {
    return new BoxForm(
        fields.getOrDefault("servidor", "").strip(),
        fields.getOrDefault("puerto", "").strip(),
        fields.getOrDefault("seguridad", ""),
        fields.getOrDefault("usuario", "").strip(),
        fields.getOrDefault("clave", ""),
        kept,
        fields.getOrDefault("carpeta", "").strip(),
        fields.getOrDefault("retorno", "").strip(),
        fields.getOrDefault("entrada", "").equals("permiso"));
  }

  Problems problems(Voice voice) {
    var problems = Problems.none();
    if (!HOST.matcher(host).matches()) {
      problems.add("servidor", voice.say("messaging.mail.host.wrong"));
    }
    if (!PORT.matcher(port).matches() || portNumber() < 1 || portNumber() > 65_535) {
      problems.add("puerto", voice.say("messaging.mail.port.wrong"));
    }
    if (securityChosen().isEmpty()) {
      problems.add("seguridad", voice.say("messaging.mail.security.wrong"));
    }
    if (!LINE.matcher(username).matches()) {
      problems.add("usuario", voice.say("messaging.returns.user.wrong"));
    }
    if (!byGrant && (password.isEmpty() ? !kept : !LINE.matcher(password).matches())) {
      problems.add("clave", voice.say("messaging.mail.password.missing"));
    }
    if (!LINE.matcher(folder).matches()) {
      problems.add("carpeta", voice.say("messaging.returns.folder.wrong"));
    }
    checkReturn(problems, voice);
    return problems;
  }

  private void checkReturn(Problems problems, Voice voice) {
    boolean plain = returnAddress.chars().allMatch(c -> c > ' ' && c < 127);
    var typed = plain ? returnAddress : "";
    if (TypedEmail.check(problems, "retorno", typed, voice, "messaging.returns.address.wrong")
        && returnAddress.lastIndexOf('@') > Box.LONGEST_NAME) {
      problems.add("retorno", voice.say("messaging.returns.address.long", Box.LONGEST_NAME));
    }
  }

  /**
   * Only for a form without problems.
   *
   * @param before the settings that stand, whose password an empty field keeps
   */
  Box box(@Nullable Box before) {
    return new Box(
        host.toLowerCase(Locale.ROOT),
        portNumber(),
        securityChosen().orElseThrow(),
        username,
        secret(before),
        folder,
        returnAddress);
  }

  private String secret(@Nullable Box before) {
    if (byGrant) {
      return "";
    }
    return password.isEmpty() && before != null ? before.password() : password;
  }

  private int portNumber() {
    return Integer.parseInt(port);
  }

  private Optional<Security> securityChosen() {
    return Arrays.stream(Security.values()).filter(s -> s.code().equals(security)).findFirst();
  }
}
