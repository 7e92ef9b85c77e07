package rural.jobs.sample.dirt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.figure.VillageFigures;
import rural.jobs.sample.file.FileFormat;
import rural.jobs.sample.file.FilledSheet;
import rural.jobs.sample.file.Layout.QuarterIn;
import rural.jobs.sample.file.Parcel;
import rural.jobs.sample.file.Parcel.Filled;
import rural.jobs.sample.file.Parcel.Refused;
import rural.jobs.sample.file.Parcel.Trouble;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Line;
import rural.jobs.sample.truth.Ledger;

/** What goes wrong with whole files of one folder: copies, corrections, old drafts, wrecks. */
public final class FileDirt {

  private final Dice dice;
  private final String folder;
  private final List<Incident> incidents;
  private final List<Parcel> extra = new ArrayList<>();

  public FileDirt(long seed, String folder, List<Incident> incidents) {
    this.dice = Dice.of(seed, "files", folder);
    this.folder = folder;
    this.incidents = incidents;
  }

  /** Files that arrive beside those of the quarter, with them. */
  public List<Parcel> beside(List<Filled> parcels) {
    pick(parcels, FileDirt::isFlawless)
        .ifPresent(parcel -> add(parcel.named(renamed(parcel, "_副本")), "copy", true));
    pick(parcels, FileDirt::isVillageFile).ifPresent(this::correct);
    for (Trouble trouble : Trouble.values()) {
      pick(parcels, FileDirt::isVillageFile).ifPresent(parcel -> refuse(parcel, trouble));
    }
    return extra;
  }

  /**
   * Files about the quarter before that arrive now.
   *
   * @param sent the files of the quarter before as they were sent
   * @param planned the same files as they should have been
   * @param ledger what is known before this folder
   */
  public List<Parcel> late(List<Filled> sent, List<Filled> planned, Ledger ledger) {
    pick(sent, FileDirt::isFlawless)
        .ifPresent(parcel -> add(parcel.named(renamed(parcel, "_再报")), "copy", true));
    List<Filled> some = planned.stream().filter(FileDirt::isVillageFile).toList();
    if (some.size() > 1) {
      int first = dice.whole(0, some.size() - 1);
      correctLate(some.get(first), ledger);
      old(some.get((first + 1) % some.size()), ledger);
    }
    return extra;
  }

  /** Two rows put right a few days later; the file holds those rows alone. */
  private void correct(Filled parcel) {
    FilledSheet sheet = parcel.sheets().get(0);
    List<Line> lines =
        sheet.lines().stream()
            .filter(line -> line.counts() && line.written().isEmpty())
            .limit(2)
            .map(line -> line.saying(RuleDirt.corrected(line.entry())))
            .toList();
    LocalDate day = sheet.head().submittedOn().plusDays(9);
    add(resent(parcel, sheet, lines, day, "_更正"), "correction", true);
  }

  /** The whole sheet again: a third put right, missing villages added, the rest as before. */
  private void correctLate(Filled parcel, Ledger ledger) {
    FilledSheet sheet = parcel.sheets().get(0);
    List<Line> lines = new ArrayList<>();
    for (Line line : sheet.lines()) {
      Entry known = ledger.inForce(line.entry()).orElse(line.entry());
      boolean right = lines.size() % 3 == 0;
      lines.add(Line.clean(right ? RuleDirt.corrected(known) : known));
    }
    LocalDate day = sheet.head().submittedOn().plusDays(100);
    add(resent(parcel, sheet, lines, day, "_补报更正"), "late_correction", true);
  }

  /** An older draft that turns up late and must not take over. */
  private void old(Filled parcel, Ledger ledger) {
    FilledSheet sheet = parcel.sheets().get(0);
    List<Line> lines =
        sheet.lines().stream()
            .flatMap(line -> ledger.inForce(line.entry()).stream())
            .limit(3)
            .map(entry -> Line.clean(RuleDirt.corrected(entry)))
            .toList();
    LocalDate day = sheet.head().submittedOn().minusDays(3);
    add(resent(parcel, sheet, lines, day, "_旧稿"), "stale_version", true);
  }

  private Filled resent(
      Filled parcel, FilledSheet sheet, List<Line> lines, LocalDate day, String suffix) {
    FilledSheet changed = sheet.with(lines).with(sheet.head().submitted(day));
    return new Filled(renamed(parcel, suffix), parcel.format(), List.of(changed), false);
  }

  private void refuse(Filled parcel, Trouble trouble) {
    FilledSheet sheet = parcel.sheets().get(0);
    boolean silent = trouble == Trouble.NO_QUARTER;
    boolean table = silent || trouble == Trouble.EMPTY;
    FileFormat format = table ? FileFormat.CSV_WITH_MARK : FileFormat.XLSX;
    FilledSheet shown =
        silent
            ? sheet.with(sheet.head().saying("")).with(sheet.layout().quarterIn(QuarterIn.HEAD))
            : sheet;
    String name = sheet.head().unit().code() + "_" + sheet.form().number() + word(trouble);
    Filled original = new Filled(name + format.ending(), format, List.of(shown), false);
    extra.add(new Refused(original.name(), trouble, original));
    log(
        original.name(),
        sheet.form().id(),
        trouble.name().toLowerCase(java.util.Locale.ROOT),
        false);
  }

  private static String word(Trouble trouble) {
    return switch (trouble) {
      case CUT_OFF -> "_传输中断";
      case EMPTY -> "_空";
      case PASSWORD -> "_加密";
      case NO_QUARTER -> "_未注明期次";
    };
  }

  private void add(Filled parcel, String kind, boolean counts) {
    if (!parcel.sheets().get(0).lines().isEmpty()) {
      extra.add(parcel);
      log(parcel.name(), parcel.sheets().get(0).form().id(), kind, counts);
    }
  }

  private void log(String file, String form, String kind, boolean counts) {
    incidents.add(new Incident(folder, file, form, "", kind, counts));
  }

  private Optional<Filled> pick(List<Filled> parcels, java.util.function.Predicate<Filled> fits) {
    List<Filled> some = parcels.stream().filter(fits).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(dice.pick(some));
  }

  private static boolean isFlawless(Filled parcel) {
    return isVillageFile(parcel)
        && !parcel.format().isZip()
        && parcel.sheets().get(0).lines().stream().allMatch(Line::counts);
  }

  private static boolean isVillageFile(Filled parcel) {
    return parcel.sheets().size() == 1
        && VillageFigures.FORMS.contains(parcel.sheets().get(0).form())
        && parcel.sheets().get(0).lines().size() > 2;
  }

  private static String renamed(Filled parcel, String suffix) {
    String ending = parcel.format().ending();
    String stem = parcel.name().substring(0, parcel.name().length() - ending.length());
    return stem + suffix + ending;
  }
}
