import { graphOf, type ChangeGraph, type GraphNode } from '../plan/graph.ts';
import type { Action, Plan } from '../plan/plan.ts';
import { cut } from './budget.ts';
import { visible } from './markdown.ts';
import { grouped } from './number.ts';
import { VERBS } from './words.ts';

// Of more boxes nobody sees which is which.
const MOST_NODES = 30;

// Mermaid draws none of a graph that has more than 500 (`maxEdges`): https://mermaid.js.org/config/schema-docs/config.html
const MOST_EDGES = 300;

// Of boxes without arrows.
const ROW = 3;

// Around so many modules a frame is drawn; more would be all that is seen.
const MOST_FRAMES = 8;

// In characters, each of which may take ten: a graph of more than 50,000 (`maxTextSize`) isn't drawn.
const LONGEST_NAME = 50;

/** Light boxes with dark letters, which GitHub's light and dark pages leave as they are. */
const STYLES: Readonly<Partial<Record<Action, string>>> = {
  delete: 'fill:#ffcecb,stroke:#cf222e,color:#660018',
  replace: 'fill:#ffd8b5,stroke:#bc4c00,color:#5c2200',
  forget: 'fill:#eaeef2,stroke:#59636e,color:#1f2328',
  update: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00',
  create: 'fill:#dafbe1,stroke:#1a7f37,color:#044f1e',
  import: 'fill:#ddf4ff,stroke:#0969da,color:#0a3069',
  move: 'fill:#fbefff,stroke:#8250df,color:#3e1f79',
};

/** From what can't be undone to what changes nothing: a box has the colour of the first that happens in it. */
const ACTIONS = Object.keys(STYLES) as readonly Action[];

/**
 * A Mermaid flowchart of what changes, for a fence: a box for each resource block, or for each module when there are
 * many, with an arrow to each that it refers to.
 * @returns undefined when there is nothing to draw
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function renderGraph(plan: Plan): readonly string[] | undefined {
  const graph = graphOf(plan, MOST_NODES);
  if (graph === undefined) return undefined;
  const frames = framesOf(graph);
  return [
    'flowchart LR',
    ...boxes(graph.nodes, frames),
    ...(graph.more > 0 ? [`more["and ${grouped(graph.more)} more modules"]`] : []),
    ...graph.edges.slice(0, MOST_EDGES).map(({ from, to }) => `n${from} --> n${to}`),
    ...rows(graph, frames),
    ...colours(graph.nodes),
  ];
}

/** The modules around which a frame is drawn. */
function framesOf({ unit, nodes }: ChangeGraph): readonly string[] {
  const modules = new Set(nodes.map(({ module }) => module).filter((module) => module !== ''));
  return unit === 'module' || modules.size > MOST_FRAMES ? [] : [...modules];
}

function boxes(nodes: readonly GraphNode[], frames: readonly string[]): readonly string[] {
  const drawn = (frame: string | undefined): readonly string[] =>
    nodes.flatMap((node, place) => {
      if (frame === undefined)
        return frames.includes(node.module) ? [] : [box(place, node.address || 'root module', node)];
      return node.module === frame ? [`  ${box(place, node.address.slice(frame.length + 1), node)}`] : [];
    });
  const framed = frames.flatMap((frame, index) => [
    `subgraph m${index}["${label(frame)}"]`,
    ...drawn(frame),
    'end',
  ]);
  const style =
    frames.length === 0
      ? []
      : [
          'classDef frame fill:none,stroke:#818b98,stroke-dasharray:4',
          `class ${frames.map((_, index) => `m${index}`).join(',')} frame`,
        ];
  return [...drawn(undefined), ...framed, ...style];
}

/** Boxes without arrows would stand in one long column: links that aren't seen make rows of them, each in its frame. */
function rows({ nodes, edges }: ChangeGraph, frames: readonly string[]): readonly string[] {
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.keys().filter((place) => !joined.has(place));
  const byFrame = Map.groupBy(alone, (place) => frames.indexOf(nodes[place]?.module ?? ''));
  return [...byFrame.values()].flatMap((places) =>
    places.flatMap((place, index) => (index % ROW === 0 ? [] : [`n${places[index - 1]} ~~~ n${place}`])),
  );
}

function box(place: number, name: string, { actions }: GraphNode): string {
  const total = [...actions.values()].reduce((sum, count) => sum + count, 0);
  const doing = ACTIONS.flatMap((action) => {
    const count = actions.get(action) ?? 0;
    return count === 0 ? [] : [total === 1 ? VERBS[action] : `${grouped(count)} × ${VERBS[action]}`];
  });
  return `n${place}["${[label(name), ...doing].join('<br/>')}"]`;
}

function colours(nodes: readonly GraphNode[]): readonly string[] {
  const places = Map.groupBy(nodes.keys(), (place) =>
    ACTIONS.find((action) => nodes[place]?.actions.has(action)),
  );
  return ACTIONS.flatMap((action) => {
    const coloured = places.get(action);
    return coloured === undefined
      ? []
      : [
          `classDef ${action} ${STYLES[action]}`,
          `class ${coloured.map((place) => `n${place}`).join(',')} ${action}`,
        ];
  });
}

/**
 * A name as text in quotes: what is neither a letter nor a digit nor harmless between them is a code of it. Of colons
 * and dollars Mermaid makes icons and mathematics though they be codes: no name of Terraform's has any.
 */
function label(name: string): string {
  return visible(cut(name, LONGEST_NAME))
    .replaceAll(':', '\\u003a')
    .replaceAll('$', '\\u0024')
    .replace(/[^\w .-]|\b_|_\b|^[ .-]/gu, (character) => `#${character.codePointAt(0)};`);
}
