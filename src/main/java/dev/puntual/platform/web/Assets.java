package dev.puntual.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Addresses of style sheets, scripts and fonts. One version for all, made from what is in them:
 * files may then be kept by browsers for ever, and their links to each other stay relative.
 */
public final class Assets {

  private static final String VERSION = fingerprint();

  private Assets() {}

  /** {@code /assets/3f9c…/puntual.css}. */
  public static String path(String file) {
    return root() + file;
  }

  static String root() {
    return "/assets/" + VERSION + "/";
  }

  private static String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**");
      var sorted = Arrays.stream(files).filter(Resource::isReadable).toArray(Resource[]::new);
      Arrays.sort(sorted, Comparator.comparing(Assets::address));
      for (var file : sorted) {
        digest.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String address(Resource file) {
    try {
      return file.getURL().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
