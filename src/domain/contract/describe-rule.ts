import type { CellRule, ContractColumn } from './contract.ts';
import { formatLiteral } from './literal-text.ts';
import { quoted } from './quoted.ts';

const TYPES: Readonly<Record<ContractColumn['type'], string>> = {
  string: 'text',
  integer: 'a whole number of 64 bits',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  time: 'a time of day',
  timestamp: 'a point in time',
};

/** What a rule asks of a cell, in words; nothing of any cell is in it. */
export function describeRule(column: ContractColumn, rule: CellRule): string {
  const name = quoted(column.name);
  switch (rule.code) {
    case 'not-null':
      return `${name} must not be missing.`;
    case 'type':
      return `${name} must be ${TYPES[column.type]}${zoneOf(column)}${column.format === null ? '' : `, written ${column.format}`}.`;
    case 'nan':
      return `${name} must not be NaN.`;
    case 'infinity':
      return `${name} must not be infinite.`;
    case 'minimum':
      return `${name} must be at least ${formatLiteral(rule.limit)}.`;
    case 'exclusive-minimum':
      return `${name} must be above ${formatLiteral(rule.limit)}.`;
    case 'maximum':
      return `${name} must be at most ${formatLiteral(rule.limit)}.`;
    case 'exclusive-maximum':
      return `${name} must be below ${formatLiteral(rule.limit)}.`;
    case 'multiple-of':
      return `${name} must be a multiple of ${rule.divisor}.`;
    case 'min-length':
      return `${name} must have at least ${rule.length} characters.`;
    case 'max-length':
      return `${name} must have at most ${rule.length} characters.`;
    case 'pattern':
      return `${name} must match ${rule.source}.`;
    case 'allowed-values':
      return `${name} must be one of ${listed(rule.values.map(formatLiteral))}.`;
  }
}

function zoneOf({ type, zone }: ContractColumn): string {
  if (type !== 'timestamp' || zone === 'optional') return '';
  return zone === 'required' ? ' with its zone' : ' without a zone';
}

const SHOWN = 5;

function listed(values: readonly string[]): string {
  if (values.length <= SHOWN + 1) return values.join(', ');
  return `${values.slice(0, SHOWN).join(', ')} and ${values.length - SHOWN} others`;
}
