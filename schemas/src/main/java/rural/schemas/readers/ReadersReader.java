package rural.schemas.readers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.place.DivisionCode;
import rural.schemas.reach.Address;
import rural.schemas.reach.AddressReader;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Nearest;

/** Reads the list of readers strictly: what it does not know is an error with a suggestion. */
final class ReadersReader {

  /** Who has got what is remembered under this name. */
  private static final int LONGEST_NAME = 100;

  private ReadersReader() {}

  static Readers read(Branch root) {
    root.allowing(List.of("link", "readers"));
    List<Reader> readers = new ArrayList<>();
    root.children("readers").forEach((name, at) -> reader(name, at).ifPresent(readers::add));
    if (root.has("link") && readers.isEmpty()) {
      root.problem("readers", new Text("没有一位读者", "There is no reader"));
    }
    return new Readers(root.optionalText("link").filter(text -> isLink(root, text)), readers);
  }

  private static boolean isLink(Branch root, String text) {
    boolean full = text.contains(Readers.RELEASE) && text.contains(Readers.DIVISION);
    if (!full || !text.matches("https?://[^\\s/]+/.*")) {
      root.problem(
          "link",
          new Text(
              "应为网址，且含 {release} 和 {division}，例如 https://主机/{release}/{division}/",
              "Expected an address with {release} and {division} in it, such as"
                  + " https://host/{release}/{division}/"));
    }
    return full;
  }

  private static Optional<Reader> reader(String name, Branch at) {
    List<String> keys = new ArrayList<>(List.of("division", "language", "files"));
    keys.addAll(AddressReader.KEYS);
    at.allowing(keys);
    if (name.length() > LONGEST_NAME) {
      at.problem(new Text("名称超过 {0} 字", "The name has more than {0} letters").with(LONGEST_NAME));
    }
    List<Address> addresses = addresses(at);
    Language language = at.choice("language", Language.class, Language.ZH);
    List<Attachment> files = files(at);
    return division(at).map(code -> new Reader(name, code, language, addresses, files));
  }

  private static List<Address> addresses(Branch at) {
    List<Address> addresses = new ArrayList<>();
    if (at.has("mail")) {
      addresses.add(AddressReader.mailbox(at));
    }
    if (AddressReader.namesHook(at)) {
      addresses.add(AddressReader.hook(at));
    }
    if (addresses.isEmpty()) {
      at.problem(
          new Text(
              "应填 mail（电子邮件）或 webhook，至少一项",
              "Expected 'mail' or 'webhook', to say how they are reached"));
    }
    return addresses;
  }

  private static Optional<DivisionCode> division(Branch at) {
    String text = at.text("division");
    Optional<DivisionCode> code = DivisionCode.parse(text);
    if (!text.isEmpty() && code.isEmpty()) {
      at.problem(
          "division",
          new Text(
                  "应为 6、9 或 12 位区划代码，例如 990102；现为“{0}”",
                  "Expected a division code of 6, 9 or 12 digits such as 990102, found '{0}'")
              .with(text));
    }
    return code;
  }

  private static List<Attachment> files(Branch at) {
    if (!at.has("files")) {
      return List.of(Attachment.PDF);
    }
    Set<Attachment> files = new LinkedHashSet<>();
    for (String word : at.texts("files")) {
      Optional<Attachment> known =
          Stream.of(Attachment.values()).filter(one -> word(one).equals(word)).findFirst();
      known.ifPresent(files::add);
      if (known.isEmpty()) {
        List<String> words = Stream.of(Attachment.values()).map(ReadersReader::word).toList();
        at.problem(
            "files",
            new Text("没有这个值：“{0}”{1}", "Unknown value '{0}'{1}")
                .with(word, Nearest.hints(word, words)));
      }
    }
    return List.copyOf(files);
  }

  private static String word(Attachment one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
