package rural.jobs.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.dirt.Bundles;
import rural.jobs.sample.dirt.FileDirt;
import rural.jobs.sample.dirt.Incident;
import rural.jobs.sample.dirt.RetiredCodes;
import rural.jobs.sample.dirt.SheetDirt;
import rural.jobs.sample.dirt.SilentCounty;
import rural.jobs.sample.figure.Course;
import rural.jobs.sample.figure.VillageFigures;
import rural.jobs.sample.file.FilledSheet;
import rural.jobs.sample.file.Parcel;
import rural.jobs.sample.file.Parcel.Filled;
import rural.jobs.sample.file.ParcelBytes;
import rural.jobs.sample.place.Atlas;
import rural.jobs.sample.place.Reform;
import rural.jobs.sample.place.Settlement;
import rural.jobs.sample.place.Shape;
import rural.jobs.sample.truth.Answer;
import rural.jobs.sample.truth.Answers;
import rural.jobs.sample.truth.Ledger;
import rural.jobs.sample.truth.Ledger.Tally;
import rural.schemas.period.Quarter;

/**
 * Writes a sample: a folder of files for each quarter, and {@code truth/} with what they should
 * give. The same options give the same bytes.
 *
 * <p>{@code truth/answers.csv} holds each quarter as known when its folder has been received,
 * {@code answers_final.csv} as known after the last folder; {@code files.csv} says what becomes of
 * every sheet when the folders are received one by one, the files of a folder in the order of their
 * names with registry forms first; {@code dirt.csv} lists what was done to the clean figures.
 */
public final class Sample {

  /** Above so many villages every file is a CSV, so that a nation is written in a minute. */
  static final int BULK = 5000;

  private static final Set<String> REGISTRY =
      Set.of("division", "division_change", "coefficient", "target");

  private final SampleOptions options;
  private final Course course;
  private final Atlas atlas;
  private final Ledger ledger = new Ledger();
  private final List<Incident> incidents = new ArrayList<>();
  private final Set<java.util.UUID> seen = new HashSet<>();
  private final TruthFiles truth;
  private List<Filled> sentBefore = List.of();
  private List<Filled> plannedBefore = List.of();

  private Sample(SampleOptions options) throws IOException {
    this.options = options;
    this.course = new Course(options.seed(), options.first());
    this.atlas = atlas(options);
    this.truth = new TruthFiles(options.out());
  }

  /** Writes the sample into {@code options.out()}, whose quarter folders it makes. */
  public static void write(SampleOptions options) throws IOException {
    new Sample(options).run();
  }

  private static Atlas atlas(SampleOptions options) {
    Shape shape =
        options.counties().isPresent()
            ? Shape.of(options.villages(), options.counties().getAsInt())
            : Shape.of(options.villages());
    Atlas atlas = Settlement.found(options.seed(), shape);
    Quarter quarter = options.first();
    for (int step = 1; step < options.quarters(); step++) {
      quarter = following(quarter);
      atlas = Reform.in(atlas, options.seed(), quarter, step);
    }
    return atlas;
  }

  private void run() throws IOException {
    List<Answer> asKnownThen = new ArrayList<>();
    for (Quarter quarter = options.first(); quarter.compareTo(options.last()) <= 0; ) {
      folder(quarter);
      asKnownThen.addAll(answers(quarter));
      quarter = following(quarter);
    }
    truth.answers("answers.csv", asKnownThen);
    List<Answer> asKnownNow = options.quarters() == 1 ? asKnownThen : new ArrayList<>();
    for (Quarter quarter = options.first(); quarter.compareTo(options.last()) < 0; ) {
      asKnownNow.addAll(answers(quarter));
      quarter = following(quarter);
    }
    if (options.quarters() > 1) {
      asKnownNow.addAll(answers(options.last()));
    }
    truth.answers("answers_final.csv", asKnownNow);
    truth.finish(incidents);
  }

  private List<Answer> answers(Quarter quarter) {
    return Answers.of(ledger, atlas, options.first(), quarter, options.forms());
  }

  private void folder(Quarter quarter) throws IOException {
    Stationery stationery = new Stationery(options, quarter);
    List<Parcel> parcels =
        new ArrayList<>(new RegistryFiles(options, course, atlas, quarter, stationery).parcels());
    Inbox inbox = new Inbox(options, course, atlas, quarter, stationery);
    List<Filled> planned = inbox.parcels();
    List<Filled> sent = options.dirty() > 0 ? spoiled(planned, inbox, quarter) : planned;
    parcels.addAll(sent);
    if (options.dirty() > 0) {
      FileDirt dirt = new FileDirt(options.seed(), quarter.toString(), incidents);
      dirt.beside(sent);
      parcels.addAll(dirt.late(sentBefore, plannedBefore, ledger));
    }
    deliver(quarter, parcels);
    sentBefore = sent;
    plannedBefore = planned;
  }

  private List<Filled> spoiled(List<Filled> planned, Inbox inbox, Quarter quarter) {
    String folder = quarter.toString();
    SheetDirt dirt =
        new SheetDirt(options.seed(), options.dirty(), folder, inbox::foreign, incidents);
    List<Filled> rows = planned.stream().map(dirt::spoil).toList();
    List<Filled> retired =
        new RetiredCodes(atlas, quarter, new VillageFigures(course), incidents).report(rows);
    Dice dice = Dice.of(options.seed(), "bundles", folder);
    return Bundles.of(SilentCounty.of(retired, dice, folder, incidents), dice, folder, incidents);
  }

  private void deliver(Quarter quarter, List<Parcel> parcels) throws IOException {
    Path folder = Files.createDirectories(options.out().resolve(quarter.toString()));
    List<Parcel> inOrder = new ArrayList<>(parcels);
    inOrder.sort(Comparator.comparing(Sample::isRegistry).reversed().thenComparing(Parcel::name));
    for (Parcel parcel : inOrder) {
      byte[] bytes = ParcelBytes.of(parcel);
      Files.write(folder.resolve(parcel.name()), bytes);
      boolean known = !seen.add(java.util.UUID.nameUUIDFromBytes(bytes));
      if (parcel instanceof Filled filled) {
        receive(quarter, filled, known);
      } else {
        truth.file(quarter.toString(), parcel.name(), "", "", "", Tally.NONE, "rejected");
      }
    }
  }

  private void receive(Quarter quarter, Filled parcel, boolean known) {
    for (FilledSheet sheet : parcel.sheets()) {
      Tally tally = ledger.receive(sheet.head().submittedOn(), sheet.lines());
      String status = known ? "duplicate" : tally.quarantined() > 0 ? "partly" : "accepted";
      String tab = parcel.format().isWorkbook() ? sheet.form().number() : "";
      String file =
          parcel.format().isZip()
              ? parcel.name() + "!/" + ParcelBytes.innerName(parcel)
              : parcel.name();
      truth.file(quarter.toString(), file, tab, sheet.form().id(), sheet.quarter(), tally, status);
    }
  }

  private static boolean isRegistry(Parcel parcel) {
    return parcel.sheets().stream().anyMatch(sheet -> REGISTRY.contains(sheet.form().id()));
  }

  private static Quarter following(Quarter quarter) {
    return Quarter.containing(quarter.end().plusDays(1));
  }
}
