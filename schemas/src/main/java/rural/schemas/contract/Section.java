package rural.schemas.contract;

/** The family of a form. */
public enum Section {
  REGISTRY,
  VILLAGE,
  STRAW,
  MANAGEMENT,
  /** Made from other forms by a step of the product; never received. */
  DERIVED;

  /** The namespace of the form's table. */
  public String namespace() {
    return this == REGISTRY ? "registry" : "records";
  }
}
