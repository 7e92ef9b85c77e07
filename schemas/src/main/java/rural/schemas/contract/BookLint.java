package rural.schemas.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rural.schemas.contract.Drafts.Located;

/** Checks what only the forms together can break: names, numbers and titles used twice. */
final class BookLint {

  private BookLint() {}

  static void check(List<Drafts.Form> forms) {
    unique(forms, "number", form -> form.contract().number());
    unique(forms, "title", form -> form.contract().title().zh());
    Map<String, Located<Indicator>> byId = new HashMap<>();
    Map<String, Located<Indicator>> byTitle = new HashMap<>();
    for (Drafts.Form form : forms) {
      for (Located<Indicator> one : form.indicators()) {
        claim(
            byId,
            one.value().id(),
            one,
            new Text("指标“{0}”", "Indicator '{0}'").with(one.value().id()));
        claim(
            byTitle,
            one.value().title().zh(),
            one,
            new Text("名称“{0}”", "Title '{0}'").with(one.value().title().zh()));
      }
    }
  }

  /** Versions of one indicator share id and title; two indicators share neither. */
  private static void claim(
      Map<String, Located<Indicator>> owners, String word, Located<Indicator> one, Text what) {
    Located<Indicator> owner = owners.putIfAbsent(word, one);
    if (owner != null && !word.isEmpty() && !same(owner.value(), one.value())) {
      one.at()
          .problem(
              new Text(
                      "{0}在报表“{1}”中已用于“{2}”；目标任务按编号或名称指定指标，请另取一个",
                      "{0} stands in form '{1}' too, for '{2}'; a target names an indicator by"
                          + " either, so take another")
                  .with(what, owner.value().form(), owner.value().id()));
    }
  }

  private static boolean same(Indicator one, Indicator other) {
    return one.id().equals(other.id()) && one.form().equals(other.form());
  }

  private static void unique(
      List<Drafts.Form> forms, String key, Function<Drafts.Form, String> value) {
    Map<String, Drafts.Form> owners = new HashMap<>();
    for (Drafts.Form form : forms) {
      Drafts.Form owner = owners.putIfAbsent(value.apply(form), form);
      if (owner != null && !value.apply(form).isEmpty()) {
        form.at()
            .problem(
                key,
                new Text(
                        "“{0}”已用于 {1}；文件靠它识别，不能重复",
                        "'{0}' is that of {1}; files are recognised by it")
                    .with(value.apply(form), owner.file().path()));
      }
    }
  }
}
