import type { Document } from './document.ts';
import type { Value } from './plan.ts';
import { isMapping, isScalar, isSequence } from './value.ts';

/**
 * Whether a document is a policy as AWS reads them: its lists of strings are sets, and a string is a list of one.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function isPolicy(document: Document | undefined): boolean {
  const statements = isMapping(document) ? document.entries.get('Statement') : undefined;
  const [first] = isSequence(statements) ? statements.items : [statements];
  return isMapping(first) && first.entries.has('Effect');
}

/** A policy whose only statement is in a list, as several would be. */
export function withStatementList(policy: Document | undefined): Document | undefined {
  const statement = isMapping(policy) ? policy.entries.get('Statement') : undefined;
  return isMapping(policy) && isMapping(statement)
    ? {
        kind: 'mapping',
        entries: new Map([...policy.entries, ['Statement', { kind: 'sequence', items: [statement] }]]),
      }
    : policy;
}

/** What a policy's list of strings, or string, has in it; undefined for what is neither. */
export function membersOf(value: Value): readonly Value[] | undefined {
  if (isSequence(value)) {
    return value.items.every(isScalar) ? value.items : undefined;
  }
  return value !== null && isScalar(value) ? [value] : undefined;
}
