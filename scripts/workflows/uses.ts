import { isMap, isScalar, LineCounter, parseDocument, visit, type Scalar, type YAMLMap } from 'yaml';
import { findingAt, type Finding, type Snippet } from './snippets.ts';

/** What can be given to the action and to its reusable workflows, by what `uses:` says before the `@`. */
export type KnownInputs = ReadonlyMap<string, ReadonlySet<string>>;

/** The repository of the action, as `uses:` names it. */
export const own = 'planwright/planwright';

/**
 * Checks every `uses:` of a workflow, or of a part of one: inputs of ours exist, which actionlint can't know of an
 * action that isn't in its list; actions of others are pinned by commit, with the version beside it for the reader.
 */
export function checkUses(snippet: Snippet, known: KnownInputs): readonly Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(snippet.text, { lineCounter: lines });
  const report = (offset: number, message: string): Finding => {
    const { line, col } = lines.linePos(offset);
    return findingAt(snippet, { line, column: col, message });
  };
  const findings = document.errors.map(({ pos: [offset], message }) => report(offset, message));
  visit(document, {
    Map: (_, map) => {
      const uses = map.get('uses', true);
      if (!isScalar(uses) || typeof uses.value !== 'string') return;
      for (const { at, message } of [
        ...faultOfPin(uses, uses.value),
        ...unknownInputs(map, uses.value, known),
      ])
        findings.push(report(at.range?.[0] ?? 0, message));
    },
  });
  return findings;
}

interface Fault {
  readonly at: Scalar;
  readonly message: string;
}

function faultOfPin(at: Scalar, uses: string): readonly Fault[] {
  if (uses.startsWith('./') || uses.split(/[@/]/).slice(0, 2).join('/') === own) return [];
  if (!/@[0-9a-f]{40}$/.test(uses)) return [{ at, message: `${uses} isn't pinned by a full commit` }];
  return /^ v\d/.test(at.comment ?? '')
    ? []
    : [{ at, message: `${uses} has no comment with its version, such as \`# v1.2.3\`` }];
}

function unknownInputs(map: YAMLMap, uses: string, known: KnownInputs): readonly Fault[] {
  const inputs = known.get(uses.replace(/@.*/, '').replace(/^\.(?=\/)/, own));
  const given = map.get('with');
  if (inputs === undefined || !isMap(given)) return [];
  return given.items.flatMap(({ key }) =>
    isScalar(key) && !inputs.has(String(key.value))
      ? [{ at: key, message: `${uses} has no input \`${String(key.value)}\`` }]
      : [],
  );
}
