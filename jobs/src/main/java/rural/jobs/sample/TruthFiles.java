package rural.jobs.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.sample.dirt.Incident;
import rural.jobs.sample.truth.Answer;
import rural.jobs.sample.truth.Answers;
import rural.jobs.sample.truth.Ledger.Tally;

/** The folder {@code truth} beside the quarters' folders. */
final class TruthFiles {

  private static final String FILES_HEADER =
      "folder,file,sheet,form,quarter,rows_read,accepted,unchanged,quarantined,status";

  private final Path folder;
  private final List<String> files = new ArrayList<>();

  TruthFiles(Path out) throws IOException {
    this.folder = Files.createDirectories(out.resolve("truth"));
    files.add(FILES_HEADER);
  }

  void file(
      String quarter, String file, String sheet, String form, String of, Tally t, String status) {
    files.add(
        String.join(
            ",",
            quarter,
            file,
            sheet,
            form,
            of,
            String.valueOf(t.rowsRead()),
            String.valueOf(t.accepted()),
            String.valueOf(t.unchanged()),
            String.valueOf(t.quarantined()),
            status));
  }

  void finish(List<Incident> incidents) throws IOException {
    write("files.csv", files);
    List<String> lines = new ArrayList<>(List.of(Incident.HEADER));
    incidents.forEach(incident -> lines.add(incident.line()));
    write("dirt.csv", lines);
  }

  void answers(String name, List<Answer> answers) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name))) {
      out.write(Answers.HEADER + "\n");
      for (Answer answer : answers) {
        out.write(Answers.line(answer));
        out.write('\n');
      }
    }
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }
}
