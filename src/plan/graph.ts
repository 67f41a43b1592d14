import { blockOf, withoutKeys } from './block.ts';
import type { Action, Plan, Reference, ResourceChange } from './plan.ts';

/** A resource block that a plan changes, or a module in which it changes some. */
export interface GraphNode {
  /** Without keys: `module.api.aws_lambda_function.this`, `module.api`; empty for the root module. */
  readonly address: string;
  /** The module that a block is in, or the module itself; empty for the root. */
  readonly module: string;
  /** How many instances what happens to. */
  readonly actions: ReadonlyMap<Action, number>;
}

/** That one node refers to another, by itself or by way of what doesn't change; places in `nodes`. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
}

/** What a plan changes, and what of it needs what. */
export interface ChangeGraph {
  readonly unit: 'block' | 'module';
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How many nodes were left out. */
  readonly more: number;
}

type Counts = Map<Action, number>;

interface Grouping {
  readonly unit: ChangeGraph['unit'];
  /** By their addresses. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** The node that a block's address belongs to. */
  readonly keyOf: (address: string) => string;
}

/**
 * Draws the graph of a plan's changes: of resource blocks when there are few, else of modules, nested ones with those
 * around them until there are few.
 * @param most - of nodes
 * @returns undefined when nothing that changes refers to anything else that does
 */
export function graphOf(plan: Pick<Plan, 'changes' | 'references'>, most: number): ChangeGraph | undefined {
  const { unit, nodes: all, keyOf } = group(plan.changes, most);
  // References are found when they are asked for: what has no use for them doesn't.
  if (all.size < 2) return undefined;
  const nodes = [...all.values()].slice(0, most);
  const edges = connect(nodes, condense(plan.references, keyOf));
  return edges.length === 0 ? undefined : { unit, nodes, edges, more: all.size - nodes.length };
}

function group(changes: readonly ResourceChange[], most: number): Grouping {
  const blocks = new Map<string, GraphNode & { readonly actions: Counts }>();
  const instances = new Map<string, Counts>();
  for (const change of changes) {
    const counts = instances.get(change.module) ?? new Map<Action, number>();
    instances.set(change.module, add(counts, change.action, 1));
    if (blocks.size > most) continue;
    const { address, module } = blockOf(change);
    const node = blocks.get(address) ?? { address, module, actions: new Map<Action, number>() };
    add(node.actions, change.action, 1);
    blocks.set(address, node);
  }
  return blocks.size > most
    ? groupByModule(instances, most)
    : { unit: 'block', nodes: blocks, keyOf: (address) => address };
}

function groupByModule(instances: ReadonlyMap<string, Counts>, most: number): Grouping {
  const paths = new Set([...instances.keys()].map(withoutKeys));
  let depth = [...paths].reduce((deepest, path) => Math.max(deepest, depthOf(path)), 0);
  while (depth > 1 && new Set([...paths].map((path) => atDepth(path, depth))).size > most) depth -= 1;
  const nodes = new Map<string, GraphNode & { readonly actions: Counts }>();
  for (const [instance, counts] of instances) {
    const module = atDepth(withoutKeys(instance), depth);
    const node = nodes.get(module) ?? { address: module, module, actions: new Map<Action, number>() };
    for (const [action, count] of counts) add(node.actions, action, count);
    nodes.set(module, node);
  }
  return { unit: 'module', nodes, keyOf: (address) => atDepth(MODULES.exec(address)?.[1] ?? '', depth) };
}

function add(counts: Counts, action: Action, count: number): Counts {
  return counts.set(action, (counts.get(action) ?? 0) + count);
}

// Of a block's address, the modules that it is in.
const MODULES = /^(module\.[^.]+(?:\.module\.[^.]+)*)\./;

function depthOf(path: string): number {
  return path === '' ? 0 : path.split('.').length / 2;
}

function atDepth(path: string, depth: number): string {
  return path
    .split('.')
    .slice(0, depth * 2)
    .join('.');
}

/** What refers to what, by the nodes that blocks belong to. */
function condense(
  references: readonly Reference[],
  keyOf: Grouping['keyOf'],
): ReadonlyMap<string, ReadonlySet<string>> {
  const needs = new Map<string, Set<string>>();
  for (const reference of references) {
    const [from, to] = [keyOf(reference.from), keyOf(reference.to)];
    if (from === to) continue;
    const known = needs.get(from);
    if (known === undefined) needs.set(from, new Set([to]));
    else known.add(to);
  }
  return needs;
}

/** From each node to the first others on every way of references. */
function connect(
  nodes: readonly GraphNode[],
  needs: ReadonlyMap<string, ReadonlySet<string>>,
): readonly GraphEdge[] {
  const places = new Map(nodes.map(({ address }, place) => [address, place]));
  return nodes.flatMap(({ address }, from) => {
    const seen = new Set([address]);
    const ahead = [address];
    const found: GraphEdge[] = [];
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      for (const next of needs.get(at) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        const to = places.get(next);
        if (to === undefined) ahead.push(next);
        else found.push({ from, to });
      }
    }
    return found.sort((one, other) => one.to - other.to);
  });
}
