package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Asked;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Tempo;

/**
 * A company's account at a provider of text messages.
 *
 * @param callback address that lacks only the message's id
 */
record SmsPost(Provider provider, Account account, String callback) implements Post {

  @Override
  public Opened open() {
    return new Opened.Ready(SmsLine.to(provider, account, callback));
  }

  @Override
  public boolean tells() {
    return true;
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
