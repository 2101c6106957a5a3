import { quoteText } from '../../src/domain/contract/sql/quote.ts';

/** The flights contract's checks as one query that a person would write by hand, over Parquet. */
export function parquetFloor(file: string, origins: readonly string[], extra = ''): string {
  return `SELECT count(*), count_if(date IS NULL), count_if(delay IS NULL), count_if(distance IS NULL),
    count_if(origin IS NULL), count_if(destination IS NULL),
    count_if(date NOT BETWEEN TIMESTAMP '2001-01-01' AND TIMESTAMP '2001-07-31 23:59:59'),
    count_if(delay NOT BETWEEN -1500 AND 2000), count_if(distance NOT BETWEEN 10 AND 5000),
    ${texts(origins)}${extra} FROM read_parquet(${quoteText(file)})`;
}

/** The same over CSV: pinned dialect, strict lexical casts, records that cannot be read stored. */
export function csvFloor(
  file: string,
  origins: readonly string[],
  rejects: string,
  extra = '',
): string {
  const columns = ['date', 'delay', 'distance', 'origin', 'destination'];
  const types = columns.map((name) => `${name}: 'VARCHAR'`).join(', ');
  return `SELECT count(*), ${columns.map((name) => `count_if(${name} IS NULL)`).join(', ')},
    count_if(NOT regexp_full_match(date, '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d') OR TRY_CAST(date AS TIMESTAMP) IS NULL),
    count_if(NOT regexp_full_match(delay, '-?\\d+') OR TRY_CAST(delay AS BIGINT) IS NULL),
    count_if(NOT regexp_full_match(distance, '-?\\d+') OR TRY_CAST(distance AS BIGINT) IS NULL),
    count_if(TRY_CAST(date AS TIMESTAMP) NOT BETWEEN TIMESTAMP '2001-01-01' AND TIMESTAMP '2001-07-31 23:59:59'),
    count_if(TRY_CAST(delay AS BIGINT) NOT BETWEEN -1500 AND 2000),
    count_if(TRY_CAST(distance AS BIGINT) NOT BETWEEN 10 AND 5000),
    ${texts(origins)}${extra}
    FROM read_csv(${quoteText(file)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
      columns = {${types}}, nullstr = '', store_rejects = true, rejects_limit = 0,
      rejects_table = '${rejects}_errors', rejects_scan = '${rejects}_scans')`;
}

function texts(origins: readonly string[]): string {
  return `count_if(NOT regexp_matches(origin, '^[A-Z]{3}$')),
    count_if(NOT regexp_matches(destination, '^[A-Z]{3}$')),
    count_if(NOT (origin IN (SELECT unnest([${origins.map(quoteText).join(', ')}]))))`;
}

/** The statistics of the profile, written by hand: over values as they come, or cast from text. */
export function profileFloor(cast: boolean): string {
  const of = (name: string, type: string): string => (cast ? `TRY_CAST(${name} AS ${type})` : name);
  const numbers = ['delay', 'distance'].map((name) => {
    const v = of(name, 'BIGINT');
    return `approx_count_distinct(${v}), avg(${v}), stddev_samp(${v}), min(${v}), max(${v}), histogram(CASE WHEN ${v} = 0 THEN 0 ELSE CAST(sign(${v}) * (floor(log2(abs(${v})) * 4) + 5000) AS SMALLINT) END)`;
  });
  const words = ['origin', 'destination'].map(
    (name) =>
      `approx_count_distinct(${name}), min(length(${name})), max(length(${name})), avg(length(${name}))`,
  );
  const date = of('date', 'TIMESTAMP');
  const times = [`approx_count_distinct(${date}), min(${date}), max(${date}), histogram(origin)`];
  return `, ${[...numbers, ...words, ...times].join(', ')}`;
}
