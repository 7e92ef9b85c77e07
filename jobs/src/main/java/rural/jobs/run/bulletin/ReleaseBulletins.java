package rural.jobs.run.bulletin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import rural.jobs.bulletin.check.Checker;
import rural.jobs.bulletin.check.LookedUp;
import rural.jobs.bulletin.fact.Edition;
import rural.jobs.bulletin.fact.Gathered;
import rural.jobs.bulletin.fact.Pages;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.bulletin.text.Writer;
import rural.jobs.release.BulletinList;
import rural.jobs.release.DivisionRates;
import rural.jobs.release.Manifest;
import rural.jobs.release.ReleaseFiles;
import rural.jobs.release.SealedFile;
import rural.jobs.run.Desk;
import rural.jobs.run.History;
import rural.jobs.run.SealedRelease;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.ReleaseState;
import rural.schemas.house.House;
import rural.schemas.house.HouseReader;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;

/**
 * Makes the bulletins of a release from its sealed files alone; made again, they are the same. The
 * home is only read but for the bulletins.
 */
public final class ReleaseBulletins {

  /** Divisions whose figures are held in memory at once. */
  private static final int BATCH = 100;

  private final Desk desk;
  private final ReleaseRegister register;

  public ReleaseBulletins(Desk desk) {
    this.desk = desk;
    this.register = new ReleaseRegister(desk.control().jdbi(), desk.clock());
  }

  /**
   * What was made.
   *
   * @param folders one for each division, the root's first
   * @param lacking what is not there for want of something on the machine, and what to do
   */
  public record Made(List<Path> folders, Optional<Text> lacking) {}

