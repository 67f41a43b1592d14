import type { ResourceChange } from '../plan/plan.ts';

/** An instance of a resource, and what is shown of it. */
interface Shown {
  readonly changes: readonly [ResourceChange, ...ResourceChange[]];
  readonly lines: readonly string[];
}

// What tells instances that are destroyed from each other, and nothing to who decides.
const IDENTITY = /^- (id|arn) +=/;

/**
 * Whether two instances of one resource show the same, but that each has its own key where the other has its.
 * @param identity - whether ids of what is destroyed must be the same as well
 */
export function areAlike(one: Shown, other: Shown, identity: boolean): boolean {
  const [key, otherKey] = [String(one.changes[0].key), String(other.changes[0].key)];
  return (
    one.lines.length === other.lines.length &&
    one.lines.every((line, index) => {
      const counterpart = other.lines[index] ?? '';
      const isIdentity = !identity && one.changes[0].action === 'delete' && IDENTITY.test(line);
      return isIdentity ? IDENTITY.test(counterpart) : matches(line, counterpart, key, otherKey);
    })
  );
}

/** Whether two lines are the same but that one has its key where the other has its own. */
function matches(line: string, other: string, key: string, otherKey: string): boolean {
  if (line === other) {
    return true;
  }
  let [at, otherAt] = [0, 0];
  while (at < line.length && otherAt < other.length) {
    if (key !== '' && otherKey !== '' && line.startsWith(key, at) && other.startsWith(otherKey, otherAt)) {
      at += key.length;
      otherAt += otherKey.length;
    } else if (line[at] === other[otherAt]) {
      at += 1;
      otherAt += 1;
    } else {
      return false;
    }
  }
  return at === line.length && otherAt === other.length;
}
