package dev.puntual.platform.web;

import java.util.SequencedMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Figures for whoever watches over the installation, in the lines that Prometheus reads. */
public final class Gauges {

  private Gauges() {}

  /**
   * 503 while there is cause for alarm, so that whoever reads no figures is told too.
   *
   * @param figures by their names there
   */
  public static ResponseEntity<String> answer(
      boolean alarming, SequencedMap<String, Long> figures) {
    var text = new StringBuilder();
    figures.forEach(
        (name, figure) ->
            text.append("# TYPE ")
                .append(name)
                .append(" gauge\n")
                .append(name)
                .append(' ')
                .append(figure.longValue())
                .append('\n'));
    return ResponseEntity.status(alarming ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
        .contentType(MediaType.TEXT_PLAIN)
        .cacheControl(CacheControl.noStore())
        .body(text.toString());
  }
}
