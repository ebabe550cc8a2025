package dev.puntual.messaging.web;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Standstill;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Voice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the account for text messages shows. Holds no secret, only how each ends.
 *
 * @param kept whether an account stands
 * @param callback where the provider tells what became of messages
 * @param ear where it is to tell what people answer; empty when it cannot
 * @param oldEnding how the secret ends that is still believed; empty when there is none
 * @param standstill why nothing leaves; null while all is well
 * @param good what just worked; null when nothing was tried
 */
public record SmsAccountView(
    String provider,
    String sender,
    String number,
    List<Option> providers,
    List<Key> keys,
    TempoForm tempo,
    boolean kept,
    String callback,
    String ear,
    String oldEnding,
    @Nullable Standstill standstill,
    @Nullable String good) {

  private static final int SHOWN = 4;

  /**
   * @param ending the last characters of the one that is kept; empty when none is
   */
  public record Key(String provider, String name, String field, String ending) {}

  static List<Option> options(List<Provider> all, Voice voice) {
    return all.stream()
        .map(p -> new Option(p.name(), voice.say("sms.account.provider." + p.name())))
        .toList();
  }

  static List<Key> keys(List<Provider> all, @Nullable Account before) {
    return all.stream()
        .flatMap(
            provider ->
                provider.keys().stream()
                    .map(
                        key ->
                            new Key(
                                provider.name(),
                                key,
                                SmsAccountForm.field(provider.name(), key),
                                ending(provider, key, before))))
        .toList();
  }

  static String ending(String secret) {
    return secret.length() < 2 * SHOWN ? "" : secret.substring(secret.length() - SHOWN);
  }

  private static String ending(Provider provider, String key, @Nullable Account before) {
    return before == null || !before.provider().equals(provider.name())
        ? ""
        : ending(before.key(key));
  }
}
