package dev.puntual.platform.http;

import dev.puntual.platform.jobs.OtherTime;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps an address that a tenant typed from reaching machines that only we can reach. The Java
 * resolver remembers an answer for thirty seconds, so the address that was judged is the one that
 * is dialled.
 */
final class OpenWorld {

  private OpenWorld() {}

  /** Why this call may not be made; empty when it may. */
  static Optional<String> refusal(Call call) {
    var host = call.to().getHost();
    if (host == null) {
      return Optional.of("the address has no host");
    }
    if (call.reach() == Call.Reach.OURSELVES) {
      return Optional.empty();
    }
    if (OtherTime.now().isPresent()) {
      return Optional.of("nothing leaves a sandbox");
    }
    if (call.reach() == Call.Reach.CONFIGURED) {
      return Optional.empty();
    }
    if (!"https".equals(call.to().getScheme())) {
      return Optional.of("only https addresses are called");
    }
    try {
      boolean inside = Arrays.stream(InetAddress.getAllByName(host)).anyMatch(OpenWorld::inside);
      return inside ? Optional.of("the address belongs to a private network") : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("there is no machine of that name");
    }
  }

  /** Addresses that are not of the public internet (IANA special-purpose registries). */
  static boolean inside(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    var bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (address instanceof Inet4Address) {
      return first == 0
          || (first == 100 && (second & 0xc0) == 64)
          || (first == 192 && second == 0)
          || (first == 198 && (second & 0xfe) == 18)
          || first >= 240;
    }
    // Unique local, 6to4, and everything outside 2000::/3, which takes NAT64 and mapped ones along.
    return (first & 0xe0) != 0x20 || (first == 0x20 && second == 0x02);
  }
}
