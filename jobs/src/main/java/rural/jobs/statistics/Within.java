package rural.jobs.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;
import rural.schemas.contract.Rule;
import rural.schemas.contract.Severity;

/**
 * Which counts of a form never exceed which others, as its hard rules say in whatever way: {@code a
 * <= b}, {@code b >= a}, {@code a between 0 and b}, {@code a + c = b}, alone or with others by
 * {@code and}, or beside {@code a is null or}. A sum is a set of counts; a part of it is within it.
 */
final class Within {

  private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+");
  private static final Pattern OR = Pattern.compile("(?i)\\s+or\\s+");
  private static final Pattern NULL = Pattern.compile("(?i)\\w+ is null");
  private static final Pattern BETWEEN =
      Pattern.compile("(?i)(\\w+) between [^<>=]+? and ([\\w+ ]+)");
  private static final Pattern ORDER = Pattern.compile("([\\w+ ]+?) ?(<=|<|>=|>|=) ?([\\w+ ]+)");

  private record Pair(Set<String> smaller, Set<String> larger) {}

  private final Contract contract;
  private final List<Pair> pairs = new ArrayList<>();

  Within(Contract contract, LocalDate day) {
    this.contract = contract;
    for (Rule rule : contract.rulesOn(day)) {
      if (rule.severity() == Severity.HARD) {
        read(rule.check());
      }
    }
  }

  /** Whether both are counts, and the first is never more than the second. */
  boolean holds(String numerator, String denominator) {
    Optional<Set<String>> part = counts(numerator);
    Optional<Set<String>> whole = counts(denominator);
    return part.isPresent() && whole.isPresent() && reaches(part.get(), whole.get());
  }

  private boolean reaches(Set<String> part, Set<String> whole) {
    Set<Set<String>> above = new HashSet<>(Set.of(part));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Pair pair : pairs) {
        boolean isBelow = above.stream().anyMatch(pair.smaller()::containsAll);
        grows |= isBelow && above.add(pair.larger());
      }
    }
    return above.stream().anyMatch(whole::containsAll);
  }

  private void read(String check) {
    String text = bare(check);
    Matcher between = BETWEEN.matcher(text);
    if (between.matches()) {
      add(between.group(1), between.group(2));
      return;
    }
    for (String part : AND.split(text, -1)) {
      List<String> said =
          OR.splitAsStream(bare(part)).filter(one -> !NULL.matcher(bare(one)).matches()).toList();
      Matcher order = ORDER.matcher(said.size() == 1 ? bare(said.get(0)) : "");
      // An "or" that the split by "and" has cut in two says nothing alone.
      if (order.matches() && (AND.split(text, -1).length == 1 || !OR.matcher(text).find())) {
        enter(order.group(1), order.group(2), order.group(3));
      }
    }
  }

  private void enter(String left, String order, String right) {
    if (!order.startsWith(">")) {
      add(left, right);
    }
    if (!order.startsWith("<")) {
      add(right, left);
    }
  }

  private void add(String smaller, String larger) {
    Optional<Set<String>> low = counts(smaller);
    Optional<Set<String>> high = counts(larger);
    if (low.isPresent() && high.isPresent()) {
      pairs.add(new Pair(low.get(), high.get()));
    }
  }

  /** One blank between words, and no brackets around the whole. */
  private static String bare(String text) {
    String bare = text.strip().replaceAll("\\s+", " ");
    while (bare.startsWith("(")
        && bare.endsWith(")")
        && bare.indexOf(')') == bare.length() - 1
        && bare.lastIndexOf('(') == 0) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  /** The counts that are added up; empty where it is anything else, or one may be below 0. */
  private Optional<Set<String>> counts(String sum) {
    List<String> names = Arrays.stream(bare(sum).split("\\+", -1)).map(String::strip).toList();
    Set<String> counts = new TreeSet<>(names);
    boolean isSum =
        counts.size() == names.size()
            && counts.stream()
                .allMatch(name -> contract.field(name).filter(Within::counts).isPresent());
    return isSum ? Optional.of(counts) : Optional.empty();
  }

  private static boolean counts(Field field) {
    return field.type() == FieldType.COUNT && !field.signed();
  }
}
