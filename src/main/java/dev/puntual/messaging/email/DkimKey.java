package dev.puntual.messaging.email;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * With which mails of a domain are signed (RFC 6376). Two are the same when selector and domain
 * are: a selector is never used for another key.
 *
 * @param selector the name below which its public half stands in the DNS
 * @param open the private half; never shown, logged or compared
 */
record DkimKey(String selector, String domain, PrivateKey open) {

  private static final String ALGORITHM = "RSA";

  /** Longer ones do not fit the DNS entries of every provider; shorter ones are not believed. */
  private static final int BITS = 2048;

  /** A fresh pair; takes a moment. */
  static KeyPair pair() {
    try {
      var pairs = KeyPairGenerator.getInstance(ALGORITHM);
      pairs.initialize(BITS);
      return pairs.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no keys can be made", e);
    }
  }

  /**
   * @param pkcs8 what was sealed
   */
  static DkimKey of(String selector, String domain, byte[] pkcs8) {
    try {
      var open = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      return new DkimKey(selector, domain, open);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key", e);
    }
  }

  /** The text that stands in the DNS. */
  static String published(byte[] publicHalf) {
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(publicHalf);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DkimKey(var name, var where, _)
        && selector.equals(name)
        && domain.equals(where);
  }

  @Override
  public int hashCode() {
    return selector.hashCode();
  }

  @Override
  public String toString() {
    return "DkimKey[" + selector + " " + domain + "]";
  }
}
