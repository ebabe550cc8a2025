package dev.puntual.demo;

import dev.puntual.platform.http.Call;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.Reply;
import dev.puntual.platform.jobs.Beat;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Pays as a person would: on the test gateway's own page, over HTTP. */
final class PageCashier implements Counter.Cashier {

  private final Outbound outbound;
  private final Supplier<URI> ourselves;
  private final List<Beat> post;

  /**
   * @param ourselves where this program answers on this machine
   * @param post those that carry and read the gateway's notices
   */
  PageCashier(Outbound outbound, Supplier<URI> ourselves, List<Beat> post) {
    this.outbound = outbound;
    this.ourselves = ourselves;
    this.post = List.copyOf(post);
  }

  @Override
  public void press(URI page, Button button) {
    var form = "button=" + button.name().toLowerCase(Locale.ROOT);
    var address = ourselves.get().resolve(page);
    var reply = outbound.exchange(Call.form(address, Call.Reach.CONFIGURED, form));
    if (!(reply instanceof Reply.Answered answered) || answered.status() >= 400) {
      throw new IllegalStateException("the page where one pays answered " + reply);
    }
    carry();
  }

  @Override
  public void carry() {
    post.forEach(
        beat -> {
          while (beat.beat()) {
            // A beat says itself when it has seen everything.
          }
        });
  }
}
