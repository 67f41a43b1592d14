/** What is to be laid out: so many nodes, and from which to which an edge leads. */
export interface Net {
  readonly count: number;
  readonly edges: readonly Edge[];
}

interface Edge {
  readonly from: number;
  readonly to: number;
}

/** Where something is: its column from the left, and how far down its top is, in heights of a node. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

/** Where nodes are, and where edges that are longer than a column pass between them. */
export interface Layout {
  readonly spots: readonly Spot[];
  /** Of each edge, a spot in each column that it passes. */
  readonly ways: readonly (readonly Spot[])[];
}

// Each brings nodes nearer to what they are joined with; more change next to nothing.
const SWEEPS = 6;

// Nodes without an edge stand below the others, in so many columns at least.
const LEAST_COLUMNS = 4;

/** What an edge takes of a column that it passes, in heights of a node. */
export const LANE = 0.3;

/**
 * Lays a net out in columns: what nothing else needs on the left, what it refers to on its right, so that edges lead to
 * the right; of a circle, one leads back.
 */
export function layOut({ count, edges }: Net): Layout {
  const depths = depthsOf(count, edges);
  const depthOf = (node: number): number => depths[node] ?? 0;
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const columns: number[][] = [];
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  const join = (one: number, other: number): void => {
    neighbours[one]?.push(other);
    neighbours[other]?.push(one);
  };
  for (const node of joined) (columns[depthOf(node)] ??= []).push(node);
  // In each column between its ends an edge has a lane, which is ordered with the nodes.
  const lanes = edges.map(({ from, to }) => {
    const passed: number[] = [];
    for (let column = depthOf(from) + 1; column < depthOf(to); column += 1) {
      const lane = neighbours.push([]) - 1;
      (columns[column] ??= []).push(lane);
      join(passed.at(-1) ?? from, lane);
      passed.push(lane);
    }
    join(passed.at(-1) ?? from, to);
    return passed;
  });
  order(columns, neighbours);
  const spots = place(columns, count);
  setAside(spots, count, joined, columns.length);
  return {
    spots: spots.slice(0, count),
    ways: lanes.map((passed) => passed.flatMap((lane) => spots[lane] ?? [])),
  };
}

/** The longest way to each node; an edge that closes a circle isn't on any. */
function depthsOf(count: number, edges: readonly Edge[]): readonly number[] {
  const ways = Map.groupBy(edges, ({ from }) => from);
  const needed = new Set(edges.map(({ to }) => to));
  const depths = new Array<number>(count).fill(0);
  const state = new Map<number, 'open' | 'done'>();
  const finished: number[] = [];
  const forward: Edge[] = [];
  const visit = (node: number): void => {
    state.set(node, 'open');
    for (const edge of ways.get(node) ?? []) {
      if (state.get(edge.to) === 'open') continue;
      forward.push(edge);
      if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(node, 'done');
    finished.push(node);
  };
  const all = Array.from({ length: count }, (_, node) => node);
  // From what nothing needs, then from what is in circles alone.
  for (const node of [...all.filter((each) => !needed.has(each)), ...all]) if (!state.has(node)) visit(node);
  const onward = Map.groupBy(forward, ({ from }) => from);
  for (const node of finished.reverse()) {
    for (const { to } of onward.get(node) ?? []) {
      depths[to] = Math.max(depths[to] ?? 0, (depths[node] ?? 0) + 1);
    }
  }
  return depths;
}

/** Orders each column by where in the column beside it the neighbours are, on average; to the right and back. */
function order(columns: number[][], neighbours: readonly (readonly number[])[]): void {
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const [step, turn] = sweep % 2 === 0 ? [-1, [...columns.keys()]] : [1, [...columns.keys()].reverse()];
    for (const at of turn) {
      const beside = new Map(columns[at + step]?.map((node, row) => [node, row]));
      const weighed = (columns[at] ?? []).map((node, row) => {
        const rows = (neighbours[node] ?? []).flatMap((other) => beside.get(other) ?? []);
        const sum = rows.reduce((total, each) => total + each, 0);
        return { node, weight: rows.length === 0 ? row : sum / rows.length };
      });
      columns[at] = weighed.sort((one, other) => one.weight - other.weight).map(({ node }) => node);
    }
  }
}

/** @param count - of nodes; numbers from it on are lanes */
function place(columns: readonly (readonly number[])[], count: number): Spot[] {
  const heightOf = (node: number): number => (node < count ? 1 : LANE);
  const heights = columns.map((column) => column.reduce((sum, node) => sum + heightOf(node), 0));
  const tallest = Math.max(0, ...heights);
  const spots: Spot[] = Array.from({ length: count }, () => ({ column: 0, row: 0 }));
  columns.forEach((column, at) => {
    // Short columns stand in the middle of tall ones.
    let row = (tallest - (heights[at] ?? 0)) / 2;
    for (const node of column) {
      spots[node] = { column: at, row };
      row += heightOf(node);
    }
  });
  return spots;
}

/** Puts what has no edge below the rest, row by row. */
function setAside(spots: Spot[], count: number, joined: ReadonlySet<number>, columns: number): void {
  const width = Math.max(LEAST_COLUMNS, columns);
  const bottom = Math.max(-1, ...[...joined].map((node) => spots[node]?.row ?? 0)) + 1;
  const first = bottom === 0 ? 0 : bottom + 0.5;
  let at = 0;
  for (let node = 0; node < count; node += 1) {
    if (joined.has(node)) continue;
    spots[node] = { column: at % width, row: first + Math.floor(at / width) };
    at += 1;
  }
}
