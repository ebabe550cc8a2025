package dev.puntual.messaging;

import dev.puntual.messaging.wording.Leave;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.util.UUID;

/**
 * Of how many parts a text message of an {@link Author} would be to somebody today, with the small
 * print of its place and its way out. Nothing is written.
 */
public final class SlipSizes {

  /** As long as every way out, and leads nowhere. */
  private static final UUID NOWHERE = new UUID(0, 0);

  private final Proofs proofs;
  private final OptOutLinks links;
  private final Posts posts;

  SlipSizes(Proofs proofs, OptOutLinks links, Posts posts) {
    this.proofs = proofs;
    this.links = links;
    this.posts = posts;
  }

  public OwnSlip.Size of(TenantTx tx, Proofs.To to, Writing.Said said) {
    var footed = proofs.foot(tx, to).under(said.letter(), said.marks());
    var leaving = new Leaving(links, tx.tenant(), Channel.SMS, posts.of(tx, Channel.SMS).hears());
    var whole = leaving.of(NOWHERE).map(url -> Leave.in(footed, url)).orElse(footed);
    return OwnSlip.size(new Writing.Said(whole, said.marks()));
  }
}
