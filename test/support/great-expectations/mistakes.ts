/** Errors of Great Expectations, each with what a complaint about a contract says of the same cause. */
const SAME: readonly (readonly [theirs: RegExp, ours: RegExp])[] = [
  [/min_value cannot be greater than max_value/, /no value fits|the smaller number comes first/],
  [/Minimum Threshold cannot be larger than Maximum/, /the smaller number comes first/],
  [/must be integers/, /expected a number|expected a list of two numbers|expected a whole number/],
  [/not a valid integer/, /expected a number/],
  [/less than or equal to 1/, /a count is never below 0/],
  [
    /Column values, min_value, and max_value must either be None or of the same type/,
    /Unknown key "minimum"/,
  ],
  [
    /object of type 'int' has no len|No function matches the given/,
    /Unknown key "minLength"|only string columns can have a pattern/,
  ],
  [/must be of type string/, /Unknown key "pattern"/],
  [/Unable to use provided strftime_format/, /is not a part of dates that is understood/],
  [/greater than or equal to 0/, /a share is at most 100 percent/],
];

/** Whether both complain of the same cause. */
export function sameMistake(theirs: string, ours: string): boolean {
  return SAME.some(([error, complaint]) => error.test(theirs) && complaint.test(ours));
}
