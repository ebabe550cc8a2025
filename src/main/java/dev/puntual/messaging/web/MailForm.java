package dev.puntual.messaging.web;

import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.TypedEmail;
import dev.puntual.platform.web.Voice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the mail server as they stand or as they were typed.
 *
 * @param password as typed; empty means the one that is kept. Never sent back to the browser
 * @param kept whether a password is kept
 */
public record MailForm(
    String host,
    String port,
    String security,
    String username,
    String password,
    boolean kept,
    String fromAddress,
    String fromName) {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");
  private static final int LONGEST = 200;

  static MailForm of(MailServer server) {
    return new MailForm(
        server.host(),
        Integer.toString(server.port()),
        server.security().code(),
        server.username(),
        "",
        !server.password().isEmpty(),
        server.fromAddress(),
        server.fromName());
  }

  /** What most providers ask for. */
  static MailForm blank(String company) {
    return new MailForm("", "587", Security.STARTTLS.code(), "", "", false, "", company);
  }

  static MailForm typed(Map<String, String> fields, boolean kept) {
    return new MailForm(
        fields.getOrDefault("servidor", "").strip(),
        fields.getOrDefault("puerto", "").strip(),
        fields.getOrDefault("seguridad", ""),
        fields.getOrDefault("usuario", "").strip(),
        fields.getOrDefault("clave", ""),
        kept,
        fields.getOrDefault("remitente", "").strip(),
        fields.getOrDefault("nombre", "").strip());
  }

  /** How the line may be protected. */
  public static List<Option> securities(Voice voice) {
    return Arrays.stream(Security.values())
        .map(s -> new Option(s.code(), voice.say("messaging.mail.security." + s.code())))
        .toList()
        .reversed();
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
    if (username.length() > LONGEST || password.length() > LONGEST) {
      problems.add("usuario", voice.say("settings.text.long", LONGEST));
    }
    if (!username.isEmpty() && password.isEmpty() && !kept) {
      problems.add("clave", voice.say("messaging.mail.password.missing"));
    }
    TypedEmail.check(problems, "remitente", fromAddress, voice, "messaging.mail.from.wrong");
    if (fromName.isBlank() || fromName.length() > LONGEST) {
      problems.add("nombre", voice.say("messaging.mail.name.wrong"));
    }
    return problems;
  }

  /**
   * Only for a form without problems.
   *
   * @param before the settings that stand, whose password an empty field keeps
   */
  MailServer server(@Nullable MailServer before) {
    return new MailServer(
        host.toLowerCase(Locale.ROOT),
        portNumber(),
        securityChosen().orElseThrow(),
        username,
        passwordAfter(before),
        fromAddress,
        fromName);
  }

  private String passwordAfter(@Nullable MailServer before) {
    if (username.isEmpty()) {
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
