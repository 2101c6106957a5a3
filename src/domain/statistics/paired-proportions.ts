/** A difference with its standard error. */
export interface AdjustedDifference {
  readonly difference: number;
  readonly standardError: number;
}

/**
 * The difference of two shares on the same `rows`, of which `worse` count for the first only and `better`
 * for the second only: Wald's after adding one row to each of the two (D. G. Bonett and R. M. Price,
 * J. Educ. Behav. Stat. 37, 2012; recommended for few rows by M. W. Fagerland, S. Lydersen and P. Laake,
 * Statistics in Medicine 33, 2014). Its error is not 0 where the two never differ.
 */
export function adjustedDifference(
  worse: number,
  better: number,
  rows: number,
): AdjustedDifference {
  const size = rows + 2;
  const difference = (better - worse) / size;
  const variance = ((worse + better + 2) / size - difference * difference) / size;
  return { difference, standardError: Math.sqrt(variance) };
}
