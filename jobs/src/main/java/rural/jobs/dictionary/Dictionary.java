package rural.jobs.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;

/**
 * All that the dictionary tells.
 *
 * @param tables in the order in which they are listed
 * @param words meanings of codes that the product itself writes, such as flags and reasons
 * @param changes newest first
 */
public record Dictionary(
    ContractBook book, List<TableFacts> tables, List<Word> words, List<Change> changes) {

  public Dictionary {
    tables = List.copyOf(tables);
    words = List.copyOf(words);
    changes = List.copyOf(changes);
  }

  /** What a code in a table of the product means. */
  public record Word(String table, String code, Text says) {}

  /**
   * Something that is not as it was.
   *
   * @param since a release or a day
   * @param subject what changed: an indicator, a contract, a table
   */
  public record Change(String since, String subject, Text says) {}

  /** Writes {@code index.html} and the CSV files; older ones of the same names are replaced. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("index.html"), new Site(this).html());
    for (Sheet sheet : Sheets.of(this)) {
      sheet.write(folder);
    }
  }
}
