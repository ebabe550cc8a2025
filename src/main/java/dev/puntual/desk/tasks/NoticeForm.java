package dev.puntual.desk.tasks;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.worklist.Notices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/**
 * How somebody says that a formal notice was sent.
 *
 * @param wrong the key of what is missing or cannot be; empty when nothing is
 */
record NoticeForm(EndForm end, Notices.@Nullable Sent sent, String wrong) {

  static NoticeForm of(
      Map<String, String> typed, @Nullable MultipartFile upload, BusinessDate today) {
    var end = EndForm.of(typed);
    var reference = cut(typed.getOrDefault("referencia", "").strip());
    var day = end.day();
    var file = upload == null || upload.isEmpty() ? null : upload;
    if (day == null || day.isAfter(today.value())) {
      return new NoticeForm(end, null, "desk.notice.day.needed");
    }
    if (file == null && reference.isEmpty()) {
      return new NoticeForm(end, null, "desk.notice.paper.needed");
    }
    var paper = file == null ? null : paper(file);
    return file != null && paper == null
        ? new NoticeForm(end, null, "desk.notice.paper.wrong")
        : new NoticeForm(end, new Notices.Sent(new BusinessDate(day), reference, paper), "");
  }

  /** Null when it is too large, or neither a PDF nor a picture, whatever it is called. */
  private static Notices.@Nullable Paper paper(MultipartFile upload) {
    if (upload.getSize() > Notices.LARGEST) {
      return null;
    }
    try {
      var content = upload.getBytes();
      var name = upload.getOriginalFilename();
      return type(content) == null
          ? null
          : new Notices.Paper(cut(name == null ? "" : name.replaceAll("\\p{Cntrl}", "")), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null for what is not shown. */
  static @Nullable MediaType type(byte[] content) {
    var head = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
    return head.startsWith("%PDF-")
        ? MediaType.APPLICATION_PDF
        : head.startsWith("\u00ff\u00d8\u00ff")
            ? MediaType.IMAGE_JPEG
            : head.startsWith("\u0089PNG") ? MediaType.IMAGE_PNG : null;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), Notices.LONGEST));
  }
}
