package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.util.Map;

/** Each channel by its own way out. */
final class ChannelPosts implements Posts {

  private final Map<Channel, Posts> ways;

  ChannelPosts(Map<Channel, Posts> ways) {
    this.ways = Map.copyOf(ways);
  }

  @Override
  public Post of(TenantTx tx, Channel channel) {
    var way = ways.get(channel);
    if (way == null) {
      throw new IllegalStateException("no way out for " + channel);
    }
    return way.of(tx, channel);
  }
}
