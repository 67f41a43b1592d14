import { diffOutput, diffResource } from '../src/plan/diff.ts';
import { isForced } from '../src/plan/difference.ts';
import type { Difference } from '../src/plan/difference.ts';
import { UNKNOWN } from '../src/plan/export.ts';
import type { Action, ResourceChange } from '../src/plan/plan.ts';
import { isNothing } from '../src/plan/value.ts';
import { renderDifferences } from '../src/report/difference.ts';
import { deferralOf, NO_DIFFERENCE, reasonOf } from '../src/report/words.ts';
import type { Item } from './items.ts';

/** A piece of a sentence: text, or a name or value that is shown as code. */
export type Word = string | { readonly code: string };

// Of names in a line.
const MOST_NAMES = 4;

// Nothing is cut: the page is where the whole is.
const WHOLE = { longest: Number.MAX_SAFE_INTEGER };

/** What an item changes. */
export function differencesOf(item: Item): readonly Difference[] {
  switch (item.kind) {
    case 'change':
    case 'deferred':
    case 'drift':
      return shown(item.change);
    case 'output':
      return [diffOutput(item.output) ?? []].flat();
    case 'invocation':
    case 'check':
      return [];
  }
}

/** What an item changes, as lines that begin with a sign: `+`, `-`, `!` or a space. */
export function linesOf(item: Item): readonly string[] {
  return item.kind === 'check'
    ? item.check.problems.flatMap((problem) => problem.split('\n'))
    : renderDifferences(differencesOf(item), WHOLE);
}

/** Of what comes or goes, what isn't set says nothing; what is forgotten, moved or imported stays as it is. */
function shown(change: ResourceChange): readonly Difference[] {
  if (STAYING.includes(change.action)) return [];
  const differences = diffResource(change);
  const comesOrGoes = change.action === 'create' || change.action === 'delete';
  return comesOrGoes ? differences.filter((difference) => !isUnset(difference)) : differences;
}

const STAYING: readonly Action[] = ['forget', 'move', 'import'];

function isUnset(difference: Difference): boolean {
  return (difference.kind === 'added' || difference.kind === 'removed') && isNothing(difference.value);
}

/** What to know of an item without opening it, in the words of the comment. */
export function asidesOf(item: Item): readonly (readonly Word[])[] {
  switch (item.kind) {
    case 'change':
      return changeAsides(item.change);
    case 'deferred':
      return [[deferralOf(item.reason)], ...changeAsides(item.change)];
    case 'drift':
      return attributeAsides(item.change);
    case 'invocation': {
      const { trigger, deferred } = item.invocation;
      return [
        trigger === undefined
          ? []
          : [[`${trigger.event.replaceAll('_', ' ')} of `, { code: trigger.resource }]],
        deferred === undefined ? [] : [[`put off: ${deferralOf(deferred)}`]],
      ].flat();
    }
    case 'check':
      return [[CHECKS[item.check.status]]];
    case 'output':
      return [[OUTPUTS[item.output.action]]];
  }
}

const CHECKS = { fail: 'fails', error: 'can’t be decided', unknown: UNKNOWN } as const;

const OUTPUTS = { create: 'to add', update: 'to change', delete: 'to remove' } as const;

function changeAsides(change: ResourceChange): readonly (readonly Word[])[] {
  const { action, deposed, previousAddress, importId, unknownAction, createsFirst } = change;
  const reason = reasonOf(change);
  const asides: readonly (readonly Word[] | false)[] = [
    deposed !== undefined && ['its deposed object ', { code: deposed }],
    previousAddress !== undefined && [`${action === 'move' ? '' : 'moved '}from `, { code: previousAddress }],
    importId !== undefined && [
      `${action === 'import' ? '' : 'imported '}by its id `,
      importId === '' ? UNKNOWN : { code: importId },
    ],
    unknownAction !== undefined && ['Terraform calls it ', { code: unknownAction }],
    action === 'forget' && ['it stays, and Terraform no longer manages it'],
    createsFirst === true && ['the new one first'],
    reason !== undefined && [reason],
  ];
  return [...asides.filter((aside) => aside !== false), ...attributeAsides(change)];
}

function attributeAsides(change: ResourceChange): readonly (readonly Word[])[] {
  if (change.action === 'replace') {
    const forcing = namesOf(diffResource(change).filter(isForced));
    return forcing.length === 0 ? [] : [['for its ', ...enumerated(forcing)]];
  }
  if (change.action !== 'update') return [];
  const names = namesOf(diffResource(change));
  return [names.length === 0 ? [NO_DIFFERENCE] : enumerated(names)];
}

function namesOf(differences: readonly Difference[]): readonly string[] {
  return [...new Set(differences.map(({ path }) => String(path[0])))];
}

function enumerated(names: readonly string[]): readonly Word[] {
  const more = names.length - MOST_NAMES;
  const words = names.slice(0, MOST_NAMES).flatMap((name): Word[] => [', ', { code: name }]);
  return [...words.slice(1), ...(more > 0 ? [` and ${more} more`] : [])];
}

/** The attributes that force a replacement. */
export function forcingOf(change: ResourceChange): readonly string[] {
  return namesOf(diffResource(change).filter(isForced));
}
