import type { Evidence } from '../../evidence/evidence.ts';
import { count } from '../figures.ts';
import { readAmount } from '../measurements.ts';
import { figure, name, prose, say, type Words } from '../words.ts';

/** ` for flight-delay`, or nothing. */
export function forModel({ model }: Evidence): Words {
  return model === null ? say`` : say` for ${name(model)}`;
}

/** `The new flight-delay model` */
export function theModel({ model }: Evidence): Words {
  return model === null ? say`The new model` : say`The new ${name(model)} model`;
}

/** What the check itself says first, without its full stop. */
export function firstReason({ reasons }: Evidence): Words {
  const first = reasons.find(({ severity }) => severity === 'error') ?? reasons[0];
  return first === undefined ? say`` : [prose(first.message.replace(/[.!?]\s*$/, ''))];
}

/** ` on 301,234 rows`, or nothing. */
export function onRows(evidence: Evidence): Words {
  const rows = readAmount(evidence, 'rows');
  return rows === undefined ? say`` : say` on ${figure(count(rows))} rows`;
}
