package dev.puntual.dunning;

import dev.puntual.rules.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** By what a message of a step goes. */
public enum Means {
  EMAIL(0),
  SMS(8),
  WHATSAPP(16),
  /** A machine calls, where the company switched that on. */
  VOICE(24),
  /** Somebody of the team calls: a task of the worklist. */
  CALL(0);

  private final int shift;

  /**
   * @param shift where the bits of roles by this channel begin; see {@link Whom#roles()}
   */
  Means(int shift) {
    this.shift = shift;
  }

  /** What a company has that connected nothing. */
  static final Set<Means> ALWAYS = Set.of(EMAIL, CALL);

  /** The bits of roles by this channel. None of a call, which needs no address. */
  int bits(int roles) {
    return switch (this) {
      case CALL -> 0;
      case VOICE -> packed(roles) << shift;
      case EMAIL, SMS, WHATSAPP -> roles << shift;
    };
  }

  /** Guarantor and joint debtor closer to the others: the last channel has no sign to spare. */
  private static int packed(int roles) {
    return (roles & 7) | ((roles >> 3) & 24);
  }

  private int unpacked(int bits) {
    int own = (bits >> shift) & 0xff;
    return this == VOICE ? (own & 7) | ((own & 24) << 3) : own;
  }

  /** Of bits of roles those by this channel. */
  int only(int bits) {
    return this == CALL ? 0 : bits & 0xff << shift;
  }

  /** Roles, whatever channel their bits are of. */
  static int roles(int bits) {
    return messages().mapToInt(one -> one.unpacked(bits)).reduce(0, (a, b) -> a | b);
  }

  /** How {@code receivables.v_reach} writes somebody of that role by this channel. */
  String reach(Whom whom) {
    return this == EMAIL ? whom.code() : code() + " " + whom.code();
  }

  /** The bits of somebody written so; none of a role that is never written to. */
  static int reached(String code) {
    int blank = code.indexOf(' ');
    int roles = Whom.roles(code.substring(blank + 1));
    return of(blank < 0 ? "email" : code.substring(0, blank)).orElseThrow().bits(roles);
  }

  /** As the contact rules call it. */
  public Channel channel() {
    return this == CALL ? Channel.VOICE : Channel.valueOf(name());
  }

  /** Those by which messages go. */
  public static Stream<Means> messages() {
    return Stream.of(values()).filter(one -> one != CALL);
  }

  /** As stored, and as messaging names its channels. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Every choice of channels that somebody may be excluded from, at the place of its mask: a bit
   * for each of the channels given, the first one lowest. Nothing comes first.
   */
  static List<Set<Means>> choices(List<Means> channels) {
    return IntStream.range(0, 1 << channels.size())
        .mapToObj(
            mask ->
                IntStream.range(0, channels.size())
                    .filter(place -> (mask >> place & 1) == 1)
                    .mapToObj(channels::get)
                    .collect(Collectors.toUnmodifiableSet()))
        .toList();
  }

  public static Optional<Means> of(String code) {
    return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
