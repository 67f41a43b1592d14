import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { provideGoTool } from './go-tool.ts';
import { findSnippets, readKnownInputs } from './workflows/repository.ts';
import { findingAt, type Finding, type Snippet } from './workflows/snippets.ts';
import { checkUses } from './workflows/uses.ts';

/** Lints every workflow of the repository, of its examples and of its documentation. Fails when there are findings. */
const actionlint = await provideGoTool('github.com/rhysd/actionlint/cmd/actionlint', 'v1.7.12');
const snippets = findSnippets();
const workflows = snippets.filter(({ text }) => /^jobs:/m.test(text));
const known = readKnownInputs();

const findings = [
  ...snippets.flatMap((snippet) => checkUses(snippet, known)),
  ...(await Promise.all(workflows.map(lint))).flat(),
].filter(isFirstOfPlace);
for (const { path, line, column, message } of findings)
  console.error(`${path}:${line}:${column}: ${message}`);
console.log(`${workflows.length} workflows, ${findings.length} findings`);
if (findings.length > 0) process.exitCode = 1;

/** What two linters find in one place is said once. */
function isFirstOfPlace({ path, line, column }: Finding, at: number, all: readonly Finding[]): boolean {
  return at === all.findIndex((each) => each.path === path && each.line === line && each.column === column);
}

/** @throws Error when actionlint itself fails */
async function lint(snippet: Snippet): Promise<readonly Finding[]> {
  // What isn't on every machine would find something on some of them alone.
  const args = ['-shellcheck=', '-pyflakes=', '-format', '{{json .}}', '-stdin-filename', snippet.path, '-'];
  const child = spawn(actionlint, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.end(asLocal(snippet.text));
  const [said, code] = await Promise.all([text(child.stdout), closed]);
  // https://github.com/rhysd/actionlint/blob/main/docs/usage.md#exit-status
  if (code !== 0 && code !== 1) throw new Error(`actionlint failed on ${snippet.path} with ${code}: ${said}`);
  return (JSON.parse(said) as readonly Finding[]).map((finding) => findingAt(snippet, finding));
}

/** Of an action and a workflow in the same repository, actionlint knows the inputs, the outputs and the metadata. */
function asLocal(workflow: string): string {
  return workflow.replaceAll(/(?<=uses: )planwright\/planwright(\/\S+)?@\S+/g, (_, path = '/') => `.${path}`);
}
