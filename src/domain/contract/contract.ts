import type { Severity } from '../evidence/evidence.ts';
import type { Place } from '../problem.ts';
import type { Expectation } from './expectation.ts';

export const LOGICAL_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'timestamp',
  'time',
] as const;
export type LogicalType = (typeof LOGICAL_TYPES)[number];

export const ROLES = ['label', 'feature', 'id', 'timestamp', 'weight', 'group'] as const;
export type Role = (typeof ROLES)[number];

/** How the header of the data must match the columns of the contract (Frictionless Table Schema v2). */
export const FIELDS_MATCHES = ['exact', 'equal', 'subset', 'superset', 'partial'] as const;
export type FieldsMatch = (typeof FIELDS_MATCHES)[number];

/**
 * A value of a column as the contract writes it, in the column's own type: bigint for integer, number for
 * number, boolean for boolean, text for string, and canonical ISO 8601 text for date (`2001-01-31`), time
 * (`23:59:59[.ffffff]`) and timestamp (`2001-01-31T23:59:59[.ffffff]`, in UTC and without a zone).
 */
export type Literal = bigint | number | boolean | string;

/** What every rule has: how bad a breach is, how many are tolerated, and where the contract says so. */
interface Rule {
  readonly severity: Severity;
  /** What the count of offending cells or rows must satisfy; null: there must be none. */
  readonly tolerance: Expectation | null;
  readonly place: Place;
}

interface PlainRule extends Rule {
  readonly code: 'not-null' | 'type' | 'nan' | 'infinity';
}

/** The limit is a bigint, number or text, as the type of the column says (see Literal). */
interface LimitRule extends Rule {
  readonly code: 'minimum' | 'exclusive-minimum' | 'maximum' | 'exclusive-maximum';
  readonly limit: Literal;
}

/** See `isMultipleOf` for what this means for numbers that are not whole. */
interface MultipleRule extends Rule {
  readonly code: 'multiple-of';
  readonly divisor: bigint | number;
}

/** Lengths are counted in Unicode code points. */
interface LengthRule extends Rule {
  readonly code: 'min-length' | 'max-length';
  readonly length: number;
}

/** The cell's text must hold a match somewhere (ECMA-262 search, `u` flag). */
interface PatternRule extends Rule {
  readonly code: 'pattern';
  /** As the contract writes it, ECMA-262. */
  readonly source: string;
  /** The same language in RE2's syntax, for an unanchored search without options. */
  readonly re2: string;
}

/** The cell must equal one of the values, of which there is at least one, sorted and distinct. */
interface AllowedValuesRule extends Rule {
  readonly code: 'allowed-values';
  readonly values: readonly Literal[];
}

/** A rule on one cell. A cell is counted once, under the first rule of its column that it breaks. */
export type CellRule =
  | PlainRule
  | LimitRule
  | MultipleRule
  | LengthRule
  | PatternRule
  | AllowedValuesRule;

/** Surplus rows of equal keys are counted; rows with a missing cell in the key are left out. */
export interface KeyRule extends Rule {
  readonly code: 'unique' | 'primary-key' | 'duplicate-rows';
  readonly columns: readonly string[];
}

/** The number of rows must satisfy the tolerance. */
export interface RowCountRule extends Rule {
  readonly code: 'row-count';
  readonly tolerance: Expectation;
}

/** `missing-column`, `unexpected-column` and `column-order`, as `match` wants them. */
export interface HeaderRule {
  readonly match: FieldsMatch;
  readonly severity: Severity;
  readonly place: Place;
}

export interface BooleanTexts {
  readonly true: readonly string[];
  readonly false: readonly string[];
}

export interface ContractColumn {
  readonly name: string;
  readonly type: LogicalType;
  /** Pattern of dates and times (JDK letters); null: ISO 8601. See `lexicalForm`. */
  readonly format: string | null;
  /** Whether a timestamp says its zone. Where it may, a text without one is meant in UTC. */
  readonly zone: 'required' | 'forbidden' | 'optional';
  /** The texts that mean true and false; for boolean columns only. */
  readonly booleans: BooleanTexts;
  readonly required: boolean;
  readonly role: Role | null;
  /** The environments that the column belongs to; null: all. */
  readonly environments: readonly string[] | null;
  /** Whether its cells may be shown to anyone (ODCS `classification: public`). */
  readonly public: boolean;
  /** Texts of a cell that mean "no value"; the empty field unless said. */
  readonly missing: readonly string[];
  /** In the order in which they are tried: present, type, NaN and infinity, then the domain. */
  readonly rules: readonly CellRule[];
  readonly place: Place;
}

/** A rule of the contract that Assay does not run: it was written for another tool. */
export interface ForeignRule {
  readonly description: string;
  readonly engine: string;
  /** The column that it is about; null: the whole data set. */
  readonly column: string | null;
  readonly place: Place;
}

/** What one data set must look like: one object of an ODCS contract, checked and made plain. */
export interface DataContract {
  readonly file: string;
  readonly id: string;
  readonly version: string;
  /** Name of the object within the contract. */
  readonly dataset: string;
  /** In the order of the contract. Names are distinct. */
  readonly columns: readonly ContractColumn[];
  readonly header: HeaderRule;
  readonly keys: readonly KeyRule[];
  readonly rowCounts: readonly RowCountRule[];
  /** To be told, never to be taken for passed. */
  readonly foreign: readonly ForeignRule[];
}
