import { parseRecord, type PlanRecord } from '../plan/record.ts';
import type { StackIdentity } from '../stack/stack.ts';
import type { GoodPlan } from './report.ts';

/** What a comment knows of itself: hidden on its first line, and read by the next run. */
export interface Marker {
  readonly v: 1;
  readonly stack: StackIdentity;
  /** The commit that the comment is about. */
  readonly sha: string;
  /** `running`, or how the run ended. */
  readonly state: string;
  readonly runUrl: string;
  /** The last plan that succeeded; this one, when it did. */
  readonly lastGood: GoodPlan | undefined;
  /** What an apply compares with: the last good plan. `unreadable` when something is there that isn't a record. */
  readonly reviewed?: PlanRecord | 'unreadable' | undefined;
  /** The state has changed since the plan was made. */
  readonly outdated?: true | undefined;
}

const LINE = /^<!-- planwright (\{.*\}) -->$/;

/**
 * The hidden first line of a comment. All but plain ASCII is escaped, and so are angle brackets, so that
 * nothing in it can end it.
 */
export function renderMarker(marker: Marker): string {
  const json = JSON.stringify(marker).replace(
    /[<>&]|[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<!-- planwright ${json} -->`;
}

/** Reads a comment's marker; undefined when it has none of ours. */
export function parseMarker(body: string): Marker | undefined {
  const [, json] = LINE.exec(body.split(/\r?\n/, 1)[0] ?? '') ?? [];
  if (json === undefined) {
    return undefined;
  }
  try {
    return toMarker(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** Whether a comment belongs to a stack. */
export function isOfStack(body: string, identity: StackIdentity): boolean {
  const stack = parseMarker(body)?.stack;
  return stack !== undefined && isSame(stack, identity);
}

function isSame(one: StackIdentity, other: StackIdentity): boolean {
  return (
    (one.kind === 'service'
      ? other.kind === 'service' && one.service === other.service
      : other.kind === 'root' && one.directory === other.directory) &&
    one.environment === other.environment &&
    one.workspace === other.workspace
  );
}

function toIdentity(json: Readonly<Record<string, unknown>>): StackIdentity | undefined {
  const { kind, directory, service, environment, workspace } = json;
  if (environment !== undefined && typeof environment !== 'string') return undefined;
  if (typeof workspace !== 'string') return undefined;
  const rest = { environment, workspace };
  if (kind === 'root' && typeof directory === 'string') return { kind, directory, ...rest };
  if (kind === 'service' && typeof service === 'string') return { kind, service, ...rest };
  return undefined;
}

function toMarker(json: unknown): Marker | undefined {
  if (!isRecord(json) || json['v'] !== 1 || !isRecord(json['stack'])) {
    return undefined;
  }
  const stack = toIdentity(json['stack']);
  const { sha, state, runUrl, lastGood, reviewed, outdated } = json;
  return stack !== undefined &&
    typeof sha === 'string' &&
    typeof state === 'string' &&
    typeof runUrl === 'string'
    ? {
        v: 1,
        stack,
        sha,
        state,
        runUrl,
        lastGood: toGoodPlan(lastGood),
        ...(reviewed !== undefined && { reviewed: parseRecord(reviewed) ?? 'unreadable' }),
        ...(outdated === true && { outdated }),
      }
    : undefined;
}

function toGoodPlan(json: unknown): GoodPlan | undefined {
  return isRecord(json) && typeof json['sha'] === 'string' && typeof json['runUrl'] === 'string'
    ? { sha: json['sha'], runUrl: json['runUrl'] }
    : undefined;
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null;
}
