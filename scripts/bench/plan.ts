import { atMost, median, ratioOf, seconds, takePairs, type Figure, type Usage } from './figure.ts';
import { onStage, type Service } from './job.ts';
import { recordSequence, type Sequence } from './sequence.ts';
import { startCpuClock } from './usage.ts';

const runs = 5;

/**
 * The action's plan of the bundled service, against the shell sequence
 * `init && fmt -check && validate && plan -out && show -json` on the same files, state, providers and credentials.
 *
 * The action's time is that of its main and its post step: it holds credentials by OIDC, the copy of the service,
 * the packing of its functions, and the comment, of which the sequence has nothing.
 */
export async function measurePlan(): Promise<readonly Figure[]> {
  return onStage(async (service) => {
    const sequence = await recordSequence((path) => service.plan('planned', { PATH: path }));
    try {
      const changed = await compare(
        'plan with changes: everything is new',
        service,
        sequence,
        'planned',
        0.9,
      );
      await service.apply();
      const unchanged = await compare('plan without changes', service, sequence, 'unchanged', 0.6);
      return [changed, unchanged];
    } finally {
      await sequence.remove();
    }
  });
}

async function compare(
  measured: string,
  service: Service,
  sequence: Sequence,
  outcome: 'planned' | 'unchanged',
  limit: number,
): Promise<Figure> {
  const samples = await takePairs(
    runs,
    () => runAction(service, outcome),
    () => sequence.run(),
  );
  const ratio = ratioOf(samples, ({ wallMs }) => wallMs) ?? NaN;
  return {
    measured,
    ours: seconds(median(samples.map(({ ours }) => ours.wallMs))),
    theirs: `${seconds(median(samples.map(({ theirs }) => theirs.wallMs)))}, the shell sequence`,
    ratio,
    cpuRatio: ratioOf(samples, ({ cpuMs }) => cpuMs),
    limit: atMost(ratio, limit),
    samples,
  };
}

async function runAction(service: Service, outcome: 'planned' | 'unchanged'): Promise<Usage> {
  const cpu = startCpuClock();
  const { durations } = await service.plan(outcome);
  return { wallMs: durations.main + durations.post, cpuMs: cpu() };
}
