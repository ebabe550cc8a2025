package dev.puntual.bench;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.SocketFactory;

/**
 * The limit of P3: the same letter, rendered once, to as many people over as many kept connections
 * by plain Jakarta Mail. No database, no template, no record of anything.
 */
final class PlainMailing {

  private final int port;
  private final String html;
  private final String text;

  PlainMailing(int port, String html, String text) {
    this.port = port;
    this.html = html;
    this.text = text;
  }

  long send(int mails, int connections) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<Long>>();
      for (int i = 0; i < connections; i++) {
        all.add(threads.submit(share(mails / connections)));
      }
      long sent = 0;
      for (var one : all) {
        sent += one.get();
      }
      return sent;
    }
  }

  private Callable<Long> share(int mails) {
    return () -> {
      var settings = new Properties();
      settings.put("mail.smtp.host", "127.0.0.1");
      settings.put("mail.smtp.port", Integer.toString(port));
      settings.put("mail.smtp.quitwait", "false");
      settings.put("mail.smtp.localhost", "bench.example");
      settings.put("mail.smtp.socketFactory", new Undelayed());
      var session = Session.getInstance(settings);
      try (Transport transport = session.getTransport("smtp")) {
        transport.connect();
        for (int i = 0; i < mails; i++) {
          var mail = mail(session, i);
          transport.sendMessage(mail, mail.getAllRecipients());
        }
      }
      return (long) mails;
    };
  }

  private MimeMessage mail(Session session, int i) throws MessagingException, IOException {
    var mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress("cuentas@empresa.example", "Aceros del Bajío", "UTF-8"));
    mail.setRecipient(
        RecipientType.TO,
        new InternetAddress("c" + i + "@cliente.example", "Cliente " + i, "UTF-8"));
    mail.setSubject("Seguimiento a su cuenta con Aceros del Bajío", "UTF-8");
    var plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    var rich = new MimeBodyPart();
    rich.setContent(html, "text/html; charset=UTF-8");
    mail.setContent(new MimeMultipart("alternative", plain, rich));
    mail.saveChanges();
    return mail;
  }

  /** Without this each mail would wait for the delayed acknowledgement of the one before. */
  private static final class Undelayed extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
      var socket = new Socket();
      socket.setTcpNoDelay(true);
      return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }
}
