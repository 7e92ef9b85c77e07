package rural.schemas.control;

import java.util.Set;
import rural.schemas.contract.Text;

/** Where a release stands: draft → held → published → superseded or withdrawn. */
public enum ReleaseState {
  /** Being computed by a run; nobody has seen it. */
  DRAFT("草稿", "draft"),
  /** The audit found something that a named person must approve. */
  HELD("待批准", "held"),
  /** The one release of its quarter that readers get. */
  PUBLISHED("已发布", "published"),
  /** Was published until a later release of the quarter took its place. */
  SUPERSEDED("已被替代", "superseded"),
  /** Taken back, with a reason. */
  WITHDRAWN("已撤回", "withdrawn");

  private final String zh;
  private final String code;

  ReleaseState(String zh, String code) {
    this.zh = zh;
    this.code = code;
  }

  public Text title() {
    return new Text(zh, code);
  }

  /** The states that may follow this one. */
  public Set<ReleaseState> next() {
    return switch (this) {
      case DRAFT -> Set.of(HELD, PUBLISHED);
      case HELD -> Set.of(PUBLISHED, WITHDRAWN);
      case PUBLISHED -> Set.of(SUPERSEDED, WITHDRAWN);
      case SUPERSEDED, WITHDRAWN -> Set.of();
    };
  }

  /** The word in the register: {@code published}. */
  String code() {
    return code;
  }

  static ReleaseState of(String code) {
    for (ReleaseState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalStateException("The release register holds an unknown state: '" + code + "'");
  }
}
