package rural.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Section;
import rural.schemas.control.Submission;
import rural.schemas.control.Submission.Status;
import rural.schemas.home.Home;

/**
 * What sheets are judged by: the contracts, the settings, the program, and the reports that made
 * the register of divisions. A sheet that did not count whole is read again once any of it has
 * changed.
 */
final class Ground {

  private final String rules;
  private final Set<String> registry;

  private Ground(String rules, Set<String> registry) {
    this.rules = rules;
    this.registry = registry;
  }

  static Ground of(Desk desk) {
    return new Ground(
        rules(desk),
        desk.book().contracts().stream()
            .filter(one -> one.section() == Section.REGISTRY)
            .map(Contract::form)
            .collect(Collectors.toSet()));
  }

  boolean isRegistry(String form) {
    return registry.contains(form);
  }

  /** Changes where a report of these adds to the register, or is taken back from it. */
  String digest(Collection<Submission> submissions) {
    String made =
        submissions.stream()
            .filter(one -> one.form().filter(registry::contains).isPresent())
            .filter(one -> one.counts().accepted() > 0)
            .map(one -> one.submissionId() + (one.status() == Status.WITHDRAWN ? " withdrawn" : ""))
            .sorted()
            .collect(Collectors.joining("\n"));
    return Digest.sha256(rules + "\n" + made);
  }

  private static String rules(Desk desk) {
    List<String> parts = new ArrayList<>(List.of(Version.text()));
    desk.book().contracts().forEach(one -> parts.add(one.form() + " " + one.digest()));
    own(desk.home())
        .forEach(file -> parts.add(desk.home().root().relativize(file) + " " + digest(file)));
    return String.join("\n", parts);
  }

  /** What the owner of the home wrote, as it lies there now. */
  private static List<Path> own(Home home) {
    return Stream.of(
            Stream.of(home.settings()), in(home.contracts()), in(home.contracts().resolve("codes")))
        .flatMap(files -> files)
        .filter(Files::isRegularFile)
        .toList();
  }

  private static Stream<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static String digest(Path file) {
    try {
      MessageDigest digest = Digest.sha256();
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
