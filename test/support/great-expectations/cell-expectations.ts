import type { Case } from './cases.ts';
import {
  aboutCells,
  columnOf,
  property,
  type Said,
  type Tolerance,
  type Translation,
  unsaid,
} from './contract.ts';
import { likeSource } from './like.ts';
import { temporalOf } from './strftime.ts';

/** A property with rules of the metric invalidValues, which are the ones that can tolerate. */
function invalid(one: Case, ...rules: readonly object[]): Said['contracts'][number] {
  return (tolerance: Tolerance) => ({
    columns: [
      property(one, one.kwargs['column'], {
        quality: rules.map((given) => ({
          metric: 'invalidValues',
          arguments: given,
          ...tolerance,
        })),
      }),
    ],
  });
}

/** A property with options of its type, which tolerate nothing. */
function options(one: Case, logicalTypeOptions: object): Said['contracts'][number] {
  return () => ({ columns: [property(one, one.kwargs['column'], { logicalTypeOptions })] });
}

/** Limits, of which null means none. */
export function between(one: Case): Said {
  const { min_value: low, max_value: high, strict_min, strict_max } = one.kwargs;
  const limits = {
    ...(low === undefined || low === null
      ? {}
      : { [strict_min === true ? 'exclusiveMinimum' : 'minimum']: low }),
    ...(high === undefined || high === null
      ? {}
      : { [strict_max === true ? 'exclusiveMaximum' : 'maximum']: high }),
  };
  const codes = ['minimum', 'maximum', 'exclusive-minimum', 'exclusive-maximum'];
  return aboutCells(codes, false, options(one, limits));
}

/** The least or the greatest value is the limit of all, if only that side is asked about. */
export function extreme(side: 'min_value' | 'max_value'): (one: Case) => Translation {
  const other = side === 'min_value' ? 'max_value' : 'min_value';
  return (one) => {
    if ((one.kwargs[other] ?? null) !== null)
      return unsaid('how far an extreme value may lie inwards');
    return { ...between(one), counts: 'nothing' };
  };
}

/** Lengths; with a tolerance as a pattern, since minLength and maxLength tolerate nothing. */
export function lengths(one: Case): Said {
  const { value } = one.kwargs;
  const { min_value: low = value, max_value: high = value, mostly = 1 } = one.kwargs;
  const plain = options(one, {
    ...(low === undefined || low === null ? {} : { minLength: low }),
    ...(high === undefined || high === null ? {} : { maxLength: high }),
  });
  const pattern = invalid(one, { pattern: `^[^]{${Number(low ?? 0)},${high ?? ''}}$` });
  const whole = [low ?? 0, high ?? 0].every(Number.isInteger) && Number(low) <= Number(high);
  const both = whole ? [plain, pattern] : [plain];
  return aboutCells(
    ['min-length', 'max-length', 'pattern'],
    true,
    ...(mostly === 1 ? both : [pattern]),
  );
}

export function inSet(one: Case): Translation {
  const { value_set: validValues } = one.kwargs;
  if (!Array.isArray(validValues)) return unsaid('an expectation of nothing (no set)');
  return aboutCells(['allowed-values'], true, invalid(one, { validValues }));
}

/** The distinct values of a column are all in a set if every cell is. */
export function distinctInSet(one: Case): Translation {
  const said = inSet(one);
  return 'inexpressible' in said ? said : { ...said, counts: 'nothing' };
}

/** One pattern, as a rule that may tolerate and as an option of the type, which does not. */
function onePattern(one: Case, pattern: string): Said {
  const rule = invalid(one, { pattern });
  const strict = one.kwargs['mostly'] === undefined ? [options(one, { pattern })] : [];
  return aboutCells(['pattern'], true, rule, ...strict);
}

export function regex(one: Case): Said {
  return onePattern(one, String(one.kwargs['regex']));
}

export function like(one: Case): Said {
  return onePattern(one, likeSource(String(one.kwargs['like_pattern']), one.onlyFor));
}

export function regexList(one: Case): Said {
  return patternList(one, texts(one.kwargs['regex_list']));
}

export function likeList(one: Case): Said {
  const list = texts(one.kwargs['like_pattern_list']);
  return patternList(
    one,
    list.map((pattern) => likeSource(pattern, one.onlyFor)),
  );
}

function texts(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

/** All of the patterns are a rule each; any of them is one pattern with branches. */
function patternList(one: Case, sources: readonly string[]): Said {
  if (one.kwargs['match_on'] !== 'all')
    return onePattern(one, sources.map((source) => `(?:${source})`).join('|'));
  return aboutCells(['pattern'], true, invalid(one, ...sources.map((pattern) => ({ pattern }))));
}

export function notNull(one: Case): Said {
  const rule = (tolerance: Tolerance) => ({
    columns: [
      property(one, one.kwargs['column'], { quality: [{ metric: 'nullValues', ...tolerance }] }),
    ],
  });
  const strict = () => ({ columns: [property(one, one.kwargs['column'], { required: true })] });
  const both = one.kwargs['mostly'] === undefined ? [rule, strict] : [rule];
  return aboutCells(['not-null'], true, ...both);
}

/** Text of a format of Python's strptime is a date or a timestamp of a format of Java's. */
export function strftime(one: Case): Translation {
  const column = one.kwargs['column'];
  const said = temporalOf(String(one.kwargs['strftime_format']));
  if (columnOf(one, column)?.kind !== 'string') return unsaid('the text of cells that are no text');
  const parts = () => ({
    columns: [
      {
        name: column,
        logicalType: said.type,
        logicalTypeOptions: {
          format: said.format,
          ...(said.type === 'timestamp' ? { timezone: false } : {}),
        },
      },
    ],
  });
  return aboutCells(['type'], false, parts);
}
