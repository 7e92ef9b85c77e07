package rural.schemas.yaml;

import java.util.List;
import java.util.stream.Collectors;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;

/** A file that somebody has to put right before the program can start; lists every problem. */
public abstract class ProblemsException extends RuntimeException {

  private final transient Text what;
  private final transient List<Problem> problems;

  /**
   * @param what of which file or files; {@code {0}} is the number of problems
   */
  protected ProblemsException(Text what, List<Problem> problems) {
    super(listed(what, problems, Language.EN));
    this.what = what;
    this.problems = List.copyOf(problems);
  }

  /** For words that are the same in both languages. */
  protected ProblemsException(String what, List<Problem> problems) {
    this(new Text(what, what), problems);
  }

  /** As {@link #getMessage}, in the reader's language. */
  public String in(Language language) {
    return listed(what, problems, language);
  }

  private static String listed(Text what, List<Problem> problems, Language language) {
    return problems.stream()
        .map(problem -> problem.in(language))
        .collect(Collectors.joining("\n  ", what.with(problems.size()).in(language) + ":\n  ", ""));
  }

  public List<Problem> problems() {
    return problems;
  }
}
