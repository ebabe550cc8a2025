package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Asked;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Tempo;
import java.util.regex.Pattern;

/**
 * A company's account at a provider of text messages.
 *
 * @param callback address that lacks only the message's id
 */
record SmsPost(Provider provider, Account account, String callback) implements Post {

  /** Eleven signs at most, one of them a letter (3GPP TS 23.040 §9.1.2.5). */
  private static final Pattern NAME = Pattern.compile("(?=.*\\p{L}).{1,11}");

  @Override
  public Opened open() {
    return new Opened.Ready(SmsLine.to(provider, account, callback));
  }

  @Override
  public boolean tells() {
    return true;
  }

  /** A name instead of a number cannot be answered, nor can what no provider tells us of. */
  @Override
  public boolean hears() {
    return !NAME.matcher(account.sender()).matches() && !provider.ear(account, callback).isEmpty();
  }

  @Override
  public Asked ask(Asked.About about) {
    return provider.ask(account, about);
  }

  @Override
  public Tempo tempo() {
    return provider.tempo();
  }
}
