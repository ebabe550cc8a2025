package dev.puntual.simulator;

import dev.puntual.simulator.whatsapp.WhatsAppPeople;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;

/** What a demo lets happen: an account at two providers, and people who write to its numbers. */
public final class Town {

  private final Simulator simulator;

  public Town(Simulator simulator) {
    this.simulator = simulator;
  }

  /** Calls reach this machine there, whatever address they were told. */
  public void through(URI base) {
    simulator.through(base);
  }

  /** A number for text messages; what people write there is told to {@code ear}. */
  public void texts(String account, String token, String number, String ear) {
    simulator.twilio().account(account, token);
    simulator.twilio().number(number, account, ear);
  }

  /** A number at WhatsApp, which calls there. */
  public void chats(
      String number, String account, String token, String secret, URI callback, InstantSource by) {
    simulator.whatsApp().account(number, account, token, secret, callback);
    simulator.whatsApp().clock(by);
  }

  /** Meta approves a text that was given in. */
  public void approves(String number, String name, String language, Instant at) {
    simulator.whatsApp().people().decides(number, name, language, "APPROVED", "NONE", at);
  }

  public void chats(String number, String from, String text, Instant at) {
    simulator.whatsApp().people().writes(number, from, text, at);
  }

  /** Somebody taps a button below the last message that went to them. */
  public void taps(String number, String from, String title, String payload, Instant at) {
    var button = new WhatsAppPeople.Button(title, payload);
    simulator.whatsApp().people().chooses(number, from, button, "", at);
  }

  public void texts(String from, String number, String text) {
    simulator.twilio().says(from, number, text);
  }

  /** Returns when every call that was begun has ended. */
  public void rest() throws InterruptedException {
    simulator.awaitCalls();
  }
}
