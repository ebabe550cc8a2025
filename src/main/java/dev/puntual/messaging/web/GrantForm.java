package dev.puntual.messaging.web;

import dev.puntual.messaging.email.MailGrant;
import dev.puntual.messaging.email.MailGrant.Granter;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail provider granted, as it stands or as it was typed.
 *
 * @param secret as typed; empty means the one that is kept. Never sent back to the browser
 * @param refresh likewise
 * @param kept whether both are kept
 */
public record GrantForm(
    String provider,
    String directory,
    String clientId,
    String secret,
    String refresh,
    boolean kept) {

  /** Part of the address that is called, so nothing but what Microsoft uses there. */
  private static final Pattern DIRECTORY = Pattern.compile("[A-Za-z0-9.-]{1,100}");

  private static final int LONGEST = 4000;

  static GrantForm of(@Nullable MailGrant grant) {
    return grant == null
        ? new GrantForm(Granter.MICROSOFT.code(), "", "", "", "", false)
        : new GrantForm(grant.provider().code(), grant.directory(), grant.clientId(), "", "", true);
  }

  static GrantForm typed(Map<String, String> fields, boolean kept) {
    return new GrantForm(
        fields.getOrDefault("proveedor", ""),
        fields.getOrDefault("directorio", "").strip(),
        fields.getOrDefault("cliente", "").strip(),
        fields.getOrDefault("secreto", "").strip(),
        fields.getOrDefault("permiso", "").strip(),
        kept);
  }

  /** Who can grant. */
  public static List<Option> providers(Voice voice) {
    return Arrays.stream(Granter.values())
        .map(one -> new Option(one.code(), voice.say("messaging.grant.provider." + one.code())))
        .toList();
  }

  Problems problems(Voice voice) {
    var problems = Problems.none();
    var chosen = Granter.of(provider);
    if (chosen.isEmpty()) {
      problems.add("proveedor", voice.say("messaging.grant.provider.wrong"));
    }
    if (chosen.equals(Optional.of(Granter.MICROSOFT)) && !DIRECTORY.matcher(directory).matches()) {
      problems.add("directorio", voice.say("messaging.grant.directory.wrong"));
    }
    if (clientId.isEmpty() || clientId.length() > LONGEST) {
      problems.add("cliente", voice.say("messaging.grant.client.wrong"));
    }
    if ((refresh.isEmpty() && !kept) || refresh.length() > LONGEST || secret.length() > LONGEST) {
      problems.add("permiso", voice.say("messaging.grant.refresh.wrong"));
    }
    return problems;
  }

  /** Only for a form without problems. */
  MailGrant grant(@Nullable MailGrant before) {
    return new MailGrant(
        Granter.of(provider).orElseThrow(),
        directory,
        clientId,
        secret.isEmpty() && before != null ? before.secret() : secret,
        refresh.isEmpty() && before != null ? before.refresh() : refresh);
  }
}
