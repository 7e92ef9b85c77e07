package rural.jobs.receive.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import rural.jobs.receive.reading.FileInspector;
import rural.jobs.receive.reading.FileRows;
import rural.jobs.receive.reading.ReadRow;
import rural.jobs.receive.reading.SheetRows;
import rural.jobs.receive.reading.Tail;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.header.TitleBook;
import rural.jobs.receive.reading.remark.Refusal;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;

/**
 * Reads one made-up file after another. Files that lead somewhere new (another refusal, another
 * remark) are kept and changed further.
 */
final class Fuzz {

  private static final int MOST_KEPT = 2_000;
  private static final long SLOWEST_MILLIS = 10_000;

  /** Refusals that stand for a fault of the program; the true reason should be said instead. */
  private static final Set<String> FAULTS = Set.of("unreadable", "too_slow", "changed");

  private final TitleBook titles;
  private final Limits limits;
  private final FileInspector inspector;
  private final Path file;
  private final Path found;
  private final List<byte[]> corpus = new ArrayList<>(Seeds.all());
  private final Set<String> seen = new HashSet<>();
  private final Mutator mutator;
  private long files;
  private long rows;
  private long slowest;
  private int problems;

  /**
   * @param folder for the file at hand, and below {@code found} those that break something
   */
  Fuzz(Path folder, long seed) throws IOException {
    ContractBook book = ContractReader.shipped();
    this.titles = new TitleBook(book);
    this.file = folder.resolve("file");
    this.found = folder.resolve("found");
    this.limits = new Limits(10, 512, Files.createDirectories(found));
    this.inspector = new FileInspector(book, limits);
    this.mutator = new Mutator(new Random(seed), corpus);
  }

  /** Reads one more file; what is wrong is counted and the file is kept. */
  void next() throws IOException {
    byte[] bytes =
        files < corpus.size() && seen.isEmpty() ? corpus.get((int) files) : mutator.next();
    Files.write(file, bytes);
    long from = System.nanoTime();
    Set<String> led = new TreeSet<>();
    String wrong;
    try {
      wrong = read(led);
    } catch (IOException | RuntimeException | Error fault) {
      wrong = fault.toString();
      fault.printStackTrace();
    }
    long millis = (System.nanoTime() - from) / 1_000_000;
    slowest = Math.max(slowest, millis);
    files++;
    if (millis > SLOWEST_MILLIS) {
      wrong = "took " + millis + " ms";
    }
    if (!wrong.isEmpty()) {
      problems++;
      Path kept = Files.write(found.resolve(files + ".bin"), bytes);
      System.err.println(kept + ": " + wrong);
    } else if (seen.add(led.toString()) && corpus.size() < MOST_KEPT && bytes.length < 50_000) {
      corpus.add(bytes);
    }
  }

  /** What is wrong; empty where all is well. */
  private String read(Set<String> led) throws IOException {
    Inspection inspection = inspector.inspect(file);
    StringBuilder wrong = new StringBuilder();
    inspection.refusals().forEach(one -> wrong.append(fault(one, led)));
    FileRows open = new FileRows(titles, limits, file, inspection.sheets());
    for (SheetFound sheet : inspection.sheets()) {
      try (SheetRows some = open.open(sheet)) {
        wrong.append(rows(some, led));
        some.refusal().ifPresent(one -> wrong.append(fault(one, led)));
      }
    }
    if (inspection.sheets().isEmpty() && inspection.refusals().isEmpty()) {
      wrong.append(" neither a sheet nor a refusal");
    }
    return wrong.toString();
  }

  /** Every row that is read is handed out once, in order, and is either taken or refused. */
  private String rows(SheetRows some, Set<String> led) {
    long read = 0;
    long refused = 0;
    int last = 0;
    boolean inOrder = true;
    while (some.hasNext()) {
      ReadRow row = some.next();
      read++;
      refused += row.isRejected() ? 1 : 0;
      inOrder &= row.rowNumber() > last;
      last = row.rowNumber();
      row.problems().forEach(one -> led.add(one.rule()));
      led.addAll(row.notes());
    }
    rows += read;
    Tail tail = some.tail();
    boolean adds = tail.rowsRead() == read && tail.rejected() == refused;
    return (adds ? "" : " rows do not add up") + (inOrder ? "" : " rows are not in order");
  }

  private static String fault(Refusal refusal, Set<String> led) {
    led.add(refusal.code() + (refusal.code().equals("damaged") ? refusal.says().en() : ""));
    boolean memory = refusal.says().en().contains("OutOfMemoryError");
    return FAULTS.contains(refusal.code()) || memory ? " " + refusal.says().en() : "";
  }

  int problems() {
    return problems;
  }

  long files() {
    return files;
  }

  @Override
  public String toString() {
    return "%d files, %d rows, %d ways, slowest %d ms, %d problems"
        .formatted(files, rows, seen.size(), slowest, problems);
  }
}
