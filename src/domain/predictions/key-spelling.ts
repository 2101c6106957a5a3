/** A way in which keys that were meant alike may be spelt differently. */
export interface Spelling {
  /** SQL of what such keys have in common; NULL where a key has nothing of the kind. */
  readonly common: (key: string) => string;
  /** How they would be found, as the end of a sentence. */
  readonly say: string;
}

const unquoted = (key: string): string => `trim(trim(${key}), '"''')`;

/** The ways that are looked for, the least far-fetched first. */
export const SPELLINGS: readonly Spelling[] = [
  { common: (key) => `trim(${key})`, say: 'without the blanks around them' },
  { common: unquoted, say: 'without the quotation marks in them' },
  {
    common: (key) =>
      `CASE WHEN NOT contains(${key}, '_') THEN TRY_CAST(${unquoted(key)} AS DOUBLE) END`,
    say: 'if they were numbers; as they stand, 1, 1.0 and 01 are different keys',
  },
  {
    common: (key) => `lower(trim(${key}))`,
    say: 'if upper and lower case were the same',
  },
  { common: (key) => `nfc_normalize(trim(${key}))`, say: 'in one form of Unicode (NFC)' },
];
