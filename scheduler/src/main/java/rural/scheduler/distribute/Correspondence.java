package rural.scheduler.distribute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Language;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.home.Home;
import rural.schemas.place.DivisionCode;
import rural.schemas.readers.Attachment;
import rural.schemas.readers.Readers;

/**
 * Makes letters of consignments. A letter is made of the files of the reader's division and of what
 * the release says of that division and those below it; nothing else is opened.
 */
final class Correspondence {

  private final Home home;
  private final ReleaseRegister register;
  private final Supplier<ContractBook> book;
  private final Readers readers;
  private final Map<String, SealedPlaces> read = new HashMap<>();

  Correspondence(
      Home home, ReleaseRegister register, Supplier<ContractBook> book, Readers readers) {
    this.home = home;
    this.register = register;
    this.book = book;
    this.readers = readers;
  }

  /** The letter; empty where the bulletin of the division has not been made. */
  Optional<Letter> of(Consignment one) throws IOException {
    Optional<DivisionFiles> files = files(one);
    return files.isEmpty() ? Optional.empty() : Optional.of(letter(one, files.get()));
  }

  /** The files of the reader's division; empty where they have not been made. */
  Optional<DivisionFiles> files(Consignment one) throws IOException {
    return DivisionFiles.of(
        folder(one.release()), one.reader().division(), one.reader().language());
  }

  /** Whether the release has a bulletin at all. */
  boolean hasBulletin(Release release) {
    return Files.exists(folder(release).resolve(DivisionFiles.LIST));
  }

  private Letter letter(Consignment one, DivisionFiles files) throws IOException {
    Language language = one.reader().language();
    String code = one.reader().division().digits();
    SealedPlaces places = places(one.release());
    Wording wording = new Wording(book, language);
    Map<String, byte[]> attached = new LinkedHashMap<>();
    List<String> notice = new ArrayList<>();
    PageText page = new PageText(files.text(files.page()));
    boolean recall = one.kind() == Consignment.Kind.RECALL;
    if (recall) {
      notice.addAll(wording.recall(one.release()));
    } else {
      one.replacedBy().ifPresent(by -> notice.addAll(wording.replaced(one.release(), by)));
      for (String name : files.attachments(one.reader().files())) {
        attached.put(name, files.bytes(name));
      }
      if (one.corrects().isPresent()) {
        Release former = one.corrects().get();
        Changes changes = Changes.of(reports(former, one.release()), places, code);
        notice.addAll(wording.correction(former, one.release(), changes));
        attached.putAll(changes.sheets());
      }
    }
    return new Letter(
        one,
        places.name(code).orElse(code),
        wording.subject(one, page.title(), places.name(code).orElse(code)),
        notice,
        recall ? "" : text(files, page),
        recall ? Optional.empty() : Optional.of(page.html()),
        recall ? Map.of() : pictures(files),
        attached,
        recall ? List.of() : places.rates().getOrDefault(code, List.of()),
        recall ? List.of() : links(one, files));
  }

  private static String text(DivisionFiles files, PageText page) throws IOException {
    return files.has(files.plain()) ? files.text(files.plain()) : page.plain();
  }

  private static Map<String, byte[]> pictures(DivisionFiles files) throws IOException {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    for (String name : files.pictures()) {
      pictures.put(name, files.bytes(name));
    }
    return pictures;
  }

  /** The address of the page, or the files in the home. */
  private List<String> links(Consignment one, DivisionFiles files) {
    DivisionCode division = one.reader().division();
    return readers
        .link(one.release(), division)
        .map(List::of)
        .orElseGet(
            () ->
                Stream.concat(
                        Stream.of(files.page()),
                        files.attachments(List.of(Attachment.values())).stream())
                    .map(name -> home.root().relativize(files.folder().resolve(name)).toString())
                    .toList());
  }

  /** The releases published after one, up to another, oldest first, with their folders. */
  private Map<String, Path> reports(Release after, Release upTo) {
    List<Release> between =
        register.list(upTo.quarter()).stream()
            .filter(one -> one.publishedAt().isPresent())
            .filter(one -> one.number() > after.number() && one.number() <= upTo.number())
            .sorted((a, b) -> Integer.compare(a.number(), b.number()))
            .toList();
    return between.stream()
        .collect(Collectors.toMap(Release::id, this::folder, (a, b) -> a, LinkedHashMap::new));
  }

  private Path folder(Release release) {
    return home.releases().resolve(release.id());
  }

  private SealedPlaces places(Release release) throws IOException {
    SealedPlaces known = read.get(release.id());
    if (known == null) {
      Set<String> wanted =
          readers.divisions().keySet().stream()
              .map(DivisionCode::digits)
              .collect(Collectors.toSet());
      known = SealedPlaces.of(folder(release), wanted);
      read.put(release.id(), known);
    }
    return known;
  }
}
