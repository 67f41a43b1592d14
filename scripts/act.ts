// Runs the documentation's workflows, word for word, under nektos/act: a runner that nobody here wrote. Needs Go.
// `npm run test:act -- ten-lines` runs those alone that have this in their name.
import { styleText } from 'node:util';
import { perform, type Play } from './act/play.ts';
import { plays, variants } from './act/plays.ts';
import { findWorkflows, type ShownWorkflow } from './act/workflows.ts';
import { startWorld, type World } from './act/world.ts';
import { provideGoTool } from './go-tool.ts';

const VERSION = 'v0.2.89';
const [wanted = ''] = process.argv.slice(2);

/** @returns how many scenes passed and failed; a workflow that nothing is shown of fails */
async function playAll(
  world: World,
  act: string,
): Promise<{ readonly passed: number; readonly failed: number }> {
  const workflows = await findWorkflows();
  const unplayed = workflows.filter(({ name }) => plays[name] === undefined);
  for (const { name } of unplayed)
    say(false, `${name}: nothing is shown of it; add it to scripts/act/plays.ts`);
  let [passed, failed] = [0, unplayed.length];
  for (const [workflow, play] of playbill(workflows)) {
    for await (const { title, headline, faults, log, duration } of perform(world, act, workflow, play)) {
      const words = `${workflow.name}: ${title} → ${play.stacks.join(', ')} · ${headline}`;
      say(faults.length === 0, `${words} (${(duration / 1000).toFixed(0)} s)`);
      if (faults.length === 0) passed += 1;
      else {
        failed += 1;
        console.log([log, ...faults.map((fault) => `     ${fault}`)].join('\n'));
      }
    }
  }
  return { passed, failed };
}

/** Every workflow with its play, then the variants; of these what is wanted. */
function playbill(workflows: readonly ShownWorkflow[]): readonly (readonly [ShownWorkflow, Play])[] {
  const shown = workflows.flatMap((workflow) => {
    const play = plays[workflow.name];
    return play === undefined ? [] : [[workflow, play] as const];
  });
  const varied = variants.map(({ of, title, vary, play }) => {
    const workflow = workflows.find(({ name }) => name === of);
    if (workflow === undefined) throw new Error(`there is no workflow ${of} to vary`);
    return [{ name: `${of}, ${title}`, text: vary(workflow.text) }, play] as const;
  });
  return [...shown, ...varied].filter(([{ name }]) => name.includes(wanted));
}

function say(ok: boolean, words: string): void {
  console.log(`${ok ? styleText('green', 'ok  ') : styleText('red', 'FAIL')}${ok ? '' : ' '}${words}`);
}

const act = await provideGoTool('github.com/nektos/act', VERSION);
const world = await startWorld();
process.once('SIGINT', () => void world.stop().finally(() => process.exit(130)));
try {
  const { passed, failed } = await playAll(world, act);
  console.log(`act: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await world.stop();
}
