import type { ResourceChange } from '../src/plan/plan.ts';
import { holdsData } from '../src/plan/stateful.ts';
import { summarise } from '../src/plan/summary.ts';
import { isDangerous } from '../src/report/dangers.ts';
import type { PageData } from '../src/report/page/reading.ts';
import { planned, plural, reasonOf } from '../src/report/words.ts';
import { button, code, element } from './element.ts';
import type { Child } from './element.ts';
import type { Item } from './items.ts';
import { forcingOf } from './telling.ts';

/** What the heading leads to. */
export interface Ways {
  readonly show: (item: Item) => void;
  readonly filter: (actions: readonly string[]) => void;
}

// More than this and nobody reads them.
const MOST_NAMED = 8;

/** What the plan is and what it does, in one line of text. */
export function titleOf({ run, plan }: PageData): string {
  return `${run.title ?? run.stackName} · ${wordsOf(plan)}`;
}

function wordsOf(plan: PageData['plan']): string {
  const { counts, outputs } = summarise(plan);
  return planned(counts, outputs);
}

/** The heading: what happens, what is dangerous, what was changed outside Terraform. */
export function renderHeading(data: PageData, items: readonly Item[], ways: Ways): readonly HTMLElement[] {
  const { run, plan } = data;
  return [
    element('h1', {}, code(run.title ?? run.stackName), ' · ', wordsOf(plan)),
    element('p', { class: 'run' }, ...runLine(data)),
    ...cautions(data, items, ways),
    ...warnings(items, ways),
    ...notes(data),
  ];
}

function runLine({ run }: PageData): readonly Child[] {
  const sha = /^[0-9a-f]{40}$/.test(run.sha) ? run.sha.slice(0, 7) : run.sha;
  const parts: readonly Child[] = [
    `plan of ${sha}`,
    runLink(run),
    ...(run.tool === undefined ? [] : [run.tool]),
  ];
  return parts.flatMap((child, at) => (at === 0 ? [child] : [' · ', child]));
}

function runLink({ runNumber, runUrl }: PageData['run']): Child {
  const text = `run ${runNumber}`;
  const isWeb = /^https?:$/.test(URL.parse(runUrl)?.protocol ?? '');
  return isWeb ? element('a', { href: runUrl, rel: 'noreferrer' }, text) : text;
}

function cautions(data: PageData, items: readonly Item[], ways: Ways): readonly HTMLElement[] {
  const dangerous = items.flatMap((item) =>
    item.kind === 'change' && isDangerous(item.change) ? [{ item, change: item.change }] : [],
  );
  if (dangerous.length === 0) return [];
  const { stateful } = summarise(data.plan);
  const holding = dangerous.filter(({ change }) => holdsData(change.type)).length;
  const lines = dangerous.slice(0, MOST_NAMED).map(({ item, change }) => {
    const verb = change.action === 'delete' ? 'Destroys' : 'Replaces';
    const deposed = change.deposed === undefined ? [] : [' (a deposed object of it)'];
    const why = reasons(change);
    const target = button({ class: 'to-item' }, () => ways.show(item), code(item.address));
    return line(element('b', {}, verb), ' ', target, ...deposed, ...(why.length === 0 ? [] : [': ', ...why]));
  });
  const more = dangerous.length - lines.length;
  if (more > 0) {
    const all = button(
      { class: 'to-item' },
      () => ways.filter(['destroy', 'replace']),
      `${more.toLocaleString('en-GB')} more`,
    );
    lines.push(line('and ', all));
  }
  if (holding > 0 && stateful >= holding) {
    lines.push(line(`${holding} of ${plural(stateful, 'stateful resource')} destroyed or replaced`));
  }
  return [alert('caution', 'Danger', lines)];
}

function reasons(change: ResourceChange): readonly Child[] {
  const forcing = change.action === 'replace' ? forcingOf(change).slice(0, MOST_NAMED) : [];
  const names = forcing.flatMap((name, at): Child[] => (at === 0 ? [code(name)] : [', ', code(name)]));
  const parts: readonly (readonly Child[])[] = [
    ...(holdsData(change.type) ? [['it holds data']] : []),
    ...(names.length > 0 ? [[...names, ' can’t be changed in place']] : []),
    ...[reasonOf(change) ?? []].flat().map((reason) => [reason]),
  ];
  return parts.flatMap((part, at) => (at === 0 ? part : ['; ', ...part]));
}

function warnings(items: readonly Item[], ways: Ways): readonly HTMLElement[] {
  const failing = items.filter((item) => item.kind === 'check' && item.check.status !== 'unknown');
  const outside = items.filter(({ kind }) => kind === 'drift');
  const lines = [
    ...failing
      .slice(0, MOST_NAMED)
      .map((item) => line(element('b', {}, 'A check fails'), ': ', link(item, ways))),
    ...outside
      .slice(0, MOST_NAMED)
      .map((item) => line(element('b', {}, 'Changed outside Terraform'), ': ', link(item, ways))),
  ];
  const more = failing.length + outside.length - lines.length;
  if (more > 0) {
    const all = () => ways.filter(['check', 'outside Terraform']);
    lines.push(line('and ', button({ class: 'to-item' }, all, `${more.toLocaleString('en-GB')} more`)));
  }
  return lines.length === 0 ? [] : [alert('warning', 'Look here', lines)];
}

function link(item: Item, ways: Ways): HTMLElement {
  return button({ class: 'to-item' }, () => ways.show(item), code(item.address));
}

function notes({ plan }: PageData): readonly HTMLElement[] {
  const lines = [
    ...(plan.errored ? ['This plan ended in an error: it is as far as it came.'] : []),
    ...(plan.complete || plan.errored
      ? []
      : ['This plan leaves something out: targets, or what Terraform has put off.']),
    ...(plan.refreshOnly ? ['The apply only writes down what was changed outside Terraform.'] : []),
  ];
  return lines.length === 0
    ? []
    : [
        alert(
          'note',
          'Note',
          lines.map((text) => line(text)),
        ),
      ];
}

function line(...children: readonly Child[]): HTMLElement {
  return element('li', {}, ...children);
}

function alert(kind: string, title: string, lines: readonly HTMLElement[]): HTMLElement {
  return element('section', { class: `alert ${kind}`, 'aria-label': title }, element('ul', {}, ...lines));
}
