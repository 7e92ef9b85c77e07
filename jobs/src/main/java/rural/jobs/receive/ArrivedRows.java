package rural.jobs.receive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import rural.jobs.receive.check.ArrivedTable;
import rural.jobs.receive.check.PlacedRows;
import rural.jobs.receive.reading.FileRows;
import rural.jobs.receive.reading.ReadRow;
import rural.jobs.receive.reading.SheetRows;
import rural.jobs.receive.reading.Tail;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.cell.CellProblem;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.header.Explanation;
import rural.jobs.receive.reading.header.TitleBook;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Refusal;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.registry.PlaceBook;
import rural.jobs.table.SideBySide;
import rural.jobs.table.Spread;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Field;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;

/** Sheets as rows of {@link PlacedRows}: a file a task, streamed, with a tail row a sheet. */
public final class ArrivedRows implements FlatMapFunction<Long, Row> {

  private static final long serialVersionUID = 1L;

  /** Contracts and bounds of a home, read once in each process that reads files. */
  private static final Map<String, Rules> RULES = new ConcurrentHashMap<>();

  /** So many characters of cells weigh as much as a row. */
  private static final long WEIGHT = 2_000;

  private record Rules(TitleBook titles, Limits limits) {

    static Rules at(String path) {
      Home home = new Home(Path.of(path));
      ContractBook book = ContractReader.at(home);
      Settings settings = SettingsReader.at(home, book);
      return new Rules(new TitleBook(settings.applied(book)), Limits.of(home, settings));
    }
  }

  private final Broadcast<List<SheetTask>> tasks;
  private final Broadcast<PlaceBook> places;
  private final boolean withCells;
  private final PlacedRows placed;
  private final StructType schema;
  private final int fields;
  private final int quarterField;
  private final String form;

  private ArrivedRows(
      Contract contract,
      Broadcast<List<SheetTask>> tasks,
      Broadcast<PlaceBook> places,
      boolean withCells) {
    this.form = contract.form();
    this.tasks = tasks;
    this.withCells = withCells;
    this.places = places;
    this.schema = ArrivedTable.schema(contract);
    this.placed = new PlacedRows(schema);
    this.fields = contract.fields().size();
    this.quarterField =
        contract.fields().stream().map(Field::name).toList().indexOf(Contract.QUARTER);
  }

  /**
   * Rows with their places.
   *
   * @param places null for forms that come before the divisions are known
   * @param withCells whether rows carry their cells as written, which only those need that are to
   *     be shown to the sender
   */
  public static Dataset<Row> of(
      Contract contract, Spread<SheetTask> tasks, Broadcast<PlaceBook> places, boolean withCells) {
    ArrivedRows reader = new ArrivedRows(contract, tasks.pieces(), places, withCells);
    return tasks.numbers().flatMap(reader, Encoders.row(PlacedRows.schema(reader.schema)));
  }

  /**
   * The same rows read here, a file a thread.
   *
   * @return empty where there are more rows than the limit: too many for one process to hold
   */
  public static Optional<List<Row>> onDriver(
      Contract contract, List<SheetTask> tasks, Broadcast<PlaceBook> places, int limit) {
    ArrivedRows reader = new ArrivedRows(contract, null, places, true);
    AtomicInteger read = new AtomicInteger();
    List<List<Row>> sheets = SideBySide.map(tasks, task -> reader.upTo(task, read, limit));
    return read.get() > limit
        ? Optional.empty()
        : Optional.of(sheets.stream().flatMap(List::stream).toList());
  }

