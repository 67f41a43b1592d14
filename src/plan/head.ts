import { actionOfResource, createsFirst, unknownActionOf } from './classify.ts';
import { isJsonObject, parseJson } from './json.ts';
import type { ChangeJson, ImportingJson, Json, ResourceChangeJson } from './json.ts';
import type { Action, Step } from './plan.ts';
import type { Scanner, Span } from './scanner.ts';
import { mayTell } from './secrets.ts';
import type { Gatherer } from './secrets.ts';

/** What is kept of a change: all but its two sides. It may still hold secrets. */
export interface Head {
  readonly address: string;
  readonly module: string;
  readonly type: string;
  readonly name: string;
  readonly key: string | number | undefined;
  readonly mode: 'managed' | 'data';
  readonly action: Action;
  readonly unknownAction: string | undefined;
  readonly createsFirst: boolean | undefined;
  readonly previousAddress: string | undefined;
  readonly importing: ImportingJson | undefined;
  readonly deposed: string | undefined;
  readonly reason: string | undefined;
  readonly replacePaths: readonly (readonly Step[])[];
  /** Where its `change` stands. */
  readonly change: Piece;
}

/** A part of a plan's file. */
export interface Piece extends Span {
  /** Whether it may hold a secret by itself, as `mayTell` says. */
  readonly telling: boolean;
  /** Where the values of its first `before` and `after` end, so that nobody looks for it again; 0 for one that isn't there. */
  readonly beforeTo: number;
  readonly afterTo: number;
}

/** Reads the heads of a plan's changes. */
export type ReadHead = () => Head;

/** The members of a `change` that can be long, and are read once they are asked for. */
const SIDES: ReadonlySet<string> = new Set([
  'before',
  'after',
  'after_unknown',
  'before_sensitive',
  'after_sensitive',
  'before_identity',
  'after_identity',
  'generated_config',
]);

const NOWHERE: Span = { from: 0, to: 0 };
const NO_ACTIONS: readonly string[] = [];
const NO_PATHS: Head['replacePaths'] = [];

/** A reader of the change that the scanner stands before; what it may hold of secrets goes to the gatherer. */
export function makeHeadReader(scanner: Scanner, gatherer: Gatherer): ReadHead {
  const intern = makeIntern();
  return () => {
    const cuts: Span[] = [];
    let change = NOWHERE;
    let [beforeTo, afterTo] = [0, 0];
    const whole = scanner.members((member) => {
      if (member === 'change') {
        change = scanner.members((side) => {
          if (SIDES.has(side)) {
            const cut = scanner.skip();
            cuts.push(cut);
            if (side === 'before') {
              beforeTo ||= cut.to;
            } else if (side === 'after') {
              afterTo ||= cut.to;
            }
          }
        });
      }
    });
    const bytes = scanner.bytes(whole);
    const text = bytes.toString();
    const telling = mayTell(text);
    if (telling) {
      gatherChange(text, gatherer);
    }
    return headOf(
      parseJson(textWithout(text, bytes, whole, cuts)),
      { ...change, telling, beforeTo, afterTo },
      intern,
    );
  };
}

function gatherChange(text: string, gatherer: Gatherer): void {
  const resource = parseJson(text);
  if (isJsonObject(resource) && isJsonObject(resource['change'])) {
    gatherer.change(resource as unknown as ResourceChangeJson);
  }
}

/** The text with `null` in the place of some values. */
function textWithout(text: string, bytes: Buffer, { from, to }: Span, cuts: readonly Span[]): string {
  // Where each character is one byte, there is no need to decode the parts again.
  const part =
    text.length === bytes.length
      ? (start: number, end: number) => text.slice(start - from, end - from)
      : (start: number, end: number) => bytes.toString('utf8', start - from, end - from);
  let left = '';
  let rest = from;
  for (const cut of cuts) {
    left += `${part(rest, cut.from)}null`;
    rest = cut.to;
  }
  return left + part(rest, to);
}

function headOf(parsed: Json, piece: Piece, intern: (text: string) => string): Head {
  const resource = (isJsonObject(parsed) ? parsed : {}) as Partial<ResourceChangeJson>;
  const change = (resource.change ?? {}) as Partial<ChangeJson>;
  const { address = '', previous_address: previous } = resource;
  const actions = change.actions ?? NO_ACTIONS;
  const managed = (resource.mode ?? 'managed') === 'managed';
  const importing = change.importing ?? undefined;
  const moved = (previous ?? address) !== address;
  return {
    address,
    module: intern(resource.module_address ?? ''),
    type: intern(resource.type ?? ''),
    name: intern(resource.name ?? ''),
    key: resource.index ?? undefined,
    mode: managed ? 'managed' : 'data',
    action: actionOfResource({ actions, managed, imported: importing !== undefined, moved }),
    unknownAction: managed ? unknownActionOf(actions) : undefined,
    createsFirst: managed ? createsFirst(actions) : undefined,
    previousAddress: moved ? previous : undefined,
    importing,
    deposed: resource.deposed ?? undefined,
    reason: resource.action_reason === undefined ? undefined : intern(resource.action_reason),
    replacePaths: change.replace_paths ?? NO_PATHS,
    change: piece,
  };
}

/** One string in the place of many that are equal. */
function makeIntern(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first === undefined) {
      known.set(text, text);
    }
    return first ?? text;
  };
}
