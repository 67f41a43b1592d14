import { graphOf } from '../src/plan/graph.ts';
import type { ChangeGraph, GraphNode } from '../src/plan/graph.ts';
import type { Action, Plan, ResourceChange } from '../src/plan/plan.ts';
import { VERBS } from '../src/report/words.ts';
import { drawn, element } from './element.ts';
import { LANE, layOut } from './layout.ts';
import type { Spot } from './layout.ts';

/** What happens when a node is chosen. */
export type Choose = (node: GraphNode, unit: ChangeGraph['unit']) => void;

// Of more blocks the modules are drawn.
const MOST_NODES = 150;

// In pixels.
const BOX = { width: 216, height: 44 };
const GAP = { across: 48, down: 14 };
const MARGIN = 12;

// What fits into a box.
const LONGEST_NAME = 30;

// A box has the colour of the first that happens in it.
const DANGER: readonly Action[] = ['delete', 'replace', 'forget', 'update', 'create', 'import', 'move'];

/** The graph of what changes and what of it refers to what. */
export function renderGraphView(
  changes: readonly ResourceChange[],
  references: Plan['references'],
  choose: Choose,
): HTMLElement {
  const graph = graphOf({ changes, references }, MOST_NODES);
  if (graph === undefined) {
    return element('p', { class: 'nothing' }, 'Nothing that changes here refers to anything else that does.');
  }
  const { spots, ways } = layOut({ count: graph.nodes.length, edges: graph.edges });
  const columns = Math.max(...spots.map(({ column }) => column)) + 1;
  const rows = Math.max(...spots.map(({ row }) => row)) + 1;
  const width = 2 * MARGIN + columns * BOX.width + (columns - 1) * GAP.across;
  const height = 2 * MARGIN + rows * BOX.height + (rows - 1) * GAP.down;
  const svg = drawn(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      role: 'group',
      'aria-label': `${graph.nodes.length} ${graph.unit}s and their references`,
    },
    drawn('defs', {}, arrowHead()),
    ...graph.edges.map(({ from, to }, at) => edge(spots[from], ways[at] ?? [], spots[to])),
    ...graph.nodes.map((node, at) => box(node, graph.unit, spots[at], choose)),
  );
  const told = graph.unit === 'module' ? ['Modules, since there are many blocks.'] : [];
  const more = graph.more > 0 ? [`${graph.more.toLocaleString('en-GB')} more aren’t drawn.`] : [];
  const caption = ['An arrow leads to what is referred to.', ...told, ...more].join(' ');
  return element(
    'figure',
    { class: 'graph' },
    element('figcaption', {}, caption),
    element('div', { class: 'canvas', tabindex: '0', role: 'region', 'aria-label': 'graph' }, svg),
  );
}

function corner({ column, row }: Spot): { readonly x: number; readonly y: number } {
  return {
    x: MARGIN + column * (BOX.width + GAP.across),
    y: MARGIN + row * (BOX.height + GAP.down),
  };
}

const ORIGIN: Spot = { column: 0, row: 0 };

/** A line from one box to another, by the lanes on its way; one that leads back passes below. */
function edge(from: Spot = ORIGIN, way: readonly Spot[], to: Spot = ORIGIN): SVGElement {
  const [start, end] = [corner(from), corner(to)];
  const middle = BOX.height / 2;
  if (from.column >= to.column) {
    const [x1, x2] = [start.x + BOX.width / 2, end.x + BOX.width / 2];
    const [y1, y2] = [start.y + BOX.height, end.y + BOX.height];
    return line(`M${x1} ${y1}C${x1} ${y1 + GAP.down} ${x2} ${y2 + GAP.down} ${x2} ${y2}`);
  }
  const laneMiddle = (LANE * (BOX.height + GAP.down) - GAP.down) / 2;
  let d = `M${start.x + BOX.width} ${start.y + middle}`;
  let at = { x: start.x + BOX.width, y: start.y + middle };
  const bendTo = (x: number, y: number): void => {
    const half = (at.x + x) / 2;
    d += `C${half} ${at.y} ${half} ${y} ${x} ${y}`;
    at = { x, y };
  };
  for (const lane of way) {
    const { x, y } = corner(lane);
    bendTo(x, y + laneMiddle);
    at = { x: x + BOX.width, y: at.y };
    d += `H${at.x}`;
  }
  bendTo(end.x, end.y + middle);
  return line(d);
}

function line(d: string): SVGElement {
  return drawn('path', { class: 'edge', d, 'marker-end': 'url(#arrow)' });
}

function arrowHead(): SVGElement {
  return drawn(
    'marker',
    {
      id: 'arrow',
      viewBox: '0 0 8 8',
      refX: '8',
      refY: '4',
      markerWidth: '8',
      markerHeight: '8',
      orient: 'auto',
    },
    drawn('path', { class: 'head', d: 'M0 0L8 4L0 8z' }),
  );
}

function box(node: GraphNode, unit: ChangeGraph['unit'], spot: Spot | undefined, choose: Choose): SVGElement {
  const { x, y } = corner(spot ?? ORIGIN);
  const name = node.address === '' ? 'root module' : node.address;
  const label = unit === 'block' && node.module !== '' ? name.slice(node.module.length + 1) : name;
  const total = [...node.actions.values()].reduce((sum, count) => sum + count, 0);
  const doing = DANGER.filter((action) => node.actions.has(action));
  const said = doing.map((action) =>
    total === 1
      ? VERBS[action]
      : `${(node.actions.get(action) ?? 0).toLocaleString('en-GB')} × ${VERBS[action]}`,
  );
  const [worst = 'update'] = doing;
  const place = unit === 'block' && node.module !== '' ? ` · ${node.module}` : '';
  const made = drawn(
    'g',
    {
      class: `node ${VERBS[worst]}`,
      transform: `translate(${x} ${y})`,
      tabindex: '0',
      role: 'button',
      'aria-label': `${name}: ${said.join(', ')}`,
      'data-address': node.address,
    },
    drawn('title', {}, `${name}: ${said.join(', ')}`),
    drawn('rect', { width: String(BOX.width), height: String(BOX.height), rx: '6' }),
    drawn('text', { class: 'name', x: '10', y: '18' }, shortened(label)),
    drawn('text', { class: 'doing', x: '10', y: '34' }, shortened(said.join(', ') + place)),
  );
  const act = (): void => choose(node, unit);
  made.addEventListener('click', act);
  made.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      act();
    }
  });
  return made;
}

/** The end of a name says most. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST_NAME) return name;
  const head = Math.floor(LONGEST_NAME / 3);
  return `${characters.slice(0, head).join('')}…${characters.slice(head + 1 - LONGEST_NAME).join('')}`;
}