  /** Whether the bulletin of the root is there already, as it was made, and those of divisions. */
  public boolean isThere(String id, Set<String> divisions, Language language) throws IOException {
    Path root = SealedRelease.of(desk, register.show(id)).folder();
    if (!isIn(root, language)) {
      return false;
    }
    String rootCode = BulletinList.read(root).division();
    for (String code : divisions) {
      Path folder = root.resolve(BulletinFolder.DIVISIONS).resolve(code);
      if (!code.equals(rootCode) && !isIn(folder, language)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(Path folder, Language language) throws IOException {
    String html = Layouts.name(language, "html");
    return Files.exists(folder.resolve(BulletinList.FILE))
        && BulletinList.read(folder).agrees(folder)
        && BulletinList.read(folder).files().stream().anyMatch(one -> one.name().equals(html));
  }

  /** Those codes that the release has rates of. */
  public Set<String> known(String id, Set<String> codes) throws IOException {
    Divisions known = Divisions.of(SealedRelease.of(desk, register.show(id)));
    return codes.stream().filter(known::holds).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Makes the bulletins of the release's root and of further divisions.
   *
   * @param divisions codes besides the root
   * @param progress told how many are done
   * @throws MistypedException where the release has no files, or no such division
   * @throws rural.jobs.bulletin.check.BulletinDiffersException where a figure is not the release's
   */
  public Made make(String id, Set<String> divisions, Language language, IntConsumer progress)
      throws IOException {
    House house = HouseReader.at(desk.home());
    SealedRelease sealed = SealedRelease.of(desk, register.show(id));
    requireStanding(sealed.release());
    Divisions known = Divisions.of(sealed);
    Set<String> codes = new LinkedHashSet<>(List.of(known.root()));
    codes.addAll(divisions);
    requireKnown(codes, known, id);
    BulletinFolder folder = BulletinFolder.begin(desk.home(), id);
    Work work = new Work(sealed, edition(sealed), known, house, language, folder);
    List<Path> folders = new ArrayList<>();
    Optional<Text> lacking = Optional.empty();
    try {
      for (List<String> batch : batches(List.copyOf(codes))) {
        Optional<Text> before = lacking;
        lacking = make(work, batch, folders, progress).or(() -> before);
      }
    } finally {
      folder.end();
    }
    return new Made(folders, lacking);
  }

  /** What all bulletins of a release share. */
  private record Work(
      SealedRelease sealed,
      Edition edition,
      Divisions known,
      House house,
      Language language,
      BulletinFolder folder) {}

  private Optional<Text> make(
      Work work, List<String> codes, List<Path> folders, IntConsumer progress) throws IOException {
    Set<String> wanted = Set.copyOf(codes);
    Gathered gathered = new Gathering(desk, work.edition(), work.known()).of(work.sealed(), wanted);
    Pages pages = new Pages(work.edition(), gathered, desk.book(), desk.settings().composite());
    Layouts layouts = new Layouts(work.house(), checker(work, wanted, gathered.striking()));
    Writer writer = new Writer(work.house(), work.language());
    String id = work.edition().release().id();
    writeRates(work, codes);
    for (String code : codes) {
      Paper paper = writer.paper(pages.page(code));
      Path place = work.folder().place(code);
      layouts.write(paper, work.edition().madeAt(), place);
      layouts.writeForOffices(paper, work.edition().madeAt(), place);
      folders.add(work.folder().move(code, code.equals(work.known().root()), id));
      progress.accept(folders.size());
    }
    return layouts.lacking(id);
  }

  /** The rates of each division alone; the root's are those of the release. */
  private void writeRates(Work work, List<String> codes) throws IOException {
    Map<String, Path> folders = new TreeMap<>();
    for (String code : codes) {
      if (!code.equals(work.known().root())) {
        folders.put(code, work.folder().place(code));
      }
    }
    if (!folders.isEmpty()) {
      new DivisionRates(desk.book(), desk.settings(), work.edition().release())
          .write(
              SealedFile.of(work.sealed().folder(), ReleaseFiles.CSV),
              folders,
              code -> work.known().above(code, work.known().parents().get(code), folders.keySet()));
    }
  }

  private Checker checker(Work work, Set<String> wanted, Set<String> striking) throws IOException {
    Set<String> shown = new HashSet<>(wanted);
    wanted.forEach(code -> shown.addAll(work.known().below().getOrDefault(code, List.of())));
    if (wanted.contains(work.known().root())) {
      shown.addAll(work.known().counties());
    }
    ParquetFigures figures =
        ParquetFigures.read(
            desk,
            work.edition().release().id(),
            work.edition().history().values(),
            shown,
            striking);
    return new Checker(
        new LookedUp(
            figures,
            desk.book().indicatorsOn(work.edition().quarter().end()).stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity())),
            work.house().decimals()));
  }

  private Edition edition(SealedRelease sealed) throws IOException {
    Release release = sealed.release();
    Manifest manifest = Manifest.read(sealed.folder());
    NavigableMap<String, String> sealedHistory =
        manifest.history().isEmpty()
            ? History.before(release.quarter(), register, release.createdAt()).releases()
            : manifest.history();
    Quarter first = release.quarter();
    for (int back = 1; back < Pages.QUARTERS; back++) {
      first = first.previous();
    }
    NavigableMap<Quarter, String> history = new TreeMap<>();
    sealedHistory
        .tailMap(first.toString(), true)
        .forEach((quarter, one) -> history.put(Quarter.of(quarter), one));
    Replaced replaced = Replaced.read(sealed.folder().resolve(ReleaseFiles.DIFFERENCE));
    return new Edition(release, history, replaced.release(), replaced.changed());
  }

  private static void requireStanding(Release release) {
    if (release.state() == ReleaseState.WITHDRAWN) {
      throw new MistypedException(
          new Text(
                  "发布 {0} 已撤回（{1}），不再生成通报。",
                  "Release {0} was withdrawn ({1}); no bulletin is made of it.")
              .with(release.id(), release.withdrawnBecause().orElse("")));
    }
  }

  private void requireKnown(Set<String> codes, Divisions known, String id) {
    for (String code : codes) {
      if (!known.holds(code)) {
        throw new MistypedException(
            new Text("发布 {0} 中没有 {1} 的指标。", "Release {0} has no rates of {1}.").with(id, code));
      }
    }
  }

  private static List<List<String>> batches(List<String> codes) {
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < codes.size(); from += BATCH) {
      batches.add(codes.subList(from, Math.min(codes.size(), from + BATCH)));
    }
    return batches;
  }
}
