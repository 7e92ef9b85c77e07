package rural.jobs.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import rural.jobs.run.bulletin.ReleaseBulletins;
import rural.schemas.contract.Language;
import rural.schemas.house.HouseReader;
import rural.schemas.readers.ReadersFile;

/** The step of a run that makes the bulletins of what it published. */
final class ReportStep {

  static final String NAME = "report";

  private final Desk desk;
  private final ReleaseBulletins bulletins;

  ReportStep(Desk desk) {
    this.desk = desk;
    this.bulletins = new ReleaseBulletins(desk);
  }

  /**
   * Reads what the step will need, so that what is wrong in it is said before anything is done.
   *
   * @throws rural.schemas.yaml.ProblemsException listing every problem of the file
   */
  static void require(Desk desk) {
    ReadersFile.at(desk.home()).read();
    HouseReader.at(desk.home());
  }

  /**
   * The root's in Chinese, and in English too where that is the language of the desk; those of
   * divisions in the languages of their readers.
   */
  void run(String release, RunLog log) throws IOException {
    RunLog.Stage stage = log.step(NAME);
    Map<Language, Set<String>> wanted = wanted();
    wanted.computeIfAbsent(Language.ZH, one -> new TreeSet<>());
    wanted.computeIfAbsent(desk.messages().language(), one -> new TreeSet<>());
    List<String> said = new ArrayList<>();
    for (Map.Entry<Language, Set<String>> one : wanted.entrySet()) {
      Set<String> known = bulletins.known(release, one.getValue());
      if (!bulletins.isThere(release, known, one.getKey())) {
        said.add(made(release, known, one.getKey(), stage::rows));
      }
    }
    int made = said.size();
    if (said.isEmpty()) {
      said.add(desk.messages().text("bulletin.there", release));
    }
    stage.done(String.join("\n", said) + unknown(release, wanted), 0, made);
  }

  /** Those of the root, of the divisions asked for, and of those of the readers of the language. */
  String madeForReaders(
      String release, Set<String> divisions, Language language, IntConsumer progress)
      throws IOException {
    Map<Language, Set<String>> wanted = wanted();
    Set<String> codes =
        new TreeSet<>(bulletins.known(release, wanted.getOrDefault(language, Set.of())));
    codes.addAll(divisions);
    return made(release, codes, language, progress) + unknown(release, wanted);
  }

  private Map<Language, Set<String>> wanted() {
    Map<Language, Set<String>> wanted = new TreeMap<>();
    ReadersFile.at(desk.home())
        .read()
        .divisions()
        .forEach(
            (code, languages) ->
                languages.forEach(
                    one -> wanted.computeIfAbsent(one, any -> new TreeSet<>()).add(code.digits())));
    return wanted;
  }

  /** A reader of a division that the release does not have gets nothing; somebody has to know. */
  private String unknown(String release, Map<Language, Set<String>> wanted) throws IOException {
    Set<String> unknown = new TreeSet<>();
    wanted.values().forEach(unknown::addAll);
    unknown.removeAll(bulletins.known(release, unknown));
    return unknown.isEmpty()
        ? ""
        : "\n"
            + desk.messages()
                .text("bulletin.unknown", desk.home().readers(), String.join(", ", unknown));
  }

  /** Makes them, and tells where they are and what is lacking. */
  private String made(
      String release, Set<String> divisions, Language language, IntConsumer progress)
      throws IOException {
    ReleaseBulletins.Made made = bulletins.make(release, divisions, language, progress);
    String said =
        desk.messages().text("bulletin.made", made.folders().size(), made.folders().get(0));
    return made.lacking().map(one -> said + "\n" + desk.say(one)).orElse(said);
  }
}
