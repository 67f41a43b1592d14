import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { table } from '../tables.ts';
import type { Figure } from './figure.ts';

/** The figures as a table, with the machine that they were made on. */
export function renderFigures(figures: readonly Figure[]): string {
  const rows = figures.map(({ measured, ours, theirs, ratio, cpuRatio, limit }) => [
    measured,
    ours,
    theirs,
    ratio.toFixed(2),
    cpuRatio?.toFixed(2) ?? '',
    limit?.text ?? '',
    limit === undefined ? '' : limit.holds ? 'yes' : '**no**',
  ]);
  const head = ['', 'the action', 'against', 'ratio', 'of processor time', 'limit', 'holds'];
  return `${table(head, rows)}\n\nMedians of pairs of runs taken in turn. Made on ${describeMachine()}.`;
}

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const { terraform_version: terraform } = JSON.parse(
    execFileSync('terraform', ['version', '-json'], { encoding: 'utf8' }),
  ) as { terraform_version: string };
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory}, Node ${process.versions.node}, Terraform ${terraform}`;
}
