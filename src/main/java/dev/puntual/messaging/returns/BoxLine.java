package dev.puntual.messaging.returns;

import dev.puntual.messaging.email.Login;
import dev.puntual.platform.jobs.OtherTime;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox, open for reading. Nothing in it is changed, not even that somebody has seen a mail;
 * mails come one by one and none further than we read of any, so memory stays flat.
 */
final class BoxLine implements AutoCloseable {

  private final Store store;
  private final IMAPFolder folder;

  private BoxLine(Store store, IMAPFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * @param encryption whose certificates we believe
   * @param login what is said instead of the password; null for a box with one
   * @throws IOException in the time of a sandbox
   * @throws MessagingException for all that can be named of a connection, and for a missing folder
   */
  static BoxLine open(Box box, SSLSocketFactory encryption, @Nullable Login login)
      throws IOException, MessagingException {
    if (OtherTime.now().isPresent()) {
      throw new IOException("nothing leaves a sandbox");
    }
    var word = login == null ? box.password() : login.token();
    var store = BoxWay.to(box, encryption, login != null).getStore("imap");
    boolean stands = false;
    try {
      store.connect(box.host(), box.port(), box.username(), word);
      var folder = (IMAPFolder) store.getFolder(box.folder());
      folder.open(Folder.READ_ONLY);
      stands = true;
      return new BoxLine(store, folder);
    } catch (AuthenticationFailedException refused) {
      if (login != null) {
        login.refused();
      }
      throw refused;
    } finally {
      if (!stands) {
        store.close();
      }
    }
  }

  /** The server's number for this life of the mailbox. */
  long life() throws MessagingException {
    return folder.getUIDValidity();
  }

  int count() throws MessagingException {
    return folder.getMessageCount();
  }

  /** The number of the newest mail; zero in an empty box. */
  long newest() throws MessagingException {
    int count = count();
    return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
  }

  /** The number before the first mail that came at or after that instant. */
  long before(Instant instant) throws MessagingException {
    var since = new ReceivedDateTerm(ComparisonTerm.GE, Date.from(instant));
    Message[] found = folder.search(since);
    return found.length == 0 ? newest() : folder.getUID(found[0]) - 1;
  }

  /**
   * The place of the first mail behind that number, one more than there are when there is none:
   * places rise with numbers, so twenty questions find it among a million.
   */
  int placeAfter(long uid) throws MessagingException {
    int low = 1;
    int high = count() + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (folder.getUID(folder.getMessage(middle)) > uid) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Mails from that place on, without their contents. */
  List<IMAPMessage> page(int place, int most) throws MessagingException {
    int last = Math.min(count(), place + most - 1);
    if (place > last) {
      return List.of();
    }
    var mails = folder.getMessages(place, last);
    var numbers = new FetchProfile();
    numbers.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(mails, numbers);
    var page = new ArrayList<IMAPMessage>();
    for (var mail : mails) {
      page.add((IMAPMessage) mail);
    }
    return page;
  }

  RawMail read(IMAPMessage mail) throws MessagingException, IOException {
    var date = mail.getReceivedDate();
    var received = date == null ? Instant.EPOCH : date.toInstant();
    try (var in = mail.getMimeStream()) {
      return new RawMail(life(), folder.getUID(mail), received, in.readNBytes(RawMail.LONGEST));
    }
  }

  long number(IMAPMessage mail) throws MessagingException {
    return folder.getUID(mail);
  }

  @Override
  public void close() throws MessagingException {
    store.close();
  }
}
