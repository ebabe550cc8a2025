package dev.puntual.platform.secrets;

import dev.puntual.kernel.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A name in a URL of sixteen characters, for where each of them is paid for: two that say among
 * which companies to look, and 84 bits of a signature that nobody can guess. The id is not in it:
 * whoever writes one down keeps its {@link #mark} beside the id and finds it by that, so the
 * database holds no secret here either.
 */
public final class BriefName {

  private static final int SIGN = 2;
  private static final int CODE = 14;
  private static final int MARK = 22;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + (SIGN + CODE) + "}");
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final Secrets secrets;
  private final String purpose;

  /**
   * @param purpose a name made for one purpose is worth nothing for another
   */
  public BriefName(Secrets secrets, String purpose) {
    this.secrets = secrets;
    this.purpose = purpose;
  }

  /** The token of a name; the same each time. */
  public String write(SignedName.Named name) {
    return sign(name.tenant())
        + TEXT.encodeToString(secrets.sign(purpose, bytes(name))).substring(0, CODE);
  }

  /** Whether a token has the shape of one; costs nothing. */
  public static boolean shaped(String token) {
    return SHAPE.matcher(token).matches();
  }

  /** What a shaped token says of its company: others may have the same sign. */
  public static String signIn(String token) {
    return token.substring(0, SIGN);
  }

  /** By what a token is found again; nobody gets back from it to the token. */
  public static String mark(String token) {
    return TEXT.encodeToString(sha256(token)).substring(0, MARK);
  }

  /** Whether we wrote this token for this name; takes as long whether or not. */
  public boolean fits(String token, SignedName.Named name) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), write(name).getBytes(StandardCharsets.UTF_8));
  }

  /** As {@code company_signed.sql} reckons it. */
  private static String sign(TenantId tenant) {
    return TEXT.encodeToString(sha256(tenant.toString())).substring(0, SIGN);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(SignedName.Named name) {
    var tenant = name.tenant().value();
    return ByteBuffer.allocate(2 * 2 * Long.BYTES)
        .putLong(tenant.getMostSignificantBits())
        .putLong(tenant.getLeastSignificantBits())
        .putLong(name.id().getMostSignificantBits())
        .putLong(name.id().getLeastSignificantBits())
        .array();
  }
}
