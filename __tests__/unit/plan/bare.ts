import type { Value } from '../../../src/plan/plan.ts';

/** A value as plain JSON, for comparison: `(secret)` stands for any secret. */
export function toJson(value: Value): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  switch (value.kind) {
    case 'sequence':
      return value.items.map(toJson);
    case 'mapping':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, toJson(entry)]));
    case 'exact':
      return value.digits;
    default:
      return `(${value.kind})`;
  }
}
