/** A way in which keys that were meant alike may be spelt differently. */
export interface Spelling {
  /** SQL of what such keys have in common; NULL where a key has nothing of the kind. */
  readonly common: (key: string) => string;
  /** How they would be found, as the end of a sentence. */
  readonly say: string;
}

const unquoted = (key: string): string => `trim(trim(${key}), '"''')`;

/** The number that a key spells: exact where it has up to 29 digits and 9 decimals, so that two long keys are not taken for one. */
function numberOf(key: string): string {
  const text = unquoted(key);
  const exact = `CAST(TRY_CAST(${text} AS DECIMAL(38, 9)) AS VARCHAR)`;
  const near = `CAST(TRY_CAST(${text} AS DOUBLE) AS VARCHAR)`;
  return `CASE WHEN NOT contains(${key}, '_') THEN coalesce(${exact}, ${near}) END`;
}

/** The ways that are looked for, the least far-fetched first. */
export const SPELLINGS: readonly Spelling[] = [
  { common: (key) => `trim(${key})`, say: 'without the blanks around them' },
  { common: unquoted, say: 'without the quotation marks in them' },
  {
    common: numberOf,
    say: 'if they were numbers; as they stand, 1, 1.0 and 01 are different keys',
  },
  {
    common: (key) => `lower(trim(${key}))`,
    say: 'if upper and lower case were the same',
  },
  { common: (key) => `nfc_normalize(trim(${key}))`, say: 'in one form of Unicode (NFC)' },
];
