const MOST = 80;

/**
 * A name or value of the user's within a sentence: in quotes, on one line, and cut where it is long. What
 * would end a line or the quotes is escaped as in JSON.
 */
export function quoted(text: string): string {
  const points = [...text];
  return JSON.stringify(points.length <= MOST ? text : `${points.slice(0, MOST).join('')}…`);
}
