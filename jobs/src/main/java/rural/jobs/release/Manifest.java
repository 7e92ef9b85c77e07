package rural.jobs.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.control.Approval;
import rural.schemas.control.Release;

/**
 * {@code manifest.json}: what a release is made from and what lies in its folder. Moments are UTC
 * in ISO 8601; snapshot ids are text, since they exceed what JSON readers keep of a number.
 *
 * @param tables table → snapshot id
 * @param contracts form → SHA-256 of its contract
 * @param indicators indicator → digest of the definition in force in the quarter
 * @param history earlier quarter → the release whose rates the statistics looked back at
 * @param failedStatistics statistic that could not be computed → why
 * @param approvedBy null when nothing had to be approved
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Manifest(
    String release,
    String quarter,
    int number,
    String createdAt,
    String cutOff,
    String inputDigest,
    String programVersion,
    TreeMap<String, String> tables,
    TreeMap<String, String> contracts,
    TreeMap<String, String> indicators,
    TreeMap<String, String> history,
    TreeMap<String, String> failedStatistics,
    String approvedBy,
    String approvalReason,
    String approvedAt,
    List<ApprovedFinding> findings,
    List<FileEntry> files) {

  public static final String FILE = "manifest.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public Manifest {
    // A release from before there were statistics has neither.
    history = history == null ? new TreeMap<>() : new TreeMap<>(history);
    failedStatistics = failedStatistics == null ? new TreeMap<>() : new TreeMap<>(failedStatistics);
    findings = List.copyOf(findings);
    files = List.copyOf(files);
  }

  /**
   * What figures are read from.
   *
   * @param snapshots table → snapshot id
   * @param history earlier quarter → release
   * @param failedStatistics statistic → why it could not be computed
   */
  public record Sources(
      Map<String, Long> snapshots,
      Map<String, String> history,
      Map<String, String> failedStatistics) {

    public static final Sources NONE = new Sources(Map.of(), Map.of(), Map.of());
  }

  /** A finding that was approved. */
  public record ApprovedFinding(String rule, String zh, String en) {}

  /**
   * @param size in bytes
   * @param sha256 in hexadecimal
   */
  public record FileEntry(String name, long size, String sha256) {}

  /** Describes the files that lie in the folder now. */
  public static Manifest of(
      Release release, Sources sources, ContractBook book, String programVersion, Path folder)
      throws IOException {
    TreeMap<String, String> tables = new TreeMap<>();
    sources.snapshots().forEach((table, snapshot) -> tables.put(table, Long.toString(snapshot)));
    TreeMap<String, String> contracts = new TreeMap<>();
    book.contracts().forEach((Contract c) -> contracts.put(c.form(), c.digest()));
    return new Manifest(
        release.id(),
        release.quarter().toString(),
        release.number(),
        release.createdAt().toString(),
        release.cutOff().toString(),
        release.inputDigest(),
        programVersion,
        tables,
        contracts,
        new TreeMap<>(DefinitionDigests.of(book, release.quarter())),
        new TreeMap<>(sources.history()),
        new TreeMap<>(sources.failedStatistics()),
        release.approval().map(Approval::by).orElse(null),
        release.approval().map(Approval::reason).orElse(null),
        release.approval().map(approval -> approval.at().toString()).orElse(null),
        release.findings().stream()
            .map(
                finding ->
                    new ApprovedFinding(
                        finding.rule(), finding.message().zh(), finding.message().en()))
            .toList(),
        files(folder));
  }

  public static Manifest read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(FILE).toFile(), Manifest.class);
  }

  public void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
  }

  private static List<FileEntry> files(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(folder)) {
      paths =
          tree.filter(Files::isRegularFile).filter(path -> !path.endsWith(FILE)).sorted().toList();
    }
    List<FileEntry> entries = new ArrayList<>();
    for (Path path : paths) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      entries.add(new FileEntry(name, Files.size(path), Sha256.of(path)));
    }
    return entries;
  }
}