  private List<Row> upTo(SheetTask task, AtomicInteger read, int limit) {
    List<Row> rows = new ArrayList<>();
    try (Rows all = new Rows(task, open(task))) {
      while (all.hasNext() && read.addAndGet(all.weight()) <= limit) {
        rows.add(all.next());
      }
      // What was read before the file changed does not count.
      return all.refused == null ? rows : rows.subList(rows.size() - 1, rows.size());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + task.path(), e);
    }
  }

  /** Reads back what a tail row carries. */
  public static SheetTail tail(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (SheetTail) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("A tail row does not hold a tail", e);
    }
  }

  @Override
  public Iterator<Row> call(Long number) throws IOException {
    SheetTask task = tasks.value().get(number.intValue());
    return new Rows(task, open(task));
  }

  private static Rules rules(SheetTask task) {
    return RULES.computeIfAbsent(task.home(), Rules::at);
  }

  private static SheetRows open(SheetTask task) throws IOException {
    Rules rules = rules(task);
    return new FileRows(
            rules.titles(), rules.limits(), Path.of(task.path()), task.all(), task.beforehand())
        .open(task.sheet());
  }

  /** The data rows, then the tail. */
  private final class Rows implements Iterator<Row>, AutoCloseable {

    private final SheetTask task;
    private final SheetRows rows;
    private final Object[] common;
    private final RegistryRows registry;
    private final PastDays past;
    private final Optional<Integer> explained;

    /** A sheet names few days many times, and a day of Java's calendar is slow to make. */
    private final Map<LocalDate, Date> days = new HashMap<>();

    private String quarter = "";
    private boolean ended;
    private Refusal refused;

    Rows(SheetTask task, SheetRows rows) {
      this.task = task;
      this.rows = rows;
      Contract contract = rules(task).titles().contracts().form(form);
      this.registry = new RegistryRows(contract);
      this.past = new PastDays(contract, task);
      this.explained = Explanation.in(task.sheet());
      this.common =
          new Object[] {
            task.submittedOn().isEmpty() ? null : Date.valueOf(LocalDate.parse(task.submittedOn())),
            Timestamp.from(task.receivedAt()),
            task.version(),
            task.submissionId(),
            task.sheet().sheet().isEmpty() ? null : task.sheet().sheet()
          };
    }

    @Override
    public boolean hasNext() {
      return !ended;
    }

    @Override
    public Row next() {
      if (ended) {
        throw new NoSuchElementException();
      }
      Row row = rows.hasNext() ? data(rows.next()) : last();
      return placed.with(row, places == null ? null : places.value());
    }

    /** Of the row to come, as much as a row of usual length or more. */
    int weight() {
      return 1 + (int) Math.min(1_000_000, rows.weight() / WEIGHT);
    }

    private Row data(ReadRow read) {
      Object[] cells = row(read.rowNumber());
      for (int i = 0; i < fields; i++) {
        Object value = read.value(i);
        cells[i] =
            value instanceof LocalDate day ? days.computeIfAbsent(day, Date::valueOf) : value;
      }
      if (quarterField >= 0 && cells[quarterField] != null) {
        quarter = (String) cells[quarterField];
      }
      cells[fields + common.length + 3] = explained.filter(at -> isFilled(read, at)).isPresent();
      cells[schema.length() - 3] = withCells ? read.cells().toArray(String[]::new) : new String[0];
      cells[schema.length() - 2] = problems(read);
      return RowFactory.create(cells);
    }

    private static boolean isFilled(ReadRow read, int column) {
      List<String> cells = read.cells();
      return column < cells.size() && !Blanks.strip(cells.get(column)).isEmpty();
    }

    private Row[] problems(ReadRow read) {
      List<CellProblem> problems = new ArrayList<>(read.problems());
      problems.addAll(registry.problems(read, task));
      past.check(read, problems);
      task.faults()
          .of(read.rowNumber())
          .ifPresent(fault -> problems.add(fault.in(read, task.sheet())));
      return problems.stream().map(ArrivedRows::problem).toArray(Row[]::new);
    }

    private Row last() {
      ended = true;
      Object[] cells = row(0);
      cells[schema.length() - 3] = new String[0];
      cells[schema.length() - 2] = new Row[0];
      cells[schema.length() - 1] = bytes(tail());
      close();
      return RowFactory.create(cells);
    }

    private SheetTail tail() {
      var tail = rows.tail();
      refused = rows.refusal().orElseGet(this::changed);
      List<Notice> notices = new ArrayList<>(tail.notices());
      notices.addAll(task.faults().notices());
      return new SheetTail(List.copyOf(notices), notes(tail), quarter, refused, tail.whole());
    }

    private Map<String, Long> notes(Tail tail) {
      Map<String, Long> notes = new HashMap<>(tail.notes());
      task.authority().note().ifPresent(note -> notes.put(note.code(), tail.rowsRead()));
      return notes;
    }

    /** The rows are of one file only if it is the same at the end; null where it is. */
    private Refusal changed() {
      return task.stamp().isStill(Path.of(task.path()))
          ? null
          : Refusal.of(RefusalCode.CHANGED, task.sheet().place());
    }

    private Object[] row(int rowNumber) {
      Object[] cells = new Object[schema.length()];
      System.arraycopy(common, 0, cells, fields, common.length);
      cells[fields + common.length] = rowNumber;
      cells[fields + common.length + 1] = task.file();
      cells[fields + common.length + 2] = task.unitCode().isEmpty() ? null : task.unitCode();
      return cells;
    }

    @Override
    public void close() {
      try {
        rows.close();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot close " + task.path(), e);
      }
    }
  }

  private static Row problem(CellProblem problem) {
    return RowFactory.create(
        problem.field(),
        problem.title(),
        problem.column(),
        problem.value(),
        problem.rule(),
        problem.reason().zh(),
        problem.reason().en());
  }

  private static byte[] bytes(Serializable tail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tail);
    } catch (IOException e) {
      throw new IllegalStateException("A tail cannot be written", e);
    }
    return bytes.toByteArray();
  }
}
