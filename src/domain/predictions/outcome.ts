/** What a model's predictions are, and so what may stand in their file. */
export type Outcome =
  | {
      readonly kind: 'binary';
      /** The class whose score is predicted, as text. */
      readonly positive: string;
      /** All classes as texts, where they are known. */
      readonly classes?: readonly string[];
    }
  | { readonly kind: 'multiclass'; readonly classes: readonly string[] }
  | { readonly kind: 'number' };

/** The beginning of the columns that hold the probability of a class: `p_<class>`. */
const CLASS_PREFIX = 'p_';

/** How the value columns of a file of predictions are to be read. */
export type Layout =
  | { readonly kind: 'score'; readonly column: string }
  | { readonly kind: 'classes'; readonly column: string }
  | {
      readonly kind: 'probabilities';
      /** In the order of `classes`; null where a class has no column. */
      readonly columns: readonly string[];
    };

export type LayoutProblem = { readonly code: string; readonly message: string };

/**
 * Chooses the value columns: for numbers and binary classes `prediction`, or `p_<positive>`; for
 * several classes all `p_<class>`, or `prediction` with the class itself.
 */
export function chooseLayout(columns: readonly string[], outcome: Outcome): Layout | LayoutProblem {
  const has = (name: string): boolean => columns.includes(name);
  if (outcome.kind === 'multiclass') return multiclassLayout(columns, outcome.classes);
  if (has('prediction')) return { kind: 'score', column: 'prediction' };
  if (outcome.kind === 'binary' && has(`${CLASS_PREFIX}${outcome.positive}`)) {
    return { kind: 'score', column: `${CLASS_PREFIX}${outcome.positive}` };
  }
  const wanted =
    outcome.kind === 'binary' ? `"prediction" or "p_${outcome.positive}"` : '"prediction"';
  return {
    code: 'missing-prediction-column',
    message: `The predictions have no column ${wanted}.`,
  };
}

function multiclassLayout(
  columns: readonly string[],
  classes: readonly string[],
): Layout | LayoutProblem {
  const given = columns.filter((name) => name.startsWith(CLASS_PREFIX));
  if (given.length === 0) {
    if (columns.includes('prediction')) return { kind: 'classes', column: 'prediction' };
    return {
      code: 'missing-prediction-column',
      message: 'The predictions have neither "p_<class>" columns nor a column "prediction".',
    };
  }
  const unknown = given.filter((name) => !classes.includes(name.slice(CLASS_PREFIX.length)));
  const missing = classes.filter((name) => !given.includes(`${CLASS_PREFIX}${name}`));
  if (unknown.length > 0) {
    return {
      code: 'unknown-class',
      message: `The predictions have ${unknown.length} "p_<class>" columns of classes that the label never has.`,
    };
  }
  if (missing.length > 0) {
    return {
      code: 'missing-class',
      message: `The predictions lack a "p_<class>" column for ${missing.length} of ${classes.length} classes of the label.`,
    };
  }
  return { kind: 'probabilities', columns: classes.map((name) => `${CLASS_PREFIX}${name}`) };
}
