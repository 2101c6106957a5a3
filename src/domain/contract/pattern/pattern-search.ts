import { RE2JS } from 're2js';

/**
 * Whether a text holds a match of a translated pattern, in time linear in the text.
 * @param re2 What `translatePattern` made.
 */
export function patternSearch(re2: string): (text: string) => boolean {
  const compiled = RE2JS.compile(re2);
  return (text) => compiled.matcher(text).find();
}
