import { expect, test } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setScene } from './scene.ts';

const scene = setScene();

/** A root with a module of its own, in which a release is replaced at each new one. */
async function layOut(main: string, release: string): Promise<void> {
  const root = join(scene.stage.workspace, 'infra');
  await mkdir(join(root, 'modules', 'inner'), { recursive: true });
  await writeFile(join(root, 'main.tf'), main);
  await writeFile(
    join(root, 'modules', 'inner', 'main.tf'),
    `# Each release is a new one.\nresource "terraform_data" "release" {\n  triggers_replace = "${release}"\n}\n`,
  );
}

const SETTINGS = 'terraform {\n  backend "s3" {}\n}\n\n';
const INNER = 'module "inner" {\n  source = "./modules/inner"\n}\n\n';

test('what is destroyed and replaced is annotated at its block, where there is one', async () => {
  const both =
    'resource "terraform_data" "fewer" {\n  count = 2\n}\n\nresource "terraform_data" "gone" {\n}\n';
  await layOut(`${SETTINGS}${INNER}${both}`, 'v1');
  expect((await scene.push()).annotations).toEqual([]);

  await layOut(`${SETTINGS}${INNER}resource "terraform_data" "fewer" {\n  count = 1\n}\n`, 'v2');
  const { annotations, conclusion, outputs } = await scene.plan(scene.open());

  expect(conclusion).toBe('success');
  expect(outputs).toMatchObject({ 'to-destroy': '2', 'to-replace': '1' });
  expect(annotations).toEqual([
    expect.objectContaining({
      level: 'warning',
      title: 'infra: destroy',
      message: 'This plan destroys `terraform_data.fewer[1]`: its index is beyond the count.',
      file: 'infra/main.tf',
      line: 9,
    }),
    expect.objectContaining({
      level: 'warning',
      title: 'infra: replace',
      message: expect.stringContaining('`module.inner.terraform_data.release`') as unknown,
      file: 'infra/modules/inner/main.tf',
      line: 2,
    }),
  ]);
}, 90_000);
