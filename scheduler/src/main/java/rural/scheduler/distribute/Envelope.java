package rural.scheduler.distribute;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rural.scheduler.wire.Smtp;
import rural.scheduler.wire.UndeliveredException;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.reach.Address;

/** A letter as an e-mail: the page in the body, also as plain words, and the files beside it. */
record Envelope(Smtp server) {

  private static final Text ELSEWHERE = new Text("（图见附件）", "(pictures: see the attached files)");

  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "csv", "text/csv; charset=utf-8",
          "png", "image/png");

  void send(Letter letter, Address.Mailbox to, Instant at)
      throws UndeliveredException, InterruptedException {
    server.send(readied(letter, to, at));
  }

  private MimeMessage readied(Letter letter, Address.Mailbox to, Instant at)
      throws UndeliveredException {
    try {
      return message(letter, to, at);
    } catch (MessagingException e) {
      throw server.undelivered(e);
    }
  }

  private MimeMessage message(Letter letter, Address.Mailbox to, Instant at)
      throws MessagingException {
    Consignment one = letter.consignment();
    MimeMessage message = server.blank(one.name(), to.addresses(), letter.subject(), at);
    if (one.answers().isPresent()) {
      String former = "<" + one.answers().get() + "@rural-remediation>";
      message.setHeader("In-Reply-To", former);
      message.setHeader("References", former);
    }
    message.setHeader("Content-Language", language(one) == Language.ZH ? "zh-CN" : "en");
    Multipart all = new MimeMultipart("mixed");
    all.addBodyPart(part(body(letter)));
    for (Map.Entry<String, byte[]> file : letter.files().entrySet()) {
      all.addBodyPart(attachment(file.getKey(), file.getValue()));
    }
    message.setContent(all);
    return message;
  }

  private static Language language(Consignment one) {
    return one.reader().language();
  }

  private static MimeMultipart body(Letter letter) throws MessagingException {
    List<String> words = new ArrayList<>(letter.notice());
    words.add(letter.text());
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(String.join("\n\n", words).strip() + "\n", "UTF-8");
    MimeMultipart either = new MimeMultipart("alternative");
    either.addBodyPart(plain);
    either.addBodyPart(part(page(letter)));
    return either;
  }

  /** The page with its pictures, which belong to it and are no files of their own. */
  private static MimeMultipart page(Letter letter) throws MessagingException {
    List<String> names = List.copyOf(letter.pictures().keySet());
    String html =
        letter
            .html()
            .map(page -> new PageText(page).below(letter.notice()))
            .map(page -> new PageText(page).withPictures(cids(names), elsewhere(letter)))
            .orElseGet(() -> PageText.alone(letter.subject(), letter.notice()));
    MimeBodyPart page = new MimeBodyPart();
    page.setText(html, "UTF-8", "html");
    MimeMultipart related = new MimeMultipart("related");
    related.addBodyPart(page);
    for (int i = 0; i < names.size(); i++) {
      if (html.contains("cid:" + cids(names).get(i))) {
        MimeBodyPart picture = new MimeBodyPart();
        picture.setDataHandler(data(letter.pictures().get(names.get(i)), "image/png"));
        picture.setContentID("<" + cids(names).get(i) + ">");
        picture.setDisposition(MimeBodyPart.INLINE);
        related.addBodyPart(picture);
      }
    }
    return related;
  }

  private static String elsewhere(Letter letter) {
    return ELSEWHERE.in(language(letter.consignment()));
  }

  private static List<String> cids(List<String> names) {
    List<String> cids = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      cids.add("picture-" + (i + 1) + "@rural-remediation");
    }
    return cids;
  }

  /** Its name as RFC 2231 has it, in UTF-8 whatever the machine's own encoding. */
  static BodyPart attachment(String name, byte[] bytes) throws MessagingException {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(data(bytes, type));
    ContentDisposition disposition = new ContentDisposition(MimeBodyPart.ATTACHMENT);
    disposition.setParameterList(new ParameterList());
    disposition.getParameterList().set("filename", name, "UTF-8");
    part.setHeader("Content-Disposition", disposition.toString());
    ContentType full = new ContentType(type);
    if (full.getParameterList() == null) {
      full.setParameterList(new ParameterList());
    }
    full.getParameterList().set("name", name, "UTF-8");
    part.setHeader("Content-Type", full.toString());
    return part;
  }

  private static DataHandler data(byte[] bytes, String type) {
    return new DataHandler(new ByteArrayDataSource(bytes, type));
  }

  private static MimeBodyPart part(MimeMultipart content) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(content);
    return part;
  }
}
