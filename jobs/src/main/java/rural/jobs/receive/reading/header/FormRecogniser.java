package rural.jobs.receive.reading.header;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Text;

/** Decides which form a sheet is: by 表号 or 表名, else by its header. */
final class FormRecogniser {

  private final TitleBook book;
  private final Place place;

  FormRecogniser(TitleBook book, Place place) {
    this.book = book;
    this.place = place;
  }

  /** The form that the head names; empty where it names none that is known. */
  Optional<FormTitles> named(FormHead head) throws RefusedException {
    Optional<FormTitles> byNumber = head.value(Label.NUMBER).flatMap(book::byNumber);
    Optional<FormTitles> byName = head.value(Label.NAME).flatMap(book::byName);
    if (byNumber.isPresent() && byName.isPresent() && byNumber.get() != byName.get()) {
      throw new RefusedException(
          RefusalCode.FORM_DISAGREES,
          place,
          head.value(Label.NUMBER).orElse(""),
          head.value(Label.NAME).orElse(""));
    }
    Optional<FormTitles> named = byNumber.or(() -> byName);
    if (named.filter(form -> !form.contract().isUsed()).isPresent()) {
      throw notUsed(named.get());
    }
    return named;
  }

  /** What to say of a form number that no form has. */
  Optional<Notice> unknownNumber(FormHead head) {
    return head.value(Label.NUMBER)
        .filter(number -> book.byNumber(number).isEmpty())
        .map(number -> Notice.of(NoteCode.UNKNOWN_FORM_NUMBER, place, number));
  }

  /** Lays the one form, or the best of all forms, over the header. */
  HeaderMatch recognise(Optional<FormTitles> named, HeaderFinder header, List<String> hints)
      throws RefusedException {
    if (!header.found()) {
      throw TitlesInOneCell.in(header.lines(), book, place)
          .orElseGet(() -> new RefusedException(RefusalCode.NO_HEADER, place));
    }
    HeaderMatch match =
        named.isPresent() ? header.match(named.get()).orElseThrow() : best(header, hints);
    checkTwice(match);
    if (named.isPresent() && (!match.missing().isEmpty() || !match.isMeant())) {
      checkOtherForm(match, header);
    }
    if (!match.missing().isEmpty()) {
      throw new RefusedException(
          RefusalCode.MISSING_COLUMNS, place, match.contract().title(), match.missingTitles());
    }
    return match;
  }

  /** A header that lacks what the named form needs may plainly be that of another one. */
  private void checkOtherForm(HeaderMatch named, HeaderFinder header) throws RefusedException {
    List<HeaderMatch> others =
        most(
            matches(header)
                .filter(HeaderMatch::isWhole)
                .filter(HeaderMatch::isMeant)
                .filter(one -> one.matched() > named.matched())
                .toList());
    if (!others.isEmpty()) {
      throw new RefusedException(
          RefusalCode.HEADER_OF_OTHER_FORM, place, called(List.of(named)), called(others));
    }
  }

  private Stream<HeaderMatch> matches(HeaderFinder header) {
    return book.forms().stream().flatMap(form -> header.match(form).stream());
  }

  /** Number and title of forms, as the sender knows them. */
  private static Text called(List<HeaderMatch> forms) {
    return new Text(
        forms.stream()
            .map(one -> (one.contract().number() + " " + one.contract().title().zh()).strip())
            .collect(Collectors.joining("、")),
        forms.stream()
            .map(one -> (one.contract().number() + " " + one.contract().title().en()).strip())
            .collect(Collectors.joining(", ")));
  }

  private HeaderMatch best(HeaderFinder header, List<String> hints) throws RefusedException {
    List<HeaderMatch> all = matches(header).toList();
    List<HeaderMatch> whole = all.stream().filter(HeaderMatch::isWhole).toList();
    List<HeaderMatch> most = most(whole.isEmpty() ? all : whole);
    if (most.size() > 1) {
      List<HeaderMatch> hinted = most.stream().filter(one -> isHinted(one, hints)).toList();
      most = hinted.size() == 1 ? hinted : most;
    }
    if (whole.isEmpty()) {
      checkUnused(header);
    }
    if (whole.isEmpty() && (most.size() != 1 || !most.get(0).isMeant())) {
      throw new RefusedException(RefusalCode.UNKNOWN_FORM, place, header.anchorTitles());
    }
    if (most.size() > 1) {
      String names =
          most.stream().map(m -> m.contract().title().zh()).collect(Collectors.joining("、"));
      throw new RefusedException(RefusalCode.AMBIGUOUS_FORM, place, names);
    }
    return most.get(0);
  }

  /** A header that fits no form may be that of one that the home does without. */
  private void checkUnused(HeaderFinder header) throws RefusedException {
    Optional<HeaderMatch> whole =
        book.unused().stream()
            .flatMap(form -> header.match(form).stream())
            .filter(one -> one.isWhole() && one.isMeant())
            .max(Comparator.comparingLong(HeaderMatch::matched));
    if (whole.isPresent()) {
      throw notUsed(whole.get().titles());
    }
  }

  private RefusedException notUsed(FormTitles form) {
    return new RefusedException(
        RefusalCode.FORM_NOT_USED, place, form.contract().number(), form.contract().title());
  }

  private static List<HeaderMatch> most(List<HeaderMatch> matches) {
    long best = matches.stream().mapToLong(HeaderMatch::matched).max().orElse(0);
    return matches.stream()
        .filter(one -> one.matched() == best)
        .sorted(Comparator.comparing(one -> one.contract().form()))
        .toList();
  }

  private static boolean isHinted(HeaderMatch match, List<String> hints) {
    String title = TitleBook.title(match.titles());
    return hints.stream().map(Title::normal).anyMatch(hint -> hint.contains(title));
  }

  private void checkTwice(HeaderMatch match) throws RefusedException {
    if (match.twice().isPresent()) {
      List<HeaderColumn> twice = match.twice().get();
      String first = Place.letters(twice.get(0).index());
      String second = Place.letters(twice.get(1).index());
      throw new RefusedException(
          RefusalCode.COLUMN_TWICE,
          place.at(0, second),
          match.field(twice.get(0)).title(),
          first,
          second);
    }
  }
}
